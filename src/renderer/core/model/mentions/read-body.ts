import { isScaled } from './counted-words';
import { GAP } from './date-tokens';
import { LANGUAGES } from './languages';
import type { LanguageSet } from './languages';
import { readDays } from './read-days';
import type { DaysReading } from './read-days';
import { behind, joins, MONTH_FIRST, skip, suffixAt, isFromSuffix, wordAt, wordBefore } from './scan';
import type { Reading, Scan } from './scan';
import { PERIOD_PARTS, UNITS } from './vocabulary';
import type { PeriodPart } from './vocabulary';

/** Languages that say “13 of the month”; the others say “of the month 13”. */
const DAY_BEFORE_MONTH_WORD = LANGUAGES.en | LANGUAGES.ru | LANGUAGES.fr | LANGUAGES.de;

/** What a date says besides its year: days of a month, a month, a season, or a part of these. */
export interface BodyReading extends Reading {
  readonly days?: DaysReading['days'];
  /** 1 to 12; `'this'` for “the 13th of the month”. Absent for a season. */
  readonly month?: number | 'this';
  /** With `'this'`: -1 for last month, 1 for the next. */
  readonly monthOffset?: number;
  /** 0 for spring. */
  readonly season?: number;
  readonly part?: PeriodPart;
  readonly isFrom: boolean;
  /** Whether an abbreviation ends it, behind which a full stop may stand. */
  readonly isAbbreviated: boolean;
}

/** “13 February”, “fevralın 13-14-də”, “early February”, “spring”; undefined where none stands. */
export function readBody(scan: Scan, index: number, languages: LanguageSet): BodyReading | undefined {
  return (
    readDayMonth(scan, index, languages) ??
    readMonthDay(scan, index, languages) ??
    readPeriod(scan, index, languages)
  );
}

function readDayMonth(scan: Scan, index: number, languages: LanguageSet): BodyReading | undefined {
  const days = readDays(scan, index, languages);
  if (days === undefined || isNumbered(scan, index)) return undefined;
  const gap = scan.tokens[days.next]?.gap ?? GAP.other;
  const afterStop = (gap & GAP.stop) === 0 ? days.languages : germanAfterStop(scan, days.languages);
  const isTight = gap === GAP.dash;
  if (afterStop === 0 || !(isTight || joins(scan, days.next, GAP.stop))) return undefined;
  const of = skip(scan, days.next, 'of', afterStop);
  const month = readMonth(scan, of, afterStop);
  if (month !== undefined) {
    // “second May” may be anything; “second of May” is not.
    if (days.isInWords && of === days.next && (month.languages & ~LANGUAGES.en) === 0) return undefined;
    return { ...month, days: days.days, isFrom: days.isFrom || month.isFrom };
  }
  return readThisMonth(scan, days, of, afterStop);
}

/** “the 13th of the month”, “13 числа прошлого месяца”, “13-го числа”. */
function readThisMonth(
  scan: Scan,
  days: DaysReading,
  index: number,
  languages: LanguageSet,
): BodyReading | undefined {
  if (!joins(scan, index)) return undefined;
  const shared: BodyReading = {
    next: index,
    languages,
    days: days.days,
    month: 'this',
    isFrom: false,
    isAbbreviated: false,
  };
  // In English “13 month” is nothing, “13th of the month” is; elsewhere “6 months” would be read so.
  const asked = languages & (index === days.next ? LANGUAGES.ru : DAY_BEFORE_MONTH_WORD);
  const found = wordAt(scan, index, 'monthWord', asked);
  const next = found === undefined ? index : behind(index, found);
  const possible = found === undefined ? asked : asked & found.languages;
  const deictic = wordAt(scan, next, 'deictic', possible);
  const unit = deictic === undefined ? undefined : wordAt(scan, behind(next, deictic), 'unit', possible);
  if (deictic !== undefined && unit?.value === UNITS.indexOf('month')) {
    const monthOffset = deictic.value;
    const end = behind(behind(next, deictic), unit);
    return { ...shared, next: end, languages: possible & unit.languages, monthOffset };
  }
  return found === undefined ? undefined : { ...shared, next, languages: possible };
}

/** After “13.” only a German month goes on with the date; in another language a sentence ends. */
function germanAfterStop(scan: Scan, languages: LanguageSet): LanguageSet {
  const isOther = scan.evidence !== 0 && (scan.evidence & LANGUAGES.de) === 0;
  return isOther ? 0 : languages & LANGUAGES.de;
}

function readMonthDay(scan: Scan, index: number, languages: LanguageSet): BodyReading | undefined {
  const month = readMonth(scan, index, languages) ?? readMonthWord(scan, index, languages);
  if (month === undefined) return undefined;
  if (!joins(scan, month.next, month.isAbbreviated ? GAP.stop : 0)) return undefined;
  const at = skip(scan, month.next, 'article', LANGUAGES.en);
  const possible = monthFirstLanguages(scan, index, month);
  if (possible === 0) return undefined;
  const days = readDays(scan, at, possible, true);
  if (days === undefined || isQuantity(scan, days.next)) return undefined;
  const isSuffixed = days.next > at + 1;
  if (days.isInWords && at === month.next) return undefined;
  if (isScaled(scan, days.next)) return undefined;
  if (month.month === 'this' && !isSuffixed) return undefined;
  // “In March 20 delegates met”: with a day it would be “on March 20”.
  if (!isSuffixed && wordBefore(scan, index, 'inMonth', LANGUAGES.en) !== undefined && isIn(scan, index))
    return undefined;
  const isFrom = days.isFrom || month.isFrom;
  return {
    ...month,
    next: days.next,
    languages: days.languages,
    days: days.days,
    isFrom,
    isAbbreviated: false,
  };
}

/**
 * In Cyrillic only Azerbaijani has the day behind the month, and old Russian letters above their
 * text: “Августа 4.”, but not “с марта 5 человек”.
 */
function monthFirstLanguages(scan: Scan, index: number, { languages }: BodyReading): LanguageSet {
  if ((languages & LANGUAGES.ru) === 0) return languages & MONTH_FIRST;
  const initial = scan.text.charAt(scan.tokens[index]?.start ?? 0);
  const isHeading = initial !== initial.toLowerCase() && /[ая]$/u.test(scan.tokens[index]?.word ?? '');
  return languages & ((scan.evidence & MONTH_FIRST) | (isHeading ? LANGUAGES.ru : 0));
}

function isIn(scan: Scan, index: number): boolean {
  return scan.tokens[index - 1]?.word === 'in';
}

/** A season or a month as a whole, or a part of it: “early February”, “փետրվարի վերջին”. */
function readPeriod(scan: Scan, index: number, languages: LanguageSet): BodyReading | undefined {
  const before = wordAt(scan, index, 'partBefore', languages);
  const partEnd = before === undefined ? index : behind(index, before);
  if (before !== undefined && !joins(scan, partEnd, GAP.dash)) return undefined;
  const possible = before === undefined ? languages : languages & before.languages;
  const at =
    before === undefined ? index : skip(scan, skip(scan, partEnd, 'of', possible), 'article', possible);
  const period = readMonth(scan, at, possible) ?? readSeason(scan, at, possible);
  if (period === undefined) return undefined;
  if (before !== undefined) return withPart(period, before.value, period.next, possible);
  const after = wordAt(scan, period.next, 'partAfter', period.languages);
  if (after === undefined || !joins(scan, period.next)) return period;
  return withPart(period, after.value, behind(period.next, after), after.languages);
}

function withPart(period: BodyReading, value: number, next: number, languages: LanguageSet): BodyReading {
  const part = PERIOD_PARTS[value];
  return {
    ...period,
    next,
    languages: period.languages & languages,
    ...(part === undefined ? {} : { part }),
  };
}

function readSeason(scan: Scan, index: number, languages: LanguageSet): BodyReading | undefined {
  const season = wordAt(scan, index, 'season', languages);
  if (season === undefined) return undefined;
  return {
    next: behind(index, season),
    languages: languages & season.languages,
    season: season.value,
    isFrom: false,
    isAbbreviated: false,
  };
}

function readMonth(scan: Scan, index: number, languages: LanguageSet): BodyReading | undefined {
  const month = wordAt(scan, index, 'month', languages);
  if (month === undefined) return undefined;
  const next = behind(index, month);
  const shared = languages & month.languages;
  const suffix =
    scan.tokens[next]?.gap === GAP.apostrophe ? suffixAt(scan, next, 'wordSuffix', shared) : undefined;
  const afterSuffix = suffix === undefined ? next : next + 1;
  const possible = suffix?.languages ?? shared;
  const word = joins(scan, afterSuffix) ? wordAt(scan, afterSuffix, 'monthWord', possible) : undefined;
  return {
    next: word === undefined ? afterSuffix : behind(afterSuffix, word),
    languages: word === undefined ? possible : possible & word.languages,
    month: month.value,
    isFrom: month.isFrom || word?.isFrom === true || (suffix !== undefined && isFromSuffix(suffix)),
    isAbbreviated: month.isAbbreviation && suffix === undefined && word === undefined,
  };
}

/** “ամսի 13-ին”, “ayın 13-də”: a day of the month that was spoken of. */
function readMonthWord(scan: Scan, index: number, languages: LanguageSet): BodyReading | undefined {
  const word = wordAt(scan, index, 'monthWord', languages);
  if (word === undefined) return undefined;
  return {
    next: behind(index, word),
    languages: languages & word.languages,
    month: 'this',
    isFrom: false,
    isAbbreviated: false,
  };
}

/** Whether the number at `index` belongs to what stands before it: “3–2”, “1.13”, “page 13”. */
export function isNumbered(scan: Scan, index: number): boolean {
  const token = scan.tokens[index];
  const before = scan.tokens[index - 1];
  if (token === undefined || before === undefined || token.digits === 0) return false;
  if (isSign(scan.text.charCodeAt(token.start - 1))) return true;
  if (before.digits > 0 && (token.gap & GAP.space) === 0) return true;
  if ((token.gap & ~(GAP.space | GAP.stop)) !== 0) return false;
  return (
    wordBefore(scan, index, 'labels', scan.evidence === 0 ? 255 : scan.evidence | LANGUAGES.en) !== undefined
  );
}

/** Whether what follows a number makes it an amount: “5 %”, “5:30”, “5.2”. */
export function isQuantity(scan: Scan, next: number): boolean {
  const end = scan.tokens[next - 1]?.end ?? 0;
  const after = scan.text.slice(end, end + 2);
  return /^(?:[:.,]\p{Nd}|\s?[%‰°$€£₽֏₾₼₺¥])/u.test(after);
}

/** Signs before a number that make it an amount, a paragraph, a negative: $ £ € # § № + = × < > ₽ ֏ ₾ ₼ ₺. */
function isSign(unit: number): boolean {
  return [
    0x24, 0xa3, 0x20ac, 0x23, 0xa7, 0x2116, 0x2b, 0x3d, 0xd7, 0x3c, 0x3e, 0x20bd, 0x58f, 0x20be, 0x20bc,
    0x20ba, 0x40, 0x5f, 0x3a,
  ].includes(unit);
}
