/**
 * How keys are written here: modifiers in the order `mod+ctrl+alt+shift+`, then the key, all in lower
 * case: `mod+shift+f`, `alt+1`, `]`, `arrowleft`, `f3`. `mod` is Ctrl, and Cmd on macOS; `ctrl` is
 * Ctrl on macOS too. The sign + is a key like any other: `mod++`.
 */
const NOTATION = /^(?:mod\+)?(?:ctrl\+)?(?:alt\+)?(?:shift\+)?([!-@[-~]|f(?:[1-9]|1\d|2[0-4])|[a-z]{3,})$/u;

/** Keys that are no character, by the names they have in key events, and what they are called. */
const NAMED: Readonly<Record<string, { readonly words: string; readonly accelerator: string }>> = {
  arrowleft: { words: '←', accelerator: 'Left' },
  arrowright: { words: '→', accelerator: 'Right' },
  arrowup: { words: '↑', accelerator: 'Up' },
  arrowdown: { words: '↓', accelerator: 'Down' },
  pageup: { words: 'PgUp', accelerator: 'PageUp' },
  pagedown: { words: 'PgDn', accelerator: 'PageDown' },
  home: { words: 'Home', accelerator: 'Home' },
  end: { words: 'End', accelerator: 'End' },
  insert: { words: 'Ins', accelerator: 'Insert' },
  delete: { words: 'Del', accelerator: 'Delete' },
  backspace: { words: 'Backspace', accelerator: 'Backspace' },
  enter: { words: 'Enter', accelerator: 'Return' },
  escape: { words: 'Esc', accelerator: 'Esc' },
  space: { words: 'Space', accelerator: 'Space' },
  tab: { words: 'Tab', accelerator: 'Tab' },
};

/** The platforms the app runs on, as Node names them. */
export type KeyPlatform = 'linux' | 'darwin' | 'win32';

/** Whether the text is a key, or keys pressed together, in our notation. */
export function isKey(text: string): boolean {
  const name = NOTATION.exec(text)?.[1];
  return name !== undefined && (!/^[a-z]{3,}$/u.test(name) || name in NAMED);
}

export interface KeyParts {
  /** `mod`, `ctrl`, `alt`, `shift`, in this order. */
  readonly held: readonly string[];
  readonly name: string;
}

/** Modifiers and the key itself. */
export function partsOfKey(key: string): KeyParts {
  const held: string[] = [];
  let name = key;
  for (const modifier of ['mod', 'ctrl', 'alt', 'shift'])
    if (name.length > modifier.length + 1 && name.startsWith(`${modifier}+`)) {
      held.push(modifier);
      name = name.slice(modifier.length + 1);
    }
  return { held, name };
}

/** True for one character with nothing held but Shift: such keys act only outside text (WCAG 2.1.4). */
export function isSingle(key: string): boolean {
  const { held, name } = partsOfKey(key);
  return name.length === 1 && held.every((modifier) => modifier === 'shift');
}

/** On macOS Ctrl and Cmd differ; elsewhere both ways of writing mean Ctrl. */
export const onPlatform = (key: string, platform: KeyPlatform): string =>
  platform === 'darwin' ? key : key.replace(/^ctrl\+/u, 'mod+');

/** What is printed on the keys: `Ctrl Shift F`, on macOS `Cmd Shift F`. */
export function keyWords(key: string, platform: KeyPlatform): string {
  const { held, name } = partsOfKey(key);
  return [...held.map((modifier) => modifierWords(modifier, platform)), nameWords(name)].join(' ');
}

/** What a modifier is called on the keyboards of a platform. */
export function modifierWords(modifier: string, platform: KeyPlatform): string {
  const isMac = platform === 'darwin';
  switch (modifier) {
    case 'mod':
      return isMac ? 'Cmd' : 'Ctrl';
    case 'alt':
      return isMac ? 'Option' : 'Alt';
    case 'shift':
      return 'Shift';
    default:
      return 'Ctrl';
  }
}

/** What is printed on one key. */
export function nameWords(name: string): string {
  if (name === '-') return '−';
  return NAMED[name]?.words ?? name.toUpperCase();
}

/** The same for a menu of Electron: `CmdOrCtrl+Shift+F`. */
export function acceleratorOf(key: string): string {
  const { held, name } = partsOfKey(key);
  const modifiers: Readonly<Record<string, string>> = {
    mod: 'CmdOrCtrl',
    ctrl: 'Ctrl',
    alt: 'Alt',
    shift: 'Shift',
  };
  const last = name === '+' ? 'Plus' : (NAMED[name]?.accelerator ?? name.toUpperCase());
  return [...held.map((modifier) => modifiers[modifier] ?? modifier), last].join('+');
}
