import { describe, expect, it } from 'vitest';
import { MENU_COMMANDS } from '../../../preload/desktop-api';
import { ACTIONS } from '../../../shared/keys/actions';
import { usualKeys } from '../../../shared/keys/chosen-keys';
import type { KeyPlatform } from '../../../shared/keys/key-names';
import type { KeyPress } from '../../../shared/keys/key-press';
import type { KeyMap } from '../../ui/key-map';
import { commandOfKeys, commandsByKey, tabOfKeys } from './window-keys';

const press = (code: string, keys: Partial<KeyPress> = {}): KeyPress => ({
  key: /^Key([A-Z])$/u.exec(code)?.[1]?.toLowerCase() ?? code,
  code,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...keys,
});
const map = (platform: KeyPlatform, chosen: KeyMap['chosen'] = {}): KeyMap => ({
  platform,
  chosen,
  singles: true,
});
const command = (pressed: KeyPress, keys: KeyMap = map('linux')) =>
  commandOfKeys(pressed, commandsByKey(keys), keys.platform)?.command;

describe('keys of the window', () => {
  it('stand for the commands that the menu shows', () => {
    expect(command(press('KeyK', { ctrlKey: true }))).toBe('search');
    expect(command(press('KeyF', { ctrlKey: true, shiftKey: true }))).toBe('search-all');
    expect(command(press('KeyB', { ctrlKey: true, altKey: true }))).toBe('toggle-right-panel');
    expect(command(press('F3', { shiftKey: true }))).toBe('find-previous');
    expect(command(press('Slash', { key: '?', shiftKey: true }))).toBe('shortcuts');
  });

  it('are Cmd on macOS, except where Ctrl is meant', () => {
    expect(command(press('KeyK', { metaKey: true }), map('darwin'))).toBe('search');
    expect(command(press('KeyK', { ctrlKey: true }), map('darwin'))).toBeUndefined();
    expect(command(press('Tab', { ctrlKey: true }), map('darwin'))).toBe('next-tab');
  });

  it('do not act with a modifier too many or too few', () => {
    expect(command(press('KeyK'))).toBeUndefined();
    expect(command(press('KeyK', { ctrlKey: true, altKey: true }))).toBeUndefined();
    expect(command(press('F6', { altKey: true }))).toBeUndefined();
  });

  it('go by the letter, and by its place where the layout writes no Latin letters', () => {
    expect(command(press('KeyF', { key: 'а', ctrlKey: true }))).toBe('find');
    // French: Z is in the place of W.
    expect(command(press('KeyW', { key: 'z', ctrlKey: true }))).toBe('undo');
  });

  it('are the researcher’s own when some were given', () => {
    const own = map('linux', { find: 'mod+alt+f', search: '' });
    expect(command(press('KeyF', { ctrlKey: true, altKey: true }), own)).toBe('find');
    expect(command(press('KeyF', { ctrlKey: true }), own)).toBeUndefined();
    expect(command(press('KeyK', { ctrlKey: true }), own)).toBeUndefined();
  });

  it('choose a tab with Ctrl and its number', () => {
    expect(tabOfKeys(press('Digit3', { key: '3', ctrlKey: true }), 'linux')).toBe(3);
    expect(tabOfKeys(press('Digit3', { key: '#', ctrlKey: true, shiftKey: true }), 'linux')).toBeUndefined();
    expect(tabOfKeys(press('Digit3', { key: '3' }), 'linux')).toBeUndefined();
  });
});

describe.each(['linux', 'win32', 'darwin'] as const)('the list of keys on %s', (platform) => {
  it('and the window agree: every key of a command runs it, and no other key runs anything', () => {
    const commands = commandsByKey(map(platform));
    const listed = ACTIONS.filter(({ scope, id }) => scope === 'window' && isCommand(id)).flatMap((action) =>
      usualKeys(action, platform).map((key) => `${key}: ${action.id}`),
    );
    const heard = [...commands].map(([key, id]) => `${key}: ${id}`);
    expect(heard.toSorted()).toEqual(listed.toSorted());
  });
});

const isCommand = (id: string): boolean => (MENU_COMMANDS as readonly string[]).includes(id);

it('everything keys do in the window is a command, a tab by its number, or a line of the system’s own', () => {
  const own = ['tab-by-number', 'size-larger', 'size-smaller', 'size-usual', 'full-screen'];
  const listed = ACTIONS.filter(({ scope }) => scope === 'window').map(({ id }) => id);
  expect(listed.toSorted()).toEqual([...MENU_COMMANDS, ...own].toSorted());
});
