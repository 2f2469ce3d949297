import type { ImportItem } from '../../core/archive';
import { workOf } from './time-left';

/**
 * The stretch of importing that the tray talks about: from the first file that was queued while
 * nothing was being imported until all are finished. Rows left over from earlier stay in the list
 * but are not counted.
 */
export interface ImportRun {
  /** Everything in the list, run and left-overs. */
  readonly items: readonly ImportItem[];
  /** Ids of rows that were finished before this run began. */
  readonly earlier: ReadonlySet<string>;
  readonly isActive: boolean;
  readonly isPaused: boolean;
  /** When the run began, in milliseconds of the caller's clock. */
  readonly startedMs: number;
  /** Work that was done already when the run was first seen; see `workOf`. */
  readonly startedWork: number;
  /** When `items` were seen. */
  readonly seenMs: number;
  /** Milliseconds of the run until then, without pauses. */
  readonly workedMs: number;
}

export const NO_RUN: ImportRun = {
  items: [],
  earlier: new Set(),
  isActive: false,
  isPaused: false,
  startedMs: 0,
  startedWork: 0,
  seenMs: 0,
  workedMs: 0,
};

/** The run after the list has changed. */
export function nextRun(run: ImportRun, items: readonly ImportItem[], nowMs: number): ImportRun {
  const isActive = items.some(isUnfinished);
  if (run.isActive || !isActive) return { ...seenAt(run, nowMs), items, isActive };
  const earlier = new Set(items.filter((item) => !isUnfinished(item)).map(({ id }) => id));
  // A run so short that its beginning was not seen is counted from its own files, not as left over.
  const known = new Set(run.items.map(({ id }) => id));
  for (const { id } of items) if (!known.has(id)) earlier.delete(id);
  const startedWork = workOf(items.filter(({ id }) => !earlier.has(id))).done;
  return {
    items,
    earlier,
    isActive,
    isPaused: run.isPaused,
    startedMs: nowMs,
    startedWork,
    seenMs: nowMs,
    workedMs: 0,
  };
}

/** The run after it was paused or resumed. */
export function pausedRun(run: ImportRun, isPaused: boolean, nowMs: number): ImportRun {
  return { ...seenAt(run, nowMs), isPaused };
}

function seenAt(run: ImportRun, nowMs: number): ImportRun {
  const works = run.isActive && !run.isPaused;
  return { ...run, seenMs: nowMs, workedMs: run.workedMs + (works ? nowMs - run.seenMs : 0) };
}

/** The files of the present run, or of the last one. */
export function filesOf(run: ImportRun): readonly ImportItem[] {
  return run.items.filter(({ id }) => !run.earlier.has(id));
}

export interface RunCounts {
  readonly total: number;
  readonly finished: number;
  readonly imported: number;
  readonly duplicate: number;
  readonly failed: number;
  readonly cancelled: number;
}

export function countsOf(items: readonly ImportItem[]): RunCounts {
  const counts = { total: items.length, finished: 0, imported: 0, duplicate: 0, failed: 0, cancelled: 0 };
  for (const { outcome } of items) {
    if (outcome === undefined) continue;
    counts.finished += 1;
    counts[outcome.status] += 1;
  }
  return counts;
}

function isUnfinished(item: ImportItem): boolean {
  return item.outcome === undefined;
}
