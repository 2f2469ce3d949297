import { describe, expect, it } from 'vitest';
import { ACTIONS, actionOf } from '../../../shared/keys/actions';
import { keysOf } from '../../../shared/keys/chosen-keys';
import { isSingle } from '../../../shared/keys/key-names';
import type { KeyPress } from '../../../shared/keys/key-press';
import { changeWords, conflictsOf, isSought, recordPress, withKeys } from './key-changes';

const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
});
const note = actionOf('reader.note');
const find = actionOf('find');
const ctrl = { ctrlKey: true } as const;
const refusal = (pressed: KeyPress, action = find, platform: 'linux' | 'darwin' = 'linux') => {
  const result = recordPress(pressed, action, platform);
  return 'refusal' in result ? result.refusal : undefined;
};
const recorded = (pressed: KeyPress, action = find) => {
  const result = recordPress(pressed, action, 'linux');
  return 'recorded' in result ? result.recorded.key : undefined;
};

describe('a key that is pressed for an action', () => {
  it('is taken as it will be pressed again', () => {
    expect(recorded(press('w', 'KeyW'), note)).toBe('w');
    expect(recorded(press('W', 'KeyW', { shiftKey: true }), note)).toBe('shift+w');
    expect(recorded(press('f', 'KeyF', { ctrlKey: true, altKey: true }))).toBe('mod+alt+f');
    expect(recorded(press('!', 'Digit1', { ctrlKey: true, shiftKey: true, altKey: true }))).toBe(
      'mod+alt+shift+1',
    );
    expect(recorded(press('F8', 'F8'))).toBe('f8');
    expect(recorded(press('ц', 'KeyW'), note)).toBe('w');
  });

  it('is one character only where it acts in a region', () => {
    expect(refusal(press('w', 'KeyW'))).toContain('Ctrl or Alt together');
    expect(refusal(press('W', 'KeyW', { shiftKey: true }))).toContain('Ctrl or Alt together');
    expect(refusal(press('w', 'KeyW'), note)).toBeUndefined();
  });

  it('is refused with a sentence when it is the system’s, a text’s, or always the same', () => {
    expect(refusal(press('Tab', 'Tab', ctrl))).toContain('Tab');
    expect(refusal(press('Escape', 'Escape'), note)).toContain('Esc');
    expect(refusal(press('F6', 'F6'))).toContain('Next region');
    expect(refusal(press('c', 'KeyC', { ...ctrl, shiftKey: true }))).toContain('Copy with citation');
    expect(refusal(press('F11', 'F11'))).toContain('Full screen');
    expect(refusal(press('c', 'KeyC', ctrl), note)).toContain('copying');
    expect(refusal(press('2', 'Digit2', ctrl), note)).toContain('Tab by its number');
    expect(refusal(press('ArrowDown', 'ArrowDown'), note)).toContain('texts and lists');
    expect(refusal(press('Enter', 'Enter'), note)).toContain('stays with');
    expect(refusal(press('w', 'KeyW', { metaKey: true }))).toContain('cannot be used');
    expect(refusal(press('MediaPlay', 'MediaPlay'))).toContain('cannot be used');
  });

  it('may be what the action has anyway', () => {
    expect(refusal(press('ArrowLeft', 'ArrowLeft', { altKey: true }), actionOf('back'))).toBeUndefined();
    expect(refusal(press('?', 'Slash', { shiftKey: true }), actionOf('shortcuts'))).toBeUndefined();
    expect(refusal(press('Delete', 'Delete'), actionOf('reader.remove'))).toBeUndefined();
  });

  it('needs Cmd or Ctrl on macOS, where Option writes characters', () => {
    expect(refusal(press('∑', 'KeyW', { altKey: true }), find, 'darwin')).toContain('writes a character');
    expect(refusal(press('u', 'KeyU', { metaKey: true }), find, 'darwin')).toBeUndefined();
  });
});

describe('keys that are given anew', () => {
  it('are in conflict in the same region and with the window, not with other regions', () => {
    const ids = (names: string[], action = note) =>
      conflictsOf(names, action, {}, 'linux').map(({ id }) => id);
    expect(ids(['t'])).toEqual(['reader.tags']);
    expect(ids(['mod+k'])).toEqual(['search']);
    expect(ids(['x'])).toEqual([]);
    expect(ids(['alt+2'], find)).toEqual(['reader.tool-highlight']);
  });

  it('go by every name of the press, so that one press never means two things', () => {
    // Ctrl Shift = writes +, which makes larger.
    const pressed = recordPress(press('+', 'Equal', { ctrlKey: true, shiftKey: true }), find, 'linux');
    const names = 'recorded' in pressed ? pressed.recorded.names : [];
    expect(conflictsOf(names, find, {}, 'linux').map(({ id }) => id)).toEqual(['zoom-in']);
  });

  it('are taken from what had them, which keeps its others', () => {
    const next = withKeys({}, find, ['mod+y'], ['mod+y'], 'linux');
    expect(next).toEqual({ find: 'mod+y', redo: 'mod+shift+z' });
    expect(withKeys({}, note, ['t'], ['t'], 'linux')).toEqual({ 'reader.note': 't', 'reader.tags': '' });
  });

  it('leave no trace when they are the usual ones again', () => {
    const taken = withKeys({}, note, ['t'], ['t'], 'linux');
    const back = withKeys(taken, note, ['n'], ['n'], 'linux');
    expect(back).toEqual({ 'reader.tags': '' });
    expect(withKeys(back, actionOf('reader.tags'), ['t'], ['t'], 'linux')).toEqual({});
  });

  it('never leave one key with two meanings in one place, whatever is given to what', () => {
    const open = ACTIONS.filter(({ isFixed }) => isFixed !== true);
    let chosen = {};
    for (const [index, action] of open.entries()) {
      const from = open[(index * 7 + 3) % open.length] ?? action;
      const keys = keysOf(from, chosen, 'linux');
      const mayHave = action.scope !== 'window' || !keys.some(isSingle);
      if (keys.length > 0 && mayHave) chosen = withKeys(chosen, action, keys, keys, 'linux');
      for (const each of open) {
        const own = keysOf(each, chosen, 'linux');
        expect(conflictsOf(own, each, chosen, 'linux'), each.id).toEqual([]);
      }
    }
  });

  it('are told in words', () => {
    expect(changeWords(find, { find: 'mod+alt+f' }, 'linux')).toBe('Find in this source: now Ctrl Alt F.');
    expect(changeWords(note, { 'reader.note': '' }, 'linux')).toContain('no key now');
  });
});

describe('looking for keys', () => {
  it('goes by what they do, by the heading, and by the keys', () => {
    expect(isSought(find, 'Reader', ['Ctrl F'], 'find source')).toBe(true);
    expect(isSought(find, 'Reader', ['Ctrl F'], 'reader')).toBe(true);
    expect(isSought(find, 'Reader', ['Ctrl F'], 'ctrl+f')).toBe(true);
    expect(isSought(find, 'Reader', ['Ctrl F'], 'ctrl g')).toBe(false);
    expect(isSought(note, 'Passages', ['N'], 'n')).toBe(true);
  });
});
