import type { SourceRow } from '../../core/archive';
import { foldWord } from '../../core/model/search-fold';
import type { SourceKind } from '../../core/model/source';
import { statusOf } from './source-status';
import type { SourceStatus } from './source-status';

export interface SourceFilter {
  /** Words that all must stand in title, author, publisher or file name. */
  readonly text: string;
  readonly kind: SourceKind | 'any';
  /** A language tag, 'any', or 'unknown' for sources without one. */
  readonly language: string;
  readonly status: SourceStatus | 'any';
}

export const NO_FILTER: SourceFilter = { text: '', kind: 'any', language: 'any', status: 'any' };

export function isFiltering(filter: SourceFilter): boolean {
  const { text, kind, language, status } = filter;
  return text.trim() !== '' || kind !== 'any' || language !== 'any' || status !== 'any';
}

/** The sources that fit, in the order they came. Letters are compared as in a search: without case and Latin accents. */
export function filterSources(sources: readonly SourceRow[], filter: SourceFilter): readonly SourceRow[] {
  if (!isFiltering(filter)) return sources;
  const words = foldWord(filter.text).split(/\s+/u).filter(Boolean);
  return sources.filter((source) => {
    if (filter.kind !== 'any' && source.kind !== filter.kind) return false;
    if (filter.language !== 'any' && (source.language || 'unknown') !== filter.language) return false;
    if (filter.status !== 'any' && statusOf(source) !== filter.status) return false;
    if (words.length === 0) return true;
    const text = foldWord(`${source.title}\n${source.author}\n${source.publisher}\n${source.originalName}`);
    return words.every((word) => text.includes(word));
  });
}

/**
 * The next row, from `from` on and round again, whose title begins with what was typed;
 * undefined when none does. Letters are compared as in a search.
 */
export function rowWithTitle(rows: readonly SourceRow[], typed: string, from: number): number | undefined {
  const sought = foldWord(typed);
  for (let step = 0; step < rows.length; step += 1) {
    const index = (from + step) % rows.length;
    const title = rows[index]?.title;
    if (
      title !== undefined &&
      foldWord(title)
        .replace(/^[^\p{L}\p{N}]+/u, '')
        .startsWith(sought)
    )
      return index;
  }
  return undefined;
}
