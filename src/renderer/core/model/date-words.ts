import type { DatePoint } from './date-point';
import { MONTH_NAMES } from './month-names';

/** What ends with `point` and has an open beginning. */
export function beforeWords(point: DatePoint): string {
  return `${typeof point.day === 'number' ? 'on' : 'in'} or before ${endWords(point)}`;
}

/** A span, with what its ends have in common said once. */
export function spanWords(from: DatePoint, to: DatePoint): string {
  if (!isPlain(from) || !isPlain(to)) return `from ${endWords(from)} to ${endWords(to)}`;
  const sameYear = from.year === to.year;
  const sameMonth = sameYear && from.month === to.month;
  if (sameMonth && from.day === to.day) return bareWords(from);
  if (from.month === undefined && to.month === undefined) return `${from.year}–${to.year}`;
  if (sameMonth && from.day !== undefined && to.day !== undefined) return `${from.day}–${bareWords(to)}`;
  if (sameYear && from.month !== undefined && to.month !== undefined) {
    const dash = from.day === undefined && to.day === undefined ? '–' : ' – ';
    return `${withoutYear(from)}${dash}${bareWords(to)}`;
  }
  return `${bareWords(from)} – ${bareWords(to)}`;
}

/** One end of a span: the doubt is put in brackets, so that it is not read as the whole span's. */
export function endWords(point: DatePoint): string {
  return `${point.approximate ? 'c. ' : ''}${bareWords(point)}${point.uncertain ? ' (uncertain)' : ''}`;
}

/** The date without its qualifiers. */
export function bareWords(point: DatePoint): string {
  if (point.year.endsWith('XX')) return `between ${point.year.slice(0, 2)}00 and ${point.year.slice(0, 2)}99`;
  if (point.year.endsWith('X')) return `${point.year.slice(0, 3)}0s`;
  const year = String(Number(point.year));
  if (point.month === 'unknown') {
    return point.day === undefined ? `${year}, month not known` : `${year}, day not known`;
  }
  if (point.month === undefined) return year;
  if (point.day === 'unknown') return `${monthName(point.month)} ${year}, day not known`;
  return `${withoutYear(point)} ${year}`;
}

function withoutYear(point: DatePoint): string {
  const month = typeof point.month === 'number' ? monthName(point.month) : '';
  return typeof point.day === 'number' ? `${point.day} ${month}` : month;
}

function monthName(month: number): string {
  return MONTH_NAMES[month - 1] ?? '';
}

function isPlain(point: DatePoint): boolean {
  return (
    !point.approximate &&
    !point.uncertain &&
    !point.year.includes('X') &&
    point.month !== 'unknown' &&
    point.day !== 'unknown'
  );
}
