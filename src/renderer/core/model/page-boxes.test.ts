import { describe, expect, it } from 'vitest';
import { boxAround, onShownPage } from './page-boxes';

const BOX = { x: 10, y: 20, width: 30, height: 5 };
const page = (rotation: number) => ({ width: 200, height: 100, rotation });

describe('boxes of a page', () => {
  it('are held by one around them', () => {
    expect(boxAround([])).toBeUndefined();
    expect(boxAround([BOX, { x: 0, y: 22, width: 5, height: 10 }])).toEqual({
      x: 0,
      y: 20,
      width: 40,
      height: 12,
    });
  });

  it('stand on the shown page from its top left corner, however it is turned', () => {
    expect(onShownPage(BOX, page(0))).toEqual({ left: 10, top: 75, width: 30, height: 5 });
    expect(onShownPage(BOX, page(90))).toEqual({ left: 20, top: 10, width: 5, height: 30 });
    expect(onShownPage(BOX, page(180))).toEqual({ left: 160, top: 20, width: 30, height: 5 });
    expect(onShownPage(BOX, page(270))).toEqual({ left: 75, top: 160, width: 5, height: 30 });
    expect(onShownPage(BOX, page(-90))).toEqual(onShownPage(BOX, page(270)));
  });
});
