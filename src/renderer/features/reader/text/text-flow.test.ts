import { describe, expect, it } from 'vitest';
import type { TextBlock } from '../../../core/model/extraction';
import { textFlow } from './text-flow';

const block = (kind: TextBlock['kind'], at: number, more: Partial<TextBlock> = {}): TextBlock => ({
  kind,
  start: at * 10,
  end: at * 10 + 8,
  ...more,
});
const link = (start: number, end: number, to: number) => ({ kind: 'link' as const, start, end, to });

const blocks: readonly TextBlock[] = [
  block('heading', 0),
  block('paragraph', 1, { styles: [link(12, 13, 50), link(15, 16, 80)] }),
  block('paragraph', 2),
  block('heading', 3),
  block('paragraph', 4, { styles: [link(41, 41, 70), link(44, 45, 50)] }),
  block('note', 5),
  block('note', 6, { continues: true }),
  block('note', 7),
  block('note', 8),
  block('note', 9),
];
const noted = (place: 'beside' | 'after-section') =>
  [...textFlow(blocks, place).notes].map(([at, notes]) => [at, notes.map(({ first }) => first)]);

describe('the notes of a text', () => {
  it('stand beside the first block that links to them', () => {
    expect(noted('beside')).toEqual([
      [1, [5, 8]],
      [4, [7]],
    ]);
  });

  it('stand after the last block before the next heading where there is no room beside', () => {
    expect(noted('after-section')).toEqual([
      [2, [5, 8]],
      [4, [7]],
    ]);
  });

  it('leave the order of the text, apart from those that nothing leads to', () => {
    const { order, noteOf } = textFlow(blocks, 'beside');
    expect(order).toEqual([0, 1, 2, 3, 4, 9]);
    expect([...noteOf.keys()].toSorted((one, other) => one - other)).toEqual([5, 6, 7, 8]);
    expect(noteOf.get(6)).toBe(noteOf.get(5));
    expect(noteOf.get(5)?.count).toBe(2);
  });

  it('are numbered where the text writes no number', () => {
    const { noteOf } = textFlow(blocks, 'beside');
    expect([noteOf.get(5)?.number, noteOf.get(7)?.number]).toEqual([undefined, 1]);
  });

  it('are no notes where the text has none, as in readings of the first versions', () => {
    const plain = [block('paragraph', 0), block('note', 1)];
    expect(textFlow(plain, 'beside')).toMatchObject({ order: [0, 1], notes: new Map() });
  });
});
