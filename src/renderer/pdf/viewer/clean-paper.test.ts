import { describe, expect, it } from 'vitest';
import { isCleanPaper } from './clean-paper';

const samples = (white: number, other: number, shade = 250) =>
  new Uint8ClampedArray([
    ...Array.from({ length: white }, () => [255, 255, 255, 255]).flat(),
    ...Array.from({ length: other }, () => [shade, shade, shade, 255]).flat(),
  ]);

describe('whether a page may be shown on dark paper', () => {
  it('may when most of it is exactly white', () => {
    expect(isCleanPaper(samples(80, 20, 0))).toBe(true);
  });

  it('may not when its paper is a photograph of paper, however light', () => {
    expect(isCleanPaper(samples(10, 90))).toBe(false);
    expect(isCleanPaper(new Uint8ClampedArray())).toBe(false);
  });
});
