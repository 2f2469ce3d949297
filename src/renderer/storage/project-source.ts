import type { Source } from '../core/model/source';
import type { RecordedOperation } from '../core/operations';
import { carriedAnnotation } from './changed-annotation';
import { groupBy } from './grouping';
import { changesOf } from './project-annotation';
import type { ProjectionReads, RowChange, TextOf } from './row-changes';

/** A source with its text. A source whose text is lost still gets its row. */
export function withText(source: Source, textOf: TextOf): readonly RowChange[] {
  const text = textOf(source.id, source.extraction.sha256);
  const row: RowChange = { table: 'sources', put: [source] };
  if (text === undefined) return [row];
  return [
    row,
    { table: 'pages', put: text.pages },
    { table: 'passages', put: text.passages },
    { table: 'sketches', put: text.sketches },
  ];
}

/**
 * The new reading takes the place of the one before, which is kept among the former ones; taking
 * that back takes it from there. Pieces that were not found keep their place in the former reading.
 */
export async function readAgain(
  { seq, step, payload }: Extract<RecordedOperation, { readonly kind: 'source-read' }>,
  reads: ProjectionReads,
  textOf: TextOf,
): Promise<readonly RowChange[]> {
  const { sourceId, before, after, moved } = payload;
  const source = await reads.source(sourceId);
  if (source === undefined) return [];
  const { recognition: _done, formerReadings, ...rest } = source;
  const isTakenBack = step.role === 'undo' && formerReadings.at(-1)?.sha256 === after.sha256;
  const movedOf = groupBy(moved, ({ annotationId }) => annotationId);
  const annotations = (await reads.annotationsOfSource(sourceId)).flatMap((annotation) => {
    const pieces = movedOf.get(annotation.id);
    return pieces === undefined ? [] : [carriedAnnotation(annotation, pieces)];
  });
  return [
    { removeTextOf: sourceId },
    ...withText(
      {
        ...rest,
        extraction: after,
        formerReadings: isTakenBack ? formerReadings.slice(0, -1) : [...formerReadings, before],
      },
      textOf,
    ),
    { table: 'annotations', put: annotations },
    changesOf(seq, annotations),
  ];
}

/** Another file is the original from now on. Its text comes with the reading that follows. */
export async function replaceOriginal(
  { payload }: Extract<RecordedOperation, { readonly kind: 'source-replaced' }>,
  reads: ProjectionReads,
): Promise<readonly RowChange[]> {
  const source = await reads.source(payload.sourceId);
  if (source === undefined) return [];
  const { formerOriginals: _before, ...rest } = source;
  return [{ table: 'sources', put: [{ ...rest, ...payload.after }] }];
}

/** Takes what is there, not what the operation lists: no annotation may be left without its source. */
export async function removeSource(
  { seq, payload }: Extract<RecordedOperation, { readonly kind: 'source-removed' }>,
  reads: ProjectionReads,
): Promise<readonly RowChange[]> {
  const sourceId = payload.source.id;
  const annotations = await reads.annotationsOfSource(sourceId);
  const ids = annotations.map(({ id }) => id);
  const links = await reads.linksOfAnnotations(ids);
  const passageRelations = await reads.relationsOfAnnotations(ids);
  const relations = await reads.relationsOfSource(sourceId);
  return [
    { table: 'relations', remove: relations.map(({ id }) => id) },
    { table: 'passageRelations', remove: passageRelations.map(({ id }) => id) },
    { table: 'links', remove: links.map(({ id }) => id) },
    { table: 'annotations', remove: ids },
    { removeTextOf: sourceId },
    { table: 'sources', remove: [sourceId] },
    changesOf(seq, annotations),
  ];
}

/** Brings a removed source back, with all that went with it. */
export function restoreSource(
  { seq, payload }: Extract<RecordedOperation, { readonly kind: 'source-restored' }>,
  textOf: TextOf,
): readonly RowChange[] {
  const { source, annotations, links, relations = [], passageRelations = [] } = payload;
  return [
    ...withText(source, textOf),
    { table: 'annotations', put: annotations },
    { table: 'links', put: links },
    { table: 'relations', put: relations },
    { table: 'passageRelations', put: passageRelations },
    changesOf(seq, annotations),
  ];
}
