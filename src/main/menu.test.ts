import { describe, expect, it } from 'vitest';
import type { MenuItemConstructorOptions } from 'electron';
import { MENU_COMMANDS, type MenuCommand, type MenuState } from '../preload/desktop-api';
import { menuTemplate } from './menu';

const nothing: MenuState = { undo: undefined, redo: undefined, view: 'library' };
const ran: MenuCommand[] = [];

function items(platform: NodeJS.Platform, state: MenuState = nothing): readonly MenuItemConstructorOptions[] {
  const parts = { appName: 'Sourcebook', theme: 'light', hasDevTools: false } as const;
  const template = menuTemplate({ ...parts, platform, state, run: (command) => ran.push(command) });
  const flat = (list: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    list.flatMap((entry) => [entry, ...(Array.isArray(entry.submenu) ? flat(entry.submenu) : [])]);
  return flat(template);
}
const named = (id: string, platform: NodeJS.Platform, state?: MenuState) =>
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
