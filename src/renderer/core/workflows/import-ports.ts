import type { FileToken, RecordFailure, StoredObject } from '../../../shared/record';
import type { Result } from '../../../shared/result';
import type { DocumentReader, ObjectStore } from '../ports';
import type { WorkflowContext } from './workflow-context';

/** What importing needs besides writing. */
export interface ImportPorts extends WorkflowContext {
  readonly objects: Pick<ObjectStore, 'storeExtraction' | 'storeBytes'>;
  readonly reader: DocumentReader;
  readonly files: FileStore;
  /** Text as UTF-8; core has no TextEncoder. */
  readonly encode: (text: string) => Uint8Array;
  /** Runs a task soon, many calls as close together as a screen is redrawn. */
  readonly soon: (task: () => void) => void;
}

/** The part of the desktop that takes a chosen file into the archive's objects. */
export interface FileStore {
  storeFile(token: FileToken): Promise<Result<StoredObject, RecordFailure>>;
  cancelStore(token: FileToken): Promise<void>;
  onStoreProgress(
    listener: (progress: {
      readonly token: FileToken;
      readonly bytesDone: number;
      readonly bytesTotal: number;
    }) => void,
  ): () => void;
}
