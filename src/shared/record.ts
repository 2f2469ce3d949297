import type { JournalHead } from './envelope';

/** Stands for a file the researcher chose; only main knows the path. */
export type FileToken = string & { readonly brand?: 'file-token' };

export interface ChosenFile {
  readonly token: FileToken;
  /** File name as it is on the disk. */
  readonly name: string;
  /** Folder path inside the chosen folder, with `/`; empty for single files. */
  readonly folder: string;
  /** Bytes; 0 when it could not be read. */
  readonly size: number;
}

export interface StoredObject {
  /** SHA-256, hex. */
  readonly sha256: string;
  readonly bytes: number;
  /** True when the archive had these bytes already. */
  readonly existed: boolean;
}

export interface AppendAnswer {
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly head: JournalHead;
}

/** Failures of the record; `message` is a sentence for the researcher. */
export interface RecordFailure {
  readonly kind:
    | 'disk-full'
    | 'io'
    | 'not-found'
    | 'not-readable'
    | 'is-directory'
    | 'changed-while-reading'
    | 'cancelled'
    | 'refused'
    | 'recorder-stopped';
  readonly message: string;
}

export interface VerifyReport {
  readonly objects: number;
  readonly bytes: number;
  readonly operations: number;
  readonly problems: readonly { readonly kind: string; readonly path: string; readonly message: string }[];
}

export interface SnapshotHeader {
  /** The snapshot holds everything up to this operation. */
  readonly seq: number;
  /** SHA-256 of that journal line. */
  readonly head: string;
  readonly lines: number;
}
