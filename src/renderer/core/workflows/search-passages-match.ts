import type { Passage } from '../model/passage';
import { findPart } from '../model/search-query';
import type { SearchQuery } from '../model/search-query';
import { searchWords } from '../model/search-text';
import type { FoundMatch } from './search-passages-snippet';

/** Where a query stands in a passage. */
export interface PassageMatch {
  /** The passage's text, a line break, and its lead; `inText` counts in it. */
  readonly text: string;
  /** In order. The first starts in the passage proper; empty when only the title answers the query. */
  readonly inText: readonly FoundMatch[];
  readonly title: string;
  readonly inTitle: readonly FoundMatch[];
}

/**
 * Compares a passage with a query. Every wanted part (with `any`: at least one) must occur in the
 * passage, in its lead or, for a source's first passage, in the title; an unwanted part that starts
 * in the passage refuses it. What occurs in the lead alone belongs to the next passage.
 */
export function matchPassage(
  query: SearchQuery,
  passage: Passage,
  sourceTitle: string,
  match: 'all' | 'any',
): PassageMatch | undefined {
  const { text: proper, lead } = passage;
  const text = lead === '' ? proper : `${proper}\n${lead}`;
  const title = passage.number === 0 ? sourceTitle : '';
  const words = searchWords(text);
  const titleWords = searchWords(title);
  const startsInPassage = (found: { readonly start: number }) => found.start < proper.length;

  if (query.unwanted.some((part) => findPart(part, words).some(startsInPassage))) return undefined;
  const everywhere = query.wanted.map((part, number) =>
    findPart(part, words).map((found) => ({ ...found, part: number })),
  );
  const inTitle = query.wanted.flatMap((part, number) =>
    findPart(part, titleWords).map((found) => ({ ...found, part: number })),
  );
  const isAnswered = everywhere.map(
    (found, number) => found.length > 0 || inTitle.some(({ part }) => part === number),
  );
  const inText = everywhere
    .flat()
    .filter(startsInPassage)
    .sort((a, b) => a.start - b.start);
  if (inText.length === 0 && inTitle.length === 0) return undefined;
  if (match === 'all' && !isAnswered.every(Boolean)) return undefined;
  // A word that only the lead holds is shown too, beside those that start in the passage.
  const shown = inText.length === 0 ? [] : everywhere.flat().sort((a, b) => a.start - b.start);
  return { text, inText: shown, title, inTitle };
}
