/** One year, month or day. An absent month or day was not given; 'unknown' was given as `XX`. */
export interface DatePoint {
  /** Four characters; the last one or two may be `X`. */
  readonly year: string;
  readonly month: number | 'unknown' | undefined;
  readonly day: number | 'unknown' | undefined;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

const POINT = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([~?%]?)$/;
const DAY_MS = 86_400_000;

/** Reads one date without a span; undefined when it is none, or names a day that does not exist. */
export function parsePoint(text: string): DatePoint | undefined {
  const match = POINT.exec(text);
  if (match === null) return undefined;
  const [, year = '', monthText, dayText, qualifier = ''] = match;
  const month = monthText === 'XX' ? 'unknown' : monthText === undefined ? undefined : Number(monthText);
  const day = dayText === 'XX' ? 'unknown' : dayText === undefined ? undefined : Number(dayText);
  if (year === '0000' || (year.includes('X') && month !== undefined)) return undefined;
  if (typeof month === 'number' && (month < 1 || month > 12)) return undefined;
  if (typeof day === 'number') {
    if (typeof month !== 'number' || day < 1 || day > daysInMonth(Number(year), month)) return undefined;
  }
  return {
    year,
    month,
    day,
    approximate: qualifier === '~' || qualifier === '%',
    uncertain: qualifier === '?' || qualifier === '%',
  };
}

/** Whether the date is marked as approximate or uncertain. */
export function isQualified(point: DatePoint): boolean {
  return point.approximate || point.uncertain;
}

/** Of a month from 1 to 12, in the proleptic Gregorian calendar that ISO 8601 uses. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** First millisecond of the first day meant and last one of the last, in UTC since 1970. */
export function pointBounds(point: DatePoint): { readonly fromMs: number; readonly toMs: number } {
  const firstYear = Number(point.year.replaceAll('X', '0'));
  const lastYear = Number(point.year.replaceAll('X', '9'));
  const month = typeof point.month === 'number' ? point.month : undefined;
  const day = typeof point.day === 'number' ? point.day : undefined;
  const lastMonth = month ?? 12;
  return {
    fromMs: dayStart(firstYear, month ?? 1, day ?? 1),
    toMs: dayStart(lastYear, lastMonth, day ?? daysInMonth(lastYear, lastMonth)) + DAY_MS - 1,
  };
}

/** `Date.UTC` takes the years 0 to 99 for 1900 to 1999, so the year is set apart. */
function dayStart(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}
