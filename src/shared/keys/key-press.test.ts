import { describe, expect, it } from 'vitest';
import { type KeyPress, namesOfPress } from './key-press';

const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
});
const ctrl = { ctrlKey: true } as const;
const names = (...of: Parameters<typeof press>) => namesOfPress(press(...of), 'linux');

describe('a key press', () => {
  it('is called by its character on a Latin layout, wherever the key stands', () => {
    // Dvorak: the key in the place of S writes o.
    expect(names('o', 'KeyS')).toEqual(['o']);
    // French: what writes z stands in the place of W, and Ctrl Z is not Ctrl W.
    expect(names('z', 'KeyW', ctrl)).toEqual(['mod+z']);
    expect(names(',', 'KeyM', ctrl)).toEqual(['mod+,']);
  });

  it('is called by the place of the key when the layout writes another script', () => {
    expect(names('о', 'KeyJ')).toEqual(['j']);
    expect(names('ъ', 'BracketRight')).toEqual([']']);
    expect(names('١', 'Digit1')).toEqual(['1']);
    expect(names('а', 'KeyF', ctrl)).toEqual(['mod+f']);
    expect(names('Н', 'KeyY', { shiftKey: true })).toEqual(['shift+y', 'y']);
  });

  it('tells digits by their place when other keys are held, also where digits need Shift', () => {
    expect(names('!', 'Digit1', { ...ctrl, shiftKey: true })).toContain('mod+shift+1');
    expect(names('&', 'Digit1', ctrl)).toContain('mod+1');
    expect(names('1', 'Digit1', { ...ctrl, shiftKey: true })).toEqual(['mod+shift+1']);
    expect(names('1', 'Digit1', { altKey: true })).toEqual(['alt+1']);
  });

  it('has Shift in a sign that is written with it', () => {
    expect(names('+', 'Equal', { shiftKey: true })).toEqual(['+', 'shift+=']);
    expect(names('+', 'Equal', { ...ctrl, shiftKey: true })).toEqual(['mod++', 'mod+shift+=']);
    expect(names('?', 'Slash', { shiftKey: true })[0]).toBe('?');
    expect(names('<', 'Comma', { ...ctrl, shiftKey: true })).toContain('mod+shift+,');
  });

  it('tells a key that is no character with everything that is held', () => {
    expect(names('F3', 'F3', { shiftKey: true })).toEqual(['shift+f3']);
    expect(names('Delete', 'Delete')).toEqual(['delete']);
    expect(names(' ', 'Space')).toEqual(['space']);
  });

  it('has Cmd as its usual modifier on macOS, where Option writes other characters', () => {
    expect(namesOfPress(press('k', 'KeyK', { metaKey: true }), 'darwin')).toEqual(['mod+k']);
    expect(namesOfPress(press('k', 'KeyK', ctrl), 'darwin')).toEqual(['ctrl+k']);
    expect(namesOfPress(press('¡', 'Digit1', { altKey: true }), 'darwin')).toEqual(['alt+1']);
    expect(namesOfPress(press('Dead', 'KeyN', { altKey: true }), 'darwin')).toEqual(['alt+n']);
  });

  it('with the system’s own key is not ours', () => {
    expect(names('k', 'KeyK', { metaKey: true })).toEqual([]);
  });
});
