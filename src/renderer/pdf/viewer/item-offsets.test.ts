import { describe, expect, it } from 'vitest';
import type { TextRun } from '../../core/model/extraction';
import { stretchOfItems } from './item-offsets';

const run = (item: number, start: number, length: number): TextRun => ({
  start,
  length,
  item,
  x: 0,
  y: 0,
  width: 10,
  height: 10,
  angle: 0,
  rightToLeft: false,
});
const page = (text: string, runs: readonly TextRun[]) => ({
  text,
  layout: { width: 100, height: 100, rotation: 0, runs },
});

describe('a selection in the text layer', () => {
  it('becomes a stretch of the page’s text, across items and the line break between them', () => {
    const text = 'The second meeting\ntook place';
    const found = stretchOfItems(page(text, [run(0, 0, 18), run(2, 19, 10)]), [
      { item: 0, string: 'The second meeting', from: 4, to: 18 },
      { item: 1, string: '', from: 0, to: 0 },
      { item: 2, string: 'took place', from: 0, to: 4 },
    ]);
    expect(found && text.slice(found.start, found.end)).toBe('second meeting\ntook');
  });

  it('counts a ligature of the file as the letters it stands for', () => {
    const text = 'the final office';
    const found = stretchOfItems(page(text, [run(0, 0, 16)]), [
      { item: 0, string: 'the ﬁnal oﬃce', from: 4, to: 8 },
    ]);
    expect(found && text.slice(found.start, found.end)).toBe('final');
  });

  it('leaves out white space at its ends', () => {
    const text = 'one two three';
    const found = stretchOfItems(page(text, [run(0, 0, 13)]), [
      { item: 0, string: 'one two three', from: 3, to: 8 },
    ]);
    expect(found && text.slice(found.start, found.end)).toBe('two');
  });

  it('is nothing when only items without text are selected', () => {
    expect(stretchOfItems(page('one', [run(0, 0, 3)]), [{ item: 4, string: ' ', from: 0, to: 1 }])).toBe(
      undefined,
    );
    expect(stretchOfItems({ text: '' }, [{ item: 0, string: 'one', from: 0, to: 3 }])).toBe(undefined);
  });

  it('covers everything selected when the reading order differs from the file’s order', () => {
    const text = 'first second';
    const found = stretchOfItems(page(text, [run(0, 6, 6), run(1, 0, 5)]), [
      { item: 0, string: 'second', from: 0, to: 6 },
      { item: 1, string: 'first', from: 0, to: 5 },
    ]);
    expect(found).toEqual({ start: 0, end: 12 });
  });
});
