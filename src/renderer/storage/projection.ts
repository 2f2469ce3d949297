import type { Annotation } from '../core/model/annotation';
import type { ArchiveEvent, EvidenceLink } from '../core/model/archive-event';
import type { Passage } from '../core/model/passage';
import type { Source, SourceRelation } from '../core/model/source';
import type { TextSketch } from '../core/model/text-sketch';
import type { OperationPayloads, RecordedOperation } from '../core/operations';
import type { ArchiveRows, PageRow, StepRow } from './archive-database';
import { projectStep } from './project-step';

/** A change to the rows of one table. `removeTextOf` takes a source's pages and passages away. */
export type RowChange =
  | {
      [Name in keyof ArchiveRows]: { readonly table: Name; readonly put: readonly ArchiveRows[Name][] };
    }[keyof ArchiveRows]
  | {
      readonly table: 'sources' | 'annotations' | 'events' | 'links' | 'relations' | 'steps';
      readonly remove: readonly string[];
    }
  | { readonly removeTextOf: string };

/** What the projection asks of the rows as they stand. */
export interface ProjectionReads {
  source(id: string): Promise<Source | undefined>;
  annotation(id: string): Promise<Annotation | undefined>;
  event(id: string): Promise<ArchiveEvent | undefined>;
  link(id: string): Promise<EvidenceLink | undefined>;
  annotationsOfSource(sourceId: string): Promise<readonly Annotation[]>;
  linksOfAnnotations(annotationIds: readonly string[]): Promise<readonly EvidenceLink[]>;
  linksOfEvent(eventId: string): Promise<readonly EvidenceLink[]>;
  relationsOfSource(sourceId: string): Promise<readonly SourceRelation[]>;
  step(id: string): Promise<StepRow | undefined>;
  undoneSteps(): Promise<readonly StepRow[]>;
}

/** The text of a source as rows, made from its extraction before the projection runs. */
export interface SourceText {
  readonly pages: readonly PageRow[];
  readonly passages: readonly Passage[];
  /** One, or none for a text too short to be compared. */
  readonly sketches: readonly TextSketch[];
}

/** Gives the text of a source's reading, by the SHA-256 of its object. */
export type TextOf = (sourceId: string, extraction: string) => SourceText | undefined;

/**
 * What an operation does to the rows. The same function serves live use, catching up and
 * rebuilding, so all three come to the same archive. `textOf` gives a source's text where the
 * operation brings a source in; a source whose text is lost still gets its row.
 */
export async function project(
  operation: RecordedOperation,
  reads: ProjectionReads,
  textOf: TextOf,
): Promise<readonly RowChange[]> {
  return [...(await projectContent(operation, reads, textOf)), ...(await projectStep(operation, reads))];
}

async function projectContent(
  operation: RecordedOperation,
  reads: ProjectionReads,
  textOf: TextOf,
): Promise<readonly RowChange[]> {
  switch (operation.kind) {
    case 'source-imported':
      return withText(operation.payload.source, textOf);
    case 'import-failed':
      return [];
    case 'source-changed': {
      const source = await reads.source(operation.payload.sourceId);
      return source === undefined
        ? []
        : [{ table: 'sources', put: [{ ...source, ...operation.payload.after }] }];
    }
    case 'source-read':
      return readAgain(operation.payload, reads, textOf);
    case 'recognition-requested': {
      const source = await reads.source(operation.payload.sourceId);
      if (source === undefined) return [];
      const { recognition: _former, ...rest } = source;
      const { after } = operation.payload;
      return [{ table: 'sources', put: [after === null ? rest : { ...rest, recognition: after }] }];
    }
    case 'sources-related':
      return [{ table: 'relations', put: [operation.payload.relation] }];
    case 'sources-unrelated':
      return [{ table: 'relations', remove: [operation.payload.relation.id] }];
    case 'source-removed':
      return removeSource(operation.payload.source.id, reads);
    case 'source-restored': {
      const { source, annotations, links, relations = [] } = operation.payload;
      return [
        ...withText(source, textOf),
        { table: 'annotations', put: annotations },
        { table: 'links', put: links },
        { table: 'relations', put: relations },
      ];
    }
    case 'annotation-added': {
      const { annotation, links } = operation.payload;
      return [
        { table: 'annotations', put: [annotation] },
        { table: 'links', put: links },
      ];
    }
    case 'annotation-changed': {
      const annotation = await reads.annotation(operation.payload.annotationId);
      return annotation === undefined
        ? []
        : [
            {
              table: 'annotations',
              put: [{ ...annotation, changedAt: operation.at, ...operation.payload.after }],
            },
          ];
    }
    case 'annotation-removed': {
      const { id } = operation.payload.annotation;
      const links = await reads.linksOfAnnotations([id]);
      return [
        { table: 'links', remove: links.map((link) => link.id) },
        { table: 'annotations', remove: [id] },
      ];
    }
    case 'event-created': {
      const { event, links } = operation.payload;
      return [
        { table: 'events', put: [event] },
        { table: 'links', put: links },
      ];
    }
    case 'event-changed': {
      const event = await reads.event(operation.payload.eventId);
      return event === undefined
        ? []
        : [{ table: 'events', put: [{ ...event, changedAt: operation.at, ...operation.payload.after }] }];
    }
    case 'event-removed': {
      const { id } = operation.payload.event;
      const links = await reads.linksOfEvent(id);
      return [
        { table: 'links', remove: links.map((link) => link.id) },
        { table: 'events', remove: [id] },
      ];
    }
    case 'passage-linked':
      return [{ table: 'links', put: [operation.payload.link] }];
    case 'link-changed': {
      const link = await reads.link(operation.payload.linkId);
      return link === undefined ? [] : [{ table: 'links', put: [{ ...link, ...operation.payload.after }] }];
    }
    case 'passage-unlinked':
      return [{ table: 'links', remove: [operation.payload.link.id] }];
  }
}

function withText(source: Source, textOf: TextOf): RowChange[] {
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

/** The new reading takes the place of the one before, which is kept among the former ones. */
async function readAgain(
  { sourceId, before, after, moved }: OperationPayloads['source-read'],
  reads: ProjectionReads,
  textOf: TextOf,
): Promise<RowChange[]> {
  const source = await reads.source(sourceId);
  if (source === undefined) return [];
  const { recognition: _done, ...rest } = source;
  const formerReadings = [
    ...source.formerReadings.filter(({ sha256 }) => sha256 !== after.sha256 && sha256 !== before.sha256),
    before,
  ];
  const anchors = new Map(moved.map((each) => [each.annotationId, each.after]));
  const annotations = (await reads.annotationsOfSource(sourceId)).flatMap((annotation) => {
    const anchor = anchors.get(annotation.id);
    return anchor === undefined ? [] : [{ ...annotation, anchor }];
  });
  return [
    { removeTextOf: sourceId },
    ...withText({ ...rest, extraction: after, formerReadings }, textOf),
    { table: 'annotations', put: annotations },
  ];
}

/** Takes what is there, not what the operation lists: no annotation may be left without its source. */
async function removeSource(sourceId: string, reads: ProjectionReads): Promise<RowChange[]> {
  const annotations = (await reads.annotationsOfSource(sourceId)).map((annotation) => annotation.id);
  const links = await reads.linksOfAnnotations(annotations);
  const relations = await reads.relationsOfSource(sourceId);
  return [
    { table: 'relations', remove: relations.map((relation) => relation.id) },
    { table: 'links', remove: links.map((link) => link.id) },
    { table: 'annotations', remove: annotations },
    { removeTextOf: sourceId },
    { table: 'sources', remove: [sourceId] },
  ];
}
