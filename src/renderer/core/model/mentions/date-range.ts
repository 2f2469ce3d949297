import { dayNumber } from './civil-days';
import type { DateMentionKind } from './date-mention';
import { GAP } from './date-tokens';
import { readDate } from './read-date';
import type { DateReading } from './read-date';
import { isVague, nearestYear, spansOf } from './resolve-date';
import type { Reference, Span } from './resolve-date';
import { behind, joins, skip, wordAt } from './scan';
import type { Scan } from './scan';
import { isYearMeant } from './year-evidence';

/** What was said before the first date of a span. */
export type Opening = 'from' | 'between';

export interface RangeReading {
  /** The token behind it. */
  readonly next: number;
  readonly span: Span;
  readonly kind: DateMentionKind;
}

/** In years; longer ones are more often something else. */
const LONGEST_SPAN = 200;

/**
 * The span that begins with `first`: “from 30 January to 2 February 2026”, “January–March 2026”,
 * “հունվարի 30-ից փետրվարի 2-ը”. What one end does not say, the other does. A day in both
 * calendars (“25 October/7 November 1917”) is that of the new style.
 */
export function readRange(
  scan: Scan,
  first: DateReading,
  reference: Reference | undefined,
  opening: Opening | undefined,
): RangeReading | undefined {
  const at = secondAt(scan, first, opening);
  const last = at === undefined ? undefined : readDate(scan, at, first.languages);
  if (at === undefined || last === undefined) return undefined;
  if ((first.body?.days?.length ?? 1) > 1 || (last.body?.days?.length ?? 1) > 1) return undefined;
  if (!isMeant(scan, first, last, opening)) return undefined;
  const isDated = first.year !== undefined || last.year !== undefined;
  // “January–November” of no known year is too little.
  if (!isDated && first.body?.days === undefined && reference?.month === undefined) return undefined;
  const ends = endsOf(first, last, reference);
  if (ends === undefined) return undefined;
  const [start, end] = ends;
  const isSlash = ((scan.tokens[at]?.gap ?? 0) & GAP.slash) !== 0;
  if (isSlash && !isSameDay(start.first, end.first)) return undefined;
  const isUncertain = !isDated && reference !== undefined && isVague(reference);
  const span = {
    first: isSlash ? end.first : start.first,
    last: end.last,
    isAbout: start.isAbout || end.isAbout,
    isUncertain: start.isUncertain || end.isUncertain || isUncertain,
  };
  return { next: last.next, span, kind: isDated ? 'absolute' : 'partial' };
}

/** The token at which the end of a span begins. */
function secondAt(scan: Scan, first: DateReading, opening: Opening | undefined): number | undefined {
  const { next, languages } = first;
  const gap = (scan.tokens[next]?.gap ?? GAP.other) & ~GAP.space;
  const stop = first.body?.isAbbreviated === true || first.year?.isSure === true ? GAP.stop : 0;
  if (gap === GAP.slash || (gap & ~stop) === GAP.dash) return next;
  if ((gap & ~stop) !== 0) return undefined;
  const word =
    wordAt(scan, next, 'to', languages) ??
    (opening === 'between' ? wordAt(scan, next, 'and', languages) : undefined);
  if (word === undefined) return first.isFrom && gap === 0 ? next : undefined;
  const at = skip(scan, behind(next, word), 'article', languages);
  return joins(scan, at) ? at : undefined;
}

function isMeant(scan: Scan, first: DateReading, last: DateReading, opening: Opening | undefined): boolean {
  if (first.body !== undefined && last.body !== undefined)
    return first.body.month !== 'this' && last.body.month !== 'this';
  if (first.year === undefined || last.year === undefined) return false;
  const isOpened = opening !== undefined;
  // “since 1965 – 17 August 1988”: a year and a day are joined by more than a dash.
  if (first.body !== undefined || last.body !== undefined) return isOpened;
  if (!isOpened && !first.year.isSure && !last.year.isSure) return false;
  return (
    isYearMeant(scan, first, isOpened || last.year.isSure) &&
    isYearMeant(scan, last, isOpened || first.year.isSure)
  );
}

function endsOf(
  first: DateReading,
  last: DateReading,
  reference: Reference | undefined,
): readonly [Span, Span] | undefined {
  const firstYear = yearOf(first, last, reference);
  const lastYear = yearOf(last, first, reference);
  const [start] = spansOf(first, firstYear);
  const [end] = spansOf(last, lastYear);
  if (start === undefined || end === undefined) return undefined;
  if (start.first < end.last) return isShort(start, end) ? [start, end] : undefined;
  // “30 December – 2 January 2026”: the end without a year lies on the other side of New Year.
  const isFirstMoved = first.year === undefined && firstYear !== undefined;
  const [earlier] = isFirstMoved ? spansOf(first, firstYear - 1) : [start];
  const isLastMoved = !isFirstMoved && last.year === undefined && lastYear !== undefined;
  const [later] = isLastMoved ? spansOf(last, lastYear + 1) : [end];
  if (earlier === undefined || later === undefined || earlier.first >= later.last) return undefined;
  return [earlier, later];
}

function isShort(start: Span, end: Span): boolean {
  const years = Number(end.last.slice(0, 4)) - Number(start.first.slice(0, 4));
  return Number.isNaN(years) || years <= LONGEST_SPAN;
}

function yearOf(own: DateReading, other: DateReading, reference: Reference | undefined): number | undefined {
  const stated = own.year?.year ?? other.year?.year;
  if (stated !== undefined || reference === undefined) return stated;
  const { body } = other.next > own.next ? other : own;
  return typeof body?.month === 'number'
    ? nearestYear(body.month, body.days?.[0]?.first, reference)
    : undefined;
}

/** Old and new style: ten to thirteen days apart. */
function isSameDay(oldStyle: string, newStyle: string): boolean {
  const [from, to] = [oldStyle, newStyle].map((text) => {
    const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
    return dayNumber(year, month, day);
  });
  const days = (to ?? 0) - (from ?? 0);
  return oldStyle.length === 10 && newStyle.length === 10 && days >= 10 && days <= 13;
}
