import type { ArchiveActions } from '../core/archive';
import type { OperationLog, Watchable } from '../core/ports';
import { type IndexState, SearchIndexKeeper } from '../core/workflows/refresh-search-index';
import { createSearch } from '../core/workflows/search-passages';
import type { IndexingReads, SearchReads } from '../core/workflows/search-passages-ports';
import { createSearchClient } from '../search-index/search-client';

export interface ArchiveSearch {
  readonly search: ArchiveActions['search'];
  /** How far the index is, and a way to build it anew; for the search screen. */
  readonly upkeep: { readonly state: Watchable<IndexState>; rebuild(): Promise<void> };
  /** The log, with the index following what is written. */
  follow(log: OperationLog): OperationLog;
  /** Compares the index with the archive and brings it up to date. */
  start(discard: boolean): void;
  /** Finishes what is under way and keeps the index for the next start. */
  close(): Promise<void>;
}

/** Joins the index in its worker, its keeper and the search over the working database. */
export function archiveSearch(archiveId: string, reads: SearchReads & IndexingReads): ArchiveSearch {
  let keeper: SearchIndexKeeper | undefined;
  const index = createSearchClient({ archiveId, onRestart: () => void keeper?.refresh() });
  const kept = new SearchIndexKeeper({ index, reads, soon: (task) => void setTimeout(task, 100) });
  keeper = kept;
  const search = createSearch({ index, reads, milliseconds: () => performance.now() });
  return {
    upkeep: { state: kept.state, rebuild: () => kept.rebuild() },
    async search(query, options) {
      // A script wants the whole answer; a person wants the first one, and is told what is behind.
      if (!options.asYouType) await kept.settled();
      return search(query, options);
    },
    follow: (log) => ({
      async write(operations) {
        const written = await log.write(operations);
        if (written.ok) void kept.follow(written.value);
        return written;
      },
    }),
    start(discard) {
      void (discard ? kept.rebuild() : kept.refresh());
    },
    async close() {
      await kept.stop();
      await index.save();
    },
  };
}
