import type { Result } from '../../../shared/result';
import type { OperationContent } from '../model/inverse';
import type { Operation, OperationStep, RecordedOperation } from '../operations';
import type { Clock, Identifiers, OperationLog, WriteFailure } from '../ports';
import type { ArchiveLookups } from './archive-lookups';

/** What every workflow that writes is given. */
export interface WorkflowContext {
  readonly log: OperationLog;
  readonly lookups: ArchiveLookups;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  /** Who works here: the name of the account on this computer. */
  readonly actor: string;
}

/**
 * Writes one step of the researcher's: all its operations in one batch, undone together by `label`.
 * An `id` is given to go on with a step; see step-sessions.ts.
 */
export async function writeStep(
  context: WorkflowContext,
  step: Omit<OperationStep, 'id'> & { readonly id?: string },
  contents: readonly OperationContent[],
  at: string = context.clock.now(),
): Promise<Result<readonly RecordedOperation[], WriteFailure>> {
  const written: OperationStep = { ...step, id: step.id ?? context.identifiers.next() };
  return context.log.write(
    contents.map((content): Operation => ({ ...content, at, actor: context.actor, step: written })),
  );
}

/** The answer of a workflow that has nothing to hand back. */
export function withoutValue<Failure>(result: Result<unknown, Failure>): Result<void, Failure> {
  return result.ok ? { ok: true, value: undefined } : result;
}
