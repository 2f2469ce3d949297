import { describe, expect, it } from 'vitest';
import { fitScale, nextScale } from './page-scales';

describe('the scale of pages', () => {
  it('steps to the next round number from any fitted scale', () => {
    expect(nextScale(0.97, 'in')).toBe(1);
    expect(nextScale(0.97, 'out')).toBe(0.9);
    expect(nextScale(1, 'in')).toBe(1.1);
  });

  it('stops at both ends', () => {
    expect(nextScale(6, 'in')).toBe(6);
    expect(nextScale(0.25, 'out')).toBe(0.25);
  });

  it('fits a page to the room beside the margin, within readable limits', () => {
    expect(fitScale(638, 600)).toBeCloseTo(1);
    expect(fitScale(3000, 600)).toBe(1.75);
    expect(fitScale(100, 600)).toBe(0.4);
    // A picture of few pixels is shown large enough to be read.
    expect(fitScale(3000, 200)).toBeCloseTo(3.6);
    expect(fitScale(3000, 10)).toBe(6);
    expect(fitScale(100, 0)).toBe(1);
  });
});
