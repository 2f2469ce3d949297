import { describe, expect, it } from 'vitest';
import { contentOfPage, looksSame } from './content-of-page';
import { EMPTY_CONTENT, type PdfMark, type ViewContent } from './view-content';

const mark = (id: string, pageIndex: number, isSelected = false): PdfMark => ({
  id,
  kind: 'highlight',
  slot: 1,
  isFirstPiece: true,
  isDoubtful: false,
  shape: '',
  description: id,
  pageIndex,
  start: 0,
  boxes: [{ x: 1, y: 2, width: 3, height: 4 }],
  isSelected,
});
const at = (pageIndex: number, start: number) => ({ pageIndex, start, end: start + 4 });
const content: ViewContent = {
  ...EMPTY_CONTENT,
  marks: [mark('a', 0), mark('b', 2), mark('c', 2)],
  matches: [at(0, 5), at(2, 1), at(2, 9)],
  currentMatch: 2,
};

describe('what lies on one page', () => {
  it('is what stands there, with the match that was gone to among its own', () => {
    const there = contentOfPage(content, 2);
    expect(there.marks.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(there.matches).toHaveLength(2);
    expect(there.currentMatch).toBe(1);
    expect(contentOfPage(content, 0).currentMatch).toBe(-1);
    expect(contentOfPage(content, 1)).toEqual(EMPTY_CONTENT);
  });

  it('looks the same when only other pages have changed', () => {
    const selected = { ...content, marks: [mark('a', 0, true), mark('b', 2), mark('c', 2)], currentMatch: 0 };
    expect(looksSame(contentOfPage(content, 0), contentOfPage(selected, 0))).toBe(false);
    expect(looksSame(contentOfPage(content, 2), contentOfPage({ ...selected, currentMatch: 2 }, 2))).toBe(
      true,
    );
    expect(looksSame(contentOfPage(content, 2), contentOfPage(selected, 2))).toBe(false);
  });

  it('never looks the same with another flash, even of the same place', () => {
    const one = contentOfPage({ ...content, flash: at(2, 1) }, 2);
    const other = contentOfPage({ ...content, flash: at(2, 1) }, 2);
    expect(looksSame(one, other)).toBe(false);
    expect(looksSame(one, one)).toBe(true);
  });
});
