import { connectToWorker, type Caller, type WorkerEnd } from '../worker-channel/channel';
import type { ReadingCalls } from './reading-calls';

export type ReadingWorker = WorkerEnd & { terminate(): void };

/** A worker lent out for one reading. */
export interface LentWorker {
  readonly caller: Caller<ReadingCalls>;
}

export interface ReadingWorkers {
  take(): LentWorker;
  /** Takes a worker back after a document of so many bytes. */
  giveBack(worker: LentWorker, bytes: number, state: WorkerState): void;
}

/** `good` for more; `spent`: it answered, but what it read may have left its mark; `stuck`: it answers no more. */
export type WorkerState = 'good' | 'spent' | 'stuck';

/** A worker is replaced after so many documents or bytes, so that what a parser leaks does not add up. */
const MOST_DOCUMENTS = 40;
const MOST_BYTES = 32 * 1024 * 1024;
/** Idle workers are ended after this long, in milliseconds. */
const IDLE_MS = 30_000;
/** Given to a worker to end what it has started, before it is ended itself. */
const ENDING_MS = 1000;

/**
 * Starting a worker and loading its parsers takes most of a second, so workers that did well read
 * a few more documents. Each reads one document at a time.
 */
export function createReadingWorkers(start: () => ReadingWorker): ReadingWorkers {
  interface Entry extends LentWorker {
    readonly worker: ReadingWorker;
    documents: number;
    bytes: number;
    idle: ReturnType<typeof setTimeout> | undefined;
  }
  const idle: Entry[] = [];
  const lent = new Map<LentWorker, Entry>();

  return {
    take() {
      let entry = idle.pop();
      if (entry === undefined) {
        const worker = start();
        entry = {
          worker,
          caller: connectToWorker<ReadingCalls>(worker),
          documents: 0,
          bytes: 0,
          idle: undefined,
        };
      }
      clearTimeout(entry.idle);
      lent.set(entry, entry);
      return entry;
    },
    giveBack(taken, bytes, state) {
      const entry = lent.get(taken);
      if (entry === undefined) return;
      lent.delete(taken);
      entry.documents += 1;
      entry.bytes += bytes;
      if (state === 'stuck') {
        entry.worker.terminate();
        return;
      }
      if (state === 'spent' || entry.documents >= MOST_DOCUMENTS || entry.bytes >= MOST_BYTES) {
        // A moment later: seen once in some 35 imports of damaged files, Chromium 130 crashed when a
        // worker was ended while it was still ending the one that pdf.js had started inside it.
        setTimeout(() => entry.worker.terminate(), ENDING_MS);
        return;
      }
      idle.push(entry);
      entry.idle = setTimeout(() => {
        idle.splice(idle.indexOf(entry), 1);
        entry.worker.terminate();
      }, IDLE_MS);
    },
  };
}
