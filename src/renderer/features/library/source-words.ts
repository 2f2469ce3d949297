import type { Source } from '../../core/model/source';

const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language' });
const NUMBER = new Intl.NumberFormat('en');
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const DAY_AND_TIME = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

/** "Armenian" for `hy`; a tag that has no name stays as it is; empty stays empty. */
export function languageName(tag: string): string {
  if (tag === '') return '';
  try {
    return LANGUAGES.of(tag) ?? tag;
  } catch {
    // Not a well-formed tag: files say all sorts of things. It is shown as the file gave it.
    return tag;
  }
}

/** "1,204 words", "1 page". */
export function counted(count: number, noun: string): string {
  return `${NUMBER.format(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** "48 pages" for documents with pages, "842 words" for others. */
export function lengthWords(source: Source): string {
  const { pages, words } = source.extraction;
  return pages > 0 ? counted(pages, 'page') : counted(words, 'word');
}

/** What is wrong with the reading, or empty: "No text", "3 pages failed". */
export function problemWords(source: Source): string {
  const { withoutText, failedPages } = source.extraction;
  if (withoutText) return 'No text';
  return failedPages.length === 0 ? '' : `${counted(failedPages.length, 'page')} failed`;
}

/** Numbers of the pages that failed, as researchers count, from 1: "2, 5, 9". */
export function failedPageNumbers(source: Source): string {
  return source.extraction.failedPages.map((pageIndex) => NUMBER.format(pageIndex + 1)).join(', ');
}

/** The day of an ISO 8601 time, in the time zone of this computer: "17 Feb 2026". */
export function shortDay(iso: string): string {
  return DAY.format(new Date(iso));
}

/** "17 February 2026 at 09:03", in the time zone of this computer. */
export function dayAndTime(iso: string): string {
  return DAY_AND_TIME.format(new Date(iso));
}

/** "3.8 MB", counted in thousands as file managers do. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte');
  if (bytes < 1_000_000) return `${NUMBER.format(Math.round(bytes / 1000))} kB`;
  return `${NUMBER.format(Math.round(bytes / 100_000) / 10)} MB`;
}
