import { failure, success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import type { Annotation } from '../model/annotation';
import type { EvidenceLink } from '../model/archive-event';
import type { OperationContent } from '../model/inverse';
import type { PassageRelation } from '../model/passage-relation';
import type { Steps } from '../model/steps';
import type { WriteFailure } from '../ports';
import type { AnnotateContext } from './annotate-passage';
import { readingOf } from './anchor-passage';
import type { BinnedAnnotation } from './archive-lookups';
import { carryOverSteps } from './carry-over-annotations';
import { missing } from './missing';
import { withoutValue, writeStep } from './workflow-context';

export interface BinContext extends AnnotateContext {
  readonly inSlices: <Value>(steps: Steps<Value>) => Promise<Value>;
}

/**
 * Brings removed annotations back, as one step, with those of their ties whose other ends are still
 * there. Their pieces are looked for in the source's present reading when it was read again since.
 */
export async function restoreFromBin(
  context: BinContext,
  annotationIds: readonly string[],
): Promise<Result<void, WriteFailure>> {
  const ids = [...new Set(annotationIds)];
  const binned = await context.lookups.binned(ids);
  if (binned.length < ids.length) return missing('binned');
  if (binned.length === 0) return success(undefined);
  const annotations = await inPresentReadings(
    context,
    binned.map(({ annotation }) => annotation),
  );
  if (!annotations.ok) return annotations;
  const back = new Set(ids);
  const contents: OperationContent[] = [];
  for (const entry of binned) {
    const annotation = annotations.value.get(entry.id) ?? entry.annotation;
    const links = await linksThatFit(context, entry);
    const relations = await relationsThatFit(context, entry, back);
    contents.push({ kind: 'annotation-added', payload: { annotation, links, relations } });
  }
  const label = contents.length === 1 ? 'Restore note' : `Restore ${contents.length} notes`;
  return withoutValue(await writeStep(context, { role: 'do', label }, contents));
}

/** Throws removed annotations away, all of them when no ids are given. This cannot be undone. */
export async function emptyBin(
  context: BinContext,
  annotationIds?: readonly string[],
): Promise<Result<void, WriteFailure>> {
  const binned = await context.lookups.binned(annotationIds);
  if (binned.length === 0) return success(undefined);
  return withoutValue(
    await writeStep(context, { role: 'do', label: '' }, [
      { kind: 'bin-emptied', payload: { annotationIds: binned.map(({ id }) => id) } },
    ]),
  );
}

/** By id, those whose source was read again since. Its text is made ready once for all of them. */
async function inPresentReadings(
  context: BinContext,
  annotations: readonly Annotation[],
): Promise<Result<ReadonlyMap<string, Annotation>, WriteFailure>> {
  const present = new Map<string, Annotation>();
  for (const [sourceId, own] of Map.groupBy(annotations, (annotation) => annotation.sourceId)) {
    const source = await context.lookups.source(sourceId);
    if (source === undefined) return failure(SOURCE_GONE);
    const { sha256 } = source.extraction;
    const former = own.filter(({ anchors }) => anchors.some(({ extraction }) => extraction !== sha256));
    if (former.length === 0) continue;
    const extraction = await readingOf(context, source);
    if (!extraction.ok) return extraction;
    const carried = await context.inSlices(carryOverSteps(context, source, extraction.value, former));
    for (const { annotation, anchors } of carried) present.set(annotation.id, { ...annotation, anchors });
  }
  return success(present);
}

const SOURCE_GONE: WriteFailure = {
  kind: 'refused',
  message:
    'The source of this note is no longer in the archive. Nothing has been restored. Bring the source back first.',
};

async function linksThatFit(
  { lookups }: BinContext,
  { links }: BinnedAnnotation,
): Promise<readonly EvidenceLink[]> {
  const events = await Promise.all(links.map(({ eventId }) => lookups.event(eventId)));
  return links.filter((_link, index) => events[index] !== undefined);
}

/** `back`: annotations that come back in the same step. */
async function relationsThatFit(
  { lookups }: BinContext,
  { id, relations }: BinnedAnnotation,
  back: ReadonlySet<string>,
): Promise<readonly PassageRelation[]> {
  const fitting: PassageRelation[] = [];
  for (const relation of relations) {
    const other = relation.from === id ? relation.to : relation.from;
    if (back.has(other) || (await lookups.annotation(other)) !== undefined) fitting.push(relation);
  }
  return fitting;
}
