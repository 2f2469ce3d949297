import type { Steps } from '../../core/model/steps';
import { foldedPage, type FoldedPage, foldedQuery } from './folded-page';
import type { Stretch } from './pdf-view-port';

export interface FindOptions {
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
  /** Accents and variant spellings count; otherwise é is e, as in the search over all texts. */
  readonly matchAccents: boolean;
}

export interface FindPage {
  readonly pageIndex: number;
  readonly text: string;
}

/** Marks that say where a word may break, or a hyphen with which a line ends. */
const BREAK = '(?:\\u00ad|-\\n)?';
/** Control is handed back after so many characters. */
const SLICE_CHARACTERS = 20_000;

/**
 * Every place where the words stand, in reading order. A space in the query matches any white space,
 * a line break too, and a word is found across the hyphen at a line's end.
 */
export function findInPages(
  pages: readonly FindPage[],
  query: string,
  options: FindOptions,
): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const _ of findSteps(pages, query, options, found));
  return found;
}

/** The same in steps: what is found is added to `found`, in reading order. */
export function* findSteps(
  pages: readonly FindPage[],
  query: string,
  options: FindOptions,
  found: Stretch[],
): Steps<void> {
  const pattern = findPattern(options.matchAccents ? query : foldedQuery(query), options);
  if (pattern === undefined) return;
  let since = 0;
  for (const page of pages) {
    const { text, places } = options.matchAccents ? { text: page.text, places: undefined } : foldOf(page);
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      found.push({
        pageIndex: page.pageIndex,
        start: places?.starts[from] ?? from,
        end: places?.ends[to - 1] ?? to,
      });
    }
    since += text.length;
    if (since > SLICE_CHARACTERS) {
      since = 0;
      yield;
    }
  }
}

/** Pages are folded once: one types a word letter by letter. */
const folded = new WeakMap<FindPage, FoldedPage>();

function foldOf(page: FindPage): FoldedPage {
  const before = folded.get(page);
  if (before !== undefined) return before;
  const made = foldedPage(page.text);
  folded.set(page, made);
  return made;
}

function findPattern(query: string, { matchCase, wholeWord }: FindOptions): RegExp | undefined {
  const words = query.trim().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return undefined;
  const body = words.map((word) => Array.from(word, escaped).join(BREAK)).join('\\s+');
  const bounded = wholeWord ? `(?<![\\p{L}\\p{M}\\p{N}_])${body}(?![\\p{L}\\p{M}\\p{N}_])` : body;
  return new RegExp(bounded, matchCase ? 'gu' : 'giu');
}

function escaped(character: string): string {
  return /[\\^$.*+?()[\]{}|/]/u.test(character) ? `\\${character}` : character;
}

/** Index of the first match at or after a place; -1 when there is none. */
export function matchAfter(
  matches: readonly Stretch[],
  place: { readonly pageIndex: number; readonly start: number },
): number {
  return matches.findIndex(
    ({ pageIndex, start }) =>
      pageIndex > place.pageIndex || (pageIndex === place.pageIndex && start >= place.start),
  );
}

/** The match after or before, round the ends. */
export function matchBeside(count: number, current: number, step: 1 | -1): number {
  if (count === 0) return -1;
  return current < 0 ? (step === 1 ? 0 : count - 1) : (current + step + count) % count;
}

/** Where a match stands in the document, from 0 to 1, for ticks beside the scroll bar. */
export function partsOfDocument(pages: readonly FindPage[], matches: readonly Stretch[]): readonly number[] {
  const lengths = new Map(pages.map(({ pageIndex, text }) => [pageIndex, Math.max(1, text.length)]));
  const count = Math.max(1, pages.length);
  return matches.map(({ pageIndex, start }) => (pageIndex + start / (lengths.get(pageIndex) ?? 1)) / count);
}

/** The ticks that are drawn for parts of a height: each stands for all that fall into the same of `most` slots. */
export function ticksOf(parts: readonly number[], most: number): readonly number[] {
  return [...new Set(parts.map((part) => Math.min(most - 1, Math.floor(part * most))))].map(
    (slot) => (slot + 0.5) / most,
  );
}
