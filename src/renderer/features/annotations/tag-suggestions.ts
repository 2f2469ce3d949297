import type { TagRow } from '../../core/annotation-work';
import { TAG_SEPARATOR, tidyTag } from '../../core/model/tag-paths';

/** How many tags are offered at once; more are found by typing. */
const OFFERED = 8;

/** What can be chosen for a tag as typed. */
export interface TagSuggestions {
  /** Tags and levels that exist, likeliest first. */
  readonly known: readonly TagRow[];
  /** The tag as typed, tidied, when it does not exist yet; undefined otherwise. */
  readonly fresh: string | undefined;
}

/**
 * Tags for what was typed: those whose path begins with it, then those with a level that begins with
 * it, then those that hold it; among equals the most used first. `given` ones are left out.
 */
export function suggestTags(
  typed: string,
  known: readonly TagRow[],
  given: readonly string[],
): TagSuggestions {
  const wanted = folded(tidyTag(typed) + (typed.trimEnd().endsWith(TAG_SEPARATOR) ? TAG_SEPARATOR : ''));
  const ranked = known
    .filter(({ tag }) => !given.includes(tag))
    .map((row) => ({ row, rank: rankOf(folded(row.tag), wanted) }))
    .filter(({ rank }) => rank < NOT_AT_ALL)
    .sort((a, b) => a.rank - b.rank || b.row.countWithin - a.row.countWithin);
  const tidy = tidyTag(typed);
  const isFresh = tidy !== '' && !given.includes(tidy) && !known.some(({ tag }) => tag === tidy);
  return { known: ranked.slice(0, OFFERED).map(({ row }) => row), fresh: isFresh ? tidy : undefined };
}

const NOT_AT_ALL = 3;

function rankOf(tag: string, wanted: string): number {
  if (tag.startsWith(wanted)) return 0;
  if (tag.includes(TAG_SEPARATOR + wanted)) return 1;
  return tag.includes(wanted) ? 2 : NOT_AT_ALL;
}

const folded = (text: string): string => text.toLocaleLowerCase();
