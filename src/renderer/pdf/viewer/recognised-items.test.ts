import { describe, expect, it } from 'vitest';
import type { TextRun } from '../../core/model/extraction';
import { equalWidths } from '../boxes-for-range';
import { stretchOfItems } from './item-offsets';
import { isRecognised, recognisedItems } from './recognised-items';

type Item = ReturnType<typeof recognisedItems>['items'][number] & {
  readonly str: string;
  readonly dir: string;
  readonly width: number;
  readonly transform: readonly number[];
  readonly hasEOL: boolean;
};

function itemsOf(text: string, runs: readonly Partial<TextRun>[], origin: [number, number] = [0, 0]) {
  const whole = runs.map((run, item): TextRun => {
    const usual = { start: 0, length: 1, x: 0, y: 0, width: 10, height: 10, angle: 0, rightToLeft: false };
    return { ...usual, item, ...run };
  });
  const layout = { width: 100, height: 200, rotation: 0, runs: whole, confidences: whole.map(() => 90) };
  const page = { pageIndex: 0, text, layout };
  return { page, items: recognisedItems(page, origin, equalWidths).items as Item[] };
}

/** Where a point of an item (along its baseline, across it, in units of its own) stands on the page. */
function pointOf({ transform }: Item, along: number, em: number): readonly number[] {
  const [a = 0, b = 0, , , e = 0, f = 0] = transform;
  return [e + (a / em) * along, f + (b / em) * along].map((value) => Math.round(value * 100) / 100);
}

describe('text items of a recognised page', () => {
  const text = 'two words\nbelow';
  const runs = [
    { start: 0, length: 3, x: 10, y: 100, width: 30 },
    { start: 4, length: 5, x: 44, y: 100, width: 50 },
    { start: 10, length: 5, x: 10, y: 80, width: 50 },
  ];

  it('are one a word in the runs’ order, with the spaces and line ends that stand between them', () => {
    const { items } = itemsOf(text, runs);
    expect(items.map(({ str, hasEOL }) => [str, hasEOL])).toEqual([
      ['two ', false],
      ['words', true],
      ['below', false],
    ]);
  });

  it('give the word itself the width of its run, whatever is added to it', () => {
    const { items } = itemsOf(text, runs);
    expect(items[0]?.width).toBeCloseTo(40);
    expect(items[1]?.width).toBeCloseTo(50);
  });

  it('stand where the page’s box begins', () => {
    const { items } = itemsOf(text, runs, [5, -20]);
    expect(items[0]?.transform).toEqual([10, 0, -0, 10, 15, 80]);
  });

  it.each([
    ['upright', 0, [10, 100], [40, 100]],
    ['turned by 90°', Math.PI / 2, [10, 100], [10, 130]],
    ['turned by 180°', Math.PI, [10, 100], [-20, 100]],
    ['turned by 270°', -Math.PI / 2, [10, 100], [10, 70]],
  ])('run along the baseline of a word that is %s', (_, angle, start, end) => {
    const { items } = itemsOf('word', [{ length: 4, x: 10, y: 100, width: 30, angle }]);
    const [item] = items;
    expect(item && pointOf(item, 0, 10)).toEqual(start);
    expect(item && pointOf(item, 30, 10)).toEqual(end);
    const [a = 0, b = 0, c = 0, d = 0] = item?.transform ?? [];
    expect(Math.hypot(a, b)).toBeCloseTo(10);
    // Letters stand upright on their baseline: no mirroring, no slant.
    expect(a * d - b * c).toBeCloseTo(100);
    expect(a * c + b * d).toBeCloseTo(0);
  });

  it('put the space of a right-to-left word before it, so that the word stands on its run', () => {
    const { items } = itemsOf('سلام دنیا', [
      { start: 0, length: 4, x: 60, y: 50, width: 40, rightToLeft: true },
      { start: 5, length: 4, x: 10, y: 50, width: 40, rightToLeft: true },
    ]);
    expect(items.map(({ str, dir }) => [str, dir])).toEqual([
      ['سلام ', 'rtl'],
      ['دنیا', 'rtl'],
    ]);
    const [first] = items;
    expect(first?.width).toBeCloseTo(50);
    expect(first && pointOf(first, 0, 10)).toEqual([50, 50]);
    expect(first && pointOf(first, first.width, 10)).toEqual([100, 50]);
  });

  it('hold two characters at least, because pdf.js stretches no shorter ones', () => {
    const { items } = itemsOf('I\nyou', [{ length: 1 }, { start: 2, length: 3 }]);
    expect(items[0]?.str).toBe('I ');
    expect(items[0]?.hasEOL).toBe(true);
  });

  it('are turned back into the page’s text when they are selected', () => {
    const { page, items } = itemsOf(text, runs);
    const selected = items.map(({ str }, item) => ({ item, string: str, from: 0, to: str.length }));
    expect(stretchOfItems(page, selected)).toEqual({ start: 0, end: text.length });
    expect(stretchOfItems(page, [{ item: 1, string: 'words', from: 1, to: 3 }])).toEqual({
      start: 5,
      end: 7,
    });
  });
});

describe('a page', () => {
  it('is recognised when its layout says how surely its words were read', () => {
    expect(isRecognised(itemsOf('a', [{}]).page)).toBe(true);
    const layout = { width: 1, height: 1, rotation: 0, runs: [] };
    expect(isRecognised({ pageIndex: 0, text: '', layout })).toBe(false);
    expect(isRecognised(undefined)).toBe(false);
  });
});
