import { eld } from 'eld/small';

/** Fewer letters than this tell nothing reliable. */
const ENOUGH_LETTERS = 60;
/** A declared language gives way to a detected one only over this many letters. */
const CERTAIN_LETTERS = 300;
/** A stretch from the middle is less likely to be a title page, a menu or a contents list. */
const SAMPLE_LENGTH = 6000;
/** The detector reads no more than about 350 bytes of what it is given. */
const STRETCH_LENGTH = 350;
/** A guess below this says nothing of the source, and is only reported. */
const LOWEST_CONFIDENCE = 0.35;
/** The detector's lead of the first language over the second from which it is sure of it. */
const CLEAR_LEAD = 0.015;
/** Its scores of text that is in none of its languages, and of clear text in one of them. */
const POOR_SCORE = 0.55;
const CLEAR_SCORE = 0.75;

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

/** A language as BCP 47 primary subtag, and from 0 to 1 how surely it is the text's. */
export interface DetectedLanguage {
  readonly language: string;
  readonly confidence: number;
}

/**
 * The language a text is written in (BCP 47 primary subtag), or the `declared` one where the text
 * cannot say, or empty; and what the text itself speaks for. Declarations are often the setting of a
 * program, so a long text outweighs them, unless they name a language that the detector does not
 * know.
 */
export function languageOf(
  text: string,
  declared: string,
): { readonly language: string; readonly detected: DetectedLanguage | undefined } {
  const language = primaryLanguage(declared);
  const sample = sampleOf(text);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const detected = letters < ENOUGH_LETTERS ? undefined : detectLanguage(sample);
  const isPossible = language !== '' && !(IN_LATIN_LETTERS.has(language) && !isMostlyLatin(sample, letters));
  if (isPossible && (letters < CERTAIN_LETTERS || !isDetectable(language))) return { language, detected };
  const isBelieved = detected !== undefined && detected.confidence >= LOWEST_CONFIDENCE;
  return { language: isBelieved ? detected.language : isPossible ? language : '', detected };
}

/** Primary subtag of a BCP 47 tag, in lower case; empty when it is none. */
export function primaryLanguage(tag: string): string {
  const primary = /^\s*([a-z]{2,3})(?:[-_]|\s*$)/iu.exec(tag)?.[1]?.toLowerCase() ?? '';
  return primary === 'und' || primary === 'mul' ? '' : primary;
}

/**
 * The language that the letters and words of a sample speak for, undefined when they say nothing.
 * Several stretches are judged one by one: the confidence falls when they disagree, when another
 * language does nearly as well, and when the words are few.
 */
export function detectLanguage(sample: string): DetectedLanguage | undefined {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  const enough = Math.min(1, letters / (2 * ENOUGH_LETTERS));
  for (const [language, script] of BY_SCRIPT) {
    const share = (sample.match(script)?.length ?? 0) / letters;
    if (share > 0.7) return { language, confidence: Math.min(1, share) * enough };
  }
  const verdicts = stretchesOf(sample).map(verdictOn);
  const votes = new Map<string, number>();
  for (const { language, confidence } of verdicts)
    votes.set(language, (votes.get(language) ?? 0) + confidence);
  const best = [...votes].toSorted(([, one], [, other]) => other - one)[0];
  if (best === undefined || best[0] === '' || best[1] === 0) return undefined;
  return { language: best[0], confidence: (best[1] / verdicts.length) * enough };
}

function verdictOn(stretch: string): DetectedLanguage {
  const result = eld.detect(stretch);
  const [first = 0, second = 0] = Object.values(result.getScores()).toSorted((one, other) => other - one);
  const lead = Math.min(1, (first - second) / CLEAR_LEAD);
  const fit = Math.min(1, Math.max(0, (first - POOR_SCORE) / (CLEAR_SCORE - POOR_SCORE)));
  return { language: result.language, confidence: lead * fit };
}

/** Stretches that the detector reads whole, cut between words. */
function stretchesOf(sample: string): string[] {
  const stretches: string[] = [];
  for (let from = 0; from < sample.length; ) {
    const space = sample.indexOf(' ', from + STRETCH_LENGTH);
    const end = space === -1 || space > from + 2 * STRETCH_LENGTH ? from + STRETCH_LENGTH : space;
    const stretch = sample.slice(from, end);
    if (stretches.length === 0 || stretch.length > STRETCH_LENGTH / 2) stretches.push(stretch);
    from = end;
  }
  return stretches;
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
