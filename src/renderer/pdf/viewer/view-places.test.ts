import { describe, expect, it } from 'vitest';
import { placeBox } from '../place-box';
import { offsetInString } from './text-layer-caret';
import { unturned } from './view-places';

describe('points of a page that is shown turned', () => {
  it('are where boxes of the page are placed', () => {
    const layout = { width: 600, height: 800 };
    for (const rotation of [0, 90, 180, 270, -90]) {
      const placed = placeBox(layout, rotation, { x: 120, y: 200, width: 0, height: 0 });
      const { left, up } = unturned(placed.left, placed.top, rotation);
      expect(left * layout.width).toBeCloseTo(120);
      expect(up * layout.height).toBeCloseTo(200);
    }
  });
});

describe('a place in a run as an offset of its item', () => {
  it('passes over letters that became others', () => {
    expect(offsetInString('oﬃce', 'office', 0)).toBe(0);
    expect(offsetInString('oﬃce', 'office', 4)).toBe(2);
    expect(offsetInString('oﬃce', 'office', 6)).toBe(4);
  });

  it('is the nearest one inside a letter that stands for several', () => {
    expect([1, 2]).toContain(offsetInString('oﬃce', 'office', 2));
  });
});
