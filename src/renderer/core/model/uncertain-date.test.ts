import { parse } from '@edtf-ts/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, compareDates, describeDate, glyphOf, parseUncertainDate } from './uncertain-date';
import type { DateGlyphKind } from './uncertain-date';

const day = (text: string) => Date.parse(`${text}T00:00:00Z`);
const endOf = (text: string) => day(text) + 86_400_000 - 1;

const TABLE: readonly (readonly [
  edtf: string,
  words: string,
  glyph: DateGlyphKind,
  from: number,
  to: number,
])[] = [
  ['1985', '1985', 'window', day('1985-01-01'), endOf('1985-12-31')],
  ['2026-02', 'February 2026', 'window', day('2026-02-01'), endOf('2026-02-28')],
  ['2024-02', 'February 2024', 'window', day('2024-02-01'), endOf('2024-02-29')],
  ['1918-03-03', '3 March 1918', 'day', day('1918-03-03'), endOf('1918-03-03')],
  ['2025-11~', 'c. November 2025', 'approximate', day('2025-11-01'), endOf('2025-11-30')],
  ['2026?', '2026, uncertain', 'approximate', day('2026-01-01'), endOf('2026-12-31')],
  ['2026%', 'c. 2026, uncertain', 'approximate', day('2026-01-01'), endOf('2026-12-31')],
  ['2026-02-13/2026-02-14', '13–14 February 2026', 'span', day('2026-02-13'), endOf('2026-02-14')],
  ['2026-02-27/2026-03-02', '27 February – 2 March 2026', 'span', day('2026-02-27'), endOf('2026-03-02')],
  [
    '2025-12-31/2026-01-01',
    '31 December 2025 – 1 January 2026',
    'span',
    day('2025-12-31'),
    endOf('2026-01-01'),
  ],
  ['2026-02/2026-04', 'February–April 2026', 'span', day('2026-02-01'), endOf('2026-04-30')],
  ['1985/1990', '1985–1990', 'span', day('1985-01-01'), endOf('1990-12-31')],
  ['1985~/1990?', 'from c. 1985 to 1990 (uncertain)', 'approximate', day('1985-01-01'), endOf('1990-12-31')],
  ['../2026', 'in or before 2026', 'open', Number.NEGATIVE_INFINITY, endOf('2026-12-31')],
  ['../2026-05-03', 'on or before 3 May 2026', 'open', Number.NEGATIVE_INFINITY, endOf('2026-05-03')],
  ['2026-02/..', 'February 2026 or later', 'open', day('2026-02-01'), Number.POSITIVE_INFINITY],
  ['198X', '1980s', 'window', day('1980-01-01'), endOf('1989-12-31')],
  ['19XX', 'between 1900 and 1999', 'window', day('1900-01-01'), endOf('1999-12-31')],
  ['2026-02-XX', 'February 2026, day not known', 'window', day('2026-02-01'), endOf('2026-02-28')],
  ['2026-XX-XX', '2026, day not known', 'window', day('2026-01-01'), endOf('2026-12-31')],
  ['0044-03-15', '15 March 44', 'day', day('0044-03-15'), endOf('0044-03-15')],
];

describe('an uncertain date', () => {
  it.each(TABLE)('%s reads “%s”', (edtf, words, glyph, fromMs, toMs) => {
    expect(parseUncertainDate(edtf).ok).toBe(true);
    expect(describeDate(edtf)).toBe(words);
    expect(glyphOf(edtf)).toBe(glyph);
    expect(boundsOf(edtf)).toEqual({ fromMs, toMs });
  });

  it.each([
    ['2026-02-30', /not a date/],
    ['2023-02-29', /not a date/],
    ['2026-13', /not a date/],
    ['2026/2025', /ends before it begins.*2025\/2026/],
    ['../..', /such as 1985, 2026-02 or 2026-02-13/],
    ['198X-05', /not a date/],
    ['2026-XX-05', /not a date/],
    ['13.02.2026', /Write it as 2026-02-13\./],
    ['13 February 2026', /Write it as 2026-02-13\./],
    ['Feb 2026', /Write it as 2026-02\./],
    ['February 13, 2026', /Write it as 2026-02-13\./],
    ['c. 1985', /Write it as 1985~\./],
    ['1985-1990', /Write it as 1985\/1990\./],
    ['2026-2-3', /Write it as 2026-02-03\./],
    ['25/12/2026', /Write it as 2026-12-25\./],
    ['05/06/2026', /such as 1985/],
    ['30.02.2026', /such as 1985/],
    ['spring 1919', /such as 1985/],
    ['', /There is no date here/],
  ])('refuses %j and says what to write', (text, message) => {
    const parsed = parseUncertainDate(text);
    expect(parsed.ok ? '' : parsed.failure.message).toMatch(message);
    expect(glyphOf(text)).toBe('none');
    expect(describeDate(text)).toBe(text);
  });

  it('takes a span that ends some time in the year or month it begins in', () => {
    expect(boundsOf('1975-01-02/1975')).toEqual({
      fromMs: Date.UTC(1975, 0, 2),
      toMs: Date.UTC(1976, 0, 1) - 1,
    });
    expect(boundsOf('1975-12/1975-03')).toBeUndefined();
  });

  it('agrees with an independent EDTF parser on what is a date and which days it means', () => {
    const year = fc.integer({ min: 1971, max: 2999 }).map(String);
    const two = fc.integer({ min: 0, max: 39 }).map((number) => String(number).padStart(2, '0'));
    const point = fc
      .tuple(year, fc.option(two, { nil: undefined }), fc.option(two, { nil: undefined }))
      .map(([y, m, d]) =>
        [y, m, m === undefined ? undefined : d].filter((part) => part !== undefined).join('-'),
      )
      // 21 to 41 in the month's place are seasons, which the archive does not take.
      .filter((text) => !/^\d{4}-(?:2[1-9]|3\d|4[01])/.test(text));
    const text = fc.oneof(
      fc.tuple(point, fc.constantFrom('', '~', '?', '%')).map((parts) => parts.join('')),
      fc.tuple(point, point).map((parts) => parts.join('/')),
    );
    fc.assert(
      fc.property(text, (edtf) => {
        const theirs = parse(edtf);
        const ours = boundsOf(edtf);
        expect(ours !== undefined).toBe(theirs.success);
        if (theirs.success) {
          expect(ours).toEqual({ fromMs: Number(theirs.value.minMs), toMs: Number(theirs.value.maxMs) });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is put in time order, open beginnings by their end, undated last', () => {
    const dates = [
      '',
      '2026-02-14',
      '2026',
      '../2025',
      '2026-02/..',
      '198X',
      'some day',
      '2026-02-13/2026-02-14',
    ];
    expect(dates.toSorted(compareDates)).toEqual([
      '198X',
      '../2025',
      '2026',
      '2026-02/..',
      '2026-02-13/2026-02-14',
      '2026-02-14',
      '',
      'some day',
    ]);
  });

  it('has an order that does not depend on where sorting began', () => {
    const any = fc.constantFrom(...TABLE.map(([edtf]) => edtf), '', 'x');
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(Math.sign(compareDates(a, b)) + Math.sign(compareDates(b, a))).toBe(0);
        if (compareDates(a, b) <= 0 && compareDates(b, c) <= 0)
          expect(compareDates(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
