import { describe, expect, it } from 'vitest';
import type { MenuItemConstructorOptions } from 'electron';
import {
  MENU_COMMANDS,
  type MenuCommand,
  type MenuState,
  type Settings,
  type StartupReport,
} from '../preload/desktop-api';
import { actionOf } from '../shared/keys/actions';
import { keysOf, usualKeys } from '../shared/keys/chosen-keys';
import { acceleratorOf, isSingle } from '../shared/keys/key-names';
import { menuTemplate } from './menu';

const nothing: MenuState = { undo: undefined, redo: undefined, view: 'library' };
const ran: MenuCommand[] = [];
type Platform = StartupReport['platform'];

function items(
  platform: Platform,
  state: MenuState = nothing,
  keys: Settings['keys'] = {},
): readonly MenuItemConstructorOptions[] {
  const parts = { appName: 'Sourcebook', theme: 'light', keys, hasDevTools: false } as const;
  const template = menuTemplate({ ...parts, platform, state, run: (command) => ran.push(command) });
  const flat = (list: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    list.flatMap((entry) => [entry, ...(Array.isArray(entry.submenu) ? flat(entry.submenu) : [])]);
  return flat(template);
}
const named = (id: string, platform: Platform, state?: MenuState) =>
  items(platform, state).find((entry) => entry.id === id);

describe.each(['linux', 'win32', 'darwin'] as const)('the menus on %s', (platform) => {
  it('have every command once, and each runs itself', () => {
    for (const command of MENU_COMMANDS) {
      expect(
        items(platform).filter((entry) => entry.id === command),
        command,
      ).toHaveLength(1);
      const click = named(command, platform)?.click as (() => void) | undefined;
      click?.();
      expect(ran.at(-1)).toBe(command);
    }
  });

  it('give no shortcut twice', () => {
    const shortcuts = items(platform).flatMap(({ accelerator }) =>
      typeof accelerator === 'string'
        ? [accelerator.replace('CmdOrCtrl', platform === 'darwin' ? 'Cmd' : 'Ctrl')]
        : [],
    );
    expect(shortcuts.filter((shortcut, index) => shortcuts.indexOf(shortcut) !== index)).toEqual([]);
  });

  it('say what undo would take back', () => {
    expect(named('undo', platform, { ...nothing, undo: 'highlight' })?.label).toBe('Undo highlight');
    expect(named('undo', platform)?.label).toBe('Undo');
  });
});

it('undo is grey when there is nothing to undo, except where text fields need it', () => {
  expect(named('undo', 'linux')?.enabled).toBe(false);
  expect(named('undo', 'darwin')?.enabled).toBe(true);
});

it('what needs an open source is grey elsewhere', () => {
  for (const command of ['find', 'go-to-page', 'zoom-in', 'toggle-pages'] as const) {
    expect(named(command, 'linux')?.enabled, command).toBe(false);
    expect(named(command, 'linux', { ...nothing, view: 'source' })?.enabled, command).toBe(true);
  }
});

describe.each(['linux', 'win32', 'darwin'] as const)('the keys in the menus on %s', (platform) => {
  const acceleratorsOf = (command: MenuCommand, keys: Settings['keys']) =>
    items(platform, nothing, keys)
      .filter(({ id }) => id === command || id?.startsWith(`${command} `))
      .flatMap(({ accelerator }) => (typeof accelerator === 'string' ? [accelerator] : []));

  it.each([
    ['the list’s', {}],
    ['the researcher’s own', { find: 'mod+alt+f', search: '', export: 'f8', 'fit-width': 'mod+shift+7' }],
  ])('are %s', (_name, keys: Settings['keys']) => {
    for (const command of MENU_COMMANDS)
      expect(acceleratorsOf(command, keys), command).toEqual(
        keysOf(actionOf(command), keys, platform)
          .filter((key) => !isSingle(key))
          .map(acceleratorOf),
      );
  });

  it('are the list’s too where a line is the system’s own', () => {
    const written = new Set(items(platform).flatMap(({ accelerator }) => accelerator ?? []));
    for (const id of ['size-larger', 'size-smaller', 'size-usual'] as const)
      expect(written, id).toContain(usualKeys(actionOf(id), platform).map(acceleratorOf)[0]);
  });
});
