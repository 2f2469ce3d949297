import type { IndexHit } from '../core/ports';
import type { FindQuery, IndexedPassage, IndexedSource } from '../core/workflows/search-passages-ports';

/** What the search worker can be asked. */
export type SearchCalls = {
  /** Opens the index kept for an archive, or a new one. The first call. */
  open: { request: { readonly archiveId: string }; answer: OpenedIndex; news: never };
  find: { request: FindQuery; answer: readonly IndexHit[]; news: never };
  /** Adds whole sources: a source counts as held once all the passages of the call are in. */
  add: { request: { readonly passages: readonly IndexedPassage[] }; answer: void; news: never };
  removeSource: { request: { readonly sourceId: string }; answer: void; news: never };
  sources: { request: Record<string, never>; answer: readonly IndexedSource[]; news: never };
  /** Keeps the index for the next start, if it changed. */
  save: { request: Record<string, never>; answer: SavedIndex; news: never };
  /** Forgets everything, also what was kept. */
  clear: { request: Record<string, never>; answer: void; news: never };
};

export interface OpenedIndex {
  /** Passages of the index that was kept; 0 for a new one. */
  readonly passages: number;
  /** Why an index that was kept could not be used; the archive is not touched by that. */
  readonly setAside: 'unreadable' | undefined;
}

/** `not-kept`: the next start builds the index anew. */
export type SavedIndex = 'kept' | 'unchanged' | 'not-kept';
