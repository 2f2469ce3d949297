import { GAP } from './date-tokens';
import { isCounting } from './counted-words';
import { LANGUAGES } from './languages';
import type { LanguageSet } from './languages';
import { behind, isFromSuffix, joins, skip, suffixAt, wordAt } from './scan';
import type { Reading, Scan } from './scan';

/** A day of a month or several in a row, and the tokens they stand in. */
export interface DayRun {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

export interface DaysReading extends Reading {
  readonly days: readonly DayRun[];
  /** Whether the last day says “from …”: “13-ից”. */
  readonly isFrom: boolean;
  /** Whether a word such as “thirteenth” stands there, which needs more to be a date. */
  readonly isInWords: boolean;
}

interface DayReading extends Reading {
  readonly day: number;
  readonly isFrom: boolean;
  readonly isInWords: boolean;
}

/** Between old and new style lie so many days, from the 16th century to the 21st. */
const CALENDAR_DAYS = [10, 11, 12, 13];

/** “13”, “13–14”, “13 and 14”, “13-ից 14-ը”, “thirteenth”; undefined where no day of a month stands. */
export function readDays(
  scan: Scan,
  index: number,
  languages: LanguageSet,
  isMonthBefore = false,
): DaysReading | undefined {
  const first = readDay(scan, index, languages);
  if (first === undefined) return undefined;
  const days: DayRun[] = [{ first: first.day, last: first.day, from: index, to: first.next }];
  let last = first;
  for (;;) {
    const more = readSeparator(scan, last);
    if (more === undefined) break;
    const day = readDay(scan, more.next, more.languages);
    const before = days.at(-1);
    if (day === undefined || before === undefined || day.day <= before.last) break;
    if (isMonthBefore && more.means === 'and' && !isListed(scan, day)) break;
    const step = day.day - before.last;
    if (more.means === 'slash') {
      if (step !== 1 && !CALENDAR_DAYS.includes(step)) break;
      days[days.length - 1] = {
        ...before,
        first: step === 1 ? before.first : day.day,
        last: day.day,
        to: day.next,
      };
    } else if (more.means === 'to' || step === 1) {
      days[days.length - 1] = { ...before, last: day.day, to: day.next };
    } else {
      days.push({ first: day.day, last: day.day, from: more.next, to: day.next });
    }
    last = day;
  }
  const { next, isFrom } = last;
  return { next, languages: last.languages, days, isFrom, isInWords: first.isInWords || last.isInWords };
}

function readDay(scan: Scan, index: number, languages: LanguageSet): DayReading | undefined {
  const token = scan.tokens[index];
  if (token === undefined) return undefined;
  if (token.digits > 0) {
    if (token.digits > 2 || token.value < 1 || token.value > 31) return undefined;
    const suffix = suffixAt(scan, index + 1, 'daySuffix', languages);
    const isFrom = suffix !== undefined && isFromSuffix(suffix);
    const next = suffix === undefined ? index + 1 : index + 2;
    return { next, languages: suffix?.languages ?? languages, day: token.value, isFrom, isInWords: false };
  }
  const ordinal = wordAt(scan, index, 'ordinal', languages);
  if (ordinal === undefined) return undefined;
  return {
    next: behind(index, ordinal),
    languages: ordinal.languages & languages,
    day: ordinal.value,
    isFrom: false,
    isInWords: true,
  };
}

/** “February 13 and 14”, but not “February 13, 14 people” or “fevralın 13-ü və 14 may”. */
function isListed(scan: Scan, { next, languages }: DayReading): boolean {
  if (isCounting(scan, next) || wordAt(scan, next, 'month', languages) !== undefined) return false;
  const isBehindComma = ((scan.tokens[next - 1]?.gap ?? 0) & GAP.comma) !== 0;
  const gap = scan.tokens[next]?.gap ?? GAP.other;
  const goesOn =
    (gap & ~GAP.space) === GAP.comma ||
    (gap === GAP.space && wordAt(scan, next, 'and', languages) !== undefined);
  return !isBehindComma || goesOn;
}

interface Separator extends Reading {
  readonly means: 'to' | 'and' | 'slash';
}

function readSeparator(scan: Scan, { next, languages, isFrom }: DayReading): Separator | undefined {
  const token = scan.tokens[next];
  if (token === undefined) return undefined;
  const gap = token.gap & ~GAP.space;
  const german = (gap & GAP.stop) !== 0 ? languages & LANGUAGES.de : languages;
  if (gap === GAP.dash || gap === (GAP.dash | GAP.stop))
    return german === 0 ? undefined : { next, languages: german, means: 'to' };
  if (german !== 0 && (gap & ~GAP.stop) === GAP.slash) return { next, languages: german, means: 'slash' };
  if (gap === GAP.comma && token.digits > 0) return { next, languages, means: 'and' };
  if ((gap & ~(GAP.stop | GAP.comma)) !== 0 || german === 0) return undefined;
  for (const [role, means] of [
    ['to', 'to'],
    ['and', 'and'],
  ] as const) {
    const word = wordAt(scan, next, role, german);
    if (word === undefined) continue;
    const after = skip(scan, behind(next, word), 'article', german);
    if (joins(scan, after)) return { next: after, languages: word.languages & german, means };
  }
  return isFrom && gap === 0 ? { next, languages, means: 'to' } : undefined;
}
