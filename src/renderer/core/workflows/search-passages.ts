import { PAGED_KINDS } from '../model/source';
import type { ArchiveActions, SearchAnswer, SearchGroup, SearchHit, SearchOptions } from '../archive';
import { paragraphAt } from '../model/paragraphs';
import type { Passage } from '../model/passage';
import { findPart, parseSearchQuery } from '../model/search-query';
import type { SearchQuery } from '../model/search-query';
import { searchWords } from '../model/search-text';
import type { Source } from '../model/source';
import type { IndexHit } from '../ports';
import { matchPassage } from './search-passages-match';
import type { PassageMatch } from './search-passages-match';
import type { SearchableIndex, SearchReads } from './search-passages-ports';
import { snippetOf } from './search-passages-snippet';

export interface SearchContext {
  readonly index: Pick<SearchableIndex, 'find'>;
  readonly reads: SearchReads;
  /** Milliseconds from any fixed point, for `took`. */
  readonly milliseconds: () => number;
}

/** Passages that are fetched and compared with the query at once. */
const BATCH = 100;
/** How many more than asked for are taken from the index: some of its hits do not stand in the text. */
const MARGIN = 50;
/** A phrase is looked for in at most this many passages that hold its words. */
const MOST_CANDIDATES = 5000;

/**
 * The search of an archive. The index proposes passages that hold the words; each is then compared
 * with the query in its own text, so an index that is behind costs hits but never shows a wrong
 * one. When no passage has all the words, those with some of them are the answer; see
 * {@link hasAllWords}.
 */
export function createSearch(context: SearchContext): ArchiveActions['search'] {
  return async (text, options) => {
    const began = context.milliseconds();
    const query = parseSearchQuery(text, options.asYouType);
    let found = await findPassages(context, query, options, 'all');
    if (found.hits.length === 0 && query.wanted.length > 1) {
      found = await findPassages(context, query, options, 'any');
    }
    const groups = await groupBySource(context, query, found.hits);
    return {
      query: text,
      passages: groups.reduce((sum, group) => sum + group.hits.length, 0),
      more: found.more,
      took: context.milliseconds() - began,
      groups,
    };
  };
}

/** Whether the passages of an answer hold every word that was looked for, or only some of them. */
export function hasAllWords(answer: SearchAnswer, asYouType: boolean): boolean {
  const hit = answer.groups[0]?.hits[0];
  if (hit === undefined) return true;
  const matched = hit.matched.map(searchWords);
  return parseSearchQuery(answer.query, asYouType).wanted.every((part) =>
    matched.some((words) => findPart(part, words).length > 0),
  );
}

interface Found {
  readonly passage: Passage;
  readonly source: Source;
  readonly score: number;
  readonly match: PassageMatch;
}

async function findPassages(
  { index, reads }: SearchContext,
  query: SearchQuery,
  { limit }: SearchOptions,
  match: 'all' | 'any',
): Promise<{ readonly hits: readonly Found[]; readonly more: boolean }> {
  if (query.wanted.length === 0) return { hits: [], more: false };
  const isStrict = query.unwanted.length > 0 || query.wanted.some(({ words }) => words.length > 1);
  const asked = isStrict ? Math.max(MOST_CANDIDATES, limit + MARGIN) : limit + MARGIN;
  const candidates = await index.find({
    words: query.wanted.flatMap(({ terms }) => terms),
    lastWordIsPrefix: query.wanted.at(-1)?.unfinished === true,
    limit: asked,
    match,
  });
  const hits: Found[] = [];
  for (let from = 0; from < candidates.length && hits.length <= limit; from += BATCH) {
    const batch = candidates.slice(from, from + BATCH);
    for (const entry of await readBatch(reads, batch)) {
      if (hits.length > limit) break;
      const found = matchPassage(query, entry.passage, entry.source.title, match);
      if (found !== undefined) hits.push({ ...entry, match: found });
    }
  }
  return {
    hits: hits.slice(0, limit),
    more: hits.length > limit || candidates.length === asked,
  };
}

/** Passages of the index's hits; those that have gone since they were indexed are left out. */
async function readBatch(
  reads: SearchReads,
  batch: readonly IndexHit[],
): Promise<readonly Omit<Found, 'match'>[]> {
  const passages = await reads.passages(batch.map(({ passageId }) => passageId));
  const sources = await reads.sources([...new Set(passages.map(({ sourceId }) => sourceId))]);
  const passageById = new Map(passages.map((passage) => [passage.id, passage]));
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  return batch.flatMap(({ passageId, score }) => {
    const passage = passageById.get(passageId);
    const source = passage && sourceById.get(passage.sourceId);
    return passage === undefined || source === undefined ? [] : [{ passage, source, score }];
  });
}

/** The best source first; within a source in reading order. */
async function groupBySource(
  { reads }: SearchContext,
  query: SearchQuery,
  found: readonly Found[],
): Promise<readonly SearchGroup[]> {
  const bySource = new Map<string, Found[]>();
  for (const entry of found) {
    const entries = bySource.get(entry.source.id);
    if (entries === undefined) bySource.set(entry.source.id, [entry]);
    else entries.push(entry);
  }
  const groups: SearchGroup[] = [];
  for (const entries of bySource.values()) {
    const [best] = entries;
    if (best === undefined) continue;
    // Only documents without pages have paragraph numbers, and they are one page.
    const starts = PAGED_KINDS.has(best.source.kind) ? [] : await reads.paragraphStarts(best.source.id, 0);
    const hits: SearchHit[] = [];
    for (const entry of entries.sort((a, b) => a.passage.number - b.passage.number)) {
      hits.push(await hitOf(reads, query, entry, starts));
    }
    groups.push({ source: best.source, hits });
  }
  return groups;
}

async function hitOf(
  reads: SearchReads,
  query: SearchQuery,
  { passage, score, match }: Found,
  starts: readonly number[],
): Promise<SearchHit> {
  const first = match.inText[0];
  const start = passage.start + (first?.start ?? 0);
  const end = first === undefined ? start : await endOnPage(reads, passage, first.end);
  return {
    passageId: passage.id,
    pageIndex: passage.pageIndex,
    paragraph: paragraphAt(starts, start),
    score,
    start,
    end,
    ...snippetOf(match.text, match.inText),
    matched: matchedWords(query, match),
    passage: passage.text,
  };
}

/**
 * Where a match ends in the page's text. A phrase across the cut ends in the next passage; when
 * that stands on the next page, as much of it as is on this page counts.
 */
async function endOnPage(reads: SearchReads, passage: Passage, end: number): Promise<number> {
  const { text } = passage;
  if (end <= text.length) return passage.start + end;
  const [next] = await reads.passages([`${passage.sourceId}:${passage.number + 1}`]);
  if (next === undefined || next.pageIndex !== passage.pageIndex) return passage.end;
  return Math.min(next.end, next.start + end - text.length - 1);
}

/** The words as they stand in the text and the title, each spelling once, the query's order kept. */
function matchedWords(query: SearchQuery, { text, inText, title, inTitle }: PassageMatch): readonly string[] {
  const words = query.wanted.flatMap((_, part) => [
    ...inText.filter((match) => match.part === part).map(({ start, end }) => text.slice(start, end)),
    ...inTitle.filter((match) => match.part === part).map(({ start, end }) => title.slice(start, end)),
  ]);
  return [...new Set(words)];
}
