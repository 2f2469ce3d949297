import { failure, success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import { inverseOfAll } from '../model/inverse';
import type { OperationContent } from '../model/inverse';
import type { WriteFailure } from '../ports';
import type { StepPlace } from './archive-lookups';
import { obstacleTo } from './step-obstacles';
import { writeStep } from './workflow-context';
import type { WorkflowContext } from './workflow-context';

type Answer = Result<{ readonly label: string } | undefined, WriteFailure>;

/** Takes the last step back, in one batch; undefined when there is none. */
export async function undoStep(context: WorkflowContext): Promise<Answer> {
  const step = await context.lookups.nextUndo();
  if (step === undefined) return success(undefined);
  const operations = await context.lookups.operationsOf(step);
  if (!operations.ok) return operations;
  return turn(context, step, 'undo', inverseOfAll(operations.value));
}

/** Does again what was last taken back; undefined when there is nothing. */
export async function redoStep(context: WorkflowContext): Promise<Answer> {
  const step = await context.lookups.nextRedo();
  if (step === undefined) return success(undefined);
  const operations = await context.lookups.operationsOf(step);
  if (!operations.ok) return operations;
  return turn(
    context,
    step,
    'redo',
    operations.value.map(({ kind, payload }) => ({ kind, payload }) as OperationContent),
  );
}

/** Changes nothing when the archive is no longer as the step left it. */
async function turn(
  context: WorkflowContext,
  step: StepPlace,
  role: 'undo' | 'redo',
  contents: readonly OperationContent[] | undefined,
): Promise<Answer> {
  const done = role === 'undo' ? 'undone' : 'done again';
  const obstacle =
    contents === undefined
      ? 'an import is part of the record. Remove the source instead.'
      : await obstacleTo(contents, context.lookups);
  if (contents === undefined || obstacle !== undefined) {
    const message = `“${step.label}” cannot be ${done}: ${obstacle} Nothing has been changed.`;
    return failure({ kind: 'refused', message });
  }
  const written = await writeStep(context, { role, of: step.id, label: step.label }, contents);
  return written.ok ? success({ label: step.label }) : written;
}
