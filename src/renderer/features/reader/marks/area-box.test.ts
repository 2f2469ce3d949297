import { describe, expect, it } from 'vitest';
import { areaAfterKey, areaAround, areaBetween, areaWords, isLargeEnough, type AreaPress } from './area-box';

const page = { width: 600, height: 800, rotation: 0 };
const area = { pageIndex: 3, box: { x: 100, y: 500, width: 50, height: 40 } };
const press = (key: string, held: Partial<Pick<AreaPress, 'shiftKey' | 'ctrlKey'>> = {}): AreaPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  ...held,
});

describe('an area of a page', () => {
  it('lies between two corners, whichever was first, and stays on the page', () => {
    const one = { pageIndex: 3, x: 200, y: 100 };
    expect(areaBetween(one, { pageIndex: 3, x: 150.126, y: 900 }, page)).toEqual({
      pageIndex: 3,
      box: { x: 150.13, y: 100, width: 49.87, height: 700 },
    });
  });

  it('is not made by a click', () => {
    const one = { pageIndex: 0, x: 200, y: 100 };
    expect(isLargeEnough(areaBetween(one, one, page))).toBe(false);
    expect(isLargeEnough(area)).toBe(true);
  });

  it('moves as the arrow keys point, and grows to the right and downwards with Shift', () => {
    expect(areaAfterKey(area, press('ArrowDown'), page)?.box).toEqual({ ...area.box, y: 488 });
    expect(areaAfterKey(area, press('ArrowRight', { ctrlKey: true }), page)?.box.x).toBe(102);
    expect(areaAfterKey(area, press('ArrowRight', { shiftKey: true }), page)?.box.width).toBe(62);
    expect(areaAfterKey(area, press('ArrowDown', { shiftKey: true }), page)?.box).toEqual({
      x: 100,
      y: 488,
      width: 50,
      height: 52,
    });
    expect(areaAfterKey(area, press('n'), page)).toBe(undefined);
  });

  it('follows the page as it is shown when that is turned', () => {
    const turned = { ...page, rotation: 90 };
    // Turned clockwise, the page's bottom is shown at the left, and its left at the top.
    expect(areaAfterKey(area, press('ArrowRight'), turned)?.box.y).toBe(512);
    expect(areaAfterKey(area, press('ArrowDown'), turned)?.box.x).toBe(112);
    const grown = areaAfterKey(area, press('ArrowRight', { shiftKey: true }), { ...page, rotation: 270 });
    expect(grown?.box).toEqual({ x: 100, y: 488, width: 50, height: 52 });
  });

  it('keeps to the page, and keeps a size', () => {
    const corner = { pageIndex: 0, box: { x: 0, y: 760, width: 50, height: 40 } };
    expect(areaAfterKey(corner, press('ArrowUp'), page)).toEqual(corner);
    const small = { pageIndex: 0, box: { x: 10, y: 10, width: 7, height: 7 } };
    expect(areaAfterKey(small, press('ArrowLeft', { shiftKey: true }), page)?.box.width).toBe(6);
    const begun = areaAround({ pageIndex: 1, x: 0, y: 0 }, page);
    expect(begun.box).toEqual({ x: 0, y: 0, width: 150, height: 100 });
  });

  it('is told in parts of the page', () => {
    expect(areaWords({ left: 0.2, top: 0.354, width: 0.1, height: 0.05 })).toBe(
      'Area 20 % from the left, 35 % from the top, 10 % wide, 5 % high.',
    );
  });
});
