import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import { describe, expect, it } from 'vitest';
import type { RecognisedPage } from '../core/ports';
import { recognisedPages } from './recognised-pages';
import type { RecognisedPageRow } from './recognised-pages';

class TestDatabase extends Dexie {
  declare readonly recognisedPages: Table<RecognisedPageRow, [string, number]>;
  constructor(name: string) {
    super(name);
    this.version(1).stores({ recognisedPages: '[sourceId+pageIndex]' });
  }
}

let databases = 0;
const open = () => recognisedPages(new TestDatabase(`recognised-${(databases += 1)}`));
const page = (pageIndex: number, text: string): RecognisedPage => ({
  page: { pageIndex, text },
  confidence: 90,
  engine: { name: 'test', version: '1' },
});

describe('recognised pages that wait for the rest of their source', () => {
  it('come back by page, for their own source only', async () => {
    const pages = open();
    await pages.put('a', ['hy'], page(0, 'one'));
    await pages.put('a', ['hy'], page(10, 'eleven'));
    await pages.put('b', ['hy'], page(0, 'other'));
    expect([...(await pages.get('a', ['hy']))]).toEqual([
      [0, page(0, 'one')],
      [10, page(10, 'eleven')],
    ]);
  });

  it('do not count for other languages, nor for the same in another order', async () => {
    const pages = open();
    await pages.put('a', ['hy', 'ru'], page(0, 'one'));
    expect((await pages.get('a', ['hy'])).size).toBe(0);
    expect((await pages.get('a', ['ru', 'hy'])).size).toBe(0);
    expect((await pages.get('a', ['hy', 'ru'])).size).toBe(1);
  });

  it('are replaced when the page is recognised anew', async () => {
    const pages = open();
    await pages.put('a', ['hy'], page(0, 'wrong'));
    await pages.put('a', ['ru'], page(0, 'right'));
    expect((await pages.get('a', ['hy'])).size).toBe(0);
    expect((await pages.get('a', ['ru'])).get(0)?.page.text).toBe('right');
  });

  it('go away with their source, and leave the others', async () => {
    const pages = open();
    await pages.put('a', ['hy'], page(0, 'one'));
    await pages.put('ab', ['hy'], page(0, 'other'));
    await pages.remove('a');
    expect((await pages.get('a', ['hy'])).size).toBe(0);
    expect((await pages.get('ab', ['hy'])).size).toBe(1);
  });
});
