import { de, en, fr, ru } from 'chrono-node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDateMentions } from './find-date-mentions';

// An independent reader of dates in the four languages that it shares with ours.
const ORACLES = { en, ru, fr, de } as const;
type Oracle = keyof typeof ORACLES;

const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => new Date(date.toISOString().slice(0, 10)));

/** What the oracle takes for the first date of a text, to the day. */
function theirs(language: Oracle, text: string, reference: string): string | undefined {
  const [year = 0, month = 1, date = 1] = reference.split('-').map(Number);
  const [result] = ORACLES[language].parse(text, new Date(year, month - 1, date, 12));
  const parts = (['year', 'month', 'day'] as const).map((part) => result?.start.get(part) ?? 0);
  return result === undefined ? undefined : parts.map((part) => String(part).padStart(2, '0')).join('-');
}

function ours(language: Oracle, text: string, reference: string): string | undefined {
  return findDateMentions(text, { language, reference })[0]?.edtf;
}

function inWords(language: Oracle, date: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options }).format(date);
}

describe('an independent reader agrees', () => {
  it.each(['en', 'ru', 'fr', 'de'] as const)('on days with their year in %s', (language) => {
    const forms: readonly Intl.DateTimeFormatOptions[] = [
      { day: 'numeric', month: 'long', year: 'numeric' },
      { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    ];
    fc.assert(
      fc.property(day, fc.constantFrom(...forms), (date, form) => {
        const text = inWords(language, date, form);
        const expected = date.toISOString().slice(0, 10);
        expect(ours(language, text, '')).toBe(expected);
        expect(theirs(language, text, '2026-02-18')).toBe(expected);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['en', 'yesterday'],
    ['en', 'tomorrow'],
    ['en', 'three days ago'],
    ['en', '5 days ago'],
    ['ru', 'вчера'],
    ['ru', 'завтра'],
    ['ru', 'послезавтра'],
    ['ru', 'три дня назад'],
    ['fr', 'hier'],
    ['fr', 'demain'],
    ['fr', 'il y a 3 jours'],
    ['de', 'gestern'],
    ['de', 'übermorgen'],
    ['de', 'vor drei Tagen'],
  ] as const)('on days counted from another in %s: %s', (language, text) => {
    fc.assert(
      fc.property(day, (date) => {
        const reference = date.toISOString().slice(0, 10);
        expect(ours(language, text, reference)).toBe(theirs(language, text, reference));
      }),
      { numRuns: 30 },
    );
  });
});
