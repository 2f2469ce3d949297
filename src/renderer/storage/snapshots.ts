import type { RecordFailure } from '../../shared/record';
import { failure } from '../../shared/result';
import type { ArchiveDatabase } from './archive-database';
import type { RecordPort } from './record-port';
import { SNAPSHOT_EVERY, writeSnapshot } from './snapshot';

/** Writes a snapshot whenever enough operations have come since the last one. */
export interface Snapshots {
  /** Looks whether it is time, without keeping the caller waiting. */
  consider(seq: number): void;
  settled(): Promise<void>;
}

/** One snapshot at a time; a failed one is said once and tried again after as many operations. */
export function createSnapshots(
  database: ArchiveDatabase,
  record: RecordPort,
  onProblem: (message: string) => void,
): Snapshots {
  let lastSeq: number | undefined;
  let running: Promise<void> | undefined;

  async function writeIfDue(seq: number): Promise<void> {
    if (lastSeq === undefined) {
      const latest = await record.latestSnapshot();
      lastSeq = latest.ok ? (latest.value?.seq ?? 0) : 0;
    }
    if (seq - lastSeq < SNAPSHOT_EVERY) return;
    lastSeq = seq;
    const written = await writeSnapshot(database, record).catch((error: unknown) =>
      failure<RecordFailure>({ kind: 'io', message: String(error) }),
    );
    if (!written.ok) {
      onProblem(
        `A snapshot of the archive could not be written: ${written.failure.message} Nothing is lost; the next start may only take longer.`,
      );
    }
  }

  return {
    consider(seq) {
      if (running !== undefined || (lastSeq !== undefined && seq - lastSeq < SNAPSHOT_EVERY)) return;
      running = writeIfDue(seq).finally(() => {
        running = undefined;
      });
      running.catch((error: unknown) => onProblem(String(error)));
    },
    async settled() {
      await running;
    },
  };
}
