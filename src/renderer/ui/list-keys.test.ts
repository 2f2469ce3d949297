import { describe, expect, it } from 'vitest';
import { rowAfterKey, selectionAfterMove } from './list-keys';
import { NOTHING_SELECTED, selectOne } from './selection';

const from = (lead: number, rows = 20) => ({ lead, rows, pageRows: () => 6 });

describe('keys of a list', () => {
  it('move by a row, by a page and to the ends, and stay in the list', () => {
    expect(rowAfterKey('ArrowDown', from(-1))).toBe(0);
    expect(rowAfterKey('ArrowDown', from(19))).toBe(19);
    expect(rowAfterKey('ArrowUp', from(0))).toBe(0);
    expect(rowAfterKey('PageDown', from(-1))).toBe(6);
    expect(rowAfterKey('PageDown', from(17))).toBe(19);
    expect(rowAfterKey('PageUp', from(8))).toBe(2);
    expect([rowAfterKey('Home', from(8)), rowAfterKey('End', from(8))]).toEqual([0, 19]);
    expect(rowAfterKey('Enter', from(8))).toBeUndefined();
  });

  it('choose the row that is moved to, extend with Shift, and only move with Ctrl', () => {
    const rows = ['a', 'b', 'c'].map((id) => ({ id }));
    const held = { shiftKey: false, ctrlKey: false, metaKey: false };
    const chosen = selectOne('a');
    const ids = (keys: Partial<typeof held>) => [
      ...selectionAfterMove(chosen, rows, 'c', { ...held, ...keys }).ids,
    ];
    expect(ids({})).toEqual(['c']);
    expect(ids({ shiftKey: true })).toEqual(['a', 'b', 'c']);
    expect(ids({ ctrlKey: true })).toEqual(['a']);
    expect(selectionAfterMove(NOTHING_SELECTED, rows, 'b', { ...held, metaKey: true }).lead).toBe('b');
  });
});
