import { MONTH_NAMES } from './month-names';

/**
 * What a researcher may have meant by a date written in another way (`13.02.2026`,
 * `13 February 2026`, `about 1985`, `1985-1990`), as EDTF; undefined when nothing sure can be said.
 * `13/02` and `02/13` are told apart only where one number cannot be a month.
 */
export function suggestDate(text: string, isDate: (candidate: string) => boolean): string | undefined {
  const about = /^(?:c\.|ca\.?|circa|about)\s*(.+)$/i.exec(text);
  if (about?.[1] !== undefined) {
    const plain = isDate(about[1]) ? about[1] : suggestDate(about[1], isDate);
    return plain === undefined || !isDate(`${plain}~`) ? undefined : `${plain}~`;
  }
  const candidate =
    fromDottedDay(text) ??
    fromSlashedDay(text) ??
    fromWords(text) ??
    fromYearSpan(text) ??
    fromLooseDay(text);
  return candidate !== undefined && isDate(candidate) ? candidate : undefined;
}

function fromDottedDay(text: string): string | undefined {
  const match = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  return match === null ? undefined : edtfDay(match[3], match[2], match[1]);
}

function fromSlashedDay(text: string): string | undefined {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (match === null) return undefined;
  const [first, second] = [Number(match[1]), Number(match[2])];
  if (first > 12) return edtfDay(match[3], match[2], match[1]);
  if (second > 12) return edtfDay(match[3], match[1], match[2]);
  return undefined;
}

function fromWords(text: string): string | undefined {
  const dayFirst = /^(?:(\d{1,2})\s+)?(\p{L}{3,9})\.?,?\s+(\d{4})$/u.exec(text);
  const monthFirst = /^(\p{L}{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/u.exec(text);
  const [day, name, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  if (name === undefined) return undefined;
  const month = MONTH_NAMES.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase())) + 1;
  if (month === 0) return undefined;
  return day === undefined ? `${year}-${twoDigits(String(month))}` : edtfDay(year, String(month), day);
}

function fromYearSpan(text: string): string | undefined {
  const match = /^(\d{4})\s*[-–—]\s*(\d{4})$/.exec(text);
  return match === null ? undefined : `${match[1]}/${match[2]}`;
}

function fromLooseDay(text: string): string | undefined {
  const match = /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?$/.exec(text);
  if (match === null) return undefined;
  return match[3] === undefined
    ? `${match[1]}-${twoDigits(match[2])}`
    : edtfDay(match[1], match[2], match[3]);
}

function edtfDay(year: string | undefined, month: string | undefined, day: string | undefined): string {
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(text = ''): string {
  return text.padStart(2, '0');
}
