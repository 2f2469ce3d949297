import { describe, expect, it } from 'vitest';
import { writtenDay } from './email-day';

describe('a day written with an English month', () => {
  it.each([
    ['Wed, 21 Nov 2012 21:11:32 +0100', '2012-11-21'],
    ['21 Nov 12 21:11 GMT', '2012-11-21'],
    ['Fri, 3 Jul 98 09:00:00 EST', '1998-07-03'],
    ['Tue Jan 02 2024 23:59:00 GMT+0300 (Moscow)', '2024-01-02'],
    ['Thu Jan  1 00:00:00 1970', '1970-01-01'],
    ['Thu Jan  1 00:00:00 +0000 1970', '1970-01-01'],
    ['Monday, 05-Feb-96 10:00:00 GMT', '1996-02-05'],
    ['January 2, 2024', '2024-01-02'],
    ['2024-01-02T10:00:00Z', '2024-01-02'],
  ])('%s is %s', (written, day) => expect(writtenDay(written)).toBe(day));

  it.each(['', 'yesterday', '31 Feb 2020 10:00', '12 Foo 2020', 'Mon, 99 Jan 2024'])(
    '“%s” is none',
    (written) => expect(writtenDay(written)).toBe(''),
  );
});
