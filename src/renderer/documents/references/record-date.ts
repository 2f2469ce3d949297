import { MONTH_NAMES } from '../../core/model/month-names';
import { suggestDate } from '../../core/model/suggest-date';
import { readDate } from '../../core/model/uncertain-date';

const isDate = (text: string) => readDate(text) !== undefined;

/** EDTF of a year, a month and a day, each as far as it is known; empty when they are no date. */
export function dateOfParts(year: string, month = '', day = ''): string {
  const [y, m, d] = [year, month, day].map((part) => Number(part.trim() || Number.NaN));
  if (y === undefined || !Number.isInteger(y) || y < 1 || y > 9999) return '';
  const parts = [String(y).padStart(4, '0')];
  if (m !== undefined && Number.isInteger(m)) {
    parts.push(String(m).padStart(2, '0'));
    if (d !== undefined && Number.isInteger(d)) parts.push(String(d).padStart(2, '0'));
  }
  // Where the day is none, the month may still be one, and then the year.
  for (let length = parts.length; length > 0; length -= 1) {
    const date = parts.slice(0, length).join('-');
    if (isDate(date)) return date;
  }
  return '';
}

/** RIS: `2026/02/13/other words`, `2026/02//`, `2026`; empty when it is not written so. */
export function slashedDate(text: string): string {
  const match = /^\s*(\d{4})(?:\/(\d{1,2})?(?:\/(\d{1,2})?(?:\/.*)?)?)?\s*$/u.exec(text);
  return match === null ? '' : dateOfParts(match[1] ?? '', match[2], match[3]);
}

/**
 * The date a researcher or a program wrote: EDTF itself, `1998/`, `13 February 2026`, `c. 1918`,
 * `[1918]`, `1918?`, `1914--1918`, a time of day behind it. Empty where nothing sure can be said.
 */
export function dateInWords(text: string): string {
  const plain = text
    .trim()
    .replaceAll(/[[\]{}]/gu, '')
    .replaceAll(/(?<=\d)(?:--+|–|—)(?=\d)/gu, '-')
    .replace(/^©\s*|^copyright\s+/iu, '')
    .replace(/[T ]\d{1,2}:\d{2}.*$/u, '')
    .replace(/[.,;]$/u, '');
  const candidates = [plain, plain.replace(/\/$/u, '/..'), plain.replace(/^\//u, '../')];
  return candidates.find(isDate) ?? suggestDate(plain, isDate) ?? '';
}

/** From 1; undefined when the text names no month. English names and their beginnings, or a number. */
export function monthNumber(text: string): number | undefined {
  const plain = text.trim().toLowerCase().replace(/\.$/u, '');
  if (/^(?:0?[1-9]|1[0-2])$/u.test(plain)) return Number(plain);
  const index = plain.length < 3 ? -1 : MONTH_NAMES.findIndex((name) => name.toLowerCase().startsWith(plain));
  return index === -1 ? undefined : index + 1;
}
