import { describe, expect, it } from 'vitest';
import { matchSingleKey } from './single-key';

const press = (key: string, code: string, modifiers: { ctrlKey?: boolean } = {}) => ({
  key,
  code,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...modifiers,
});

describe('single keys', () => {
  it('follow the character on a Latin layout, wherever the key stands', () => {
    // Dvorak: the key in the place of S writes o.
    expect(matchSingleKey(press('o', 'KeyS'), ['s'])).toBeUndefined();
    expect(matchSingleKey(press('o', 'KeyS'), ['o'])).toBe('o');
  });

  it('follow the place of the key when the layout writes another script', () => {
    expect(matchSingleKey(press('о', 'KeyJ'), ['j', 'k'])).toBe('j');
    expect(matchSingleKey(press('ъ', 'BracketRight'), [']'])).toBe(']');
    expect(matchSingleKey(press('١', 'Digit1'), ['1'])).toBe('1');
  });

  it('leave combinations with Ctrl alone', () => {
    expect(matchSingleKey(press('n', 'KeyN', { ctrlKey: true }), ['n'])).toBeUndefined();
  });

  it('know named keys', () => {
    expect(matchSingleKey(press('Delete', 'Delete'), ['delete'])).toBe('delete');
  });
});
