import { GAP } from './date-tokens';
import type { DateToken } from './date-tokens';
import { LANGUAGES } from './languages';
import type { LanguageSet } from './languages';
import { VOCABULARIES } from './lexicon';
import type { Lexeme, Role } from './lexicon';
import type { Vocabulary } from './vocabulary';

/** A text being read: its tokens and what is known of its language. */
export interface Scan {
  readonly text: string;
  readonly tokens: readonly DateToken[];
  readonly evidence: LanguageSet;
}

/** What was read, up to the token `next`, in the languages that all its words share. */
export interface Reading {
  readonly next: number;
  readonly languages: LanguageSet;
}

/** Words of one date may stand apart by a space; `allowed` adds to that. */
export function joins(scan: Scan, index: number, allowed = 0): boolean {
  const gap = scan.tokens[index]?.gap;
  return gap !== undefined && (gap & ~(GAP.space | allowed)) === 0;
}

/** The longest word with this role at a token, in one of the languages. */
export function wordAt(scan: Scan, index: number, role: Role, languages: LanguageSet): Lexeme | undefined {
  const token = scan.tokens[index];
  if (token === undefined || token.lexemes.length === 0) return undefined;
  return token.lexemes.find(
    (lexeme) =>
      lexeme.role === role &&
      (lexeme.languages & languages) !== 0 &&
      fits(scan, index, token, lexeme, languages),
  );
}

function fits(scan: Scan, index: number, token: DateToken, lexeme: Lexeme, languages: LanguageSet): boolean {
  if (lexeme.needsCapital && !isCapital(scan, token)) return false;
  if (lexeme.needsEvidence && (lexeme.languages & languages & scan.evidence) === 0) return false;
  for (const [offset, word] of lexeme.rest.entries()) {
    const other = scan.tokens[index + 1 + offset];
    if (other?.word !== word || (other.gap & (GAP.other | GAP.comma | GAP.slash)) !== 0) return false;
    // A full stop inside is that of an abbreviation: “до н. э.”, “av. J.-C.”.
    if ((other.gap & GAP.stop) !== 0 && (scan.tokens[index + offset]?.word.length ?? 0) > 3) return false;
  }
  if (!lexeme.needsStop) return true;
  const last = scan.tokens[index + lexeme.rest.length];
  return last !== undefined && scan.text.charAt(last.end) === '.';
}

function isCapital(scan: Scan, token: DateToken): boolean {
  const initial = scan.text.charAt(token.start);
  return initial !== initial.toLowerCase();
}

/** The token behind a word found by {@link wordAt}. */
export function behind(index: number, lexeme: Lexeme): number {
  return index + 1 + lexeme.rest.length;
}

/** Leaves out a word with this role, if one stands there and something follows it; else stays. */
export function skip(scan: Scan, index: number, role: Role, languages: LanguageSet): number {
  const lexeme = wordAt(scan, index, role, languages);
  if (lexeme === undefined) return index;
  const next = behind(index, lexeme);
  return joins(scan, next, lexeme.isAbbreviation ? GAP.stop | GAP.apostrophe : GAP.apostrophe) ? next : index;
}

/** The last word before a token with this role; multi-word ones are looked for at their beginning. */
export function wordBefore(
  scan: Scan,
  index: number,
  role: Role,
  languages: LanguageSet,
): Lexeme | undefined {
  for (let start = index - 1; start >= Math.max(0, index - 4); start -= 1) {
    const lexeme = wordAt(scan, start, role, languages);
    if (lexeme !== undefined && behind(start, lexeme) === index) return lexeme;
  }
  return undefined;
}

type SuffixKind =
  | 'daySuffix'
  | 'yearSuffix'
  | 'sureYearSuffix'
  | 'decadeSuffix'
  | 'centurySuffix'
  | 'wordSuffix';

/** A suffix joined to what stands before the token: the languages that have it, and its word. */
export interface Suffix {
  readonly languages: LanguageSet;
  readonly word: string;
}

/** The suffix of this kind at a token (13-ին, 14th, 2026'da); undefined where there is none. */
export function suffixAt(
  scan: Scan,
  index: number,
  kind: SuffixKind,
  languages: LanguageSet,
): Suffix | undefined {
  const token = scan.tokens[index];
  if (token === undefined || token.digits > 0) return undefined;
  if (token.gap !== 0 && token.gap !== GAP.apostrophe && token.gap !== GAP.dash) return undefined;
  let fitting = 0;
  for (const vocabulary of VOCABULARIES) {
    const bit = LANGUAGES[vocabulary.language];
    if ((bit & languages) !== 0 && vocabulary[kind]?.test(token.word) === true) fitting |= bit;
  }
  return fitting === 0 ? undefined : { languages: fitting, word: token.word };
}

/** Whether a suffix means “from …” in one of the languages. */
export function isFromSuffix(suffix: Suffix): boolean {
  return VOCABULARIES.some(
    ({ language, fromSuffix }: Vocabulary) =>
      (LANGUAGES[language] & suffix.languages) !== 0 && fromSuffix?.test(suffix.word) === true,
  );
}

/** The languages in which the day may follow the month. */
export const MONTH_FIRST: LanguageSet = VOCABULARIES.reduce(
  (sum, { language, monthFirst }) => sum + (monthFirst === true ? LANGUAGES[language] : 0),
  0,
);
