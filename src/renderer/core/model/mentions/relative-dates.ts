import { civilDay, dayNumber, edtfOf, weekdayOf } from './civil-days';
import { GAP } from './date-tokens';
import { ALL_LANGUAGES, LANGUAGES } from './languages';
import type { LanguageSet } from './languages';
import type { Piece } from './pieces';
import { readBody } from './read-body';
import { dayText, exactly } from './resolve-date';
import type { Reference, Span } from './resolve-date';
import { behind, joins, wordAt, wordBefore } from './scan';
import type { Reading, Scan } from './scan';
import { UNITS } from './vocabulary';
import type { Unit } from './vocabulary';
import { readLoneWeekdays, weekdayDay } from './weekdays';

/** Folded words that make one number with the word behind them. */
const TENS = new Set(
  (
    'twenty thirty forty fifty sixty seventy eighty ninety hundred thousand ' +
    'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто сто двести триста ' +
    'քսան երեսուն քառասուն հիսուն հարյուր ' +
    'on yirmi otuz kirk elli altmis yetmis seksen doksan yuz iyirmi qirx əlli ' +
    'ოცდა ასი vingt trente quarante cinquante soixante cent hundert'
  ).split(' '),
);
const OR = new Set('or and или и կամ veya və ya ან ou oder und et'.split(' '));
const ONE_UNIT = new Set(['неделю', 'месяц', 'год', 'день']);

/** Dates counted from the source's, up to the token `next`. */
export interface RelativeReading {
  readonly next: number;
  readonly pieces: readonly Piece[];
}

/** One span and the languages in which it was read. */
interface Counted extends Reading {
  readonly span: Span;
}

/** What is counted from the source's date, as far as that is known exactly enough; else undefined. */
export function readRelative(scan: Scan, index: number, reference: Reference): RelativeReading | undefined {
  const one =
    readDayWord(scan, index, reference) ??
    readDeictic(scan, index, reference) ??
    readAgo(scan, index, reference);
  const found =
    one === undefined
      ? (readDaysOfMonth(scan, index, reference) ?? readLoneWeekdays(scan, index, today(reference)))
      : { next: one.next, pieces: [{ span: one.span, from: index, to: one.next }] };
  if (found === undefined) return undefined;
  const { isAbout, isUncertain } = reference;
  const pieces = found.pieces.map(({ span, from, to }) => ({
    span: { ...span, isAbout: span.isAbout || isAbout, isUncertain: span.isUncertain || isUncertain },
    from,
    to,
  }));
  return { next: found.next, pieces };
}

/** The reference as a day number, where it is a day. */
function today({ year, month, day }: Reference): number | undefined {
  return month === undefined || day === undefined ? undefined : dayNumber(year, month, day);
}

function readDayWord(scan: Scan, index: number, reference: Reference): Counted | undefined {
  const word = wordAt(scan, index, 'dayWord', ALL_LANGUAGES);
  const day = today(reference);
  if (word !== undefined && day !== undefined)
    return { next: behind(index, word), languages: word.languages, span: exactly(dayText(day + word.value)) };
  const year = wordAt(scan, index, 'yearWord', ALL_LANGUAGES);
  if (year === undefined) return undefined;
  const span = exactly(edtfOf({ year: reference.year + year.value }));
  return { next: behind(index, year), languages: year.languages, span };
}

/** “last week”, “this month”, “next Friday”, “la semaine dernière”, “прошлым апрелем”. */
function readDeictic(scan: Scan, index: number, reference: Reference): Counted | undefined {
  const first = wordAt(scan, index, 'deictic', ALL_LANGUAGES);
  if (first !== undefined) {
    // “the last week of the war” counts from elsewhere.
    if (scan.tokens[index - 1]?.word === 'the') return undefined;
    const at = behind(index, first);
    return joins(scan, at) ? readCounted(scan, at, first.value, first.languages, reference) : undefined;
  }
  const counted = readCounted(scan, index, -1, LANGUAGES.fr, reference);
  if (counted === undefined || !joins(scan, counted.next)) return undefined;
  const after = wordAt(scan, counted.next, 'deictic', counted.languages);
  if (after === undefined || after.value === 0) return undefined;
  const meant = readCounted(scan, index, after.value, counted.languages, reference);
  return meant === undefined ? undefined : { ...meant, next: behind(counted.next, after) };
}

/** A week, month, year, weekday or named month, `offset` from the reference. */
function readCounted(
  scan: Scan,
  index: number,
  offset: number,
  languages: LanguageSet,
  reference: Reference,
): Counted | undefined {
  const day = today(reference);
  const unit = wordAt(scan, index, 'unit', languages);
  const weekday = wordAt(scan, index, 'weekday', languages);
  // Armenian շաբաթ is a week, շաբաթ օրը Saturday.
  if (unit !== undefined && unit.rest.length >= (weekday?.rest.length ?? 0)) {
    // “The last years” is no year.
    if ((unit.languages & LANGUAGES.en) !== 0 && scan.tokens[index]?.word.endsWith('s') === true)
      return undefined;
    const span = unitSpan(UNITS[unit.value] ?? 'day', offset, reference);
    const read = { next: behind(index, unit), languages: languages & unit.languages };
    return span === undefined ? undefined : { ...read, span };
  }
  if (weekday !== undefined) {
    if (day === undefined || weekday.isAbbreviation) return undefined;
    const span = exactly(dayText(weekdayDay(weekday.value, offset, day)));
    return { next: behind(index, weekday), languages: languages & weekday.languages, span };
  }
  const month = wordAt(scan, index, 'month', languages);
  if (month === undefined || month.isAbbreviation || reference.month === undefined) return undefined;
  const next = behind(index, month);
  // “last March 5” is read as a date of its own.
  if (joins(scan, next) && (scan.tokens[next]?.digits ?? 0) > 0) return undefined;
  const year = monthYear(month.value, offset, reference.year, reference.month);
  return {
    next,
    languages: languages & month.languages,
    span: exactly(edtfOf({ year, month: month.value })),
  };
}

function monthYear(month: number, offset: number, year: number, current: number): number {
  if (offset === 0) return year;
  if (offset < 0) return month < current ? year : year - 1;
  return month > current ? year : year + 1;
}

function unitSpan(unit: Unit, offset: number, reference: Reference): Span | undefined {
  const { year, month } = reference;
  switch (unit) {
    case 'year':
      return exactly(edtfOf({ year: year + offset }));
    case 'month':
      return month === undefined ? undefined : exactly(monthText(year, month + offset));
    case 'week': {
      const day = today(reference);
      if (day === undefined) return undefined;
      const monday = day - weekdayOf(day) + 1 + 7 * offset;
      return exactly(dayText(monday), dayText(monday + 6));
    }
    case 'day':
      return undefined;
    default:
      return unit satisfies never;
  }
}

/** A month counted from January of `year`, beyond December into the next years. */
function monthText(year: number, month: number): string {
  const { year: actual, month: within } = civilDay(dayNumber(year, month, 1));
  return edtfOf({ year: actual, month: within });
}

/** “three days ago”, “il y a deux ans”, “неделю назад”: days exactly, longer units approximately. */
function readAgo(scan: Scan, index: number, reference: Reference): Counted | undefined {
  const before = wordAt(scan, index, 'agoBefore', ALL_LANGUAGES);
  const at = before === undefined ? index : behind(index, before);
  if (before !== undefined && !joins(scan, at)) return undefined;
  const amount = readAmount(scan, at, before?.languages ?? ALL_LANGUAGES);
  if (amount === undefined) return undefined;
  const unit = wordAt(scan, amount.next, 'unit', amount.languages);
  if (unit === undefined || !(amount.next === at || joins(scan, amount.next))) return undefined;
  const unitEnd = behind(amount.next, unit);
  const languages = amount.languages & unit.languages;
  const after = before === undefined ? wordAt(scan, unitEnd, 'ago', languages) : undefined;
  if (before === undefined && (after === undefined || !joins(scan, unitEnd))) return undefined;
  const span = agoSpan(UNITS[unit.value] ?? 'year', amount.value, reference);
  if (span === undefined) return undefined;
  return { next: after === undefined ? unitEnd : behind(unitEnd, after), languages, span };
}

interface Amount extends Reading {
  readonly value: number;
}

function readAmount(scan: Scan, index: number, languages: LanguageSet): Amount | undefined {
  const token = scan.tokens[index];
  if (token === undefined) return undefined;
  if (token.digits > 0) {
    const isWhole = token.digits <= 3 && token.value > 0 && (token.gap & ~(GAP.space | GAP.other)) === 0;
    return isWhole ? { next: index + 1, languages, value: token.value } : undefined;
  }
  const number = wordAt(scan, index, 'number', languages);
  if (number !== undefined) {
    if (isPartOfNumber(scan, index, number.languages)) return undefined;
    return { next: behind(index, number), languages: languages & number.languages, value: number.value };
  }
  // Russian says “неделю назад” without “one”, but “5 недель назад” begins at the number.
  const isCounted = (scan.tokens[index - 1]?.digits ?? 0) > 0 || isPartOfNumber(scan, index, LANGUAGES.ru);
  return !isCounted && ONE_UNIT.has(token.word) && (languages & LANGUAGES.ru) !== 0
    ? { next: index, languages: languages & LANGUAGES.ru, value: 1 }
    : undefined;
}

/** “Twenty-five”, “two or three”: the last word alone would be another number. */
function isPartOfNumber(scan: Scan, index: number, languages: LanguageSet): boolean {
  const before = scan.tokens[index - 1];
  if (before === undefined) return false;
  if (scan.tokens[index]?.gap === GAP.dash || TENS.has(before.word)) return true;
  if (wordBefore(scan, index, 'number', languages) !== undefined) return true;
  return OR.has(before.word) && wordBefore(scan, index - 1, 'number', languages) !== undefined;
}

function agoSpan(unit: Unit, amount: number, reference: Reference): Span | undefined {
  const { year, month } = reference;
  const day = today(reference);
  switch (unit) {
    case 'day':
      return day === undefined ? undefined : exactly(dayText(day - amount));
    case 'week':
      return day === undefined ? undefined : { ...exactly(dayText(day - 7 * amount)), isAbout: true };
    case 'month':
      return month === undefined ? undefined : { ...exactly(monthText(year, month - amount)), isAbout: true };
    case 'year':
      return year - amount < 1 ? undefined : { ...exactly(edtfOf({ year: year - amount })), isAbout: true };
    default:
      return unit satisfies never;
  }
}

/** “the thirteenth and fourteenth of the month”, “13 числа прошлого месяца”. */
function readDaysOfMonth(scan: Scan, index: number, reference: Reference): RelativeReading | undefined {
  const body = readBody(scan, index, ALL_LANGUAGES);
  if (body?.month !== 'this' || body.days === undefined || reference.month === undefined) return undefined;
  const { year, month } = civilDay(dayNumber(reference.year, reference.month + (body.monthOffset ?? 0), 1));
  const last = body.days.length - 1;
  const pieces = body.days.map((run, place) => ({
    span: exactly(edtfOf({ year, month, day: run.first }), edtfOf({ year, month, day: run.last })),
    from: place === 0 ? index : run.from,
    to: place === last ? body.next : run.to,
  }));
  return { next: body.next, pieces };
}
