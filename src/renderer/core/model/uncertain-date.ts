import { failure, success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import { isQualified, parsePoint, pointBounds } from './date-point';
import type { DatePoint } from './date-point';
import { bareWords, beforeWords, endWords, spanWords } from './date-words';
import { suggestDate } from './suggest-date';

/**
 * Dates as a researcher knows them, in the part of EDTF (ISO 8601-2:2019, levels 0 and 1) that the
 * archive accepts: years, months and days; `~` approximate, `?` uncertain, `%` both; `X` for
 * unknown digits at the end; `from/to`, with `..` for an end that is open.
 */
export type UncertainDate =
  | { readonly kind: 'point'; readonly point: DatePoint }
  | { readonly kind: 'interval'; readonly from: DatePoint | undefined; readonly to: DatePoint | undefined };

export interface DateFailure {
  readonly kind: 'not-a-date';
  /** Says what is accepted, with an example. */
  readonly message: string;
}

/** Milliseconds since 1970 in UTC: the first and the last of the days meant. Open ends are infinite. */
export interface DateBounds {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Reads a date; a text that is none is refused with a sentence that names what is accepted. */
export function parseUncertainDate(text: string): Result<UncertainDate, DateFailure> {
  const date = readDate(text);
  return date === undefined ? failure({ kind: 'not-a-date', message: refusal(text.trim()) }) : success(date);
}

/** The date in `text`, or undefined. */
export function readDate(text: string): UncertainDate | undefined {
  const [first = '', second, ...others] = text.trim().split('/');
  if (others.length > 0) return undefined;
  const from = first === '..' ? undefined : parsePoint(first);
  if (second === undefined) return from === undefined ? undefined : { kind: 'point', point: from };
  const to = second === '..' ? undefined : parsePoint(second);
  if ((from === undefined && first !== '..') || (to === undefined && second !== '..')) return undefined;
  if (from === undefined && to === undefined) return undefined;
  const isReversed =
    from !== undefined && to !== undefined && pointBounds(from).fromMs > pointBounds(to).toMs;
  return isReversed ? undefined : { kind: 'interval', from, to };
}

/**
 * A date in words: "13–14 February 2026", "c. November 2025", "February 2026 or later",
 * "2026, uncertain", "in or before 1990". Empty stays empty; a text that is no date stays as it is.
 */
export function describeDate(text: string): string {
  const date = readDate(text);
  if (date === undefined) return text;
  if (date.kind === 'point') {
    const { point } = date;
    return `${point.approximate ? 'c. ' : ''}${bareWords(point)}${point.uncertain ? ', uncertain' : ''}`;
  }
  const { from, to } = date;
  if (from === undefined) return to === undefined ? text : beforeWords(to);
  return to === undefined ? `${endWords(from)} or later` : spanWords(from, to);
}

/** First and last day meant, for sorting and the timeline; undefined when `text` is no date. */
export function boundsOf(text: string): DateBounds | undefined {
  const date = readDate(text);
  if (date === undefined) return undefined;
  if (date.kind === 'point') return pointBounds(date.point);
  return {
    fromMs: date.from === undefined ? Number.NEGATIVE_INFINITY : pointBounds(date.from).fromMs,
    toMs: date.to === undefined ? Number.POSITIVE_INFINITY : pointBounds(date.to).toMs,
  };
}

/**
 * Time order for lists: by the first day meant (by the last, when the beginning is open), then by
 * the last; texts that are no date come last.
 */
export function compareDates(a: string, b: string): number {
  const boundsA = boundsOf(a);
  const boundsB = boundsOf(b);
  if (boundsA === undefined || boundsB === undefined) {
    if (boundsA !== undefined) return -1;
    return boundsB === undefined ? compareText(a, b) : 1;
  }
  const startA = Number.isFinite(boundsA.fromMs) ? boundsA.fromMs : boundsA.toMs;
  const startB = Number.isFinite(boundsB.fromMs) ? boundsB.fromMs : boundsB.toMs;
  if (startA !== startB) return startA - startB;
  if (boundsA.toMs !== boundsB.toMs) return boundsA.toMs < boundsB.toMs ? -1 : 1;
  return compareText(a, b);
}

/** What the small mark before a date shows (design language, section 1). */
export type DateGlyphKind = 'day' | 'span' | 'approximate' | 'window' | 'open' | 'none';

/**
 * `day` exact day · `span` from one date to another · `approximate` qualified · `window` some time
 * within a month, a year or longer · `open` one end open · `none` no date.
 */
export function glyphOf(text: string): DateGlyphKind {
  const date = readDate(text);
  if (date === undefined) return 'none';
  if (date.kind === 'interval') {
    if (date.from === undefined || date.to === undefined) return 'open';
    return isQualified(date.from) || isQualified(date.to) ? 'approximate' : 'span';
  }
  if (isQualified(date.point)) return 'approximate';
  return typeof date.point.day === 'number' ? 'day' : 'window';
}

function refusal(text: string): string {
  if (text === '') return `There is no date here. ${ACCEPTED}`;
  const turned = text.split('/').toReversed().join('/');
  if (text.includes('/') && readDate(turned) !== undefined) {
    return `“${text}” ends before it begins. Write the earlier date first: ${turned}.`;
  }
  const suggestion = suggestDate(text, (candidate) => readDate(candidate) !== undefined);
  const accepted = suggestion === undefined ? ACCEPTED : `Write it as ${suggestion}.`;
  return `“${text}” is not a date that the archive can put in order. ${accepted}`;
}

const ACCEPTED =
  'Write a year, a month or a day, such as 1985, 2026-02 or 2026-02-13; add ~ for about and ? for uncertain; 2026-02-13/2026-02-14 is a span, ../2026 and 2026/.. have an open end.';

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
