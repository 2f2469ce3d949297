import type { Envelope, JournalEntry, JournalHead } from '../../shared/envelope';
import type { AppendAnswer, RecordFailure, SnapshotHeader } from '../../shared/record';
import type { Result } from '../../shared/result';

/** The part of the desktop that storage needs: the journal and its snapshots. See desktop-api.ts. */
export interface RecordPort {
  append(envelopes: readonly Envelope[]): Promise<Result<AppendAnswer, RecordFailure>>;
  entries(afterSeq: number, limit: number): Promise<Result<readonly JournalEntry[], RecordFailure>>;
  head(): Promise<Result<JournalHead, RecordFailure>>;
  hashAt(seq: number): Promise<Result<string | undefined, RecordFailure>>;
  latestSnapshot(): Promise<Result<SnapshotHeader | undefined, RecordFailure>>;
  snapshotLines(seq: number, from: number, limit: number): Promise<Result<readonly string[], RecordFailure>>;
  beginSnapshot(seq: number): Promise<Result<void, RecordFailure>>;
  appendSnapshot(lines: readonly string[]): Promise<Result<void, RecordFailure>>;
  commitSnapshot(): Promise<Result<void, RecordFailure>>;
}
