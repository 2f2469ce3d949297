/** A date or name in a text that the researcher does not want to be offered again. */
export interface IgnoredSuggestion {
  readonly id: string;
  readonly sourceId: string;
  readonly kind: 'date' | 'name';
  /** The words as they stand in the text. */
  readonly quote: string;
  readonly pageIndex: number;
  /** UTF-16 offset in the page's text of the reading in which it was ignored. */
  readonly start: number;
}
