import { foldWord } from '../search-fold';
import type { Steps } from '../steps';
import { lexicon } from './lexicon';
import type { Lexeme } from './lexicon';

/** What stands between two tokens, as a sum of bits; 0 is nothing. */
export const GAP = { space: 1, stop: 2, comma: 4, dash: 8, slash: 16, apostrophe: 32, other: 64 } as const;

/** A word or a number. */
export interface DateToken {
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** What stands before it: see {@link GAP}. */
  readonly gap: number;
  /** Folded; empty for a number. */
  readonly word: string;
  /** -1 for a word and for a number of more than four digits. */
  readonly value: number;
  /** 0 for a word. */
  readonly digits: number;
  readonly lexemes: readonly Lexeme[];
}

/** Armenian marks and soft hyphens inside a word are folded away. */
const TOKEN = /[\p{L}\p{M}]+(?:[\u055a-\u055f\u00ad]+[\p{L}\p{M}]+)*|\p{Nd}+/gu;
const FIRST_DIGIT = /\p{Nd}/u;
const PLAIN_WORD = /^[a-zа-я\u0561-\u0586\u10d0-\u10fa]+$/u;
const ZEROS = [0x30, 0x660, 0x6f0];
const NONE: readonly Lexeme[] = [];
const LONGEST_WORD = 20;
const TOKENS_A_STEP = 4000;

/** The words and numbers of a text, in order. */
export function* dateTokens(text: string): Steps<readonly DateToken[]> {
  const entries = lexicon();
  const tokens: DateToken[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [found] = match;
    const start = match.index;
    const gap = end === 0 && start > 0 ? GAP.other : gapOf(text, end, start);
    end = start + found.length;
    if (FIRST_DIGIT.test(found)) {
      const value = found.length > 4 ? -1 : numberOf(found);
      tokens.push({ start, end, gap, word: '', value, digits: found.length, lexemes: NONE });
    } else {
      const word = found.length > LONGEST_WORD ? '' : folded(found);
      tokens.push({ start, end, gap, word, value: -1, digits: 0, lexemes: entries.get(word) ?? NONE });
    }
    if (tokens.length % TOKENS_A_STEP === 0) yield;
  }
  return tokens;
}

function folded(word: string): string {
  const lower = word.toLowerCase();
  return PLAIN_WORD.test(lower) ? lower : foldWord(lower);
}

/** Digits of the Latin, Arabic and Persian sets; -1 for those of other scripts. */
function numberOf(digits: string): number {
  let value = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const unit = digits.charCodeAt(index);
    const zero = ZEROS.find((zero) => unit >= zero && unit < zero + 10);
    if (zero === undefined) return -1;
    value = value * 10 + unit - zero;
  }
  return value;
}

function gapOf(text: string, from: number, to: number): number {
  if (to - from > 6) return GAP.other;
  let gap = 0;
  let lines = 0;
  for (let index = from; index < to; index += 1) {
    const bit = gapBit(text.charCodeAt(index));
    // Two stops are an ellipsis.
    if (bit === GAP.stop && (gap & GAP.stop) !== 0) return GAP.other;
    if (text.charCodeAt(index) === 10) lines += 1;
    gap |= bit;
  }
  return lines > 1 ? gap | GAP.other : gap;
}

function gapBit(unit: number): number {
  switch (unit) {
    case 0x20:
    case 0x09:
    case 0x0a:
    case 0x0d:
    case 0xa0:
    case 0x2009:
    case 0x202f:
      return GAP.space;
    case 0x2e:
      return GAP.stop;
    case 0x2c:
    case 0x060c:
    case 0x055d:
      return GAP.comma;
    case 0x2d:
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
    case 0x058a:
      return GAP.dash;
    case 0x2f:
      return GAP.slash;
    case 0x27:
    case 0x2019:
    case 0x2bc:
    case 0x55a:
    case 0x60:
      return GAP.apostrophe;
    default:
      return GAP.other;
  }
}
