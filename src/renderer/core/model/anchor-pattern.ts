import type { LetterPattern } from './align-letters';
import type { PassageAnchor } from './annotation';
import { isNoLetter, locatedLetters } from './letter-fold';

/** What of an anchor says where its passage stands. */
export type SoughtAnchor = Pick<PassageAnchor, 'pageIndex' | 'start' | 'end' | 'quote' | 'prefix' | 'suffix'>;

/** An anchor's words, made ready for being looked for. */
export interface AnchorPattern {
  readonly anchor: SoughtAnchor;
  /** Letters of the quote alone. */
  readonly quote: Uint16Array;
  /** Prefix, quote and suffix; of a long quote, prefix and its first letters. */
  readonly head: LetterPattern;
  /** Only of a long quote: its last letters and the suffix. */
  readonly tail?: LetterPattern;
}

/** Letters of a quote up to which it is put beside the text as a whole: the work grows with the square. */
const LONGEST_WHOLE = 256;
/** Letters taken from each end of a longer one. */
export const END_PIECE = 128;

/** Makes an anchor's words ready. */
export function anchorPattern(anchor: SoughtAnchor): AnchorPattern {
  const text = anchor.prefix + anchor.quote + anchor.suffix;
  const start = anchor.prefix.length;
  const end = start + anchor.quote.length;
  const { letters, offsets } = locatedLetters(text);
  const quoteStart = offsets.filter((offset) => offset < start).length;
  const quoteEnd = offsets.filter((offset) => offset < end).length;
  const quote = letters.subarray(quoteStart, quoteEnd);
  // Where there is no context, the page ends there.
  const gaps = {
    gapBefore: isNoLetter(text, start - 1) || isNoLetter(text, start),
    gapAfter: isNoLetter(text, end - 1) || isNoLetter(text, end),
  };
  if (quote.length <= LONGEST_WHOLE) {
    return { anchor, quote, head: { letters, quoteStart, quoteEnd, ...gaps } };
  }
  const headEnd = quoteStart + END_PIECE;
  return {
    anchor,
    quote,
    head: { letters: letters.subarray(0, headEnd), quoteStart, quoteEnd: headEnd, ...gaps },
    tail: { letters: letters.subarray(quoteEnd - END_PIECE), quoteStart: 0, quoteEnd: END_PIECE, ...gaps },
  };
}
