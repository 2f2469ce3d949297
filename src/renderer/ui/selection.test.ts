import { describe, expect, it } from 'vitest';
import { extendTo, moveTo, NOTHING_SELECTED, selectAll, selectOne, toggle } from './selection';
import type { Selection } from './selection';

const rows = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
const said = ({ ids, lead }: Selection) => `${[...ids].sort().join('')}@${lead ?? ''}`;

describe('choosing rows', () => {
  it('extends from where it began, both ways, and turns round there', () => {
    const down = extendTo(selectOne('c'), rows, 'e');
    expect(said(down)).toBe('cde@e');
    expect(said(extendTo(down, rows, 'd'))).toBe('cd@d');
    expect(said(extendTo(down, rows, 'a'))).toBe('abc@a');
  });

  it('begins a stretch at the row itself when nothing was chosen', () => {
    expect(said(extendTo(NOTHING_SELECTED, rows, 'b'))).toBe('b@b');
  });

  it('begins anew when the row it began at is filtered out', () => {
    expect(said(extendTo(selectOne('gone'), rows, 'b'))).toBe('b@b');
  });

  it('adds single rows and takes them out, and extends from the last of them', () => {
    const two = toggle(selectOne('a'), 'd');
    expect(said(two)).toBe('ad@d');
    expect(said(toggle(two, 'a'))).toBe('d@a');
    expect(said(extendTo(two, rows, 'e'))).toBe('de@e');
  });

  it('moves past rows without choosing them', () => {
    expect(said(toggle(moveTo(moveTo(selectOne('a'), 'b'), 'c'), 'c'))).toBe('ac@c');
  });

  it('chooses all that is shown, and stays where the keys are', () => {
    expect(said(selectAll(selectOne('c'), rows))).toBe('abcde@c');
    expect(said(selectAll(selectOne('gone'), rows))).toBe('abcde@a');
    expect(said(selectAll(selectOne('c'), []))).toBe('@');
  });
});
