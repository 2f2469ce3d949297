import { finished } from '../steps';
import type { Steps } from '../steps';
import { readCentury } from './centuries';
import type { DateMention, DateMentionOptions } from './date-mention';
import { dateTokens } from './date-tokens';
import { readDatesInWords } from './dates-in-words';
import { isDayFirst, languageEvidence } from './languages';
import type { Role } from './lexicon';
import { readNumericDate, slashedOrder } from './numeric-dates';
import { foundPieces, offsetsOf } from './pieces';
import type { Found } from './pieces';
import { readRelative } from './relative-dates';
import { readReference } from './resolve-date';
import type { Reference } from './resolve-date';
import type { Scan } from './scan';

/** Words with which a date can begin. */
const STARTS: ReadonlySet<Role> = new Set<Role>([
  'month',
  'weekday',
  'loneWeekday',
  'season',
  'partBefore',
  'deictic',
  'dayWord',
  'yearWord',
  'unit',
  'number',
  'ordinal',
  'yearBefore',
  'yearsBefore',
  'monthWord',
  'from',
  'between',
  'about',
  'agoBefore',
]);
const ROMAN_START = /[IVXХІმ]/u;
const TOKENS_A_STEP = 4000;

/**
 * The dates that a text speaks of, in English, Russian, Armenian, Azerbaijani, Turkish, Georgian,
 * French and German: in order, none over another. Rather misses one than reports what is none. It
 * never invents a year; what is counted from the source's date is left out where that is not known.
 */
export function findDateMentions(text: string, options: DateMentionOptions = {}): readonly DateMention[] {
  return finished(dateMentionSteps(text, options));
}

/** The same in slices of some milliseconds, for texts of more than a few pages. */
export function* dateMentionSteps(
  text: string,
  { language = '', reference = '' }: DateMentionOptions = {},
): Steps<readonly DateMention[]> {
  const tokens = yield* dateTokens(text);
  const scan: Scan = { text, tokens, evidence: languageEvidence(text, language) };
  const known = readReference(reference);
  const order = slashedOrder(text) ?? isDayFirst(language);
  const mentions: DateMention[] = [];
  let nextStep = TOKENS_A_STEP;
  for (let index = 0; index < tokens.length; ) {
    if (index >= nextStep) {
      nextStep = index + TOKENS_A_STEP;
      yield;
    }
    const found = canBegin(scan, index) ? findAt(scan, index, known, order) : undefined;
    if (found !== undefined) mentions.push(...found.mentions);
    index = found === undefined ? index + 1 : Math.max(found.next, index + 1);
  }
  return mentions;
}

function canBegin(scan: Scan, index: number): boolean {
  const token = scan.tokens[index];
  if (token === undefined) return false;
  if (token.digits > 0) return token.value >= 0;
  return (
    token.lexemes.some(({ role }) => STARTS.has(role)) || ROMAN_START.test(scan.text.charAt(token.start))
  );
}

function findAt(
  scan: Scan,
  index: number,
  reference: Reference | undefined,
  order: boolean | undefined,
): Found | undefined {
  const plain = numericMention(scan, index, order) ?? centuryMention(scan, index);
  if (plain !== undefined) return plain;
  const dated = readDatesInWords(scan, index, reference);
  const counted = relativeMentions(scan, index, reference);
  // “avril” is a month of some year, “avril prochain” of the next.
  return counted !== undefined && counted.next > (dated?.next ?? 0) ? counted : dated;
}

function numericMention(scan: Scan, index: number, order: boolean | undefined): Found | undefined {
  const date = readNumericDate(scan, index, order);
  if (date === undefined) return undefined;
  const { next, edtf, alternative } = date;
  const mention = { ...offsetsOf(scan, index, next), edtf, kind: 'absolute' } as const;
  return { next, mentions: [alternative === undefined ? mention : { ...mention, alternative }] };
}

function centuryMention(scan: Scan, index: number): Found | undefined {
  const century = readCentury(scan, index);
  if (century === undefined) return undefined;
  const { next, span } = century;
  return foundPieces(scan, 'absolute', index, next, [{ span, from: index, to: next }]);
}

function relativeMentions(scan: Scan, index: number, reference: Reference | undefined): Found | undefined {
  const relative = reference === undefined ? undefined : readRelative(scan, index, reference);
  return relative === undefined
    ? undefined
    : foundPieces(scan, 'relative', index, relative.next, relative.pieces);
}
