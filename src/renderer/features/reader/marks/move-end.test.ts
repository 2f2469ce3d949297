import { describe, expect, it } from 'vitest';
import { withEndAt, withEndMoved, type EndStep } from './move-end';

const pages = ['The first delegation left at noon.', 'Nobody saw it, they said.', 'Ավարտը՝ հաջորդ օրը'];
const textOf = (pageIndex: number) => pages[pageIndex];
const on = (pageIndex: number, start: number, end: number) => ({ pageIndex, start, end });
const words = (pieces: readonly { pageIndex: number; start: number; end: number }[] | undefined) =>
  pieces?.map(({ pageIndex, start, end }) => pages[pageIndex]?.slice(start, end));
const step = (end: EndStep['end'], direction: 1 | -1, unit: EndStep['unit'] = 'word'): EndStep => ({
  end,
  direction,
  unit,
});

describe('an end of a mark', () => {
  it('moves by words, outwards and inwards', () => {
    const mark = [on(0, 4, 20)];
    expect(words(withEndMoved(mark, step('end', 1), textOf))).toEqual(['first delegation left']);
    expect(words(withEndMoved(mark, step('end', -1), textOf))).toEqual(['first']);
    expect(words(withEndMoved(mark, step('start', -1), textOf))).toEqual(['The first delegation']);
    expect(words(withEndMoved(mark, step('start', 1), textOf))).toEqual(['delegation']);
  });

  it('moves by letters', () => {
    const mark = [on(0, 4, 9)];
    expect(words(withEndMoved(mark, step('end', -1, 'letter'), textOf))).toEqual(['firs']);
    expect(words(withEndMoved(mark, step('start', 1, 'letter'), textOf))).toEqual(['irst']);
    // The blank between words is passed with the letter after it.
    expect(words(withEndMoved(mark, step('end', 1, 'letter'), textOf))).toEqual(['first d']);
  });

  it('goes on over the next page, and back', () => {
    const over = withEndMoved([on(0, 26, 34)], step('end', 1), textOf);
    expect(words(over)).toEqual(['at noon.', 'Nobody']);
    expect(words(withEndMoved(over ?? [], step('end', -1), textOf))).toEqual(['at noon']);
    expect(words(withEndMoved([on(2, 0, 7)], step('start', -1), textOf))).toEqual(['said.', 'Ավարտը՝']);
  });

  it('stops at the ends of the document and keeps one word', () => {
    expect(withEndMoved([on(0, 0, 3)], step('start', -1), textOf)).toBe(undefined);
    expect(withEndMoved([on(0, 0, 3)], step('end', -1), textOf)).toBe(undefined);
    expect(withEndMoved([on(2, 8, 18)], step('end', 1), textOf)).toBe(undefined);
  });

  it('moves only the outermost of several pieces, and joins it to one that it reaches', () => {
    const pieces = [on(0, 0, 3), on(0, 10, 20)];
    expect(words(withEndMoved(pieces, step('start', 1), textOf))).toBe(undefined);
    expect(words(withEndMoved(pieces, step('end', 1), textOf))).toEqual(['The', 'delegation left']);
    expect(words(withEndAt(pieces, 'start', { pageIndex: 0, offset: 1 }, textOf))).toEqual([
      'he',
      'delegation',
    ]);
  });

  it('is dragged to a place on another page, and not past the other end', () => {
    expect(words(withEndAt([on(0, 29, 34)], 'end', { pageIndex: 2, offset: 7 }, textOf))).toEqual([
      'noon.',
      'Nobody saw it, they said.',
      'Ավարտը՝',
    ]);
    expect(withEndAt([on(0, 4, 9)], 'end', { pageIndex: 0, offset: 4 }, textOf)).toBe(undefined);
    expect(withEndAt([on(0, 4, 9)], 'start', { pageIndex: 0, offset: 9 }, textOf)).toBe(undefined);
  });

  it('finds the next word beyond a long stretch without words', () => {
    const long = `start ${'. '.repeat(1200)}end`;
    const moved = withEndMoved([on(0, 0, 5)], step('end', 1), (pageIndex) =>
      pageIndex === 0 ? long : undefined,
    );
    expect(moved).toEqual([on(0, 0, long.length)]);
  });
});
