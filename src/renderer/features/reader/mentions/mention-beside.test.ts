import { describe, expect, it } from 'vitest';
import type { Mention } from './mention';
import { mentionBeside } from './mention-beside';
import { dateAt } from './mention-fixture';

const onPages: readonly (readonly Mention[])[] = [[dateAt(0, 10), dateAt(0, 40)], [], [], [dateAt(3, 5)], []];

/** Walks, and tells which pages had to be looked through. */
async function walk(from: { pageIndex: number; offset: number }, direction: 1 | -1) {
  const looked: number[] = [];
  const next = await mentionBeside(onPages.length, from, direction, (page) => {
    looked.push(page);
    return Promise.resolve(onPages[page]);
  });
  return { next: typeof next === 'object' ? [next.pageIndex, next.start] : next, looked };
}

describe('the way from date to date', () => {
  it('leads to the next on the page, and on over pages that have none, no further than needed', async () => {
    expect(await walk({ pageIndex: 0, offset: 0 }, 1)).toEqual({ next: [0, 10], looked: [0] });
    expect(await walk({ pageIndex: 0, offset: 15 }, 1)).toEqual({ next: [0, 40], looked: [0] });
    expect(await walk({ pageIndex: 0, offset: 45 }, 1)).toEqual({ next: [3, 5], looked: [0, 1, 2, 3] });
  });

  it('leads back in the same way', async () => {
    expect(await walk({ pageIndex: 3, offset: 5 }, -1)).toEqual({ next: [0, 40], looked: [3, 2, 1, 0] });
    expect(await walk({ pageIndex: 0, offset: 40 }, -1)).toEqual({ next: [0, 10], looked: [0] });
  });

  it('ends at the ends of the document', async () => {
    expect((await walk({ pageIndex: 3, offset: 6 }, 1)).next).toBe('none');
    expect((await walk({ pageIndex: 0, offset: 10 }, -1)).next).toBe('none');
  });

  it('is given up where looking is called off', async () => {
    const off = await mentionBeside(5, { pageIndex: 0, offset: 0 }, 1, () => Promise.resolve(undefined));
    expect(off).toBe(undefined);
  });
});
