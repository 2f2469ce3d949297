import type { FileToken, RecordFailure, StoredObject } from '../../../shared/record';
import type { Result } from '../../../shared/result';
import type { ReadAgainOptions, ReadAgainReport } from '../archive';
import type { ReferenceRecord } from '../model/reference-record';
import type { DocumentReader, ObjectStore, ReadFailure, WriteFailure } from '../ports';
import type { WorkflowContext } from './workflow-context';

/** What importing needs besides writing. */
export interface ImportPorts extends WorkflowContext {
  readonly objects: Pick<ObjectStore, 'storeExtraction' | 'storeBytes'>;
  readonly reader: DocumentReader;
  readonly files: FileStore;
  /** Reads a locked original with its password. */
  readonly readAgain: (
    sourceId: string,
    options: ReadAgainOptions,
  ) => Promise<Result<ReadAgainReport, ReadFailure | WriteFailure>>;
  /** Gives the records of a bibliographic file to the sources they describe. */
  readonly applyReferences: (
    records: readonly ReferenceRecord[],
    recordFile: { readonly name: string; readonly folder: string },
    sourceIds: readonly string[],
  ) => Promise<Result<{ readonly message: string }, WriteFailure>>;
  /** Called with the sources of a finished import whose pages are pictures. */
  readonly onPictures: (sourceIds: readonly string[]) => void;
  /** Text as UTF-8; core has no TextEncoder. */
  readonly encode: (text: string) => Uint8Array;
  /** Runs a task soon, many calls as close together as a screen is redrawn. */
  readonly soon: (task: () => void) => void;
}

/** The part of the desktop that takes a chosen file into the archive's objects. */
export interface FileStore {
  storeFile(token: FileToken): Promise<Result<StoredObject, RecordFailure>>;
  cancelStore(token: FileToken): Promise<void>;
  /** Remembers files until they are settled, over a crash. See desktop-api.ts. */
  rememberFiles(tokens: readonly FileToken[]): Promise<void>;
  settleFiles(tokens: readonly FileToken[]): Promise<void>;
  onStoreProgress(
    listener: (progress: {
      readonly token: FileToken;
      readonly bytesDone: number;
      readonly bytesTotal: number;
    }) => void,
  ): () => void;
}
