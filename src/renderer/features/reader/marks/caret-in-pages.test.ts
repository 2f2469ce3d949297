import { describe, expect, it } from 'vitest';
import type { CaretMove } from '../caret-keys';
import { caretAfter, lineAround, stepToFirst, type CaretGround } from './caret-in-pages';

/** Letters are 10 px wide, lines 20 px high, pages 400 px. */
function groundOf(pages: readonly string[], more: Partial<CaretGround> = {}): CaretGround {
  return {
    textOf: (pageIndex) => pages[pageIndex],
    boxAt: ({ pageIndex, offset }) => {
      const before = (pages[pageIndex] ?? '').slice(0, offset);
      const row = before.split('\n').length - 1;
      const column = offset - (before.lastIndexOf('\n') + 1);
      return { left: column * 10, top: pageIndex * 400 + row * 20, width: 0, height: 20 };
    },
    isRightToLeft: () => false,
    viewHeight: 60,
    ...more,
  };
}
const move = (direction: CaretMove['direction'], granularity: CaretMove['granularity']): CaretMove => ({
  alter: 'move',
  direction,
  granularity,
});
const at = (pageIndex: number, offset: number) => ({ pageIndex, offset });
const ground = groundOf(['One line\nthe second\n\nA paragraph', '', 'Next page\nends.']);

describe('the caret on pages', () => {
  it('goes by letters, and from a line’s end to the next line’s beginning', () => {
    expect(caretAfter(at(0, 0), move('right', 'character'), ground)).toEqual(at(0, 1));
    expect(caretAfter(at(0, 8), move('right', 'character'), ground)).toEqual(at(0, 9));
    expect(caretAfter(at(0, 9), move('left', 'character'), ground)).toEqual(at(0, 8));
    expect(caretAfter(at(0, 19), move('right', 'character'), ground)).toEqual(at(0, 21));
    expect(caretAfter(at(0, 32), move('right', 'character'), ground)).toEqual(at(2, 0));
    expect(caretAfter(at(2, 0), move('left', 'character'), ground)).toEqual(at(0, 32));
    expect(caretAfter(at(0, 0), move('left', 'character'), ground)).toBe(undefined);
  });

  it('takes letters of several units as one', () => {
    const family = groundOf(['a👩‍👧b']);
    expect(caretAfter(at(0, 1), move('right', 'character'), family)).toEqual(at(0, 6));
  });

  it('goes by words, also over pages', () => {
    expect(caretAfter(at(0, 0), move('right', 'word'), ground)).toEqual(at(0, 3));
    expect(caretAfter(at(0, 32), move('right', 'word'), ground)).toEqual(at(2, 4));
    expect(caretAfter(at(2, 0), move('left', 'word'), ground)).toEqual(at(0, 23));
  });

  it('turns left and right round in lines from right to left', () => {
    const arabic = groundOf(['سلام عليكم'], { isRightToLeft: () => true });
    expect(caretAfter(at(0, 2), move('left', 'character'), arabic)).toEqual(at(0, 3));
    expect(caretAfter(at(0, 2), move('right', 'character'), arabic)).toEqual(at(0, 1));
    expect(caretAfter(at(0, 0), move('left', 'word'), arabic)).toEqual(at(0, 4));
  });

  it('goes up and down to the nearest letter, past empty lines and pages', () => {
    expect(caretAfter(at(0, 3), move('forward', 'line'), ground)).toEqual(at(0, 12));
    expect(caretAfter(at(0, 19), move('forward', 'line'), ground)).toEqual(at(0, 31));
    expect(caretAfter(at(0, 19), move('backward', 'line'), ground)).toEqual(at(0, 8));
    expect(caretAfter(at(0, 23), move('forward', 'line'), ground)).toEqual(at(2, 2));
    expect(caretAfter(at(2, 12), move('forward', 'line'), ground)).toBe(undefined);
  });

  it('goes along upright lines by their height', () => {
    const upright = groundOf(['abcd\nefgh'], {
      boxAt: ({ offset }) => ({
        left: offset > 4 ? 40 : 20,
        top: (offset > 4 ? offset - 5 : offset) * 10,
        width: 20,
        height: 0,
      }),
    });
    expect(caretAfter(at(0, 2), move('forward', 'line'), upright)).toEqual(at(0, 7));
  });

  it('goes to the ends of lines, paragraphs and the document', () => {
    expect(caretAfter(at(0, 12), move('backward', 'lineboundary'), ground)).toEqual(at(0, 9));
    expect(caretAfter(at(0, 12), move('forward', 'lineboundary'), ground)).toEqual(at(0, 19));
    expect(caretAfter(at(0, 2), move('forward', 'paragraph'), ground)).toEqual(at(0, 21));
    expect(caretAfter(at(0, 25), move('forward', 'paragraph'), ground)).toEqual(at(2, 0));
    expect(caretAfter(at(0, 12), move('backward', 'paragraph'), ground)).toEqual(at(0, 0));
    expect(caretAfter(at(0, 12), move('forward', 'documentboundary'), ground)).toEqual(at(2, 15));
    expect(caretAfter(at(2, 12), move('backward', 'documentboundary'), ground)).toEqual(at(0, 0));
  });

  it('goes by about a view with a page key', () => {
    const long = groundOf([Array.from({ length: 30 }, (_, index) => `line ${index}`).join('\n')]);
    const down = caretAfter(at(0, 0), move('forward', 'page'), long);
    expect(long.boxAt(down ?? at(0, 0))?.top).toBe(60);
    expect(caretAfter(down ?? at(0, 0), move('backward', 'page'), long)).toEqual(at(0, 0));
  });

  it('stands first on the first letter there is', () => {
    expect(stepToFirst(at(1, 0), ground.textOf)).toEqual(at(2, 0));
    expect(stepToFirst(at(2, 15), ground.textOf)).toBe(undefined);
    expect(lineAround('ab\n\ncd', 3)).toEqual({ start: 3, end: 3 });
  });
});
