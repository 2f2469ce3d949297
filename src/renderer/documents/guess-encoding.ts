import { detectAll } from 'jschardet';
import { armscii8Likelihood } from './armscii-8';
import { detectLanguage } from './detect-language';
import { decoded, encodingName, isPlausible, strictly } from './encoded-bytes';

export interface GuessedEncoding {
  readonly encoding: string;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** So many bytes are enough to tell an encoding. */
const SAMPLE_BYTES = 200_000;
/** The detector is not believed below this confidence of its own. */
const LOWEST_CONFIDENCE = 0.02;
/** Encodings tried when detection gives none that fits, likeliest first. */
const FALLBACKS = ['shift_jis', 'gb18030', 'euc-kr', 'big5', 'windows-1251', 'windows-1252'];
/** What is left to say for a fallback that the bytes happen to fit. */
const FALLBACK_CONFIDENCE = 0.1;
/** At most so sure of a text whose words look misread. */
const MISREAD = 0.3;
/** Letters beyond ASCII that half convince. */
const HALF_CONVINCING = 10;
/** How much a rival for another language than the text's weighs. */
const UNLIKELY = 0.2;
/** Encodings of few texts: as rivals they weigh less. Near twins of a common encoding do not count. */
const RARE = /^(?:x-mac|macintosh|iso-8859-(?:3|4|10|14|16)|cp|ibm8[56]|mac|johab|iso8859)/u;
const TWIN = /^(?:kz1048|ptcp154|koi8-t|cp1125|cp720)$/u;

/**
 * The encoding of text in none of the Unicode encodings, by the statistics of a detector and by
 * what each candidate would make of the bytes. The confidence is not the detector's: it falls with
 * few telling letters, and with rivals that score nearly as well and would give another text.
 */
export function guessEncoding(bytes: Uint8Array, isCut: boolean): GuessedEncoding {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const isSampleCut = isCut || sample.length < bytes.length;
  const armenian = armscii8Likelihood(sample);
  if (armenian > 0) return { encoding: 'armscii-8', confidence: armenian };
  const candidates = candidatesFor(sample, isSampleCut);
  const best = bestOf(candidates);
  if (best?.encoding === undefined) return fallback(sample, isSampleCut);
  const { text = '', score } = best;
  const telling = text.match(/[^\p{ASCII}\p{P}\p{S}\p{Z}\p{C}]/gu)?.length ?? 0;
  const evidence = telling / (telling + HALF_CONVINCING);
  const language = languageOfAscii(text);
  const risks = candidates
    .filter((rival) => rival !== best)
    .map((rival) => {
      const isUnlikely = language === best.language && rival.language !== language;
      const weight = isUnlikely ? rival.weight * UNLIKELY : rival.weight;
      return Math.min(1, rival.score / score) ** 4 * difference(text, rival.text) * weight;
    });
  const confidence = evidence * (1 - Math.max(0, ...risks));
  return {
    encoding: best.encoding,
    confidence: looksMisread(text) ? Math.min(MISREAD, confidence) : confidence,
  };
}

/**
 * Whether many words hold a capital after a small letter, or a final sigma inside: what text in
 * capitals looks like in the encoding of another alphabet.
 */
function looksMisread(text: string): boolean {
  const words = text.match(/\p{L}{3,}/gu) ?? [];
  const odd = words.filter((word) => /\p{Ll}\p{Lu}|ς\p{L}/u.test(word)).length;
  return odd > words.length / 10;
}

interface Candidate {
  readonly encoding: string | undefined;
  /** The language whose statistics the bytes fit in this encoding. */
  readonly language: string;
  /** The detector's own. */
  readonly score: number;
  /** How much it counts as a rival. */
  readonly weight: number;
  /** The sample, when it can be read in this encoding and makes sense so. */
  readonly text: string | undefined;
}

function candidatesFor(sample: Uint8Array, isCut: boolean): Candidate[] {
  return detectAll(sample)
    .filter(({ encoding, confidence }) => encoding !== null && confidence > 0)
    .slice(0, 8)
    .map(({ encoding: name, confidence: score, language }) => {
      const label = (name ?? '').toLowerCase();
      const encoding = encodingName(label);
      const isReadable = encoding !== undefined && !encoding.startsWith('utf-');
      const text = isReadable ? sensible(sample, encoding, isCut) : undefined;
      const isNoRival = TWIN.test(label) || (isReadable && text === undefined);
      return {
        encoding,
        language: language ?? '',
        score,
        weight: isNoRival ? 0 : RARE.test(label) ? 0.3 : 1,
        text,
      };
    });
}

/**
 * The candidate that scores best, unless what is plain ASCII in the text says its language, and a
 * candidate of that language scores nearly as well.
 */
function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
  const possible = candidates.filter(({ text, score }) => text !== undefined && score >= LOWEST_CONFIDENCE);
  const [first] = possible;
  if (first === undefined) return undefined;
  const language = languageOfAscii(first.text ?? '');
  const fitting = possible.find((each) => each.language === language && each.score > first.score / 2);
  return fitting ?? first;
}

/** The language of a text that is mostly ASCII, so that its encoding hardly matters; else empty. */
function languageOfAscii(text: string): string {
  const sample = text.slice(0, 4000);
  const ascii = sample.match(/[a-z]/giu)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return ascii > letters / 2 ? (detectLanguage(sample)?.language ?? '') : '';
}

/** Damage of a few bytes does not rule out what the statistics speak for. */
function sensible(sample: Uint8Array, encoding: string, isCut: boolean): string | undefined {
  const text = strictly(sample, encoding, isCut) ?? decoded(sample, encoding);
  return isPlausible(text) ? text : undefined;
}

/** From 0 to 1: how much of one reading's letters beyond ASCII another reads otherwise. */
function difference(text: string, other: string | undefined): number {
  if (other === undefined || other.length !== text.length) return 1;
  let beyond = 0;
  let unlike = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) < 0x80) continue;
    beyond += 1;
    if (text[index] !== other[index]) unlike += 1;
  }
  return beyond === 0 ? 0 : Math.min(1, (4 * unlike) / beyond);
}

function fallback(sample: Uint8Array, isCut: boolean): GuessedEncoding {
  const fits = FALLBACKS.find((candidate) => {
    const text = strictly(sample, candidate, isCut);
    return text !== undefined && isPlausible(text);
  });
  return fits === undefined
    ? { encoding: 'windows-1252', confidence: 0 }
    : { encoding: fits, confidence: FALLBACK_CONFIDENCE };
}
