/** Spaces, marks that are not seen, accents, vowel points, the Arabic stroke. */
const LEFT_OUT =
  /[\s\u0000-\u001f\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670]/u;
const ALL_LEFT_OUT = new RegExp(LEFT_OUT, 'gu');
/** Hyphens that are seen: between two letters, or at the end of a line, they count for nothing. */
const HYPHENS = '-\u2010\u2011\u058a\u05be\u00ac';
const DASH = 0x2014;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}\p{Cs}]/u;
const SPACE = /\s/u;
const HANGUL = /[\uac00-\ud7a3]/u;

/** Marks and letters that print and recognition take for one another, and no decomposition joins. */
const ALIKE: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  ʼ: "'",
  '՚': "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‹': "'",
  '›': "'",
  '–': '—',
  '―': '—',
  '−': '—',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/** What each UTF-16 unit counts as, filled as units occur: itself or another, or one of the three below. */
const single = new Uint16Array(65_536);
const NOTHING = 1;
const SEVERAL = 2;
const HYPHEN = 3;
const several = new Map<number, readonly number[]>();

/**
 * Adds to `letters` what a UTF-16 unit of a text counts as when texts are compared by their letters:
 * nothing for spaces, accents, unseen marks and hyphens that join; two letters for a ligature; else
 * one, small. Answers how many were added.
 */
export function addLetters(text: string, index: number, letters: Uint16Array, at: number): number {
  const unit = text.charCodeAt(index);
  let one = single[unit] ?? 0;
  if (one === 0) one = learn(unit);
  if (one === NOTHING || (one === HYPHEN && joins(text, index))) return 0;
  if (one !== SEVERAL) {
    letters[at] = one === HYPHEN ? DASH : one;
    return 1;
  }
  const all = several.get(unit) ?? [];
  for (const [offset, letter] of all.entries()) letters[at + offset] = letter;
  return all.length;
}

/** The most letters that one unit can count as: an Arabic ligature of eighteen. */
export const MOST_LETTERS_A_UNIT = 18;

const scratch = new Uint16Array(MOST_LETTERS_A_UNIT);

/** Whether what stands at an offset counts for nothing; true beyond the ends of the text. */
export function isNoLetter(text: string, index: number): boolean {
  return index < 0 || index >= text.length || addLetters(text, index, scratch, 0) === 0;
}

/** The letters of a text, and for each the offset where it stands. */
export function locatedLetters(text: string): {
  readonly letters: Uint16Array<ArrayBuffer>;
  readonly offsets: Int32Array<ArrayBuffer>;
} {
  let letters = new Uint16Array(text.length + 2 * MOST_LETTERS_A_UNIT);
  const offsets: number[] = [];
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (count + MOST_LETTERS_A_UNIT > letters.length) letters = grown(letters);
    const added = addLetters(text, index, letters, count);
    for (let each = 0; each < added; each += 1) offsets.push(index);
    count += added;
  }
  return { letters: letters.slice(0, count), offsets: Int32Array.from(offsets) };
}

/** The letters of a text. */
export function lettersOf(text: string): Uint16Array<ArrayBuffer> {
  return locatedLetters(text).letters;
}

/** Whether a hyphen stands between two letters, or between one and the end of a line or of the text. */
function joins(text: string, hyphen: number): boolean {
  if (!WORD_CHARACTER.test(text.charAt(hyphen - 1))) return false;
  let next = hyphen + 1;
  while (next < text.length && SPACE.test(text.charAt(next))) next += 1;
  return next === text.length || WORD_CHARACTER.test(text.charAt(next));
}

/** A copy with room for half as much again. */
export function grown(letters: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(Math.ceil(letters.length * 1.5) + MOST_LETTERS_A_UNIT);
  larger.set(letters);
  return larger;
}

/** Letters as a string, for those who take strings. */
export function asString(letters: Uint16Array): string {
  let text = '';
  for (let at = 0; at < letters.length; at += CODES_A_CALL) {
    text += String.fromCharCode(...letters.subarray(at, at + CODES_A_CALL));
  }
  return text;
}

/** Arguments go on the stack, which does not hold any number of them. */
const CODES_A_CALL = 4096;

function learn(unit: number): number {
  const letters = foldUnit(unit);
  const [first] = letters;
  const one = first === undefined ? NOTHING : letters.length === 1 ? first : SEVERAL;
  const known = HYPHENS.includes(String.fromCharCode(unit)) ? HYPHEN : one;
  if (known === SEVERAL) several.set(unit, letters);
  single[unit] = known;
  return known;
}

function foldUnit(unit: number): number[] {
  const character = String.fromCharCode(unit);
  if (LEFT_OUT.test(character)) return [];
  const parts = HANGUL.test(character) ? character : character.normalize('NFKD');
  const letters = parts.toLowerCase().replaceAll(ALL_LEFT_OUT, '');
  return Array.from(letters).flatMap((letter) => {
    const alike = ALIKE[letter] ?? letter;
    return Array.from({ length: alike.length }, (_, index) => alike.charCodeAt(index));
  });
}
