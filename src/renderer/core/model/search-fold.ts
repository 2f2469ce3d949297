/**
 * Goes up whenever folding or cutting into words changes: a kept index made by another version is
 * built anew.
 */
export const SEARCH_TEXT_VERSION = 2;

const PLAIN = /^[a-z0-9]+$/u;
/** Armenian marks that stand inside a word (՚ ՛ ՜ ՝ ՞ ՟), the Arabic stroke that only lengthens a word, soft hyphens and zero-width characters. */
const UNSEEN = /[\u055a-\u055f\u0640\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const APOSTROPHES = /[\u2018\u2019\u02bb\u02bc\uff07]/gu;
const LATIN = /\p{Script=Latin}\p{Mn}*/gu;
const MARKS = /\p{Mn}/gu;
/** Letters with another spelling, shapes of Armenian, Hebrew and Arabic letters, wide digits. */
const OTHER_LETTERS = /[ёς\u0587\ufb13-\ufdff\ufe70-\ufefc\uff10-\uff19]/gu;

/** Latin letters that no decomposition takes apart. */
const LATIN_LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};

/**
 * How words are compared in a search: without case, without accents on Latin letters, and with the
 * spellings ё/е, ı/i, և/եւ, ß/ss, æ/ae, ø/o, ł/l, đ/d as one. Outside Latin no letter loses
 * anything: й stays й. Folding twice changes nothing.
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFC')
    .replaceAll(UNSEEN, '')
    .replaceAll(APOSTROPHES, "'")
    .replaceAll(LATIN, foldLatin)
    .replaceAll(OTHER_LETTERS, foldOther);
}

function foldLatin(letter: string): string {
  const bare = letter.normalize('NFKD').replaceAll(MARKS, '').toLowerCase();
  return LATIN_LETTERS[bare] ?? bare;
}

function foldOther(letter: string): string {
  if (letter === 'ё') return 'е';
  if (letter === 'ς') return 'σ';
  return letter.normalize('NFKC');
}
