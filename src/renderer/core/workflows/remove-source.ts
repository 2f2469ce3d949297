import type { Result } from '../../../shared/result';
import type { OperationContent } from '../model/inverse';
import type { WriteFailure } from '../ports';
import { missing } from './missing';
import { withoutValue, writeStep } from './workflow-context';
import type { WorkflowContext } from './workflow-context';

/**
 * Takes sources out, as one step, with their notes and the notes' ties. The originals'
 * bytes stay in the archive's folder. Undoing restores all of it exactly.
 */
export async function removeSources(
  context: WorkflowContext,
  sourceIds: readonly string[],
): Promise<Result<void, WriteFailure>> {
  const { lookups } = context;
  const contents: OperationContent[] = [];
  const told = new Set<string>();
  for (const sourceId of new Set(sourceIds)) {
    const source = await lookups.source(sourceId);
    if (source === undefined) return missing('source');
    const annotations = await lookups.annotationsOfSource(sourceId);
    const ids = annotations.map(({ id }) => id);
    const links = await lookups.linksOfAnnotations(ids);
    // A tie between two of them goes with the first, and undo brings it back with that one.
    const isUntold = ({ id }: { readonly id: string }) => !told.has(id);
    const relations = (await lookups.relationsOfSource(sourceId)).filter(isUntold);
    const passageRelations = (await lookups.relationsOfAnnotations(ids)).filter(isUntold);
    for (const { id } of [...relations, ...passageRelations]) told.add(id);
    contents.push({
      kind: 'source-removed',
      payload: { source, annotations, links, relations, passageRelations },
    });
  }
  const label = contents.length === 1 ? 'Remove source' : `Remove ${contents.length} sources`;
  return withoutValue(await writeStep(context, { role: 'do', label }, contents));
}
