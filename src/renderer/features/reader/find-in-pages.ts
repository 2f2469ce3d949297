import type { Stretch } from './pdf-view-port';

export interface FindOptions {
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
}

/** Marks that say where a word may break, or a hyphen with which a line ends. */
const BREAK = '(?:\\u00ad|-\\n)?';

/**
 * Every place where the words stand, in reading order. A space in the query matches any white space,
 * a line break too, and a word is found across the hyphen at a line's end.
 */
export function findInPages(
  pages: readonly { readonly pageIndex: number; readonly text: string }[],
  query: string,
  options: FindOptions,
): readonly Stretch[] {
  const pattern = findPattern(query, options);
  if (pattern === undefined) return [];
  return pages.flatMap(({ pageIndex, text }) =>
    Array.from(text.matchAll(pattern), (match) => ({
      pageIndex,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
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

/** Index of the first match at or after a place, or of the first of all; -1 when there is none. */
export function matchFrom(
  matches: readonly Stretch[],
  place: { readonly pageIndex: number; readonly start: number },
): number {
  if (matches.length === 0) return -1;
  const found = matches.findIndex(
    ({ pageIndex, start }) =>
      pageIndex > place.pageIndex || (pageIndex === place.pageIndex && start >= place.start),
  );
  return Math.max(0, found);
}

/** The match after or before, round the ends. */
export function matchBeside(count: number, current: number, step: 1 | -1): number {
  return count === 0 ? -1 : (current + step + count) % count;
}
