import type { RecognitionItem } from '../../../core/archive';
import { languageNames } from '../../../ui/language-names';
import { countWords } from '../../../core/model/size-words';
import { timeLeftWords } from '../../../ui/time-left-words';
import { WORTH_SAYING_MS } from '../time-left';

const NUMBER = new Intl.NumberFormat('en');

/** Pages of everything that waits, and how many of them are done. */
export function pagesOf(items: readonly RecognitionItem[]): {
  readonly done: number;
  readonly total: number;
} {
  let done = 0;
  let total = 0;
  for (const { pagesDone, pagesTotal } of items) {
    done += pagesDone;
    total += pagesTotal;
  }
  return { done, total };
}

/** "3 sources, page 12 of 48, about 4 min left"; paused: "3 sources, 36 pages left". */
export function queueWords(items: readonly RecognitionItem[], isPaused: boolean): string {
  const { done, total } = pagesOf(items);
  const sources = countWords(items.length, 'source');
  if (isPaused) return `${sources}, ${countWords(total - done, 'page')} left`;
  const leftMs = leftOf(items);
  return [
    sources,
    total === 0 ? '' : pageWords(done, total),
    leftMs === undefined || leftMs <= WORTH_SAYING_MS ? '' : timeLeftWords(leftMs),
  ]
    .filter(Boolean)
    .join(', ');
}

/** "Page 3 of 12 (Armenian + English)", "Waiting, 12 pages (Armenian)". */
export function itemWords(item: RecognitionItem, isPaused: boolean): string {
  const { state, pagesDone, pagesTotal } = item;
  const languages = `(${languageNames(item.languages)})`;
  if (state === 'running' && pagesTotal > 0) {
    const page = pageWords(pagesDone, pagesTotal);
    return `${page.charAt(0).toUpperCase()}${page.slice(1)} ${languages}`;
  }
  if (state === 'running') return `Beginning ${languages}`;
  const waits = isPaused ? 'Paused' : 'Waiting';
  const pages = countWords(pagesTotal - pagesDone, 'page');
  return `${waits}, ${pages}${pagesDone > 0 ? ' left' : ''} ${languages}`;
}

/** Milliseconds for all of them; undefined while it cannot be told of each. */
function leftOf(items: readonly RecognitionItem[]): number | undefined {
  let sum = 0;
  for (const { leftMs } of items) {
    if (leftMs === undefined) return undefined;
    sum += leftMs;
  }
  return sum;
}

function pageWords(done: number, total: number): string {
  return `page ${NUMBER.format(Math.min(done + 1, total))} of ${NUMBER.format(total)}`;
}
