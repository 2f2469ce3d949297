import type { QuotePlace } from './anchor-text';
import type { ExtractedPage } from './extraction';
import { addLetters, grown, isNoLetter, MOST_LETTERS_A_UNIT } from './letter-fold';
import type { Steps } from './steps';

/** What of a page is needed to find words in it. */
export type PageText = Pick<ExtractedPage, 'pageIndex' | 'text'>;

/**
 * All letters of a reading in one row, pages after one another, so that what moved over the end of
 * a page is still one stretch. What counts as a letter: `letter-fold.ts`.
 */
export interface ReadingLetters {
  readonly pages: readonly PageText[];
  readonly letters: Uint16Array;
  /** Where each letter stands, counted in UTF-16 units through all pages. */
  readonly origins: Int32Array;
  /** Where each page begins in that count; one more than pages, the last is the length of all. */
  readonly pageStarts: Int32Array;
  /** How many letters stand before each page; one more than pages. */
  readonly pageLetters: Int32Array;
}

const UNITS_A_STEP = 100_000;

/** The letters of pages, in slices of about a millisecond. */
export function* readingLetterSteps(pages: readonly PageText[]): Steps<ReadingLetters> {
  const pageStarts = new Int32Array(pages.length + 1);
  const pageLetters = new Int32Array(pages.length + 1);
  const length = pages.reduce((sum, { text }) => sum + text.length, 0);
  let letters = new Uint16Array(length + 2 * MOST_LETTERS_A_UNIT);
  let origins = new Int32Array(letters.length);
  let count = 0;
  let pageStart = 0;
  let pause = UNITS_A_STEP;
  for (const [index, { text }] of pages.entries()) {
    pageStarts[index] = pageStart;
    pageLetters[index] = count;
    for (let offset = 0; offset < text.length; offset += 1) {
      if (count + MOST_LETTERS_A_UNIT > letters.length) {
        letters = grown(letters);
        const larger = new Int32Array(letters.length);
        larger.set(origins);
        origins = larger;
      }
      const added = addLetters(text, offset, letters, count);
      origins.fill(pageStart + offset, count, count + added);
      count += added;
      if (pageStart + offset > pause) {
        pause += UNITS_A_STEP;
        yield;
      }
    }
    pageStart += text.length;
  }
  pageStarts[pages.length] = pageStart;
  pageLetters[pages.length] = count;
  return {
    pages,
    letters: letters.subarray(0, count),
    origins: origins.subarray(0, count),
    pageStarts,
    pageLetters,
  };
}

/** Index, in the list of pages, of the page that a letter stands on. */
export function pageOfLetter({ pageLetters }: ReadingLetters, letter: number): number {
  return lastNotAbove(pageLetters, letter);
}

/** The letter that stands at an offset of a page (an index in the list), or the next one after it. */
export function letterAt({ origins, pageStarts }: ReadingLetters, page: number, offset: number): number {
  const origin = (pageStarts[page] ?? 0) + offset;
  let low = 0;
  let high = origins.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((origins[middle] ?? 0) < origin) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a stretch of letters stands: one place on each page that it covers. None for an empty one. */
export function placesOfLetters(reading: ReadingLetters, start: number, end: number): QuotePlace[] {
  const places: QuotePlace[] = [];
  for (let from = start; from < end; ) {
    const page = pageOfLetter(reading, from);
    const to = Math.min(end, reading.pageLetters[page + 1] ?? end);
    const { pageIndex, text } = reading.pages[page] ?? { pageIndex: 0, text: '' };
    const pageStart = reading.pageStarts[page] ?? 0;
    const last = (reading.origins[to - 1] ?? 0) - pageStart;
    places.push({
      pageIndex,
      start: wholeStart(text, (reading.origins[from] ?? 0) - pageStart),
      end: wholeEnd(text, last + 1),
    });
    from = to;
  }
  return places;
}

/** Back from the middle of a surrogate pair. */
function wholeStart(text: string, offset: number): number {
  const cuts = isBetween(text.charCodeAt(offset), 0xdc00) && isBetween(text.charCodeAt(offset - 1), 0xd800);
  return cuts ? offset - 1 : offset;
}

/** On to the end of a surrogate pair, and over accents that belong to the last letter. */
function wholeEnd(text: string, offset: number): number {
  let end = offset;
  if (isBetween(text.charCodeAt(end), 0xdc00) && isBetween(text.charCodeAt(end - 1), 0xd800)) end += 1;
  while (end < text.length && ACCENT.test(text.charAt(end)) && isNoLetter(text, end)) end += 1;
  return end;
}

const ACCENT = /\p{Mn}/u;

/** Whether a unit is one of the 1,024 surrogates that begin there. */
function isBetween(unit: number, first: number): boolean {
  return unit >= first && unit < first + 0x400;
}

/** Index of the last value that is not above the sought one; values rise, equal ones stand for empty pages. */
function lastNotAbove(values: Int32Array, sought: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) <= sought) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
