import { failure, type Result } from '../../shared/result';
import type {
  CancelSignal,
  DocumentReader,
  OriginalReader,
  ReadFailure,
  ReadProgress,
  ReadRequest,
} from '../core/ports';
import { createTurns } from '../core/workflows/turns';
import { createReadingWorkers, type ReadingWorker, type WorkerState } from './reading-workers';
import type { Caller } from '../worker-channel/channel';
import type { OriginalPlace, ReadingCalls, ReadingNews, ReadingRequest } from './reading-calls';
import { STAGE_LIMITS, startWatchdog, type StageLimits } from './watchdog';

export interface DocumentReaderOptions {
  /** Where the bytes of an original are served. */
  readonly objectAddress: (sha256: string) => string;
  readonly startWorker?: () => ReadingWorker;
  readonly limits?: StageLimits;
}

/** Pages that may hang one after another before a document is given up. */
const MOST_HANGING_PAGES = 3;
/** Progress is passed on at most this often, in milliseconds. */
const PROGRESS_EVERY_MS = 100;

/**
 * Reads originals in workers, each reading under a watchdog: a worker that falls silent is
 * terminated. When it fell silent over one page of a PDF, the document is read again without that
 * page. Cancelling terminates the worker at once.
 */
export function createDocumentReader(options: DocumentReaderOptions): DocumentReader & OriginalReader {
  const workers = createReadingWorkers(options.startWorker ?? startReadingWorker);
  const limits = options.limits ?? STAGE_LIMITS;
  const inTurn = createTurns();

  return {
    async read(request, onProgress, signal) {
      const skipPages: number[] = [];
      for (;;) {
        const outcome = await attempt(
          request,
          (caller, onNews) => caller.call('read', readingRequest(request, skipPages), { onNews }),
          onProgress,
          signal,
        );
        if (outcome.type === 'answer') return outcome.answer;
        if (outcome.type === 'cancelled') return failure(CANCELLED);
        if (outcome.type === 'crashed') return failure(CRASHED);
        const { last } = outcome;
        if (last.stage !== 'page' || last.pagesDone >= last.pagesTotal) return failure(TOO_LONG);
        if (skipPages.length === MOST_HANGING_PAGES) return failure(TOO_LONG);
        skipPages.push(last.pagesDone);
      }
    },
    async extract(container, file, signal) {
      const place = placeOf(container);
      const outcome = await attempt(
        container,
        (caller, onNews) => caller.call('extract', { ...place, path: file.path }, { onNews }),
        () => undefined,
        signal,
      );
      if (outcome.type === 'answer') return outcome.answer;
      return failure(outcome.type === 'cancelled' ? CANCELLED : NOT_UNPACKED);
    },
    // One after another: a page of forty pictures must not start forty workers.
    picture: (original, reference, signal) =>
      inTurn(async () => {
        const request = { ...placeOf(original), reference };
        return shown(
          await attempt(
            LIGHT,
            (caller, onNews) => caller.call('picture', request, { onNews }),
            nothing,
            signal,
          ),
        );
      }),
    look: (original, part, signal) =>
      inTurn(async () => {
        const request = { ...placeOf(original), part, encoding: original.encoding };
        return shown(
          await attempt(LIGHT, (caller, onNews) => caller.call('look', request, { onNews }), nothing, signal),
        );
      }),
  };

  function shown<Value>(outcome: Outcome<Value>): Result<Value, ReadFailure> {
    if (outcome.type === 'answer') return outcome.answer;
    return failure(outcome.type === 'cancelled' ? CANCELLED : NOT_SHOWN);
  }

  type Outcome<Value> =
    | { readonly type: 'answer'; readonly answer: Result<Value, ReadFailure> }
    | { readonly type: 'silent'; readonly last: ReadingNews }
    | { readonly type: 'cancelled' }
    | { readonly type: 'crashed' };

  function placeOf({ sha256, bytes, name }: Pick<ReadRequest, 'sha256' | 'bytes' | 'name'>): OriginalPlace {
    return { address: options.objectAddress(sha256), bytes, name };
  }

  function readingRequest(request: ReadRequest, skipPages: readonly number[]): ReadingRequest {
    const { password, encoding, depth = 0, asBytes = false } = request;
    return { ...placeOf(request), skipPages, password, encoding, depth, asBytes };
  }

  /** One call to a worker, from taking it to giving it back, under the watchdog and the signal. */
  function attempt<Value>(
    original: Pick<ReadRequest, 'bytes'>,
    call: (
      caller: Caller<ReadingCalls>,
      onNews: (news: ReadingNews) => void,
    ) => Promise<Result<Value, ReadFailure>>,
    onProgress: (progress: ReadProgress) => void,
    signal: CancelSignal,
  ): Promise<Outcome<Value>> {
    if (signal.aborted) return Promise.resolve({ type: 'cancelled' });
    const worker = workers.take();
    return new Promise((resolve) => {
      const finish = (outcome: Outcome<Value>) => {
        watchdog.stop();
        signal.removeEventListener('abort', cancel);
        workers.giveBack(
          worker,
          original.bytes,
          outcome.type === 'answer' ? stateAfter(outcome.answer, original === LIGHT) : 'stuck',
        );
        resolve(outcome);
      };
      const cancel = () => finish({ type: 'cancelled' });
      const watchdog = startWatchdog(limits, (last) => finish({ type: 'silent', last }));
      const pass = paced(onProgress);
      signal.addEventListener('abort', cancel);
      const onNews = (news: ReadingNews) => {
        if (signal.aborted) return;
        watchdog.heard(news);
        if (news.stage === 'page') pass({ pagesDone: news.pagesDone, pagesTotal: news.pagesTotal });
      };
      call(worker.caller, onNews).then(
        (answer) => finish({ type: 'answer', answer }),
        () => finish({ type: 'crashed' }),
      );
    });
  }
}

/**
 * A worker that refused a file at first sight did no work that could have harmed it, and one that only
 * looked something up keeps the original for what is asked next.
 */
function stateAfter(answer: Result<unknown, ReadFailure>, isLight: boolean): WorkerState {
  const isHarmless =
    isLight || answer.ok || answer.failure.kind === 'not-a-document' || answer.failure.kind === 'empty';
  return isHarmless ? 'good' : 'spent';
}

/** Looking at a document that was read before does not wear a worker out by its size. */
const LIGHT = { bytes: 0 };
const nothing = () => undefined;

function startReadingWorker(): ReadingWorker {
  return new Worker(new URL('./read-document.worker.ts', import.meta.url), {
    type: 'module',
    name: 'read-document',
  });
}

/** Passes progress on now and then, and always the first and the last. */
function paced(onProgress: (progress: ReadProgress) => void): (progress: ReadProgress) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const now = performance.now();
    if (now - last < PROGRESS_EVERY_MS && progress.pagesDone < progress.pagesTotal) return;
    last = now;
    onProgress(progress);
  };
}

const CANCELLED: ReadFailure = {
  kind: 'cancelled',
  message: 'Reading was stopped. The original is kept in the archive’s folder, and nothing was added.',
};
const CRASHED: ReadFailure = {
  kind: 'unreadable',
  message:
    'This document could not be read: the reader stopped in the middle of it. The original is kept unchanged, and the rest of the archive is untouched.',
};
const NOT_UNPACKED: ReadFailure = {
  kind: 'unreadable',
  message:
    'This file could not be taken out of what it came in: unpacking stopped in the middle of it. The whole is kept unchanged.',
};
const NOT_SHOWN: ReadFailure = {
  kind: 'unreadable',
  message:
    'This could not be shown: taking it out of the original stopped in the middle. The original is kept unchanged.',
};
const TOO_LONG: ReadFailure = {
  kind: 'too-long',
  message:
    'Reading this document took too long and was stopped. The original is kept unchanged. If it is damaged or very large, another copy or its parts may be read.',
};
