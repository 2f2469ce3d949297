import type { RecordedOperation } from '../core/operations';
import type { ProjectionReads, RowChange } from './projection';

/**
 * What an operation does to the history: a new step clears what could be done again, undo and redo
 * turn the step they name. History is thus made from the journal, and survives a restart.
 */
export async function projectStep(
  { seq, step }: RecordedOperation,
  reads: Pick<ProjectionReads, 'step' | 'undoneSteps'>,
): Promise<readonly RowChange[]> {
  switch (step.role) {
    case 'do': {
      if (step.label === '') return [];
      const begun = await reads.step(step.id);
      if (begun !== undefined) {
        return [{ table: 'steps', put: [{ ...begun, operations: begun.operations + 1 }] }];
      }
      const undone = await reads.undoneSteps();
      return [
        { table: 'steps', remove: undone.map(({ id }) => id) },
        {
          table: 'steps',
          put: [{ id: step.id, label: step.label, firstSeq: seq, operations: 1, state: 'done' }],
        },
      ];
    }
    case 'undo':
    case 'redo': {
      const turned = step.of === undefined ? undefined : await reads.step(step.of);
      if (turned === undefined) return [];
      return [{ table: 'steps', put: [{ ...turned, state: step.role === 'undo' ? 'undone' : 'done' }] }];
    }
  }
}
