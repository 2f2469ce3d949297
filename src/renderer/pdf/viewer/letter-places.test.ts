import { describe, expect, it } from 'vitest';
import type { ExtractedPage, TextRun } from '../../core/model/extraction';
import { equalWidths } from '../boxes-for-range';
import { caretBoxAt, isRightToLeftAt, offsetNear } from './letter-places';

const run = (start: number, length: number, more: Partial<TextRun>): TextRun => ({
  start,
  length,
  item: 0,
  x: 50,
  y: 700,
  width: length * 10,
  height: 20,
  angle: 0,
  rightToLeft: false,
  ...more,
});
const page = (text: string, runs: readonly TextRun[]): ExtractedPage => ({
  pageIndex: 0,
  text,
  layout: { width: 600, height: 800, rotation: 0, runs },
});
const two = page('abcd\nefgh', [run(0, 4, {}), run(5, 4, { y: 670 })]);

describe('places between letters', () => {
  it('are found at a point of a line, and beside it', () => {
    expect(offsetNear(two, { x: 62, y: 705 }, equalWidths)).toBe(1);
    expect(offsetNear(two, { x: 77, y: 705 }, equalWidths)).toBe(3);
    expect(offsetNear(two, { x: 300, y: 672 }, equalWidths)).toBe(9);
    expect(offsetNear(two, { x: 0, y: 672 }, equalWidths)).toBe(5);
    expect(offsetNear(page('', []), { x: 0, y: 0 }, equalWidths)).toBe(undefined);
  });

  it('count from the other side in right-to-left lines', () => {
    const arabic = page('سلام', [run(0, 4, { rightToLeft: true })]);
    expect(offsetNear(arabic, { x: 89, y: 705 }, equalWidths)).toBe(0);
    expect(offsetNear(arabic, { x: 51, y: 705 }, equalWidths)).toBe(4);
    expect(caretBoxAt(arabic, 0, equalWidths)?.x).toBe(90);
    expect(isRightToLeftAt(arabic, 2)).toBe(true);
    expect(isRightToLeftAt(two, 2)).toBe(false);
  });

  it('are never inside a letter of two units', () => {
    const odd = page('a😀b', [run(0, 4, {})]);
    expect([0, 1, 3, 4]).toContain(offsetNear(odd, { x: 68, y: 705 }, equalWidths));
  });

  it('have a caret as high as the line, also at its end', () => {
    expect(caretBoxAt(two, 2, equalWidths)).toEqual({
      x: 70,
      y: 695.6,
      width: 0,
      height: expect.closeTo(21.6),
    });
    expect(caretBoxAt(two, 4, equalWidths)?.x).toBe(90);
    expect(caretBoxAt(two, 5, equalWidths)?.y).toBeCloseTo(665.6);
  });

  it('have a level caret where words run up the page', () => {
    const upright = page('abcd', [run(0, 4, { angle: Math.PI / 2 })]);
    const box = caretBoxAt(upright, 1, equalWidths);
    expect(box?.height).toBeCloseTo(0);
    expect(box?.width).toBeCloseTo(21.6);
    expect(box?.y).toBeCloseTo(710);
    expect(offsetNear(upright, { x: 45, y: 731 }, equalWidths)).toBe(3);
  });
});
