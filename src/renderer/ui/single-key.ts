/** What a key press says of itself; the part of KeyboardEvent that matters here. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** Characters on a US keyboard by the place of the key, for layouts that write other scripts. */
const PLACES: Readonly<Record<string, string>> = {
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Minus: '-',
  Equal: '=',
  Slash: '/',
  Comma: ',',
  Period: '.',
};

/**
 * Which of `keys` (lower-case characters) was pressed alone, or undefined. On Latin layouts the
 * character decides; on others (Cyrillic, Armenian, Georgian, Arabic) the place of the key does,
 * because there the character is never a Latin letter.
 */
export function matchSingleKey(press: KeyPress, keys: readonly string[]): string | undefined {
  if (press.ctrlKey || press.altKey || press.metaKey) return undefined;
  const written = press.key.toLowerCase();
  if (keys.includes(written)) return written;
  if (written.length !== 1 || written.charCodeAt(0) < 0x80) return undefined;
  const letter = /^Key([A-Z])$/u.exec(press.code)?.[1]?.toLowerCase();
  const digit = /^(?:Digit|Numpad)([0-9])$/u.exec(press.code)?.[1];
  const place = letter ?? digit ?? PLACES[press.code];
  return place !== undefined && keys.includes(place) ? place : undefined;
}
