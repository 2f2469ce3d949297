import { failure, success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import type { BulkChange } from '../annotation-work';
import type { Annotation, AnnotationContent } from '../model/annotation';
import { changedFields } from '../model/changed-fields';
import type { OperationContent } from '../model/inverse';
import { tidyTags } from '../model/tag-paths';
import type { WriteFailure } from '../ports';
import { anchorRefusal, withOriginal } from './anchor-rules';
import { missing } from './missing';
import { continuedStep } from './step-sessions';
import { withoutValue, writeStep } from './workflow-context';
import type { WorkflowContext } from './workflow-context';

/**
 * Changes a mark's pieces, highlight, note or tags. Undoing puts the former ones back, and the former
 * time. With a `session`, changes that follow one another are one step; see step-sessions.ts.
 */
export async function changeAnnotation(
  context: WorkflowContext,
  annotationId: string,
  changes: Partial<AnnotationContent>,
  session?: string,
): Promise<Result<void, WriteFailure>> {
  const annotation = await context.lookups.annotation(annotationId);
  if (annotation === undefined) return missing('annotation');
  const tidy = await tidyChanges(context, annotation, changes);
  if (!tidy.ok) return tidy;
  const at = context.clock.now();
  const operation = annotationChange(annotation, tidy.value, at);
  if (operation === undefined) return success(undefined);
  const label = changeLabel(operation.payload.after);
  const step = session === undefined ? undefined : await continuedStep(context, session, label);
  return withoutValue(await writeStep(context, { role: 'do', label, ...step }, [operation], at));
}

/** The same change to many marks, as one step. Marks that say so already are left as they are. */
export async function changeAnnotations(
  context: WorkflowContext,
  annotationIds: readonly string[],
  change: BulkChange,
): Promise<Result<void, WriteFailure>> {
  const at = context.clock.now();
  const operations: OperationContent<'annotation-changed'>[] = [];
  for (const annotationId of new Set(annotationIds)) {
    const annotation = await context.lookups.annotation(annotationId);
    if (annotation === undefined) return missing('annotation');
    const operation = annotationChange(annotation, bulkChanges(annotation, change), at);
    if (operation !== undefined) operations.push(operation);
  }
  const [only] = operations;
  if (only === undefined) return success(undefined);
  const label =
    operations.length === 1 ? changeLabel(only.payload.after) : `Change ${operations.length} notes`;
  return withoutValue(await writeStep(context, { role: 'do', label }, operations, at));
}

/** Takes marks away, as one step, with their notes and ties. They are kept in the bin. */
export async function removeAnnotations(
  context: WorkflowContext,
  annotationIds: readonly string[],
): Promise<Result<void, WriteFailure>> {
  const annotations: Annotation[] = [];
  for (const annotationId of new Set(annotationIds)) {
    const annotation = await context.lookups.annotation(annotationId);
    if (annotation === undefined) return missing('annotation');
    annotations.push(annotation);
  }
  const [first] = annotations;
  if (first === undefined) return success(undefined);
  const contents = await removals(context, annotations);
  const one = first.note === '' ? 'Remove highlight' : 'Remove note';
  const label = annotations.length === 1 ? one : `Remove ${annotations.length} notes`;
  return withoutValue(await writeStep(context, { role: 'do', label }, contents));
}

/**
 * The operations that take annotations away. A tie between two of them is told with both, so that
 * the bin knows of it whichever is restored last.
 */
export async function removals(
  { lookups }: Pick<WorkflowContext, 'lookups'>,
  annotations: readonly Annotation[],
): Promise<readonly OperationContent<'annotation-removed'>[]> {
  const ids = annotations.map(({ id }) => id);
  const links = Map.groupBy(await lookups.linksOfAnnotations(ids), ({ annotationId }) => annotationId);
  const ties = await lookups.relationsOfAnnotations(ids);
  const tiesFrom = Map.groupBy(ties, ({ from }) => from);
  const tiesTo = Map.groupBy(ties, ({ to }) => to);
  return annotations.map((annotation) => {
    const { id } = annotation;
    const relations = [...(tiesFrom.get(id) ?? []), ...(tiesTo.get(id) ?? [])];
    return { kind: 'annotation-removed', payload: { annotation, links: links.get(id) ?? [], relations } };
  });
}

/** The operation that makes an annotation so at the time `at`; undefined when it is so already. */
export function annotationChange(
  annotation: Annotation,
  changes: Partial<AnnotationContent>,
  at: string,
): OperationContent<'annotation-changed'> | undefined {
  const changed = changedFields<AnnotationContent>(annotation, changes);
  if (changed === undefined) return undefined;
  return {
    kind: 'annotation-changed',
    payload: {
      annotationId: annotation.id,
      before: { ...changed.before, changedAt: annotation.changedAt },
      after: { ...changed.after, changedAt: at },
    },
  };
}

async function tidyChanges(
  { lookups }: WorkflowContext,
  annotation: Annotation,
  changes: Partial<AnnotationContent>,
): Promise<Result<Partial<AnnotationContent>, WriteFailure>> {
  const tidy = changes.tags === undefined ? changes : { ...changes, tags: tidyTags(changes.tags) };
  if (tidy.anchors === undefined && tidy.kind === undefined && tidy.area === undefined) return success(tidy);
  const source = await lookups.source(annotation.sourceId);
  if (source === undefined) return missing('source');
  const refused = anchorRefusal(source, { ...annotation, ...tidy }, annotation.anchors);
  if (refused !== undefined) return failure(refused);
  return success(
    tidy.anchors === undefined ? tidy : { ...tidy, anchors: withOriginal(tidy.anchors, source) },
  );
}

/** Only marks of words can change between highlight and underline; others keep their kind. */
function bulkChanges(annotation: Annotation, change: BulkChange): Partial<AnnotationContent> {
  const { highlight, kind, addTags = [], removeTags = [] } = change;
  const removed = new Set(tidyTags(removeTags));
  const marksWords = annotation.kind === 'highlight' || annotation.kind === 'underline';
  return {
    ...(highlight === undefined ? {} : { highlight }),
    ...(kind === undefined || !marksWords ? {} : { kind }),
    tags: tidyTags([...annotation.tags, ...addTags]).filter((tag) => !removed.has(tag)),
  };
}

function changeLabel(after: Partial<AnnotationContent>): string {
  if (after.note !== undefined) return 'Edit note';
  if (after.anchors !== undefined || after.area !== undefined) return 'Change passage';
  if (after.tags !== undefined) return 'Change tags';
  return after.kind === undefined ? 'Change highlight' : 'Change kind of mark';
}
