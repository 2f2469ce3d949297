import type { OperationStep } from '../operations';
import type { WorkflowContext } from './workflow-context';

/**
 * The step that a change of a session belongs to: the session's last one, when that is the newest
 * step and nothing at all was written since; else a new one of the session's. A note being typed is
 * written every two seconds, and undo takes the whole of it back. Nothing is kept in memory, so this
 * holds over a restart; ids of steps begin with the session's name.
 */
export async function continuedStep(
  { lookups, identifiers }: Pick<WorkflowContext, 'lookups' | 'identifiers'>,
  session: string,
  label: string,
): Promise<Pick<OperationStep, 'id' | 'label'>> {
  const last = await lookups.nextUndo();
  const isNewest =
    last?.id.startsWith(`${session}/`) === true &&
    last.firstSeq + last.operations - 1 === (await lookups.lastSeq());
  return last !== undefined && isNewest
    ? { id: last.id, label: last.label }
    : { id: `${session}/${identifiers.next()}`, label };
}
