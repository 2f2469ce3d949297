/** How a mention came to its date. */
export type DateMentionKind =
  /** The year stands in the text. */
  | 'absolute'
  /** A day or month without a year: the year is the one nearest to the source's date, or unknown. */
  | 'partial'
  /** Counted from the source's date: “yesterday”, “last Friday”, “three days ago”. */
  | 'relative';

/** A date found in a text; a suggestion, never more. */
export interface DateMention {
  /** UTF-16 offsets into the text given. */
  readonly start: number;
  readonly end: number;
  /**
   * EDTF that the archive reads, but for a `partial` one without a known year, whose year is `XXXX`:
   * `XXXX-02-13` or `XXXX-02-13/XXXX-02-14`, which the researcher has to complete.
   */
  readonly edtf: string;
  readonly kind: DateMentionKind;
  /** The other reading, where day and month may be the other way round (05/06/2026). */
  readonly alternative?: string;
}

export interface DateMentionOptions {
  /** BCP 47 language of the text. It only breaks ties, so a wrong or empty one does little harm. */
  readonly language?: string;
  /** Date of the source, EDTF or ISO 8601; without it nothing relative is reported. */
  readonly reference?: string;
}
