import type { Result } from '../../shared/result';
import type { ReadDocument, ReadFailure, SourceLook, SourcePicture } from '../core/ports';

/** What the reading worker can be asked. */
export type ReadingCalls = {
  /** Fetches an original, finds out what it is and reads it. */
  read: { request: ReadingRequest; answer: Result<ReadDocument, ReadFailure>; news: ReadingNews };
  /** Takes one file out of a container. */
  extract: {
    request: ExtractingRequest;
    answer: Result<Uint8Array<ArrayBuffer>, ReadFailure>;
    news: ReadingNews;
  };
  /** Takes one picture out of a document. */
  picture: {
    request: OriginalPlace & { readonly reference: string };
    answer: Result<SourcePicture, ReadFailure>;
    news: ReadingNews;
  };
  /** Makes a page, or a chapter of a book, ready for a locked frame. */
  look: {
    request: OriginalPlace & { readonly part: number; readonly encoding: string | undefined };
    answer: Result<SourceLook, ReadFailure>;
    news: ReadingNews;
  };
};

/** Where an original is served, and what is known of it. */
export interface OriginalPlace {
  readonly address: string;
  readonly bytes: number;
  readonly name: string;
}

export interface ReadingRequest extends OriginalPlace {
  /** Pages of a PDF (from 0) that hung before and are not to be tried. */
  readonly skipPages: readonly number[];
  readonly password: string | undefined;
  readonly encoding: string | undefined;
  readonly depth: number;
  /** See ReadRequest. */
  readonly asBytes: boolean;
}

export interface ExtractingRequest extends OriginalPlace {
  readonly path: string;
}

/** Sent whenever something was got done, so that a silent worker is known to hang. */
export type ReadingNews =
  | { readonly stage: 'fetching' }
  | { readonly stage: 'opening' }
  | { readonly stage: 'page'; readonly pagesDone: number; readonly pagesTotal: number }
  | { readonly stage: 'parsing' };
