import { describe, expect, it } from 'vitest';
import { alongText, edgeStrokes, lineStrokes, quarterTurns } from './line-strokes';

const box = { x: 10, y: 20, width: 100, height: 12 };

describe('the direction of a line of text', () => {
  it('is upright when the page is turned as far as its words', () => {
    expect(quarterTurns(0, 0)).toBe(0);
    expect(quarterTurns(Math.PI / 2, 90)).toBe(0);
    expect(quarterTurns(-Math.PI / 2, 270)).toBe(0);
  });

  it('is downwards for level words on a page turned clockwise, and their foot is at the left', () => {
    expect(quarterTurns(0.01, 90)).toBe(3);
    expect(alongText({ x: 10, y: 20, width: 12, height: 100 }, 3)).toEqual({
      box: { x: 0, y: 0, width: 100, height: 12 },
      transform: 'translate(22 20) rotate(90)',
    });
  });
});

describe('the line under a highlight', () => {
  it('has a pattern of its own for each of the five', () => {
    const drawn = ([1, 2, 3, 4, 5] as const).map((slot) => JSON.stringify(lineStrokes(slot, box)));
    expect(new Set(drawn).size).toBe(5);
  });

  it('is double for the second and dashed for the third', () => {
    expect(lineStrokes(2, box)).toHaveLength(2);
    expect(lineStrokes(3, box)[0]?.dashes).not.toBe('');
    expect(lineStrokes(1, box)[0]?.dashes).toBe('');
  });

  it('runs from the box’s start to its end at the foot of the words', () => {
    expect(lineStrokes(1, box)[0]?.path).toBe('M10 31.52H110');
  });

  it('waves in whole half-waves, so that it ends on the line', () => {
    const path = lineStrokes(5, box)[0]?.path ?? '';
    const steps = [...path.matchAll(/q[\d.]+ -?[\d.]+ ([\d.]+) 0/gu)].map((step) => Number(step[1]));
    expect(steps.reduce((sum, step) => sum + step, 0)).toBeCloseTo(100, 0);
  });
});

describe('the edge of an area', () => {
  it('has the pattern of its highlight', () => {
    const drawn = ([1, 2, 3, 4, 5] as const).map((slot) => JSON.stringify(edgeStrokes(slot, box)));
    expect(new Set(drawn).size).toBe(5);
    expect(edgeStrokes(2, box)).toHaveLength(2);
    expect(edgeStrokes(3, box)[0]?.dashes).not.toBe('');
  });

  it('goes round the rectangle, and waves end at its corners', () => {
    expect(edgeStrokes(1, box)[0]?.path).toBe('M10 20h100v12h-100Z');
    const upright = edgeStrokes(5, box)[3]?.path ?? '';
    const steps = [...upright.matchAll(/q-?[\d.]+ [\d.]+ 0 ([\d.]+)/gu)].map((step) => Number(step[1]));
    expect(upright.startsWith('M110 20')).toBe(true);
    expect(steps.reduce((sum, step) => sum + step, 0)).toBeCloseTo(12, 0);
  });
});
