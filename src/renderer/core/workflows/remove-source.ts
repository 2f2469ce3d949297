import type { Result } from '../../../shared/result';
import type { OperationContent } from '../model/inverse';
import type { WriteFailure } from '../ports';
import { missing } from './missing';
import { withoutValue, writeStep } from './workflow-context';
import type { WorkflowContext } from './workflow-context';

/**
 * Takes sources out, as one step, with their notes and the notes' ties to events. The originals'
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
    const links = await lookups.linksOfAnnotations(annotations.map(({ id }) => id));
    // A mark between two of them goes with the first, and undo brings it back with that one.
    const relations = (await lookups.relationsOfSource(sourceId)).filter(({ id }) => !told.has(id));
    for (const { id } of relations) told.add(id);
    contents.push({ kind: 'source-removed', payload: { source, annotations, links, relations } });
  }
  const label = contents.length === 1 ? 'Remove source' : `Remove ${contents.length} sources`;
  return withoutValue(await writeStep(context, { role: 'do', label }, contents));
}
