import { parsePoint } from '../date-point';
import { readDate as readEdtf } from '../uncertain-date';
import { civilDay, dayNumber, daysInMonth, edtfOf } from './civil-days';
import { LANGUAGES } from './languages';
import type { BodyReading } from './read-body';
import type { DateReading } from './read-date';
import type { YearReading } from './read-year';
import type { PeriodPart } from './vocabulary';

/** The date of the source, as far as it is known. */
export interface Reference {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  /** EDTF qualifiers of the source's date, which what is counted from it takes over. */
  readonly isAbout: boolean;
  readonly isUncertain: boolean;
}

/** The first and the last date meant, in EDTF without qualifiers; the same when it is one. */
export interface Span {
  readonly first: string;
  readonly last: string;
  readonly isAbout: boolean;
  readonly isUncertain: boolean;
}

/** Of a span the end, which is when the text was finished. Undefined for what is no date or too vague. */
export function readReference(text: string): Reference | undefined {
  const date = readEdtf(text.trim().replace(/[T ]\d{1,2}:\d{2}.*$/u, ''));
  if (date === undefined) return undefined;
  const point = date.kind === 'point' ? date.point : (date.to ?? date.from);
  if (point === undefined || point.year.includes('X')) return undefined;
  return {
    year: Number(point.year),
    ...(typeof point.month === 'number' ? { month: point.month } : {}),
    ...(typeof point.day === 'number' ? { day: point.day } : {}),
    isAbout: point.approximate,
    isUncertain: point.uncertain,
  };
}

/** One date or a span in EDTF; undefined when it is none, such as 30 February. */
export function spanText({ first, last, isAbout, isUncertain }: Span): string | undefined {
  const mark = (isAbout ? 1 : 0) + (isUncertain ? 2 : 0);
  const qualifier = ['', '~', '?', '%'][mark] ?? '';
  const text = first === last ? first + qualifier : `${first}${qualifier}/${last}${qualifier}`;
  // Without a year any leap year will do to see whether there is such a day.
  return readEdtf(text.replaceAll('XXXX', '2000')) === undefined ? undefined : text;
}

/** All spans that a reading means: several for “3 and 10 February”. `year` where the reading has none. */
export function spansOf(reading: DateReading, year: number | undefined): readonly Span[] {
  const own = reading.year;
  const isAbout = reading.isAbout;
  const span = (first: string, last = first, about = isAbout): Span => ({
    first,
    last,
    isAbout: about,
    isUncertain: false,
  });
  if (reading.body !== undefined) return bodySpans(reading.body, own?.year ?? year, own, span);
  if (own === undefined) return [];
  if (reading.part !== undefined) return [partOfYear(own, reading.part, isAbout)];
  if (own.isDecade) return [span(decadeText(own))];
  return [span(edtfOf({ year: own.year }), edtfOf({ year: own.lastYear ?? own.year }))];
}

type MakeSpan = (first: string, last?: string, about?: boolean) => Span;

function bodySpans(
  { days, month, season, part }: BodyReading,
  year: number | undefined,
  own: YearReading | undefined,
  span: MakeSpan,
): readonly Span[] {
  if (season !== undefined) return year === undefined ? [] : [seasonSpan(season, year, own?.lastYear, span)];
  if (typeof month !== 'number') return [];
  if (days !== undefined)
    return days.map(({ first, last }) =>
      span(edtfOf({ year, month, day: first }), edtfOf({ year, month, day: last })),
    );
  if (part === undefined) return [span(edtfOf({ year, month }))];
  const whole = partOfMonth(year, month, part);
  return [span(whole.first, whole.last, whole.isAbout)];
}

/**
 * The archive's EDTF has no seasons, so they are their three months on the northern half of the
 * earth, approximately. A winter of one year may be either of two, so that is the year, in doubt.
 */
function seasonSpan(season: number, year: number, lastYear: number | undefined, span: MakeSpan): Span {
  if (season < 3) {
    const month = 3 + 3 * season;
    return span(edtfOf({ year, month }), edtfOf({ year, month: month + 2 }), true);
  }
  if (lastYear === undefined) return { ...span(edtfOf({ year }), undefined, true), isUncertain: true };
  return span(edtfOf({ year, month: 12 }), edtfOf({ year: lastYear, month: 2 }), true);
}

/** The bounds of a part, in what it is a part of, and whether they are approximate. */
type PartBounds = readonly [first: number, last: number, isAbout: boolean];
type PartTable = Readonly<Record<PeriodPart, PartBounds>>;

const MONTHS_OF_YEAR: PartTable = {
  early: [1, 4, true],
  middle: [5, 8, true],
  late: [9, 12, true],
  firstHalf: [1, 6, false],
  secondHalf: [7, 12, false],
};
/** 31 stands for the last day. */
const DAYS_OF_MONTH: PartTable = {
  early: [1, 10, true],
  middle: [11, 20, true],
  late: [21, 31, true],
  firstHalf: [1, 15, false],
  secondHalf: [16, 31, false],
};
const YEARS_OF_DECADE: PartTable = {
  early: [0, 3, true],
  middle: [4, 6, true],
  late: [7, 9, true],
  firstHalf: [0, 4, false],
  secondHalf: [5, 9, false],
};
const YEARS_OF_CENTURY: PartTable = {
  early: [0, 33, true],
  middle: [34, 66, true],
  late: [67, 99, true],
  firstHalf: [0, 49, false],
  secondHalf: [50, 99, false],
};

function partOfYear({ year, isDecade }: YearReading, part: PeriodPart, isAboutAnyway: boolean): Span {
  const [first, last, isAbout] = (isDecade ? YEARS_OF_DECADE : MONTHS_OF_YEAR)[part];
  const text = (place: number) => edtfOf(isDecade ? { year: year + place } : { year, month: place });
  return { ...exactly(text(first), text(last)), isAbout: isAbout || isAboutAnyway };
}

function partOfMonth(year: number | undefined, month: number, part: PeriodPart): Span {
  const [first, last, isAbout] = DAYS_OF_MONTH[part];
  const end = Math.min(last, daysInMonth(year ?? 2001, month));
  return { ...exactly(edtfOf({ year, month, day: first }), edtfOf({ year, month, day: end })), isAbout };
}

/** A part of a century whose first year, as usage counts, is `year` (1800 for the 19th). */
export function partOfCentury(year: number, part: PeriodPart): Span {
  const [first, last, isAbout] = YEARS_OF_CENTURY[part];
  // There is no year 0.
  const text = (place: number) => edtfOf({ year: Math.max(1, year + place) });
  return { ...exactly(text(first), text(last)), isAbout };
}

/** In English “the 1800s” is a century, but “the 2000s” are mostly ten years. */
function decadeText({ year, languages }: YearReading): string {
  const isCentury = year % 100 === 0 && year < 2000 && languages === LANGUAGES.en;
  return `${String(year).slice(0, isCentury ? 2 : 3)}${isCentury ? 'XX' : 'X'}`;
}

/** The year in which a day or month lies nearest to the reference; of two alike the earlier. */
export function nearestYear(month: number, day: number | undefined, reference: Reference): number {
  if (reference.month === undefined) return reference.year;
  const middle = dayNumber(reference.year, reference.month, reference.day ?? 15);
  let nearest = reference.year;
  let distance = Number.POSITIVE_INFINITY;
  for (const year of [reference.year - 1, reference.year, reference.year + 1]) {
    const edtf = edtfOf({ year, month, day });
    if (parsePoint(edtf) === undefined) continue;
    const away = Math.abs(dayNumber(year, month, day ?? 15) - middle);
    if (away < distance) [nearest, distance] = [year, away];
  }
  return nearest;
}

/** Whether a year taken from the reference is in doubt: it is only a year, or itself not certain. */
export function isVague(reference: Reference): boolean {
  return reference.month === undefined || reference.isAbout || reference.isUncertain;
}

/** A span without doubt; of one date where only one is given. */
export function exactly(first: string, last = first): Span {
  return { first, last, isAbout: false, isUncertain: false };
}

/** EDTF of a {@link dayNumber}. */
export function dayText(number: number): string {
  return edtfOf(civilDay(number));
}
