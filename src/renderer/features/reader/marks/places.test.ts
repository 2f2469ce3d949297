import { describe, expect, it } from 'vitest';
import { isIn, spanBetween, stretchesOfSpan } from './places';

const pages = ['One two three', '', '  Four five  '];
const textOf = (pageIndex: number) => pages[pageIndex];

describe('a span of a document', () => {
  it('is one stretch for each page that has words, without white space at the ends', () => {
    expect(
      stretchesOfSpan({ from: { pageIndex: 0, offset: 3 }, to: { pageIndex: 2, offset: 7 } }, textOf),
    ).toEqual([
      { pageIndex: 0, start: 4, end: 13 },
      { pageIndex: 2, start: 2, end: 6 },
    ]);
  });

  it('is nothing where only white space lies', () => {
    expect(
      stretchesOfSpan({ from: { pageIndex: 0, offset: 3 }, to: { pageIndex: 0, offset: 4 } }, textOf),
    ).toEqual([]);
  });

  it('runs in reading order whichever end was put first', () => {
    const [early, late] = [
      { pageIndex: 0, offset: 9 },
      { pageIndex: 1, offset: 0 },
    ];
    expect(spanBetween(late, early)).toEqual({ from: early, to: late });
    expect(spanBetween(early, late)).toEqual({ from: early, to: late });
  });

  it('holds the places at its ends', () => {
    const stretch = { pageIndex: 0, start: 4, end: 7 };
    expect([4, 7].every((offset) => isIn({ pageIndex: 0, offset }, stretch))).toBe(true);
    expect(isIn({ pageIndex: 0, offset: 8 }, stretch)).toBe(false);
    expect(isIn({ pageIndex: 1, offset: 5 }, stretch)).toBe(false);
  });
});
