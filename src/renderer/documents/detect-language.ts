import { eld } from 'eld/small';

/** Fewer letters than this tell nothing reliable. */
const ENOUGH_LETTERS = 60;
/** A declared language gives way to a detected one only over this many letters. */
const CERTAIN_LETTERS = 300;
/** A stretch from the middle is less likely to be a title page, a menu or a contents list. */
const SAMPLE_LENGTH = 6000;

/** Languages told by their letters alone, which need no statistics. */
const BY_SCRIPT: readonly (readonly [language: string, letters: RegExp])[] = [
  ['hy', /\p{Script=Armenian}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['th', /\p{Script=Thai}/gu],
];

/** Languages that programs often declare by default, and that are written in Latin letters. */
const IN_LATIN_LETTERS = new Set('en de fr es it pt nl sv da nb no fi pl cs hu ro tr'.split(' '));

/**
 * The language a text is written in (BCP 47 primary subtag), or the `declared` one where the text
 * cannot say, or empty. Declarations are often the setting of a program, so a long text outweighs
 * them, unless they name a language that the detector does not know.
 */
export function languageOf(text: string, declared: string): string {
  const language = primaryLanguage(declared);
  const sample = sampleOf(text);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const isPossible = language !== '' && !(IN_LATIN_LETTERS.has(language) && !isMostlyLatin(sample, letters));
  if (isPossible && (letters < CERTAIN_LETTERS || !isDetectable(language))) return language;
  return detected(sample, letters) || (isPossible ? language : '');
}

/** Primary subtag of a BCP 47 tag, in lower case; empty when it is none. */
export function primaryLanguage(tag: string): string {
  const primary = /^\s*([a-z]{2,3})(?:[-_]|\s*$)/iu.exec(tag)?.[1]?.toLowerCase() ?? '';
  return primary === 'und' || primary === 'mul' ? '' : primary;
}

function detected(sample: string, letters: number): string {
  if (letters < ENOUGH_LETTERS) return '';
  for (const [language, script] of BY_SCRIPT)
    if ((sample.match(script)?.length ?? 0) > letters * 0.7) return language;
  const result = eld.detect(sample);
  return result.isReliable() ? result.language : '';
}

const isMostlyLatin = (sample: string, letters: number) =>
  (sample.match(/\p{Script=Latin}/gu)?.length ?? 0) >= letters / 2;

function sampleOf(text: string): string {
  const middle = Math.max(0, Math.floor(text.length / 2 - SAMPLE_LENGTH / 2));
  return text.slice(middle, middle + SAMPLE_LENGTH);
}

let detectable: ReadonlySet<string> | undefined;
function isDetectable(language: string): boolean {
  detectable ??= new Set(Object.values(eld.info().Languages));
  return detectable.has(language);
}
