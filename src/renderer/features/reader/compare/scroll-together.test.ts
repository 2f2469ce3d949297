import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeAcross } from './scroll-together';

const heights = { here: 1000, there: 2000 };

describe('scrolling two documents together', () => {
  it('tied passages stand at the same height, and what is between them in proportion', () => {
    const places = [{ here: 200, there: 1200 }];
    expect(placeAcross(places, 200, heights)).toBe(1200);
    expect(placeAcross(places, 100, heights)).toBe(600);
    expect(placeAcross(places, 600, heights)).toBe(1600);
  });

  it('without ties both move in proportion to their length', () => {
    expect(placeAcross([], 250, heights)).toBe(500);
    expect(placeAcross([], 5000, heights)).toBe(2000);
  });

  it('a passage told earlier in the other document does not make it jump back', () => {
    const places = [
      { here: 200, there: 400 },
      { here: 300, there: 100 },
      { here: 500, there: 900 },
    ];
    const walked = [0, 100, 200, 300, 400, 500, 1000].map((here) => placeAcross(places, here, heights));
    expect(walked).toEqual([...walked].sort((a, b) => a - b));
    expect(walked[2]).toBe(400);
    expect(walked[5]).toBe(900);
  });

  it('never goes backwards and never leaves the other document, whatever is tied', () => {
    const place = fc.record({
      here: fc.double({ min: -10, max: 1100, noNaN: true }),
      there: fc.double({ min: -10, max: 2100, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 30 }), (places) => {
        let last = 0;
        for (let here = 0; here <= 1000; here += 50) {
          const there = placeAcross(places, here, heights);
          expect(there).toBeGreaterThanOrEqual(last - 1e-6);
          expect(there).toBeLessThanOrEqual(2000 + 1e-6);
          last = there;
        }
      }),
    );
  });
});
