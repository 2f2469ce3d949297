import { describe, expect, it } from 'vitest';
import { boxesForRange, equalWidths } from '../pdf/boxes-for-range';
import { cleanWord, isNoise } from './clean-word';
import { combined, inverse, movedPoint, scaleOf, turnedInside, type Matrix } from './page-space';
import { recognisedText, type EngineLine } from './recognised-text';

/** A page of 240 by 120 points, drawn at 300 dots an inch: 1000 by 500 pixels. */
const toPage: Matrix = [0.24, 0, 0, -0.24, 0, 120];

/** A line of words 100 pixels wide with gaps of 20, on a baseline at `y`. */
function line(y: number, ...texts: readonly string[]): EngineLine {
  const words = texts.map((text, index) => ({
    text,
    confidence: 90,
    bbox: { x0: 100 + 120 * index, y0: y - 40, x1: 200 + 120 * index, y1: y },
  }));
  const right = 80 + 120 * texts.length;
  return {
    words,
    bbox: { x0: 100, y0: y - 40, x1: right, y1: y },
    baseline: { x0: 100, y0: y, x1: right, y1: y },
    rowAttributes: { rowHeight: 46.5 },
  };
}
const block = (...lines: readonly EngineLine[]) => ({ paragraphs: lines.map((each) => ({ lines: [each] })) });

describe('the text of a recognised page', () => {
  it('joins words by spaces and lines by line breaks, and parts paragraphs where there is room', () => {
    const lines = [line(100, 'one', 'two'), line(160, 'three'), line(220, 'four'), line(400, 'five')];
    const { text, runs } = recognisedText([block(...lines), block(line(460, 'six'))], toPage, ['en']);
    expect(text).toBe('one two\nthree\nfour\n\nfive\n\nsix');
    expect(runs.map(({ start, length }) => text.slice(start, start + length))).toEqual(text.split(/\s+/u));
  });

  it('places each word in points from the bottom left', () => {
    const { runs } = recognisedText([block(line(100, 'one', 'two'))], toPage, ['en']);
    expect(runs[1]).toEqual({
      start: 4,
      length: 3,
      item: 1,
      x: 52.8,
      y: 96,
      width: 24,
      height: 12,
      angle: 0,
      rightToLeft: false,
    });
  });

  it('keeps how surely each word was read, and the mean', () => {
    const sure = line(100, 'one', 'two');
    const words = sure.words.map((word, index) => ({ ...word, confidence: index === 0 ? 100 : 50.04 }));
    const { confidences, confidence } = recognisedText([block({ ...sure, words })], toPage, ['en']);
    expect(confidences).toEqual([100, 50]);
    expect(confidence).toBe(75);
    expect(recognisedText([], toPage, ['en'])).toEqual({
      text: '',
      runs: [],
      confidences: [],
      confidence: -1,
    });
  });

  it('puts words that run down the paper on their side', () => {
    const down: EngineLine = {
      words: [{ text: 'side', confidence: 90, bbox: { x0: 500, y0: 100, x1: 540, y1: 300 } }],
      bbox: { x0: 500, y0: 100, x1: 540, y1: 300 },
      baseline: { x0: 501, y0: 100, x1: 500, y1: 300 },
    };
    const { text, runs } = recognisedText([block(down)], toPage, ['en']);
    expect(runs[0]).toMatchObject({ y: 96, width: 48, angle: -1.576 });
    const boxes = boxesForRange({ width: 240, height: 120, rotation: 0, runs }, text, 0, 4, equalWidths);
    expect(boxes[0]?.height).toBeGreaterThan(47);
    expect(boxes[0]?.width).toBeLessThan(14);
  });

  it('stands where it stood before the picture was turned level', () => {
    const { matrix } = turnedInside(0.1, 1000, 500);
    const turned = combined(toPage, inverse(matrix));
    const start = movedPoint(matrix, 100, 100);
    const level: EngineLine = {
      words: [
        {
          text: 'one',
          confidence: 90,
          bbox: { x0: start.x, y0: start.y - 40, x1: start.x + 100, y1: start.y },
        },
      ],
      bbox: { x0: start.x, y0: start.y - 40, x1: start.x + 100, y1: start.y },
      baseline: { x0: start.x, y0: start.y, x1: start.x + 100, y1: start.y },
    };
    const { runs } = recognisedText([block(level)], turned, ['en']);
    // Clockwise on the screen is against the page's own sense, so the way back leans upwards.
    expect(runs[0]).toMatchObject({ x: 24, y: 96, width: 24, angle: 0.1 });
  });

  it('knows a page that is shown turned: its points are those of the page as it lies', () => {
    // /Rotate 90: x runs down the screen, and y to the right.
    const rotated: Matrix = inverse([0, 1 / 0.24, 1 / 0.24, 0, 0, 0]);
    const { runs } = recognisedText([block(line(100, 'one'))], rotated, ['en']);
    expect(runs[0]).toMatchObject({ x: 24, y: 24, width: 24, angle: 1.571 });
  });

  it('marks right-to-left words', () => {
    const { runs } = recognisedText([block(line(100, 'القرية', '1918'))], toPage, ['ar']);
    expect(runs.map(({ rightToLeft }) => rightToLeft)).toEqual([true, false]);
  });
});

describe('words as the engine reads them', () => {
  it('lose marks of direction and control characters', () => {
    expect(cleanWord('\u200fالقرية\u200e', ['ar'])).toBe('القرية');
    expect(cleanWord('a\u0007b\n', ['en'])).toBe('ab');
  });

  it('end with the Armenian full stop, and only in Armenian', () => {
    expect(cleanWord('գյուղին:', ['hy'])).toBe('գյուղին։');
    expect(cleanWord('«գյուղին:»', ['hy'])).toBe('«գյուղին։»');
    expect(cleanWord('note:', ['hy'])).toBe('note:');
    expect(cleanWord('12:30', ['hy'])).toBe('12:30');
    expect(cleanWord('գյուղին:', ['en'])).toBe('գյուղին:');
  });

  it('get back the Armenian letter that the engine does not know, where nothing else can be meant', () => {
    const read = ['ն', 'մինչն', 'նան', 'Երնանում', 'հարնան', 'արնելք', 'արնմուտք', 'հետնյալ'];
    const meant = ['և', 'մինչև', 'նաև', 'Երևանում', 'հարևան', 'արևելք', 'արևմուտք', 'հետևյալ'];
    expect(read.map((word) => cleanWord(word, ['hy', 'ru']))).toEqual(meant);
    for (const word of ['նա', 'ձին', 'տերն', 'հանրապետությունն', 'նանա'])
      expect(cleanWord(word, ['hy'])).toBe(word);
  });

  it('are noise when they are marks alone and hardly read', () => {
    expect(isNoise('—|', 3)).toBe(true);
    expect(isNoise('—', 60)).toBe(false);
    expect(isNoise('a', 1)).toBe(false);
  });
});

describe('the way between pixels and points', () => {
  it('leads back to where it began', () => {
    const { matrix, width, height } = turnedInside(-Math.PI / 2, 300, 200);
    expect([width, height]).toEqual([200, 300]);
    const there = movedPoint(matrix, 30, 40);
    const back = movedPoint(inverse(matrix), there.x, there.y);
    expect(back.x).toBeCloseTo(30);
    expect(back.y).toBeCloseTo(40);
    expect(scaleOf(combined(toPage, matrix))).toBeCloseTo(0.24);
  });
});
