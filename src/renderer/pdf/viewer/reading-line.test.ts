import { describe, expect, it } from 'vitest';
import { pageAtLine, readingLine } from './reading-line';

describe('the line at which one reads', () => {
  it('is in the middle of the view, away from the ends', () => {
    expect(readingLine(5000, 5000, 800)).toBe(400);
  });
  it('is at the very top at the beginning and at the very bottom at the end', () => {
    expect(readingLine(0, 5000, 800)).toBe(0);
    expect(readingLine(5000, 0, 800)).toBe(800);
  });
  it('passes over all of a document that is hardly longer than the view', () => {
    expect(readingLine(0, 100, 800)).toBe(0);
    expect(readingLine(50, 50, 800)).toBe(400);
    expect(readingLine(100, 0, 800)).toBe(800);
  });
  it('only ever goes down as one scrolls down', () => {
    for (const whole of [0, 60, 700, 900, 1700]) {
      const lines = Array.from({ length: whole + 1 }, (_, at) => at + readingLine(at, whole - at, 800));
      expect(lines.every((line, at) => at === 0 || line >= (lines[at - 1] ?? 0))).toBe(true);
    }
  });
});

describe('the page at a line', () => {
  const tops = [26, 226, 426, 626, 826];
  const at = (line: number) => pageAtLine(tops.length, (index) => tops[index] ?? 0, line);
  it('is the one that the line crosses', () => {
    expect([0, 26, 225, 226, 500, 9999].map(at)).toEqual([0, 0, 0, 1, 2, 4]);
  });
  it('is the first of two pages beside one another', () => {
    const spread = [26, 26, 400, 400, 800];
    expect(pageAtLine(spread.length, (index) => spread[index] ?? 0, 500)).toBe(2);
  });
  it('lets every one of several short pages be the one that is read', () => {
    const whole = 1026;
    const height = 700;
    const seen = new Set<number>();
    for (let top = 0; top <= whole - height; top += 1)
      seen.add(at(top + readingLine(top, whole - height - top, height)));
    expect([...seen]).toEqual([0, 1, 2, 3, 4]);
  });
});
