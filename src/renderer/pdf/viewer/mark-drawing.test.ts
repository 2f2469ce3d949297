import { describe, expect, it } from 'vitest';
import type { ExtractedPage, PageBox } from '../../core/model/extraction';
import { marksAtPoint, pressedBoxes } from './mark-drawing';
import type { PdfMark } from './view-content';

const layout = { width: 600, height: 800, rotation: 0, runs: [] };
const page: ExtractedPage = { pageIndex: 0, text: '', layout };
const mark = (id: string, box: PageBox, more: Partial<PdfMark> = {}): PdfMark => ({
  id,
  kind: 'highlight',
  slot: 1,
  isFirstPiece: true,
  isDoubtful: false,
  shape: '',
  description: '',
  pageIndex: 0,
  start: 0,
  boxes: [box],
  isSelected: false,
  ...more,
});
const ids = (marks: readonly PdfMark[]) => marks.map(({ id }) => id);
/** A point of the page as shown, from PDF points. */
const at = (x: number, y: number) => ({ x: x / 600, y: (800 - y) / 800 });

describe('marks at a point of a page', () => {
  const large = mark('large', { x: 100, y: 600, width: 300, height: 60 });
  const small = mark('small', { x: 120, y: 610, width: 50, height: 12 });

  it('are all that lie there, the smallest first', () => {
    expect(ids(marksAtPoint(page, [large, small], at(130, 615)))).toEqual(['small', 'large']);
    expect(ids(marksAtPoint(page, [large, small], at(300, 615)))).toEqual(['large']);
    expect(ids(marksAtPoint(page, [large, small], at(50, 50)))).toEqual([]);
  });

  it('are named once, also where two of their pieces overlap, and only those of this page', () => {
    const second = mark('large', { x: 110, y: 600, width: 200, height: 60 }, { isFirstPiece: false });
    const elsewhere = mark('elsewhere', { x: 100, y: 600, width: 300, height: 60 }, { pageIndex: 1 });
    expect(ids(marksAtPoint(page, [large, second, elsewhere], at(130, 615)))).toEqual(['large']);
  });

  it('are pressed at their marker when they are points, which stays on the page', () => {
    const point = mark('point', { x: 300, y: 400, width: 0, height: 0 }, { kind: 'point' });
    expect(ids(marksAtPoint(page, [point], at(300, 410)))).toEqual(['point']);
    const corner = mark('corner', { x: 0, y: 800, width: 0, height: 0 }, { kind: 'point' });
    const [box] = pressedBoxes(layout, corner);
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeGreaterThanOrEqual(0);
  });
});
