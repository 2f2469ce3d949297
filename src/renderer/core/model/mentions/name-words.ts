import { foldWord } from '../search-fold';

/** A word of a text or of a name; what an apostrophe divides is one word. */
export interface NameWord {
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** As it is written. */
  readonly text: string;
}

/** A way to read a written word as a word of a name. */
export interface WordForm {
  /** How many characters are left out at its beginning: the l’ of l’Arménie. */
  readonly skipped: number;
  readonly folded: string;
}

const WORD = /[\p{L}\p{M}\p{Nd}]+(?:['’‘ʼ՚`\u055a-\u055f\u00ad][\p{L}\p{M}\p{Nd}]+)*/gu;
const APOSTROPHE = /['’‘ʼ՚`]/u;
const APOSTROPHES = /['’‘ʼ՚`]/gu;
/** French words that lose their vowel before another. */
const ELIDED = /^(?:l|d|qu|n|s|j|m|t|c|jusqu|lorsqu|puisqu)['’‘ʼ`]/iu;
const LONGEST_GAP = 5;
/** A word before a full stop that is no end of a sentence: an initial, “St.”, “Dr.”. */
const LONGEST_ABBREVIATION = 3;

/** The words of a text, in order. */
export function nameWords(text: string): readonly NameWord[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    text: word,
  }));
}

/**
 * The forms of a written word: whole, without its apostrophe (O’Brien, OBrien); without a French
 * elision; without what stands behind an apostrophe (Ankara’da, Gyumri’s).
 */
export function formsOf(written: string): readonly WordForm[] {
  if (!APOSTROPHE.test(written)) return [{ skipped: 0, folded: foldWord(written) }];
  const forms: WordForm[] = [{ skipped: 0, folded: bare(written) }];
  const skipped = ELIDED.exec(written)?.[0].length ?? 0;
  const inner = written.slice(skipped);
  if (skipped > 0) forms.push({ skipped, folded: bare(inner) });
  const at = inner.search(APOSTROPHE);
  if (at > 0) forms.push({ skipped, folded: foldWord(inner.slice(0, at)) });
  return forms;
}

function bare(written: string): string {
  return foldWord(written.replaceAll(APOSTROPHES, ''));
}

/** Whether a letter has a capital's shape; scripts without capitals have none. */
export function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

/**
 * Whether two words may belong to one name: by a space or a hyphen between them, or a full stop
 * behind an initial; by a comma where surname and first name are the other way round.
 */
export function areNeighbours(text: string, before: NameWord, word: NameWord, isTurned: boolean): boolean {
  const length = word.start - before.end;
  if (length === 1 && text.charCodeAt(before.end) === 0x20) return true;
  if (length > LONGEST_GAP) return false;
  const between = text.slice(before.end, word.start);
  if (/^[\s\p{Pd}]+$/u.test(between)) return !/\n\s*\n/u.test(between);
  if (/^\.\s*$/u.test(between)) return before.text.length <= LONGEST_ABBREVIATION;
  return isTurned && /^,\s+$/u.test(between);
}
