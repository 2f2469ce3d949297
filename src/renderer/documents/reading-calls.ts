import type { Result } from '../../shared/result';
import type { ReadDocument, ReadFailure } from '../core/ports';

/** What the reading worker can be asked. */
export type ReadingCalls = {
  /** Fetches an original, finds out what it is and reads it. */
  read: { request: ReadingRequest; answer: Result<ReadDocument, ReadFailure>; news: ReadingNews };
};

export interface ReadingRequest {
  /** Where the original's bytes are served. */
  readonly address: string;
  readonly bytes: number;
  readonly name: string;
  /** Pages of a PDF (from 0) that hung before and are not to be tried. */
  readonly skipPages: readonly number[];
}

/** Sent whenever something was got done, so that a silent worker is known to hang. */
export type ReadingNews =
  | { readonly stage: 'fetching' }
  | { readonly stage: 'opening' }
  | { readonly stage: 'page'; readonly pagesDone: number; readonly pagesTotal: number }
  | { readonly stage: 'parsing' };
