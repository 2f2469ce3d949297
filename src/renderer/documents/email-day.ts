import { edtfDate } from './written-date';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The EDTF day of a date written with an English month, as mail and browsers do: `Wed, 21 Nov 2012
 * 21:11:32 +0100` (RFC 5322), `Tue Jan 02 2024 10:00:00 GMT+0100` (ECMAScript), or ISO 8601. The day
 * is that of the zone it was written in. Two-digit years are read as RFC 5322 says. Empty when there
 * is none.
 */
export function writtenDay(written: string): string {
  const dayFirst = /(?:^|[\s,])(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s,-]+(\d{2,4})\b/iu.exec(written);
  const monthFirst =
    /(?:^|\s)([a-z]{3})[a-z]*\s+(\d{1,2}),?\s+(?:\d{1,2}:\d{2}(?::\d{2})?\s+(?:[a-z]+\s+|[+-]\d{4}\s+)?)?(\d{4})\b/iu.exec(
      written,
    );
  if (dayFirst !== null) {
    const [, day = '', month = '', year = ''] = dayFirst;
    const found = assembled(year, month, day);
    if (found !== '') return found;
  }
  if (monthFirst !== null) {
    const [, month = '', day = '', year = ''] = monthFirst;
    return assembled(year, month, day);
  }
  return edtfDate(written);
}

function assembled(year: string, month: string, day: string): string {
  const monthNumber = MONTHS.indexOf(month.toLowerCase()) + 1;
  return monthNumber === 0 ? '' : edtfDate(`${fullYear(year)}-${monthNumber}-${day}`);
}

/** RFC 5322, section 4.3: two digits up to 49 are of this century, others and three digits count from 1900. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  const value = Number(year);
  return String(value + (year.length === 2 && value < 50 ? 2000 : 1900));
}
