/**
 * The unit of search: 150 to 250 words of one page, cut at sentence ends where there are any.
 * `lead` are the words that follow it, so that a phrase across the cut is found; a match counts
 * for this passage only if it starts before `end`.
 */
export interface Passage {
  /** `<sourceId>:<number>`, the number from 0 in reading order. */
  readonly id: string;
  readonly sourceId: string;
  readonly number: number;
  readonly pageIndex: number;
  /** UTF-16 offsets into the page's text. */
  readonly start: number;
  readonly end: number;
  /** The page's text from `start` to `end`. */
  readonly text: string;
  /** Up to 12 words that follow, from the same page or the next. */
  readonly lead: string;
}
