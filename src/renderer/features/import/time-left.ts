import type { ImportItem } from '../../core/archive';

/** Measured for so long before anything is promised. */
const MEASURED_MS = 5000;
/** Below this nothing is said: it is over before it is read. */
export const WORTH_SAYING_MS = 10_000;
/** What a file costs besides its bytes, as if it were so many bytes more. */
const BYTES_PER_FILE = 200_000;

/** How far the work on these files is: done and total, in bytes with a share for each file. */
export function workOf(items: readonly ImportItem[]): { readonly done: number; readonly total: number } {
  let done = 0;
  let total = 0;
  for (const item of items) {
    const weight = item.size + BYTES_PER_FILE;
    total += weight;
    done += weight * shareDone(item);
  }
  return { done, total };
}

/**
 * How much longer, in milliseconds, when it goes on as it went: undefined before five seconds of
 * measurement, and when ten seconds or less are left.
 */
export function timeLeft(
  elapsedMs: number,
  work: { readonly done: number; readonly total: number },
): number | undefined {
  if (elapsedMs < MEASURED_MS || work.done <= 0) return undefined;
  const leftMs = (elapsedMs * (work.total - work.done)) / work.done;
  return leftMs > WORTH_SAYING_MS ? leftMs : undefined;
}

/** From 0 to 1. Copying is about a fifth of the work; reading is most of it. */
export function shareDone(item: ImportItem): number {
  const part = item.total > 0 ? Math.min(1, item.done / item.total) : 0;
  switch (item.stage) {
    case 'waiting':
      return 0;
    case 'storing':
      return 0.2 * part;
    case 'reading':
      return 0.2 + 0.7 * part;
    case 'saving':
      return 0.9;
    case 'finished':
      return 1;
  }
}
