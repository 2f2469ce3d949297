import { describe, expect, it } from 'vitest';
import { fitScale, nextScale, scaleFor, wheelFactor } from './page-scales';

describe('the scale of pages', () => {
  it('steps to the next round number from any fitted scale', () => {
    expect(nextScale(0.97, 'in')).toBe(1);
    expect(nextScale(0.97, 'out')).toBe(0.9);
    expect(nextScale(1, 'in')).toBe(1.1);
  });

  it('stops at both ends', () => {
    expect(nextScale(10, 'in')).toBe(10);
    expect(nextScale(0.1, 'out')).toBe(0.1);
  });

  it('fits a page to the room beside the margin, within readable limits', () => {
    expect(fitScale(638, 600)).toBeCloseTo(1);
    expect(fitScale(3000, 600)).toBe(1.75);
    expect(fitScale(100, 600)).toBe(0.4);
    // A picture of few pixels is shown large enough to be read.
    expect(fitScale(3000, 200)).toBeCloseTo(3.6);
    expect(fitScale(3000, 10)).toBe(10);
    expect(fitScale(100, 0)).toBe(1);
  });

  it('fits a whole page, and two pages beside one another', () => {
    const room = { width: 838, height: 628 };
    const page = { width: 600, height: 800 };
    expect(scaleFor('page', 'single', room, page)).toBeCloseTo(0.75);
    expect(scaleFor('page', 'single', { ...room, height: 9000 }, page)).toBeCloseTo(800 / 600);
    expect(scaleFor('width', 'spread', room, page)).toBeCloseTo(790 / 1200);
    expect(scaleFor(1.3, 'spread', room, page)).toBe(1.3);
  });

  it('enlarges with the wheel turned up, as much as it makes smaller when turned back', () => {
    expect(wheelFactor(-100, 0)).toBeGreaterThan(1.15);
    expect(wheelFactor(-100, 0) * wheelFactor(100, 0)).toBeCloseTo(1);
    expect(wheelFactor(-3, 0)).toBeGreaterThan(1);
    expect(wheelFactor(-3, 0)).toBeLessThan(1.05);
  });
});
