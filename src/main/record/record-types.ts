import type { JournalEntry, JournalHead } from '../../shared/envelope';

/** One operation as it stands in the journal, with the place it has among those that were written together. */
export interface JournalLine extends JournalEntry {
  /** Place in its batch: index from 0, and the count. */
  readonly batch: readonly [index: number, count: number];
}

export interface AppendReceipt {
  readonly firstSeq: number;
  readonly lastSeq: number;
  /** The end of the journal just after this batch. */
  readonly head: JournalHead;
  /** True when the disk was full and the ballast was given up to write this: warn the researcher. */
  readonly lowSpace: boolean;
}

export interface StoredObject {
  readonly sha256: string;
  readonly bytes: number;
  /** True when the archive held these bytes already. */
  readonly existed: boolean;
  /** True when the copy held so far no longer matched its name; it was moved to `damaged/` and replaced by this one. */
  readonly repaired: boolean;
}

/** What opening did. */
export interface OpenReport {
  /** Bytes of an unfinished, never acknowledged write that were moved aside; 0 after a clean end. */
  readonly tornBytes: number;
  /** Where those bytes are now, relative to the archive folder. */
  readonly tornFile: string | undefined;
  /** Unfinished files removed from `tmp/`. */
  readonly sweptFiles: number;
  /** True when a lock left behind by a process that is gone was taken over. */
  readonly tookOverLock: boolean;
  /** Sentences about what could not be done but does no harm. */
  readonly notes: readonly string[];
}

export interface SnapshotHeader {
  readonly format: 1;
  readonly seq: number;
  /** Hash of the journal line `seq`. */
  readonly head: string;
  /** Lines between header and footer. */
  readonly lines: number;
}

export interface SnapshotPage {
  readonly lines: readonly string[];
  /** Give this to the next call; `undefined` when this was the last page. */
  readonly nextCursor: number | undefined;
}

export interface LatestSnapshot {
  /** The newest snapshot that is whole and belongs to this journal. */
  readonly header: SnapshotHeader | undefined;
  /** Newer snapshots that were passed over, and why. */
  readonly problems: readonly VerifyProblem[];
}

export interface VerifyProgress {
  readonly objectsDone: number;
  readonly objectsTotal: number;
  readonly bytesDone: number;
  readonly bytesTotal: number;
}

export interface VerifyProblem {
  readonly kind:
    | 'object-changed'
    | 'object-misnamed'
    | 'object-missing'
    | 'object-unreadable'
    | 'journal-damaged'
    | 'snapshot-damaged'
    | 'archive-file-damaged';
  /** Relative to the archive folder, with forward slashes. */
  readonly path: string;
  /** A sentence for the researcher. */
  readonly message: string;
}

export interface VerifyReport {
  readonly objects: number;
  readonly bytes: number;
  readonly operations: number;
  readonly problems: readonly VerifyProblem[];
}
