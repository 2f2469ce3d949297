import type { Result } from '../../shared/result';
import type { EmbeddedMark } from './model/embedded-mark';
import type { Extraction } from './model/extraction';
import type { ReferenceRecord } from './model/reference-record';
import type { MetadataOrigins, ReadingProblem, SourceKind, SourceMetadata } from './model/source';
import type { ExtractedPage } from './model/extraction';
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
  /**
   * Stores the extraction's bytes; see formats/extraction-lines.ts. `stored` are these bytes, in
   * pieces, where the worker that read the original has made them already.
   */
  storeExtraction(
    extraction: Extraction,
    stored?: readonly Uint8Array[],
  ): Promise<Result<{ readonly sha256: string }, WriteFailure>>;
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
  /** The bytes of one file inside a container that was read before. */
  extract(
    container: Pick<ReadRequest, 'sha256' | 'bytes' | 'name'>,
    file: ContainedFile,
    signal: CancelSignal,
  ): Promise<Result<Uint8Array<ArrayBuffer>, ReadFailure>>;
}

/** Takes out of an original what its reading left there, each in a worker, under a watchdog. */
export interface OriginalReader {
  /** A picture that a document shows, by the reference its reading gave it. */
  picture(
    original: Pick<ReadRequest, 'sha256' | 'bytes' | 'name'>,
    reference: string,
    signal: CancelSignal,
  ): Promise<Result<SourcePicture, ReadFailure>>;
  /** How a web page or a book looks as it was published; `part` counts a book's chapters from 0. */
  look(
    original: Pick<ReadRequest, 'sha256' | 'bytes' | 'name' | 'encoding'>,
    part: number,
    signal: CancelSignal,
  ): Promise<Result<SourceLook, ReadFailure>>;
}

/** A picture inside an original. */
export interface SourcePicture {
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A page, or a chapter of a book, made ready for a locked frame. */
export interface SourceLook {
  /** An HTML document in UTF-8 that acts in no way and asks for nothing outside itself. */
  readonly document: Uint8Array<ArrayBuffer>;
  /** The title of each part, or empty: chapters of a book, or one page. */
  readonly parts: readonly string[];
  /** Why pictures were left out of it, in words. */
  readonly warnings: readonly string[];
}

/** Reads the words in the picture of a page. */
export interface TextRecognizer {
  /** BCP 47 primary languages whose data is on this computer, in the order of the app's list. */
  languages(): Promise<readonly string[]>;
  /** `onProgress` from 0 to 1. */
  recognise(
    request: RecogniseRequest,
    onProgress: (share: number) => void,
    signal: CancelSignal,
  ): Promise<Result<RecognisedPage, RecogniseFailure>>;
  /** Ends what is kept ready between pages. */
  rest(): void;
}

export interface RecogniseRequest {
  readonly sha256: string;
  readonly bytes: number;
  readonly kind: SourceKind;
  /** From 0. */
  readonly pageIndex: number;
  /** BCP 47 primary languages, the likeliest first. */
  readonly languages: readonly string[];
}

export interface RecognisedPage {
  /** Text and layout in the space of PageLayout, one run a word, with `confidences`. */
  readonly page: ExtractedPage;
  /** Mean over the words, from 0 to 100; -1 when there are none. */
  readonly confidence: number;
  /** Name and version, for the extraction's `parser`. */
  readonly engine: { readonly name: string; readonly version: string };
}

export interface RecogniseFailure {
  readonly kind: 'cancelled' | 'unreadable' | 'too-long' | 'language-missing';
  readonly message: string;
}

/** Keeps recognised pages until their source is done, so that work goes on after a restart. A cache. */
export interface RecognisedPages {
  get(sourceId: string, languages: readonly string[]): Promise<ReadonlyMap<number, RecognisedPage>>;
  put(sourceId: string, languages: readonly string[], page: RecognisedPage): Promise<void>;
  remove(sourceId: string): Promise<void>;
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
  /** Opens a locked PDF. Never kept. */
  readonly password?: string;
  /** Reads a text in this encoding (a name of the Encoding Standard) whatever else speaks for another. */
  readonly encoding?: string;
  /**
   * Leave the layouts of pages out of the answer, and give the whole extraction as the bytes that
   * are to be stored: a long book has millions of numbers, and taking them over would hold up the window.
   */
  readonly asBytes?: true;
  /** How many containers it stands in; a zip inside a zip is kept, and not opened. */
  readonly depth?: number;
}

export interface ReadProgress {
  readonly pagesDone: number;
  /** 0 while not known. */
  readonly pagesTotal: number;
}

export interface ReadDocument {
  readonly kind: SourceKind;
  readonly extraction: Extraction;
  /** The bytes of the extraction object with its layouts, where they were asked for. */
  readonly stored?: readonly Uint8Array[];
  readonly metadata: Partial<SourceMetadata>;
  readonly origins: MetadataOrigins;
  /** Highlights and notes that somebody made inside the file. */
  readonly marks: readonly EmbeddedMark[];
  readonly words: number;
  readonly warnings: readonly string[];
  readonly encoding: string;
  readonly encodingConfidence?: number;
  readonly detectedLanguage?: { readonly language: string; readonly confidence: number };
  /** Files inside it that become sources of their own: entries of a zip, messages, attachments. */
  readonly contained: readonly ContainedFile[];
  /** Bibliographic records, when the file is one of RIS, BibTeX or CSL-JSON. */
  readonly references: readonly ReferenceRecord[];
}

/** A file inside a zip, a mailbox or an e-mail. */
export interface ContainedFile {
  /** As its container names it. */
  readonly name: string;
  /** Where in the container, with `/`; unique in it, and the same at every reading. */
  readonly path: string;
  /** Bytes as the container declares them; not to be trusted. */
  readonly size: number;
}

export interface ReadFailure {
  readonly kind: ReadingProblem['kind'] | 'empty' | 'cancelled' | 'wrong-password';
  /** What happened, what is safe, what to do. */
  readonly message: string;
  /** What the file is, where that could be told; `other` otherwise. */
  readonly sourceKind?: SourceKind;
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
