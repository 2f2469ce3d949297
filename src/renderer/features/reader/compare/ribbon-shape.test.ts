import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelTops, RIBBON_PX, ribbonShapes, SPREAD_PX } from './ribbon-shape';

describe('ribbons between two panes', () => {
  it('one goes from its first passage to its second, as thick at both ends', () => {
    const [ribbon] = ribbonShapes([{ id: 'a', start: 100, end: 40 }], 200);
    expect(ribbon?.band).toBe('M 0 100 C 100 100 100 40 200 40 L 200 49 C 100 49 100 109 0 109 Z');
    expect(ribbon?.ticks).toEqual([
      { x: 0, top: 100 },
      { x: 200, top: 40 },
    ]);
    expect(ribbon?.middle).toEqual({ x: 100, y: 74.5 });
  });

  it('two that begin on one line are spread so that they do not cross', () => {
    const shapes = ribbonShapes(
      [
        { id: 'down', start: 100, end: 300 },
        { id: 'up', start: 102, end: 20 },
      ],
      200,
    );
    const starts = Object.fromEntries(shapes.map(({ id, ticks }) => [id, ticks[0]?.top]));
    expect(starts).toEqual({ up: 100, down: 100 + SPREAD_PX });
  });

  it('one whose other passage is not there ends in a dot on its own side', () => {
    const [left, right] = ribbonShapes(
      [
        { id: 'left', start: 10, end: undefined },
        { id: 'right', start: undefined, end: 50 },
      ],
      100,
    );
    expect(left?.dot).toEqual({ x: 22, y: 10 + RIBBON_PX / 2 });
    expect(right?.dot).toEqual({ x: 78, y: 50 + RIBBON_PX / 2 });
    expect(ribbonShapes([{ id: 'none', start: undefined, end: undefined }], 100)).toEqual([]);
  });

  it('labels never cover one another and keep the order of their ribbons', () => {
    expect.hasAssertions();
    const wanted = fc.array(fc.double({ min: -2000, max: 4000, noNaN: true }), { maxLength: 40 });
    fc.assert(
      fc.property(wanted, (heights) => {
        const list = heights.map((y, index) => ({ id: String(index), y }));
        const tops = labelTops(list, 26);
        const placed = list.toSorted((a, b) => a.y - b.y).map(({ id }) => tops.get(id) ?? Number.NaN);
        const gaps = placed.slice(1).map((top, index) => top - (placed[index] ?? 0));
        expect(Math.min(26, ...gaps)).toBeGreaterThanOrEqual(26 - 1e-6);
      }),
    );
  });
});
