import { isCounting } from './counted-words';
import { readRange } from './date-range';
import type { Opening } from './date-range';
import { GAP } from './date-tokens';
import { ALL_LANGUAGES, LANGUAGES } from './languages';
import { foundPieces } from './pieces';
import type { Found, Piece } from './pieces';
import { readDate } from './read-date';
import type { DateReading } from './read-date';
import { isVague, nearestYear, spansOf } from './resolve-date';
import type { Reference } from './resolve-date';
import { behind, joins, skip, wordAt, wordBefore } from './scan';
import type { Scan } from './scan';
import { isYearMeant } from './year-evidence';

/** A date in words, a span of two, or several days of one month, at a token. */
export function readDatesInWords(
  scan: Scan,
  index: number,
  reference: Reference | undefined,
): Found | undefined {
  const between = wordAt(scan, index, 'between', ALL_LANGUAGES);
  const opener = wordAt(scan, index, 'from', ALL_LANGUAGES) ?? between;
  if (opener !== undefined) {
    const at = skip(scan, behind(index, opener), 'article', opener.languages);
    const first = joins(scan, at) ? readDate(scan, at, opener.languages) : undefined;
    const opening = between === undefined ? 'from' : 'between';
    const found = first === undefined ? undefined : readSpan(scan, first, reference, opening);
    if (found !== undefined) return found;
  }
  const first = readDate(scan, index);
  if (first === undefined) return undefined;
  return readSpan(scan, first, reference, undefined) ?? single(scan, first, reference);
}

function readSpan(
  scan: Scan,
  first: DateReading,
  reference: Reference | undefined,
  opening: Opening | undefined,
): Found | undefined {
  const days = first.body?.days ?? [];
  const [from, to] = days;
  if (
    opening === 'between' &&
    first.body !== undefined &&
    days.length === 2 &&
    from !== undefined &&
    to !== undefined
  ) {
    // “between 13 and 20 February” is one span, “13 and 20 February” are two days.
    const whole = { ...from, last: to.last, to: to.to };
    return single(scan, { ...first, body: { ...first.body, days: [whole] } }, reference);
  }
  if (opening !== undefined && first.body === undefined && first.year?.lastYear !== undefined)
    return undefined;
  const range = readRange(scan, first, reference, opening);
  if (range === undefined) return undefined;
  const { next, span, kind } = range;
  return foundPieces(scan, kind, first.from, next, [{ span, from: first.from, to: next }]);
}

function single(scan: Scan, reading: DateReading, reference: Reference | undefined): Found | undefined {
  if (!isMeant(scan, reading, reference)) return undefined;
  const { body, from, next } = reading;
  if (reading.year !== undefined)
    return foundPieces(scan, 'absolute', from, next, piecesOf(reading, undefined, false));
  const year = hasShortYear(scan, next) ? undefined : yearFor(reading, reference);
  const pieces = piecesOf(reading, year, reference !== undefined && isVague(reference));
  return typeof body?.month === 'number' ? foundPieces(scan, 'partial', from, next, pieces) : undefined;
}

/** The year nearest to the source's date; undefined where that is not known. */
function yearFor({ body }: DateReading, reference: Reference | undefined): number | undefined {
  if (reference === undefined || typeof body?.month !== 'number') return undefined;
  return nearestYear(body.month, body.days?.[0]?.first, reference);
}

function piecesOf(reading: DateReading, year: number | undefined, isUncertain: boolean): readonly Piece[] {
  const spans = spansOf(reading, year).map((span) => ({
    ...span,
    isUncertain: span.isUncertain || isUncertain,
  }));
  const days = reading.body?.days ?? [];
  return spans.map((span, index) => ({
    span,
    from: index === 0 ? reading.from : (days[index]?.from ?? reading.from),
    to: index === spans.length - 1 ? reading.next : (days[index]?.to ?? reading.next),
  }));
}

/** Whether what was read is a date: a day of a month always; more is asked of a year or a month. */
function isMeant(scan: Scan, reading: DateReading, reference: Reference | undefined): boolean {
  const { body, year } = reading;
  if (body === undefined) return isYearMeant(scan, reading, false);
  if (year !== undefined) {
    // “In March 2000 men …” may mean either.
    return body.days !== undefined || year.isSure || year.year % 100 > 0 || !isCounting(scan, reading.next);
  }
  if (body.month === 'this') return false;
  if (body.days !== undefined) return true;
  if (body.isAbbreviated || hasShortYear(scan, reading.next)) return false;
  return body.month !== undefined && reference?.month !== undefined && isMonthMeant(scan, reading);
}

/** “62 года”, “’62”: there is a year, but which century is not said. */
function hasShortYear(scan: Scan, next: number): boolean {
  const token = scan.tokens[next];
  if (token?.digits !== 2 || (token.gap & ~(GAP.space | GAP.comma | GAP.apostrophe | GAP.other)) !== 0)
    return false;
  if (wordAt(scan, next + 1, 'yearAfter', ALL_LANGUAGES) !== undefined) return true;
  return /['’‘]/u.test(scan.text.charAt(token.start - 1));
}

const LOCATIVES = [
  [LANGUAGES.az, /d[aə]$/u],
  [LANGUAGES.tr, /[dt][ae]$/u],
  [LANGUAGES.ka, /ში$/u],
  [LANGUAGES.hy, /ին$/u],
] as const;

/** A month alone is one after “in”, in the case that says “in”, and in a span. */
function isMonthMeant(scan: Scan, { from, next, languages, body }: DateReading): boolean {
  if (body?.part !== undefined) return true;
  const opener = wordBefore(scan, from, 'inMonth', languages);
  if (opener !== undefined) return true;
  const word = scan.tokens[next - 1]?.word ?? '';
  // In Latin script names end like that as well: “Marta”.
  const possible = languages & (scan.evidence | LANGUAGES.hy | LANGUAGES.ka);
  return LOCATIVES.some(([bit, ending]) => (possible & bit) !== 0 && ending.test(word));
}
