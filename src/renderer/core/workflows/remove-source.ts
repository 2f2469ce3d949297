import type { Result } from '../../../shared/result';
import type { WriteFailure } from '../ports';
import { missing } from './missing';
import { withoutValue, writeStep } from './workflow-context';
import type { WorkflowContext } from './workflow-context';

/**
 * Takes a source out with its notes and their ties to events. The original's bytes stay in the
 * archive's folder. Undoing restores all of it exactly.
 */
export async function removeSource(
  context: WorkflowContext,
  sourceId: string,
): Promise<Result<void, WriteFailure>> {
  const source = await context.lookups.source(sourceId);
  if (source === undefined) return missing('source');
  const annotations = await context.lookups.annotationsOfSource(sourceId);
  const links = await context.lookups.linksOfAnnotations(annotations.map(({ id }) => id));
  return withoutValue(
    await writeStep(context, { role: 'do', label: 'Remove source' }, [
      { kind: 'source-removed', payload: { source, annotations, links } },
    ]),
  );
}
