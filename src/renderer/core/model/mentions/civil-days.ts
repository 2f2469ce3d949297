/** A day, a month or a year as far as it is known; the year `undefined` where nothing says it. */
export interface CivilDate {
  readonly year: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

const DAY_MS = 86_400_000;

/** EDTF of a date: `2026-02-13`, `2026-02`, `XXXX-02-13`. */
export function edtfOf({ year, month, day }: CivilDate): string {
  const parts = [year === undefined ? 'XXXX' : String(year).padStart(4, '0')];
  if (month !== undefined) parts.push(twoDigits(month));
  if (month !== undefined && day !== undefined) parts.push(twoDigits(day));
  return parts.join('-');
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** Whether there is such a day; without a year, whether a leap year has it. */
export function isRealDay(year: number | undefined, month: number, day: number): boolean {
  return day >= 1 && day <= daysInMonth(year ?? 2000, month);
}

/** Of a month from 1 to 12, in the proleptic Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  return new Date(utc(year, month + 1, 0)).getUTCDate();
}

/** Days since 1970; months and days beyond their bounds count on. */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.round(utc(year, month, day) / DAY_MS);
}

/** The date of a {@link dayNumber}. */
export function civilDay(number: number): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  const date = new Date(number * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** `Date.UTC` takes the years 0 to 99 for 1900 to 1999, so the year is set apart. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}
