import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACTIONS } from '../../shared/keys/actions';
import { usualKeys } from '../../shared/keys/chosen-keys';
import { keyWords } from '../../shared/keys/key-names';
import { shortcutGroups } from './shortcuts';

describe('lists of shortcuts', () => {
  const groups = shortcutGroups({
    platform: 'linux',
    chosen: { find: 'mod+alt+f', undo: '' },
    singles: true,
  });
  const line = (label: string) =>
    groups.flatMap(({ shortcuts }) => shortcuts).find((each) => each.label === label);

  it('show what the researcher has chosen, and nothing that has no key', () => {
    expect(line('Find in this source')?.keys).toEqual(['Ctrl Alt F']);
    expect(line('Undo')).toBeUndefined();
    expect(line('Light appearance')).toBeUndefined();
  });

  it('put actions that belong together in one line', () => {
    expect(line('Next tab, previous tab')?.keys).toEqual(['Ctrl Tab', 'Ctrl Shift Tab']);
    expect(line('Highlight in the colour of that number')?.keys).toEqual(['1 – 5']);
  });
});

/** The design language, section 5, as far as what the keys are for is there. */
const DESIGNED: Readonly<Record<string, string>> = {
  window: [
    'mod+k mod+p mod+shift+f f6 shift+f6 mod+b mod+alt+b mod+tab mod+shift+tab mod+1 mod+9 mod+w mod+shift+t',
    'alt+arrowleft alt+arrowright mod+z mod+shift+z mod+y mod+, f11 ? f1 mod+o mod+shift+o mod+shift+n mod+shift+e',
    'mod+g mod++ mod+- mod+0 mod+f f3 shift+f3 f4',
  ].join(' '),
  list: 'arrowup arrowdown home end enter mod+enter space shift+arrowup shift+arrowdown mod+a f2 delete mod+shift+c',
  reader: [
    'pageup pagedown alt+1 alt+2 alt+3 alt+4 j k f7 shift+arrowleft 1 2 3 4 5 n t e c mod+c delete',
    'u + - m s r l shift+n escape',
  ].join(' '),
  dates: '] [ e i',
  event: 's d m c enter',
  compare: 'tab j k x \\',
  dialog: 'enter escape',
};

it('the keys of the design are in the list', () => {
  const missing = Object.entries(DESIGNED).flatMap(([scope, keys]) => {
    const listed = new Set(
      ACTIONS.filter((action) => action.scope === scope).flatMap((action) => usualKeys(action, 'linux')),
    );
    return keys.split(' ').flatMap((key) => (listed.has(key) ? [] : [`${scope}: ${key}`]));
  });
  expect(missing).toEqual([]);
});

describe('hints in the code', () => {
  const renderer = join(import.meta.dirname, '..');
  const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.tsx') || path.endsWith('.ts'),
  );
  // Deleting and pages are keys of lists and texts as well, where they cannot be changed.
  const changeable = new Set(
    ACTIONS.filter(({ isFixed }) => isFixed !== true)
      .flatMap((action) => usualKeys(action, 'linux').map((key) => keyWords(key, 'linux')))
      .filter((words) => words !== 'Del'),
  );

  it('never spell out a key that the researcher may have changed', () => {
    const spelled = files.flatMap((path) =>
      [
        ...readFileSync(join(renderer, path), 'utf8').matchAll(
          /shortcut(?:=|: )["']([^"'\n]+)["']|<Key>([^<{]+)<\/Key>/gu,
        ),
      ]
        .map((match) => match[1] ?? match[2] ?? '')
        .filter((words) => changeable.has(words) && !(path.endsWith('RelationChooser.tsx') && words === 'X'))
        .map((words) => `${path}: ${words}`),
    );
    expect(spelled).toEqual([]);
  });
});
