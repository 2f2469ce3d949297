import { describe, expect, it } from 'vitest';
import { joinedPieces, piecesOfSpans, shareWords, spansOfPieces, withoutWords } from './pieces';

const pages = ['alpha beta gamma delta', 'one two three', '', 'last words'];
const textOf = (pageIndex: number) => pages[pageIndex];
const on = (pageIndex: number, start: number, end: number) => ({ pageIndex, start, end });

describe('pieces of a mark', () => {
  it('are joined where they overlap, touch, or only white space parts them', () => {
    expect(joinedPieces([on(0, 6, 10), on(0, 0, 5), on(1, 0, 3)], textOf)).toEqual([
      on(0, 0, 10),
      on(1, 0, 3),
    ]);
    expect(joinedPieces([on(0, 0, 8), on(0, 2, 5)], textOf)).toEqual([on(0, 0, 8)]);
  });

  it('stay apart where words lie between, and are put in reading order', () => {
    expect(joinedPieces([on(1, 4, 7), on(0, 11, 16), on(0, 0, 5)], textOf)).toEqual([
      on(0, 0, 5),
      on(0, 11, 16),
      on(1, 4, 7),
    ]);
  });

  it('lose words out of their middle, their end, or as a whole', () => {
    expect(withoutWords([on(0, 0, 22)], [on(0, 6, 10)], textOf)).toEqual([on(0, 0, 5), on(0, 11, 22)]);
    expect(withoutWords([on(0, 0, 10)], [on(0, 6, 22)], textOf)).toEqual([on(0, 0, 5)]);
    expect(withoutWords([on(0, 0, 5), on(1, 0, 3)], [on(0, 0, 5)], textOf)).toEqual([on(1, 0, 3)]);
    expect(withoutWords([on(0, 0, 5)], [on(1, 0, 5)], textOf)).toEqual([on(0, 0, 5)]);
  });

  it('share words only when letters are in both', () => {
    expect(shareWords([on(0, 0, 5)], [on(0, 4, 9)])).toBe(true);
    expect(shareWords([on(0, 0, 5)], [on(0, 5, 9)])).toBe(false);
    expect(shareWords([on(0, 0, 5)], [on(1, 0, 5)])).toBe(false);
  });

  it('are one span where a passage goes on at the top of the next page with words', () => {
    const pieces = [on(0, 17, 22), on(1, 0, 13), on(3, 0, 4)];
    const spans = spansOfPieces(pieces, textOf);
    expect(spans).toEqual([{ from: { pageIndex: 0, offset: 17 }, to: { pageIndex: 3, offset: 4 } }]);
    expect(piecesOfSpans(spans, textOf)).toEqual(pieces);
  });

  it('are spans of their own where words were left out', () => {
    expect(spansOfPieces([on(0, 0, 5), on(1, 0, 3)], textOf)).toHaveLength(2);
    expect(spansOfPieces([on(0, 17, 22), on(1, 4, 7)], textOf)).toHaveLength(2);
  });
});
