import type { SearchableIndex } from '../core/workflows/search-passages-ports';
import { connectToWorker, type Caller, type WorkerEnd } from '../worker-channel/channel';
import type { OpenedIndex, SearchCalls } from './search-calls';

export interface SearchClientOptions {
  readonly archiveId: string;
  /** Another worker has been started after a crash: what it holds may be behind. */
  readonly onRestart: () => void;
  readonly startWorker?: () => WorkerEnd & { terminate(): void };
}

/** The index in its worker. After a crash of the worker the next call starts another. */
export interface SearchClient extends SearchableIndex {
  /** Resolves when the kept index is open. */
  readonly opened: Promise<OpenedIndex>;
}

/** Starts the search worker and opens the index kept for the archive. */
export function createSearchClient({
  archiveId,
  onRestart,
  startWorker = startSearchWorker,
}: SearchClientOptions): SearchClient {
  let workers = 0;
  let current: { readonly caller: Caller<SearchCalls>; readonly opened: Promise<OpenedIndex> } | undefined;

  function connection() {
    if (current !== undefined) return current;
    const worker = startWorker();
    const caller = connectToWorker<SearchCalls>(worker);
    worker.addEventListener('error', () => {
      worker.terminate();
      current = undefined;
    });
    current = { caller, opened: caller.call('open', { archiveId }) };
    workers += 1;
    if (workers > 1) onRestart();
    return current;
  }

  async function caller(): Promise<Caller<SearchCalls>> {
    const { caller, opened } = connection();
    await opened;
    return caller;
  }

  return {
    opened: connection().opened,
    find: async (query) => (await caller()).call('find', query),
    add: async (passages) => (await caller()).call('add', { passages }),
    removeSource: async (sourceId) => (await caller()).call('removeSource', { sourceId }),
    sources: async () => (await caller()).call('sources', {}),
    sourceIds: async () => (await (await caller()).call('sources', {})).map(({ sourceId }) => sourceId),
    save: async () => {
      await (await caller()).call('save', {});
    },
    clear: async () => (await caller()).call('clear', {}),
  };
}

function startSearchWorker(): Worker {
  return new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module', name: 'search' });
}
