import { describe, expect, it } from 'vitest';
import { commandOfKeys, type KeyPress } from './window-keys';

const press = (code: string, keys: Partial<KeyPress> = {}): KeyPress => ({
  key: '',
  code,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...keys,
});

describe('keys of the window', () => {
  it('stand for the commands that the menu shows', () => {
    expect(commandOfKeys(press('KeyK', { ctrlKey: true }), false)).toBe('search');
    expect(commandOfKeys(press('KeyF', { ctrlKey: true, shiftKey: true }), false)).toBe('search-all');
    expect(commandOfKeys(press('KeyB', { ctrlKey: true, altKey: true }), false)).toBe('toggle-right-panel');
    expect(commandOfKeys(press('F3', { shiftKey: true }), false)).toBe('find-previous');
  });

  it('are Cmd on macOS, except where Ctrl is meant', () => {
    expect(commandOfKeys(press('KeyK', { metaKey: true }), true)).toBe('search');
    expect(commandOfKeys(press('KeyK', { ctrlKey: true }), true)).toBeUndefined();
    expect(commandOfKeys(press('Tab', { ctrlKey: true }), true)).toBe('next-tab');
  });

  it('do not act with a modifier too many or too few', () => {
    expect(commandOfKeys(press('KeyK'), false)).toBeUndefined();
    expect(commandOfKeys(press('KeyK', { ctrlKey: true, altKey: true }), false)).toBeUndefined();
    expect(commandOfKeys(press('F6', { altKey: true }), false)).toBeUndefined();
  });

  it('go by the place of a letter, whatever the layout writes there', () => {
    expect(commandOfKeys(press('KeyF', { key: 'а', ctrlKey: true }), false)).toBe('find');
  });
});
