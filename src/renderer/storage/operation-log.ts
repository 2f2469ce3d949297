import { failure, success } from '../../shared/result';
import type { Operation, RecordedOperation } from '../core/operations';
import type { OperationLog } from '../core/ports';
import { asWriteFailure } from '../core/workflows/record-failures';
import { applyOperations } from './apply-operations';
import { catchUp, rebuild } from './catch-up';
import type { CatchUpPorts } from './catch-up';
import { broughtIn, gatherTexts } from './source-texts';

export interface OperationLogPorts extends CatchUpPorts {
  /** A sentence for the researcher: something is recorded, but the working database has trouble. */
  onProblem(message: string): void;
  /** Called after each batch with the sequence number reached. */
  onWritten(seq: number): void;
}

/**
 * The one way to write: record first, then ONE transaction of rows; batches one after another, in
 * journal order. What the record has acknowledged counts as written even when the rows fail: they
 * are then brought level from the record at once, and an operation is never applied twice.
 */
export function createOperationLog(ports: OperationLogPorts): OperationLog & { settled(): Promise<void> } {
  let last: Promise<unknown> = Promise.resolve();
  return {
    write(operations) {
      const written = last.then(() => writeBatch(ports, operations));
      last = written.catch(() => undefined);
      return written;
    },
    async settled() {
      await last;
    },
  };
}

async function writeBatch(
  ports: OperationLogPorts,
  operations: readonly Operation[],
): ReturnType<OperationLog['write']> {
  if (operations.length === 0) return success([]);
  const appended = await ports.record.append(operations);
  if (!appended.ok) return failure(asWriteFailure(appended.failure));
  const { firstSeq, head } = appended.value;
  const recorded = operations.map(
    (operation, index): RecordedOperation => ({ ...operation, seq: firstSeq + index }),
  );
  const applied = await applySafely(ports, recorded, head);
  if (!applied) await bringLevel(ports);
  ports.onWritten(head.seq);
  return success(recorded);
}

async function applySafely(
  ports: OperationLogPorts,
  recorded: readonly RecordedOperation[],
  head: { readonly seq: number; readonly hash: string },
): Promise<boolean> {
  try {
    const gathered = await gatherTexts(
      recorded.flatMap((operation) => broughtIn(operation) ?? []),
      ports.objects,
    );
    return (await applyOperations(ports.database, recorded, head, gathered.texts)) === 'applied';
  } catch {
    // Not swallowed: the caller brings the rows level from the record, and reports when it cannot.
    return false;
  }
}

/** The rows failed where the record did not: catch up, and if that fails too, build them again. */
async function bringLevel(ports: OperationLogPorts): Promise<void> {
  for (const attempt of [() => catchUp(ports), () => rebuild(ports, 'incomplete')]) {
    try {
      const outcome = await attempt();
      if (outcome.ok) return;
    } catch {
      continue;
    }
  }
  ports.onProblem(
    'Your last change is recorded in the archive’s folder, but it cannot be shown: the working database does not answer. Nothing is lost. Close the app, check that the disk has free space, and start it again.',
  );
}
