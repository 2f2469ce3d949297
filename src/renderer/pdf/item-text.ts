/**
 * The characters of one text item of pdf.js as they enter the reading text. Only what would
 * mislead a reader or a search is touched:
 * - control characters, NUL, lone surrogates and soft hyphens go (but for a soft hyphen at its end,
 *   which is drawn there and tells that the word goes on);
 * - presentation forms (Latin and Armenian ligatures, Hebrew and Arabic shapes) become letters, by NFKC;
 * - every kind of white space becomes one plain space.
 */
export interface ItemText {
  readonly text: string;
  /** For each UTF-16 unit of the item's string, and its end: the offset in `text` where it went. */
  readonly offsets: readonly number[];
}

/** Latin, Armenian, Hebrew and Arabic presentation forms. */
const PRESENTATION_FORM = /[\uFB00-\uFB06\uFB13-\uFB17\uFB1D-\uFDCF\uFDF0-\uFDFF\uFE70-\uFEFC]/u;
const WHITE_SPACE = /\s/u;
const DROPPED = /[\p{Cc}\u{AD}\u{200B}\u{2060}\u{FEFF}\u{FFF9}-\u{FFFB}\u{FFFE}\u{FFFF}]|\p{Cs}/u;
export const SOFT_HYPHEN = '\u00AD';
const ENDS_SOFTLY = /\p{L}\u00AD$/u;
/** Nothing in the string needs more than a copy: printable ASCII without doubled spaces. */
const PLAIN = /^(?:[!-~]| (?! ))*$/u;

/** Cleans an item's string; see `ItemText`. */
export function itemText(string: string): ItemText {
  if (PLAIN.test(string)) return { text: string, offsets: identity(string.length) };
  let text = '';
  const offsets: number[] = [];
  for (const character of string) {
    for (let unit = 0; unit < character.length; unit += 1) offsets.push(text.length);
    if (WHITE_SPACE.test(character)) {
      if (!text.endsWith(' ')) text += ' ';
    } else if (PRESENTATION_FORM.test(character)) {
      text += character.normalize('NFKC').replaceAll(/\s/gu, '');
    } else if (!DROPPED.test(character)) {
      text += character;
    }
  }
  if (ENDS_SOFTLY.test(string)) text += SOFT_HYPHEN;
  offsets.push(text.length);
  return { text, offsets };
}

/** The string with its code points in the opposite order. */
export function reversed(string: string): string {
  return Array.from(string).reverse().join('');
}

/**
 * Where the characters of an item (as a text layer shows them) stand in the page's text: gives, for
 * an offset in the item's string, the offset within the run made from it. Characters that were left
 * out on the way answer the place where they would stand.
 */
export function offsetInRun(string: string, runText: string, offset: number): number {
  const straight = itemText(string);
  const inStraight = offsetInPart(straight.text, runText, straight.offsets[offset] ?? 0);
  if (inStraight !== undefined) return inStraight;
  // The run was turned round as a whole; see `unmirrored` in right-to-left.ts.
  const mirrored = itemText(reversed(string));
  const inMirrored = offsetInPart(mirrored.text, runText, mirrored.offsets[string.length - offset] ?? 0);
  return inMirrored ?? Math.max(0, Math.min(runText.length, offset));
}

/**
 * The offset in `part`, which is `whole` with characters left out and spaces added or left out, for
 * an offset in `whole`; undefined when it is not made so.
 */
function offsetInPart(whole: string, part: string, offset: number): number | undefined {
  let at = 0;
  let found = offset <= 0 ? 0 : undefined;
  for (let index = 0; index < whole.length; index += 1) {
    const next = part.charAt(at) === ' ' && whole.charAt(index) !== ' ' ? at + 1 : at;
    if (whole.charAt(index) === part.charAt(next)) at = next + 1;
    if (index + 1 === offset) found = at;
  }
  return part.slice(at).trim() === '' ? (found ?? part.length) : undefined;
}

const identities: number[] = [];
function identity(length: number): readonly number[] {
  while (identities.length <= length) identities.push(identities.length);
  return identities;
}
