import { describe, expect, it } from 'vitest';
import type { TextRun } from '../core/model/extraction';
import { boxesForRange, equalWidths } from './boxes-for-range';
import { placeBox } from './place-box';

/** Text of 10 points; every character is 5 points wide. */
const run = (start: number, length: number, x: number, y: number, more: Partial<TextRun> = {}): TextRun => ({
  start,
  length,
  item: 0,
  x,
  y,
  width: length * 5,
  height: 10,
  angle: 0,
  rightToLeft: false,
  ...more,
});
const page = (...runs: TextRun[]) => ({ width: 600, height: 800, rotation: 0, runs });
const boxes = (text: string, words: string, ...runs: TextRun[]) => {
  const start = text.indexOf(words);
  return boxesForRange(page(...runs), text, start, start + words.length, equalWidths);
};

describe('boxes around a passage', () => {
  it('cover just the words inside a run', () => {
    expect(boxes('one two six', 'two', run(0, 11, 100, 700))).toEqual([
      { x: 120, y: 697.8, width: 15, height: 10.8 },
    ]);
  });

  it('are one for the runs of a line, and another for the next line', () => {
    const found = boxes(
      'one two\nsix',
      'one two\nsix',
      run(0, 3, 100, 700),
      run(4, 3, 120, 700),
      run(8, 3, 100, 688),
    );
    expect(found.map(({ x, y, width }) => [x, y, width])).toEqual([
      [100, 697.8, 35],
      [100, 685.8, 15],
    ]);
  });

  it('stay apart in two columns of one height', () => {
    expect(boxes('left\nright', 'left\nright', run(0, 4, 100, 700), run(5, 5, 400, 700))).toHaveLength(2);
  });

  it('count from the right in a right-to-left run', () => {
    expect(boxes('שלום עולם', 'שלום', run(0, 9, 100, 700, { rightToLeft: true }))[0]).toMatchObject({
      x: 125,
      width: 20,
    });
  });

  it('stand upright around text that runs up the page', () => {
    const [box] = boxes('one two', 'two', run(0, 7, 100, 700, { angle: Math.PI / 2 }));
    expect(box).toEqual({ x: 91.4, y: 720, width: 10.8, height: 15 });
  });

  it('stand below the start of text that runs down the page', () => {
    const [box] = boxes('序文', '文', run(0, 2, 100, 700, { angle: -Math.PI / 2 }));
    expect(box).toMatchObject({ y: 690, height: 5 });
  });

  it('are none for text that has no place on the page', () => {
    expect(boxes('page\n\nfilled in', 'filled in', run(0, 4, 100, 700))).toEqual([]);
  });

  it.each([
    [0, { left: 0.1, top: 0.7, width: 0.2, height: 0.1 }],
    [90, { left: 0.2, top: 0.1, width: 0.1, height: 0.2 }],
    [180, { left: 0.7, top: 0.2, width: 0.2, height: 0.1 }],
    [270, { left: 0.7, top: 0.7, width: 0.1, height: 0.2 }],
  ])('are placed on a page shown turned by %d degrees', (rotation, expected) => {
    const placed = placeBox({ width: 100, height: 200 }, rotation, { x: 10, y: 40, width: 20, height: 20 });
    for (const side of ['left', 'top', 'width', 'height'] as const)
      expect(placed[side]).toBeCloseTo(expected[side]);
  });

  it('are as wide as the letters are drawn, where the layout knows them', () => {
    const letters = { fonts: [{ i: 200, m: 800, a: 500 }], ofRuns: [0] };
    const layout = { ...page(run(0, 5, 100, 700, { width: 30 })), letters };
    // m + m + space + i + i: the space takes what the letters leave of 30 points.
    expect(boxesForRange(layout, 'mm ii', 0, 2, equalWidths)[0]).toMatchObject({ x: 100, width: 16 });
    expect(boxesForRange(layout, 'mm ii', 3, 5, equalWidths)[0]).toMatchObject({ x: 126, width: 4 });
    expect(boxesForRange(layout, 'mm ii', 4, 5, equalWidths)[0]).toMatchObject({ x: 128, width: 2 });
  });

  it('stand where the layout says that a word stands', () => {
    const letters = { fonts: [{ i: 200, m: 800 }], ofRuns: [0], words: [[0, 0, 150, 200, 300]] };
    const layout = { ...page(run(0, 5, 100, 700, { width: 30 })), letters };
    expect(boxesForRange(layout, 'mm ii', 3, 5, equalWidths)[0]).toMatchObject({ x: 120, width: 10 });
    expect(boxesForRange(layout, 'mm ii', 1, 2, equalWidths)[0]).toMatchObject({ x: 107.5, width: 7.5 });
    expect(boxesForRange(layout, 'mm ii', 0, 5, equalWidths)[0]).toMatchObject({ x: 100, width: 30 });
    const turned = { ...layout, ...page(run(0, 5, 100, 700, { width: 30, rightToLeft: true })) };
    expect(boxesForRange(turned, 'mm ii', 3, 5, equalWidths)[0]).toMatchObject({ x: 100, width: 10 });
  });
});
