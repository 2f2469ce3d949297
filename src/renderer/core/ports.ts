import type { Result } from '../../shared/result';
import type { Extraction } from './model/extraction';
import type { SourceKind, SourceMetadata } from './model/source';
import type { Operation, RecordedOperation } from './operations';
import type { Passage } from './model/passage';

/** What core needs from outside. Adapters are joined in app/open-archive.ts. */

export interface Clock {
  /** Now, ISO 8601 in UTC. */
  now(): string;
}
export interface Identifiers {
  /** A new identifier, never given before. */
  next(): string;
}

/** A value that changes. */
export interface Watchable<Value> {
  read(): Promise<Value>;
  /** Calls back soon with the value as it is, and after every change. Returns the way to stop. */
  watch(listener: (value: Value) => void, onError: (error: unknown) => void): () => void;
}

export interface WriteFailure {
  readonly kind: 'disk-full' | 'io' | 'recorder-stopped' | 'not-found' | 'invalid' | 'refused';
  /** A sentence for the researcher. */
  readonly message: string;
}

/** The one way to write: the record first, then the working database. */
export interface OperationLog {
  /** Appends the operations in one batch, then carries them into the working database. */
  write(operations: readonly Operation[]): Promise<Result<readonly RecordedOperation[], WriteFailure>>;
}

/** Objects of the archive: originals and extractions, by the hash of their bytes. */
export interface ObjectStore {
  /** Stores the extraction's bytes; see formats/extraction-lines.ts. */
  storeExtraction(extraction: Extraction): Promise<Result<{ readonly sha256: string }, WriteFailure>>;
  readExtraction(
    sha256: string,
  ): Promise<Result<Extraction, { readonly kind: 'missing' | 'damaged'; readonly message: string }>>;
  storeBytes(
    bytes: Uint8Array,
  ): Promise<Result<{ readonly sha256: string; readonly bytes: number }, WriteFailure>>;
}

/** Reads originals. The implementation runs each in a worker of its own, under a watchdog. */
export interface DocumentReader {
  read(
    request: ReadRequest,
    onProgress: (progress: ReadProgress) => void,
    signal: CancelSignal,
  ): Promise<Result<ReadDocument, ReadFailure>>;
}

/** The part of the DOM's AbortSignal that core uses. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface ReadRequest {
  /** The stored original. */
  readonly sha256: string;
  readonly bytes: number;
  /** Its file name: a hint where content does not decide (Markdown or plain text). */
  readonly name: string;
}

export interface ReadProgress {
  readonly pagesDone: number;
  /** 0 while not known. */
  readonly pagesTotal: number;
}

export interface ReadDocument {
  readonly kind: SourceKind;
  readonly extraction: Extraction;
  readonly metadata: Partial<SourceMetadata>;
  readonly words: number;
  readonly warnings: readonly string[];
  readonly encoding: string;
}

export interface ReadFailure {
  readonly kind:
    | 'damaged'
    | 'password'
    | 'not-a-document'
    | 'empty'
    | 'unreadable'
    | 'cancelled'
    | 'too-long';
  /** What happened, what is safe, what to do. */
  readonly message: string;
}

/** The full-text index: a cache, safe to delete. */
export interface PassageIndex {
  /** Passage ids by relevance. `terms` must all occur; see workflows/search-passages.ts. */
  find(query: IndexQuery): Promise<readonly IndexHit[]>;
  add(passages: readonly Passage[]): Promise<void>;
  removeSource(sourceId: string): Promise<void>;
  /** Ids of the sources whose passages it holds. */
  sourceIds(): Promise<readonly string[]>;
  /** Asks it to keep what it holds for the next start. */
  save(): Promise<void>;
  clear(): Promise<void>;
}

export interface IndexQuery {
  /** Words as typed; folding is the index's business. */
  readonly words: readonly string[];
  /** True while the last word may be unfinished. */
  readonly lastWordIsPrefix: boolean;
  readonly limit: number;
}

export interface IndexHit {
  readonly passageId: string;
  readonly score: number;
  /** The folded terms of the index that matched. */
  readonly terms: readonly string[];
}
