import { describe, expect, it } from 'vitest';
import { blockIndexAt, blocksOf, groupsOf, guessedHeight, partsOf, sectionsOf } from './text-blocks';

describe('blocks of a text', () => {
  it('are cut at empty lines when the text has no structure', () => {
    const text = 'one\nstill one\n\n\ntwo';
    expect(blocksOf({ text }).map(({ start, end }) => text.slice(start, end))).toEqual([
      'one\nstill one',
      'two',
    ]);
    expect(blocksOf({ text: '' })).toEqual([]);
  });

  const blocks = [
    { start: 0, end: 4 },
    { start: 5, end: 9 },
    { start: 12, end: 20 },
  ];

  it('are found by an offset, also in the gap after one', () => {
    expect([0, 4, 5, 10, 12, 99].map((offset) => blockIndexAt(blocks, offset))).toEqual([0, 0, 1, 1, 2, 2]);
    expect(blockIndexAt([], 3)).toBe(-1);
  });

  it('are covered in parts by a stretch that runs over several', () => {
    expect(partsOf(blocks, { start: 2, end: 14 })).toEqual([
      { block: 0, from: 2, to: 4 },
      { block: 1, from: 0, to: 4 },
      { block: 2, from: 0, to: 2 },
    ]);
    expect(partsOf(blocks, { start: 10, end: 12 })).toEqual([]);
  });

  it('are laid out in sections of some forty, in order and without loss', () => {
    const many = Array.from({ length: 205 }, (_, index) => ({
      kind: index < 100 ? ('list-item' as const) : ('paragraph' as const),
    }));
    const sections = sectionsOf(groupsOf(many));
    const covered = sections.flat().flatMap(({ from, to }) => [from, to]);
    expect(covered[0]).toBe(0);
    expect(covered.at(-1)).toBe(204);
    expect(sections.flat().every(({ from }, index, all) => from === (all[index - 1]?.to ?? -1) + 1)).toBe(
      true,
    );
    expect(sections.length).toBe(6);
  });

  it('are guessed higher the more words they hold', () => {
    const set = { letters: 64, line: 1.66 };
    expect(guessedHeight([{ start: 0, end: 640 }], set)).toBe(18);
    expect(guessedHeight([{ start: 0, end: 3 }], set)).toBe(3);
  });

  it('are grouped into lists and tables', () => {
    const kinds = (['paragraph', 'list-item', 'list-item', 'table-row', 'list-item'] as const).map(
      (kind) => ({
        kind,
      }),
    );
    expect(groupsOf(kinds)).toEqual([
      { kind: 'single', from: 0, to: 0 },
      { kind: 'list', from: 1, to: 2 },
      { kind: 'table', from: 3, to: 3 },
      { kind: 'list', from: 4, to: 4 },
    ]);
  });

  it('are two tables where a second begins, and two quotations', () => {
    const row = { kind: 'table-row' as const };
    expect(groupsOf([{ ...row, begins: true }, row, { ...row, begins: true }])).toEqual([
      { kind: 'table', from: 0, to: 1 },
      { kind: 'table', from: 2, to: 2 },
    ]);
    const quotation = { kind: 'quotation' as const };
    expect(groupsOf([quotation, { ...quotation, continues: true }, quotation])).toEqual([
      { kind: 'quotation', from: 0, to: 1 },
      { kind: 'quotation', from: 2, to: 2 },
    ]);
  });
});
