import { edtfOf, isRealDay } from './civil-days';
import { GAP } from './date-tokens';
import type { DateToken } from './date-tokens';
import { ALL_LANGUAGES } from './languages';
import { romanValue } from './roman-numbers';
import { behind, joins, suffixAt, wordAt } from './scan';
import type { Scan } from './scan';

/** A date in figures, up to the token `next`. */
export interface NumericDate {
  readonly next: number;
  readonly edtf: string;
  /** With the other order of day and month, where both are possible. */
  readonly alternative?: string;
}

interface Point {
  readonly next: number;
  readonly edtf: string;
  readonly swapped?: string;
}

/**
 * `13.02.2026`, `2026-02-13`, `13/02/2026`, `13.II.1926`, `13–14.02.2026`, `28.02–02.03.2026` and
 * spans of whole dates. A part of a longer row of numbers (a version, an address) is none. Where
 * neither the numbers nor the language say which is the month, the day is taken to come first,
 * with `?`, and the other reading is the alternative.
 */
export function readNumericDate(
  scan: Scan,
  index: number,
  isDayFirst: boolean | undefined,
): NumericDate | undefined {
  if (!startsFreely(scan, index)) return undefined;
  const first = readPoint(scan, index, isDayFirst) ?? readShortened(scan, index);
  if (first === undefined) return undefined;
  const gap = (scan.tokens[first.next]?.gap ?? GAP.other) & ~GAP.space;
  if (gap === GAP.dash || gap === GAP.slash) {
    const last = readPoint(scan, first.next, isDayFirst);
    const isRange = last !== undefined && last.swapped === undefined && first.swapped === undefined;
    if (isRange && last.edtf > first.edtf && !first.edtf.includes('/') && endsFreely(scan, last.next))
      return { next: last.next, edtf: `${first.edtf}/${last.edtf}` };
  }
  if (!endsFreely(scan, first.next)) return undefined;
  const next = afterYearWord(scan, first.next);
  if (first.swapped === undefined) return { next, edtf: first.edtf };
  return { next, edtf: `${first.edtf}?`, alternative: `${first.swapped}?` };
}

const SLASHED = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/\d{4}(?![\d/])/gu;

/**
 * Whether the day comes first in a text's own dates with slashes; undefined where they do not
 * show it (none has a number above 12) or contradict each other.
 */
export function slashedOrder(text: string): boolean | undefined {
  let isDayFirst: boolean | undefined;
  for (const [, first, second] of text.matchAll(SLASHED)) {
    const [a, b] = [Number(first), Number(second)];
    if (a > 12 === b > 12) continue;
    if (isDayFirst !== undefined && isDayFirst !== a > 12) return undefined;
    isDayFirst = a > 12;
  }
  return isDayFirst;
}

/** Three numbers with the same sign between them, the year first or last. */
function readPoint(scan: Scan, index: number, isDayFirst: boolean | undefined): Point | undefined {
  const [a, b, c] = [scan.tokens[index], scan.tokens[index + 1], scan.tokens[index + 2]];
  if (a === undefined || b === undefined || c === undefined) return undefined;
  const sign = signOf(b);
  if (sign === undefined || a.digits === 0 || c.digits === 0 || sign !== signOf(c)) return undefined;
  const month = b.digits === 0 ? romanValue(scan.text.slice(b.start, b.end)) : b.value;
  if (month === undefined || b.digits > 2) return undefined;
  const next = index + 3;
  if (isYear(a)) {
    const edtf = b.digits > 0 && c.digits <= 2 ? dayText(a.value, month, c.value) : undefined;
    return edtf === undefined ? undefined : { next, edtf };
  }
  if (!isYear(c) || a.digits > 2) return undefined;
  const dayFirst = dayText(c.value, month, a.value);
  if (sign === GAP.stop || b.digits === 0 || a.value === month)
    return dayFirst === undefined ? undefined : { next, edtf: dayFirst };
  const monthFirst = dayText(c.value, a.value, month);
  const edtf = isDayFirst === false ? (monthFirst ?? dayFirst) : (dayFirst ?? monthFirst);
  if (edtf === undefined) return undefined;
  const isOpen = isDayFirst === undefined && dayFirst !== undefined && monthFirst !== undefined;
  return isOpen ? { next, edtf, swapped: monthFirst } : { next, edtf };
}

/** `13–14.02.2026` and `28.02–02.03.2026`: the first date without what it shares with the second. */
function readShortened(scan: Scan, index: number): Point | undefined {
  const first = scan.tokens[index];
  if (first === undefined || first.digits === 0 || first.digits > 2) return undefined;
  const second = scan.tokens[index + 1];
  const hasMonth = second !== undefined && (second.gap & ~GAP.space) === GAP.stop && second.digits > 0;
  const at = hasMonth ? index + 2 : index + 1;
  const gap = (scan.tokens[at]?.gap ?? GAP.other) & ~(GAP.space | GAP.stop);
  const last = gap === GAP.dash ? readPoint(scan, at, true) : undefined;
  if (last === undefined || scan.tokens[at + 1]?.gap === GAP.dash || isYear(scan.tokens[at]))
    return undefined;
  const [year = 0, month = 0] = last.edtf.split('-').map(Number);
  const edtf = dayText(year, hasMonth ? second.value : month, first.value);
  return edtf === undefined || edtf >= last.edtf
    ? undefined
    : { next: last.next, edtf: `${edtf}/${last.edtf}` };
}

/** What stands between two numbers of a date, without spaces but behind a full stop. */
function signOf(token: DateToken): number | undefined {
  if (token.gap === GAP.stop || token.gap === GAP.dash || token.gap === GAP.slash) return token.gap;
  return token.gap === (GAP.stop | GAP.space) ? GAP.stop : undefined;
}

function isYear(token: DateToken | undefined): boolean {
  return token?.digits === 4 && token.value >= 1000 && token.value < 2100;
}

function dayText(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || !isRealDay(year, month, day)) return undefined;
  return edtfOf({ year, month, day });
}

function startsFreely(scan: Scan, index: number): boolean {
  const token = scan.tokens[index];
  const before = scan.tokens[index - 1];
  if (token === undefined || token.digits === 0 || token.value < 0) return false;
  if (before === undefined || (token.gap & (GAP.space | GAP.other)) !== 0) {
    // “1. 13. 2. 2026” may be a numbered line, “$13.02.2026” is none.
    return !/[$£€#+=×@]/u.test(scan.text.charAt(token.start - 1));
  }
  return token.gap === GAP.comma && before.digits === 0;
}

function endsFreely(scan: Scan, next: number): boolean {
  const token = scan.tokens[next];
  const last = scan.tokens[next - 1];
  if (token === undefined || last === undefined) return true;
  const isTight = (token.gap & GAP.space) === 0 && (token.gap & GAP.other) === 0;
  if (!isTight) return true;
  if (token.digits > 0) return false;
  if (token.gap === GAP.stop || token.gap === GAP.comma) return true;
  if (token.gap === 0 && /^[tz]$/u.test(token.word)) return true;
  return (
    suffixAt(scan, next, 'yearSuffix', ALL_LANGUAGES) !== undefined ||
    suffixAt(scan, next, 'daySuffix', ALL_LANGUAGES) !== undefined ||
    wordAt(scan, next, 'yearAfter', ALL_LANGUAGES) !== undefined
  );
}

function afterYearWord(scan: Scan, next: number): number {
  const suffix =
    suffixAt(scan, next, 'yearSuffix', ALL_LANGUAGES) ?? suffixAt(scan, next, 'daySuffix', ALL_LANGUAGES);
  if (suffix !== undefined) return next + 1;
  const word = wordAt(scan, next, 'yearAfter', ALL_LANGUAGES);
  return word !== undefined && joins(scan, next) ? behind(next, word) : next;
}
