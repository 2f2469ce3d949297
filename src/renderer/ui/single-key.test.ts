import { describe, expect, it } from 'vitest';
import type { KeyPress } from '../../shared/keys/key-press';
import type { KeyMap } from './key-map';
import { bindingOf } from './single-key';

const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
});
const map = (chosen: KeyMap['chosen'] = {}): KeyMap => ({ platform: 'linux', chosen, singles: true });

describe('keys of a region', () => {
  it('are the usual ones when nothing was changed', () => {
    expect(bindingOf(press('n', 'KeyN'), 'reader', ['n', 'j'], map(), 'all')).toBe('n');
    expect(bindingOf(press('Delete', 'Delete'), 'reader', ['delete'], map(), 'all')).toBe('delete');
    expect(bindingOf(press('+', 'Equal', { shiftKey: true }), 'reader', ['+'], map(), 'all')).toBe('+');
  });

  it('are the researcher’s own, and the usual key then does nothing', () => {
    const own = map({ 'reader.note': 'w' });
    expect(bindingOf(press('w', 'KeyW'), 'reader', ['n', 'j'], own, 'all')).toBe('n');
    expect(bindingOf(press('n', 'KeyN'), 'reader', ['n', 'j'], own, 'all')).toBeUndefined();
  });

  it('may be held together with others, and then act while single keys are off', () => {
    const own = map({ 'reader.note': 'alt+w' });
    expect(bindingOf(press('w', 'KeyW', { altKey: true }), 'reader', ['n', 'j'], own, 'held')).toBe('n');
    expect(bindingOf(press('j', 'KeyJ'), 'reader', ['n', 'j'], own, 'held')).toBeUndefined();
    expect(bindingOf(press('Escape', 'Escape'), 'reader', ['escape'], own, 'held')).toBe('escape');
  });

  it('can be taken away', () => {
    expect(bindingOf(press('n', 'KeyN'), 'reader', ['n'], map({ 'reader.note': '' }), 'all')).toBeUndefined();
  });

  it('tell a letter with Shift from the letter alone where both mean something', () => {
    const withShift = press('N', 'KeyN', { shiftKey: true });
    expect(bindingOf(withShift, 'reader', ['n', 'shift+n'], map(), 'all')).toBe('shift+n');
    expect(bindingOf(withShift, 'reader', ['n'], map(), 'all')).toBe('n');
  });

  it('belong to their region alone', () => {
    const own = map({ 'reader.next-note': 'w' });
    expect(bindingOf(press('j', 'KeyJ'), 'compare', ['j'], own, 'all')).toBe('j');
  });
});
