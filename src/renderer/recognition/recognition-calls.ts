import type { Result } from '../../shared/result';
import type { SourceKind } from '../core/model/source';
import type { RecognisedPage, RecogniseFailure } from '../core/ports';

/** What the worker of text recognition can be asked. */
export type RecognitionCalls = {
  /** Fetches an original, draws one page of it and reads the words in the picture. */
  recognise: {
    request: PageRequest;
    answer: Result<RecognisedPage, RecogniseFailure>;
    news: RecognitionNews;
  };
};

export interface PageRequest {
  /** Where the original's bytes are served. */
  readonly address: string;
  readonly bytes: number;
  readonly kind: SourceKind;
  /** From 0. */
  readonly pageIndex: number;
  /** BCP 47 primary languages whose data is there, the likeliest first. */
  readonly languages: readonly string[];
}

/** Sent whenever something was got done, so that a silent worker is known to hang. */
export type RecognitionNews =
  /** The engine, its data or the original is being fetched. */
  | { readonly stage: 'opening' }
  | { readonly stage: 'drawing' }
  /** `share` of the reading, from 0 to 1. */
  | { readonly stage: 'reading'; readonly share: number };
