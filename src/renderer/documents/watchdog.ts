import type { ReadingNews } from './reading-calls';

/** How long each stage may go without news, in milliseconds. */
export interface StageLimits {
  readonly fetchingMs: number;
  readonly openingMs: number;
  readonly pageMs: number;
  readonly parsingMs: number;
}

export const STAGE_LIMITS: StageLimits = {
  fetchingMs: 30_000,
  openingMs: 15_000,
  pageMs: 10_000,
  parsingMs: 60_000,
};

export interface Watchdog {
  /** Tells it that something was got done. */
  heard(news: ReadingNews): void;
  stop(): void;
}

/** Calls `onSilence` once, with the last news, when a stage outlasts its limit. */
export function startWatchdog(limits: StageLimits, onSilence: (last: ReadingNews) => void): Watchdog {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  const heard = (news: ReadingNews) => {
    stop();
    timer = setTimeout(() => onSilence(news), limitOf(news, limits));
  };
  heard({ stage: 'fetching' });
  return { heard, stop };
}

function limitOf(news: ReadingNews, limits: StageLimits): number {
  if (news.stage !== 'page') return limits[`${news.stage}Ms`];
  // After the last page come metadata, language and words of the whole document.
  return news.pagesDone < news.pagesTotal ? limits.pageMs : limits.parsingMs;
}
