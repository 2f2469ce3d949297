import type { RecordedOperation } from '../core/operations';
import type { ProjectionReads, RowChange } from './row-changes';

/**
 * What an operation does to the history: a new step clears what could be done again, undo and redo
 * turn the step they name. History is thus made from the journal, and survives a restart.
 *
 * Operations that name a step which stands and follow its last one are part of it, also when they
 * were written later. With something else between them they are a step of their own: a step's
 * operations follow one another without gaps.
 */
export async function projectStep(
  { seq, step }: RecordedOperation,
  reads: Pick<ProjectionReads, 'step' | 'lastStep' | 'undoneSteps'>,
): Promise<readonly RowChange[]> {
  switch (step.role) {
    case 'do': {
      if (step.label === '') return [];
      const last = await reads.lastStep();
      const isGoingOn =
        last !== undefined && (last.partOf ?? last.id) === step.id && last.firstSeq + last.operations === seq;
      if (isGoingOn) return [{ table: 'steps', put: [{ ...last, operations: last.operations + 1 }] }];
      const isTaken = (await reads.step(step.id)) !== undefined;
      const identity = isTaken ? { id: `${step.id}:${seq}`, partOf: step.id } : { id: step.id };
      const undone = await reads.undoneSteps();
      return [
        { table: 'steps', remove: undone.map((each) => each.id) },
        {
          table: 'steps',
          put: [{ ...identity, label: step.label, firstSeq: seq, operations: 1, state: 'done' }],
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
