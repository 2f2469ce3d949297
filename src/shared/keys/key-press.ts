import type { KeyPlatform } from './key-names';

/** The part of a keyboard event that decides which key was meant. */
export interface KeyPress {
  readonly key: string;
  /** The key's place on the keyboard, by what a US keyboard has there. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** A name the key may go by; whether Shift is told beside it, or belongs to the character. */
interface Base {
  readonly name: string;
  readonly tellsShift: boolean;
}

/** Characters by the place of the key, for layouts that write other scripts. */
const PLACES: Readonly<Record<string, string>> = {
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Minus: '-',
  Equal: '=',
  Slash: '/',
  Comma: ',',
  Period: '.',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
  NumpadAdd: '+',
  NumpadSubtract: '-',
};

/** Values of `key` that stand for no key of their own. */
const NO_NAME = new Set(['Dead', 'Process', 'Unidentified', 'Compose']);

/**
 * What the keys pressed may be called in our notation, the likeliest first. Letters of the Latin script
 * and signs go by what the layout writes there; digits held with others, and every key of a layout of
 * another script (Cyrillic, Armenian, Georgian, Arabic), by their place. Empty when the system's own
 * key is held.
 */
export function namesOfPress(press: KeyPress, platform: KeyPlatform): readonly string[] {
  const isMac = platform === 'darwin';
  if (press.metaKey && !isMac) return [];
  const isHeld = press.ctrlKey || press.altKey || press.metaKey;
  const held = isMac
    ? `${press.metaKey ? 'mod+' : ''}${press.ctrlKey ? 'ctrl+' : ''}`
    : press.ctrlKey
      ? 'mod+'
      : '';
  const before = `${held}${press.altKey ? 'alt+' : ''}`;
  const names = basesOf(press, isMac, isHeld).flatMap(({ name, tellsShift }) => {
    if (!tellsShift || !press.shiftKey) return [before + name];
    // A letter alone is the same key as a capital, unless something is said of the capital.
    return !isHeld && /^[a-z]$/u.test(name) ? [`shift+${name}`, name] : [`${before}shift+${name}`];
  });
  return [...new Set(names)];
}

function basesOf({ key, code, altKey }: KeyPress, isMac: boolean, isHeld: boolean): readonly Base[] {
  const place = placeOf(code);
  if (key === ' ') return [{ name: 'space', tellsShift: true }];
  if (key.length > 1 && !NO_NAME.has(key)) return [{ name: key.toLowerCase(), tellsShift: true }];
  const byPlace = place === undefined ? [] : [{ name: place, tellsShift: true }];
  // Option writes other characters on macOS, which say nothing of the key.
  const isLatin = key.length === 1 && key > ' ' && key < '\u007F' && !(isMac && altKey);
  if (!isLatin) return byPlace;
  if (/^[a-z]$/iu.test(key)) return [{ name: key.toLowerCase(), tellsShift: true }];
  const byCharacter = [{ name: key, tellsShift: false }];
  if (place === undefined || /^[a-z]$/u.test(place)) return byCharacter;
  if (/^\d$/u.test(place)) {
    // A digit without its character (as in French) counts only together with other keys.
    if (!isHeld) return byCharacter;
    return /^\d$/u.test(key) ? byPlace : [...byCharacter, ...byPlace];
  }
  return [...byCharacter, ...byPlace];
}

function placeOf(code: string): string | undefined {
  const letter = /^Key([A-Z])$/u.exec(code)?.[1]?.toLowerCase();
  const digit = /^(?:Digit|Numpad)([0-9])$/u.exec(code)?.[1];
  return letter ?? digit ?? PLACES[code];
}
