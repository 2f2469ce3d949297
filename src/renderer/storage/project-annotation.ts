import type { Annotation } from '../core/model/annotation';
import type { RecordedOperation } from '../core/operations';
import type { BinnedAnnotation } from '../core/workflows/archive-lookups';
import type { AnnotationChangeRow } from './archive-database';
import type { ProjectionReads, RowChange } from './row-changes';

type Added = Extract<RecordedOperation, { readonly kind: 'annotation-added' }>;
type Removed = Extract<RecordedOperation, { readonly kind: 'annotation-removed' }>;

/** An annotation comes in, with its ties; when it was in the bin, it comes out of it. */
export async function addAnnotation(
  { seq, payload }: Added,
  reads: ProjectionReads,
): Promise<readonly RowChange[]> {
  const { annotation, links, relations = [] } = payload;
  const [fromBin] = await reads.binned([annotation.id]);
  const change = { annotationId: annotation.id, seq };
  return [
    { table: 'annotations', put: [annotation] },
    { table: 'links', put: links },
    { table: 'passageRelations', put: relations },
    { table: 'bin', remove: fromBin === undefined ? [] : [annotation.id] },
    { table: 'annotationChanges', put: [fromBin === undefined ? change : { ...change, fromBin }] },
  ];
}

/**
 * An annotation goes into the bin. Its ties are those that are there, not those that the operation
 * lists; the bin remembers both, since the other passage may have gone into it just before.
 */
export async function removeAnnotation(
  operation: Removed,
  reads: ProjectionReads,
): Promise<readonly RowChange[]> {
  const { annotation: listed, relations: listedRelations = [] } = operation.payload;
  const annotation = (await reads.annotation(listed.id)) ?? listed;
  const links = await reads.linksOfAnnotations([annotation.id]);
  const relations = await reads.relationsOfAnnotations([annotation.id]);
  const place = await placeInBin(operation, reads, {
    id: annotation.id,
    annotation,
    links,
    relations: [...new Map([...relations, ...listedRelations].map((each) => [each.id, each])).values()],
  });
  const change: AnnotationChangeRow = { annotationId: annotation.id, seq: operation.seq };
  const removed = place && { removedAt: place.removedAt, removedBy: place.removedBy };
  return [
    { table: 'links', remove: links.map(({ id }) => id) },
    { table: 'passageRelations', remove: relations.map(({ id }) => id) },
    { table: 'annotations', remove: [annotation.id] },
    { table: 'bin', put: place === undefined ? [] : [place] },
    { table: 'annotationChanges', put: [removed === undefined ? change : { ...change, removed }] },
  ];
}

/**
 * What the bin holds after a removal. One that takes an addition back leaves the bin as it was
 * before that; one that is done again leaves it as it was after the first time.
 */
async function placeInBin(
  { at, actor, step }: Removed,
  reads: ProjectionReads,
  binned: Omit<BinnedAnnotation, 'removedAt' | 'removedBy'>,
): Promise<BinnedAnnotation | undefined> {
  const now = { ...binned, removedAt: at, removedBy: actor };
  if (step.role === 'do' || step.of === undefined) return now;
  const turned = await reads.step(step.of);
  if (turned === undefined) return now;
  const changes = await reads.changesInStep(binned.id, turned);
  if (step.role === 'undo') return changes.findLast(({ fromBin }) => fromBin !== undefined)?.fromBin;
  return { ...now, ...changes.find(({ removed }) => removed !== undefined)?.removed };
}

/** That an operation concerns these annotations. */
export function changesOf(seq: number, annotations: readonly Pick<Annotation, 'id'>[]): RowChange {
  return { table: 'annotationChanges', put: annotations.map(({ id }) => ({ annotationId: id, seq })) };
}
