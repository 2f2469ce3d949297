import type { Envelope, JournalHead } from '../../shared/envelope';
import type { Result } from '../../shared/result';
import type {
  AppendReceipt,
  JournalLine,
  LatestSnapshot,
  OpenReport,
  SnapshotHeader,
  SnapshotPage,
  StoredObject,
  VerifyProgress,
  VerifyReport,
} from './record-types';
import type {
  AppendFailure,
  Closed,
  CloseFailure,
  InputOutput,
  ObjectFailure,
  OpenFailure,
  ReadFailure,
  SnapshotFailure,
  StoreFileFailure,
  VerifyFailure,
} from './recorder-failures';

/** How to open an archive from another process; everything here can be sent as a message. */
export interface OpenRequest {
  readonly folder: string;
  /** From an 'in-use' failure, when the researcher is sure that the archive is not open there. */
  readonly takeOverToken?: string;
  /** For tests: bytes that must stay free, bytes of the ballast (0 = none), bytes after which a new journal file begins. */
  readonly reserveBytes?: number;
  readonly ballastBytes?: number;
  readonly rotateBytes?: number;
}

export interface StoreProgress {
  readonly bytesDone: number;
  readonly bytesTotal: number;
}

/** What the recorder can be asked, once it is open. Arguments and answers are plain values. */
export interface RecorderCalls {
  /** Writes operations as one batch, all or none, and answers after they are flushed to the disk. */
  append(envelopes: readonly Envelope[]): Result<AppendReceipt, AppendFailure>;
  /** Reads operations after `fromSeq`, at most `limitCount` and about `limitBytes`, at least one if there is one. */
  entries(
    fromSeq: number,
    limitCount: number,
    limitBytes: number,
  ): Result<readonly JournalLine[], ReadFailure>;
  /** Tells where the journal ends. */
  head(): Result<JournalHead, InputOutput | Closed>;
  /** Tells the hash of one line, 64 zeros for 0, `undefined` when there is no such line. */
  hashAt(seq: number): Result<string | undefined, ReadFailure>;
  /** Copies a file into the archive. Reports progress; can be cancelled. */
  storeFile(path: string): Result<StoredObject, StoreFileFailure>;
  /** Begins an object that comes in pieces; answers its id. `expectedBytes` lets a disk too small for it refuse at once. */
  openObject(expectedBytes?: number): Result<string, ObjectFailure>;
  /** Adds a piece, at most 1 MB when it crosses processes; wait for each answer before sending the next. */
  writeObject(id: string, bytes: Uint8Array): Result<undefined, ObjectFailure>;
  /** Ends an object and gives it its name. */
  closeObject(id: string): Result<StoredObject, ObjectFailure>;
  /** Throws away an object that was not ended. */
  discardObject(id: string): Result<undefined, ObjectFailure>;
  /** Tells whether the archive holds an object. */
  hasObject(sha256: string): Result<boolean, InputOutput | Closed>;
  /** Hashes every object and walks the journal. `expected` are objects that must exist. Reports progress; can be cancelled. */
  verify(expected?: readonly string[]): Result<VerifyReport, VerifyFailure>;
  /** Begins a snapshot of the state after operation `seq`; answers its id. */
  beginSnapshot(seq: number): Result<string, SnapshotFailure>;
  /** Adds lines; none may hold a newline. */
  appendSnapshot(id: string, lines: readonly string[]): Result<undefined, SnapshotFailure>;
  /** Ends a snapshot; from now on it is the latest. */
  commitSnapshot(id: string): Result<SnapshotHeader, SnapshotFailure>;
  /** Throws away a snapshot that was not ended. */
  discardSnapshot(id: string): Result<undefined, SnapshotFailure>;
  /** Finds the newest snapshot that is whole and belongs to this journal. */
  latestSnapshot(): Result<LatestSnapshot, ReadFailure>;
  /** Reads lines of the snapshot `seq`; begin with cursor 0 and go on with `nextCursor`. */
  readSnapshot(seq: number, cursor: number, limitBytes: number): Result<SnapshotPage, SnapshotFailure>;
  /** Finishes what is under way, releases the lock. Nothing can be asked afterwards. */
  close(): Result<undefined, CloseFailure>;
}

export type RecorderCallName = keyof RecorderCalls;

/** The calls and `open`, with which every conversation begins. */
export interface RecorderProcessCalls extends RecorderCalls {
  open(
    request: OpenRequest,
  ): Result<{ readonly head: JournalHead; readonly openReport: OpenReport }, OpenFailure>;
}

export type CallProgress = StoreProgress | VerifyProgress;

/** Main to recorder. */
export type RecorderRequest =
  | {
      readonly type: 'call';
      readonly id: number;
      readonly call: keyof RecorderProcessCalls;
      readonly args: readonly unknown[];
    }
  | { readonly type: 'cancel'; readonly id: number };

/** Recorder to main. `fault` is a bug in the recorder, told so that the call does not hang. */
export type RecorderReply =
  | { readonly type: 'answer'; readonly id: number; readonly result: Result<unknown, unknown> }
  | { readonly type: 'progress'; readonly id: number; readonly progress: CallProgress }
  | { readonly type: 'fault'; readonly id: number; readonly message: string };

/** The process that holds the archive ended, or answered with a bug. */
export interface RecorderStopped {
  readonly kind: 'recorder-stopped';
  readonly message: string;
}
