import type { Alignment } from './align-letters';
import type { SoughtAnchor } from './anchor-pattern';
import type { QuotePlace } from './anchor-text';
import type { AnchorHealth } from './annotation';
import { pageOfLetter, placesOfLetters } from './reading-letters';
import type { PageText, ReadingLetters } from './reading-letters';

/** Where an anchor's passage stands in another reading, and how surely; or that it is lost. */
export type PlacedAnchor = FoundAnchor | { readonly state: 'lost' };

export type FoundAnchor = Exclude<AnchorHealth, { readonly state: 'lost' }> &
  QuotePlace & {
    /** The rest of a passage that runs over the end of its page now, one place a page. */
    readonly continued: readonly QuotePlace[];
  };

/** Spaces, hyphens and marks for breaks, in which two prints of the same words differ. */
const BREAKS = /[\s\u00ad\u00ac\-\u2010\u2011\u058a\u200b\u2060\ufeff]+/gu;

/**
 * An alignment in the page's own offsets, with its state: exact where it was and as it was, moved
 * when its letters are the same, else approximate.
 */
export function foundAnchor(
  reading: ReadingLetters,
  anchor: SoughtAnchor,
  place: Alignment,
  likeness: number,
): FoundAnchor | undefined {
  const [first, ...continued] =
    place.start === place.end ? point(reading, anchor, place) : stretch(reading, anchor, place);
  if (first === undefined) return undefined;
  const isAtPlace =
    continued.length === 0 &&
    first.pageIndex === anchor.pageIndex &&
    first.start === anchor.start &&
    first.end === anchor.end;
  const words = [first, ...continued].map((each) => wordsAt(reading.pages, each)).join('');
  const isSame =
    anchor.quote === ''
      ? place.prefix.errors + place.suffix.errors === 0
      : withoutBreaks(words) === withoutBreaks(anchor.quote);
  if (isAtPlace && (anchor.quote === '' ? isSame : words === anchor.quote)) {
    return { state: 'exact', ...first, continued };
  }
  return isSame
    ? { state: 'moved', ...first, continued }
    : { state: 'approximate', likeness, ...first, continued };
}

function withoutBreaks(text: string): string {
  return text.normalize('NFKC').replaceAll(BREAKS, '');
}

function wordsAt(pages: readonly PageText[], { pageIndex, start, end }: QuotePlace): string {
  return pages.find((page) => page.pageIndex === pageIndex)?.text.slice(start, end) ?? '';
}

/** A stretch of letters with the hyphens and spaces that the quote has at its ends. */
function stretch(reading: ReadingLetters, { quote }: SoughtAnchor, place: Alignment): QuotePlace[] {
  const places = placesOfLetters(reading, place.start, place.end);
  const [first] = places;
  if (first === undefined) return [];
  places[0] = { ...first, start: startWithMarks(pageText(reading, first.pageIndex), first.start, quote) };
  const last = places.at(-1) ?? first;
  const end = endWithMarks(pageText(reading, last.pageIndex), last.end, quote);
  places[places.length - 1] = { ...last, end };
  return places;
}

/** A point between two letters: after the spaces there when it stood after spaces. */
function point(reading: ReadingLetters, anchor: SoughtAnchor, { start, suffix }: Alignment): QuotePlace[] {
  const { letters, origins, pageStarts, pages } = reading;
  const atNext =
    start < letters.length &&
    (/\s$/u.test(anchor.prefix) || start === 0 || (suffix.length > 0 && anchor.prefix === ''));
  const letter = atNext ? start : start - 1;
  const page = pageOfLetter(reading, letter);
  const at = (origins[letter] ?? 0) - (pageStarts[page] ?? 0) + (atNext ? 0 : 1);
  const pageIndex = pages[page]?.pageIndex;
  return pageIndex === undefined ? [] : [{ pageIndex, start: at, end: at }];
}

function pageText({ pages }: ReadingLetters, pageIndex: number): string {
  return pages.find((page) => page.pageIndex === pageIndex)?.text ?? '';
}

/** What may count for no letter at the end of a quote: spaces and hyphens. */
const LEADING = /^[\s\-\u2010\u2011\u058a\u00ad\u00ac]+/u;
const TRAILING = /[\s\-\u2010\u2011\u058a\u00ad\u00ac]+$/u;

/** Further back over spaces and hyphens as the quote has them; over hyphens also where spaces differ. */
function startWithMarks(text: string, start: number, quote: string): number {
  const lead = LEADING.exec(quote)?.[0] ?? '';
  if (lead === '' || text.startsWith(lead, start)) return start;
  if (text.slice(0, start).endsWith(lead)) return start - lead.length;
  const marks = lead.trim();
  if (marks === '' || text.startsWith(marks, start)) return start;
  const before = text.slice(0, start).trimEnd();
  return before.endsWith(marks) ? before.length - marks.length : start;
}

/** The same at the other end. */
function endWithMarks(text: string, end: number, quote: string): number {
  const trail = TRAILING.exec(quote)?.[0] ?? '';
  if (trail === '' || text.slice(0, end).endsWith(trail)) return end;
  if (text.startsWith(trail, end)) return end + trail.length;
  const marks = trail.trim();
  if (marks === '' || text.slice(0, end).endsWith(marks)) return end;
  const after = text.slice(end);
  const spaces = after.length - after.trimStart().length;
  return text.startsWith(marks, end + spaces) ? end + spaces + marks.length : end;
}
