const RIGHT_TO_LEFT_LETTERS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/gu;
/** A word of marks alone that the engine is less sure of than this (0 to 100) is dirt on the paper. */
const NOISE_CONFIDENCE = 5;

/** A word as the engine read it, without control characters and with known confusions put right. */
export function cleanWord(word: string, languages: readonly string[]): string {
  // Marks of direction are the engine's own; a search for the word would not find them.
  const bare = word.replaceAll(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\s]+/gu, '');
  return languages.includes('hy') ? cleanArmenian(bare) : bare;
}

/**
 * The data for Armenian confuses the full stop ։ with a colon, which Armenian does not put at the end
 * of a word, and does not know the letter և at all: it reads ն. That letter is put back where the word
 * would be none without it.
 */
function cleanArmenian(word: string): string {
  return word
    .replace(/(?<=[\u0531-\u0556\u0561-\u0587]):(?=[»”"')\]]*$)/u, '։')
    .replace(LONE_NU, '$1և')
    .replace(WITH_YEV, (found) => `${found.slice(0, -1)}և`);
}

/** Nothing but the letter ն, which is no word, whereas և is "and". */
const LONE_NU = /^([«(]?)ն(?=[,:։»)]*$)/u;
/** Beginnings of common words up to the letter in question: until, also, Yerevan, Sevan, neighbour, east and west, consequence, following. */
const WITH_YEV =
  /(?<=^[«(]?)(?:[Մմ]ինչն(?!\p{Ll}{2})|[Նն]ան(?!\p{L})|Երն(?=ան)|Սն(?=ան)|[Հհ]արն(?=ան)|[Աա]րն(?=ել|մ)|[Հհ]ետն(?=ան|յալ|ել))/u;

/** Marks without letters or digits that were hardly read: stains, rules, the grain of the paper. */
export function isNoise(word: string, confidence: number): boolean {
  return confidence < NOISE_CONFIDENCE && !/[\p{L}\p{N}]/u.test(word);
}

export function readsRightToLeft(word: string): boolean {
  const rightToLeft = word.match(RIGHT_TO_LEFT_LETTERS)?.length ?? 0;
  const leftToRight = (word.match(/\p{L}/gu)?.length ?? 0) - rightToLeft;
  return rightToLeft > 0 && rightToLeft >= leftToRight;
}
