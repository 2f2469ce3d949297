/**
 * The characters of one text item of pdf.js as they enter the reading text. Only what would
 * mislead a reader or a search is touched:
 * - control characters, NUL, lone surrogates and soft hyphens go;
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
  offsets.push(text.length);
  return { text, offsets };
}

/** The string with its code points in the opposite order. */
export function reversed(string: string): string {
  return Array.from(string).reverse().join('');
}

/**
 * Where the characters of an item (as a text layer shows them) stand in the page's text: gives, for
 * an offset in the item's string, the offset within the run made from it. White space at an item's
 * ends may have been dropped from the run; such offsets answer the run's start or end.
 */
export function offsetInRun(string: string, runText: string, offset: number): number {
  const straight = itemText(string);
  const at = straight.text.indexOf(runText);
  if (at !== -1) return within((straight.offsets[offset] ?? 0) - at, runText.length);
  // The run was turned round as a whole; see `unmirrored` in right-to-left.ts.
  const mirrored = itemText(reversed(string));
  const mirroredAt = mirrored.text.indexOf(runText);
  if (mirroredAt === -1) return within(offset, runText.length);
  return within((mirrored.offsets[string.length - offset] ?? 0) - mirroredAt, runText.length);
}

const within = (offset: number, length: number) => Math.max(0, Math.min(length, offset));

const identities: number[] = [];
function identity(length: number): readonly number[] {
  while (identities.length <= length) identities.push(identities.length);
  return identities;
}
