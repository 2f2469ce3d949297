import type { Passage } from '../model/passage';
import type { Source } from '../model/source';
import type { IndexHit, IndexQuery, PassageIndex } from '../ports';

/** A passage as it goes into the index. The first of a source brings its title, and the SHA-256 of its reading. */
export type IndexedPassage = Passage & { readonly title?: string; readonly reading?: string };

/** A source whose passages are in the index, with the title and the reading they were indexed from. */
export interface IndexedSource {
  readonly sourceId: string;
  readonly title: string;
  /** SHA-256 of the extraction. */
  readonly reading: string;
}

/** Which passages count: those with every word, or those with any of them. */
export type FindQuery = IndexQuery & { readonly match?: 'all' | 'any' };

/** The index as the search and its upkeep use it. */
export interface SearchableIndex extends PassageIndex {
  find(query: FindQuery): Promise<readonly IndexHit[]>;
  /** Adds whole sources: a source counts as held once all the passages of the call are in. */
  add(passages: readonly IndexedPassage[]): Promise<void>;
  sources(): Promise<readonly IndexedSource[]>;
}

/** What the search reads from the working database; storage/passage-repository.ts gives it. */
export interface SearchReads {
  /** In any order; those that are gone are left out. */
  passages(ids: readonly string[]): Promise<readonly Passage[]>;
  sources(ids: readonly string[]): Promise<readonly Source[]>;
  /** Where the paragraphs of a page begin; empty for pages of a PDF. */
  paragraphStarts(sourceId: string, pageIndex: number): Promise<readonly number[]>;
}

/** What the upkeep of the index reads; storage/passage-repository.ts gives it. */
export interface IndexingReads {
  sourceIds(): Promise<readonly string[]>;
  sources(ids: readonly string[]): Promise<readonly Source[]>;
  /** In reading order. */
  passagesOfSource(sourceId: string): Promise<readonly Passage[]>;
}
