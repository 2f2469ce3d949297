import { comparePlaces, type Place } from '../marks/places';
import type { Mention } from './mention';

/**
 * The first mention at or after a place, or the last one before it, page by page: no more pages are
 * looked through than are needed. `look` does that for one page, and answers undefined when it was
 * called off; then so is this.
 */
export async function mentionBeside(
  pageCount: number,
  from: Place,
  direction: 1 | -1,
  look: (pageIndex: number) => Promise<readonly Mention[] | undefined>,
): Promise<Mention | 'none' | undefined> {
  for (let page = from.pageIndex; page >= 0 && page < pageCount; page += direction) {
    const found = await look(page);
    if (found === undefined) return undefined;
    const next =
      direction === 1
        ? found.find((mention) => comparePlaces(startOf(mention), from) >= 0)
        : found.findLast((mention) => comparePlaces(startOf(mention), from) < 0);
    if (next !== undefined) return next;
  }
  return 'none';
}

const startOf = ({ pageIndex, start }: Mention): Place => ({ pageIndex, offset: start });
