import type { Source } from '../../core/model/source';
import { countWords } from '../../core/model/size-words';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const DAY_AND_TIME = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

/** "48 pages" for documents with pages, "842 words" for others; empty for what was not read. */
export function lengthWords({ extraction: { pages, words, problem } }: Source): string {
  if (problem !== undefined) return '';
  return pages > 0 ? countWords(pages, 'page') : countWords(words, 'word');
}

/** The day of an ISO 8601 time, in the time zone of this computer: "17 Feb 2026". */
export function shortDay(iso: string): string {
  return DAY.format(new Date(iso));
}

/** "17 February 2026 at 09:03", in the time zone of this computer. */
export function dayAndTime(iso: string): string {
  return DAY_AND_TIME.format(new Date(iso));
}
