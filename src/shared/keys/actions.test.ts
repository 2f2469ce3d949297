import { describe, expect, it } from 'vitest';
import { KEY_GROUPS } from './action';
import { ACTIONS, actionAt, actionOf } from './actions';
import { keysOf, shownKeys, usualKeys } from './chosen-keys';
import { acceleratorOf, isKey, isSingle, type KeyPlatform, keyWords } from './key-names';

const PLATFORMS: readonly KeyPlatform[] = ['linux', 'win32', 'darwin'];

describe('the list of everything keys do', () => {
  it('names each action once', () => {
    const ids = ACTIONS.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('has each under a heading that exists, and no heading without any', () => {
    const groups = new Set<string>(ACTIONS.map(({ group }) => group));
    expect(KEY_GROUPS.map(({ id }) => id).filter((id) => !groups.has(id))).toEqual([]);
  });

  it('is written in keys that can be pressed', () => {
    const keys = ACTIONS.flatMap((action) => [...action.keys, ...(action.macKeys ?? [])]);
    expect(keys.filter((key) => !isKey(key))).toEqual([]);
  });

  it.each(PLATFORMS)(
    'gives no usual key twice in one place, nor one of the window again (%s)',
    (platform) => {
      const taken = (scope: string) =>
        ACTIONS.filter((action) => action.scope === scope).flatMap((action) => usualKeys(action, platform));
      const inWindow = taken('window');
      for (const scope of new Set(ACTIONS.map((action) => action.scope))) {
        const keys = scope === 'window' ? inWindow : [...inWindow, ...taken(scope)];
        expect(
          keys.filter((key, index) => keys.indexOf(key) !== index),
          scope,
        ).toEqual([]);
      }
    },
  );

  it('has single characters in regions only, but for the question mark', () => {
    const single = ACTIONS.filter(({ scope }) => scope === 'window').flatMap(({ keys }) =>
      keys.filter(isSingle),
    );
    expect(single).toEqual(['?']);
  });

  it('tells which action has a key in a region', () => {
    expect(actionAt('reader', 'n').id).toBe('reader.note');
    expect(actionAt('compare', 'j').id).toBe('compare.next-pair');
  });
});

describe('keys', () => {
  it('are called as on the keyboards of the platform', () => {
    expect(keyWords('mod+shift+f', 'linux')).toBe('Ctrl Shift F');
    expect(keyWords('mod+alt+b', 'darwin')).toBe('Cmd Option B');
    expect(keyWords('ctrl+tab', 'darwin')).toBe('Ctrl Tab');
    expect(keyWords('mod++', 'win32')).toBe('Ctrl +');
  });

  it('are given to the menu in its own writing', () => {
    expect(acceleratorOf('mod+shift+f')).toBe('CmdOrCtrl+Shift+F');
    expect(acceleratorOf('mod++')).toBe('CmdOrCtrl+Plus');
    expect(acceleratorOf('alt+arrowleft')).toBe('Alt+Left');
    expect(acceleratorOf('f3')).toBe('F3');
  });

  it('in a row are shown together', () => {
    expect(shownKeys(['1', '2', '3', '4', '5'], 'linux')).toEqual(['1 – 5']);
    expect(shownKeys(['mod+shift+1', 'mod+shift+2', 'mod+shift+3'], 'linux')).toEqual(['Ctrl Shift 1 – 3']);
    expect(shownKeys(['shift+arrowleft', 'shift+arrowright'], 'linux')).toEqual(['Shift ← →']);
    expect(shownKeys(['mod+shift+z', 'mod+y'], 'linux')).toEqual(['Ctrl Shift Z', 'Ctrl Y']);
    expect(shownKeys(['mod++', 'mod+='], 'linux')).toEqual(['Ctrl +']);
    expect(shownKeys(['mod+='], 'linux')).toEqual(['Ctrl =']);
  });

  it('of the researcher count in place of the usual ones, except where these are fixed', () => {
    expect(keysOf(actionOf('redo'), { redo: 'mod+r' }, 'linux')).toEqual(['mod+r']);
    expect(keysOf(actionOf('redo'), { redo: '' }, 'linux')).toEqual([]);
    expect(keysOf(actionOf('next-region'), { 'next-region': 'f8' }, 'linux')).toEqual(['f6']);
    expect(keysOf(actionOf('redo'), { redo: 'no key, mod+r' }, 'linux')).toEqual(['mod+r']);
  });
});
