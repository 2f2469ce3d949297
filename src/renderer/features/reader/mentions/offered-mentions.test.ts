import { describe, expect, it } from 'vitest';
import { dateAt, nameAt } from './mention-fixture';
import { offeredOf } from './offered-mentions';

const may = (start: number) => dateAt(2, start, { quote: 'May', edtf: '2026-05' });
const starts = (mentions: readonly { readonly start: number }[]) => mentions.map(({ start }) => start);
const ignored = (start: number, quote = 'May', kind: 'date' | 'name' = 'date') => ({
  kind,
  quote,
  pageIndex: 2,
  start,
});

describe('suggestions that are offered', () => {
  it('are all but those that were ignored', () => {
    expect(starts(offeredOf([may(10), may(50), may(90)], [ignored(50)]))).toEqual([10, 90]);
    expect(starts(offeredOf([may(10)], []))).toEqual([10]);
  });

  it('leave out the nearest of the same words, when another reading has moved them', () => {
    expect(starts(offeredOf([may(10), may(53), may(90)], [ignored(50)]))).toEqual([10, 90]);
  });

  it('leave out one for each that was ignored', () => {
    expect(starts(offeredOf([may(10), may(53), may(90)], [ignored(50), ignored(52)]))).toEqual([10]);
    expect(starts(offeredOf([may(10), may(50)], [ignored(50), ignored(49)]))).toEqual([]);
  });

  it('are not hidden by other words, other kinds or other pages', () => {
    const mentions = [may(10), nameAt(2, 30, 'May')];
    expect(offeredOf(mentions, [ignored(10, 'June')])).toHaveLength(2);
    expect(starts(offeredOf(mentions, [ignored(30, 'May', 'name')]))).toEqual([10]);
    expect(offeredOf(mentions, [{ ...ignored(10), pageIndex: 1 }])).toHaveLength(2);
  });
});
