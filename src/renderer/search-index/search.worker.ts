import { answerCalls, type WorkerScope } from '../worker-channel/channel';
import { indexSlots } from './index-slots';
import type { SearchCalls } from './search-calls';
import { createSearchDesk } from './search-desk';

const QUIET_MS = 5000;

// The types are those of a window; in a worker the same names are the worker's own.
answerCalls<SearchCalls>(
  globalThis as unknown as WorkerScope,
  createSearchDesk({
    shelfOf: indexSlots,
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
    quietMs: QUIET_MS,
  }),
);
