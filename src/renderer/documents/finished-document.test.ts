import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { countWords } from '../core/model/count-words';
import { languageOf } from './detect-language';
import { titleOfFile } from './finished-document';
import { PARSERS } from './parsers';
import { edtfDate } from './written-date';

describe('what every kind of document gets', () => {
  it.each([
    ['The army’s first-hand report, p. 12.', 6],
    ['ազատ ու հավասար իրենց', 4],
    ['', 0],
    ['1,000 — 2.5', 3],
  ])('the number of words of %j', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it('a number of words where none are spaced, found by dictionary', () => {
    expect(countWords('第一季度报告 report')).toBeGreaterThan(2);
    expect(countWords('第一季度报告 report')).toBeLessThan(7);
  });

  it.each([
    [
      'en',
      'The committee met on the third of March and heard the report of the secretary on the events in the province.',
    ],
    [
      'ru',
      'Комитет собрался третьего марта и заслушал доклад секретаря о событиях в губернии за прошлый год.',
    ],
    [
      'hy',
      'Բոլոր մարդիկ ծնվում են ազատ ու հավասար իրենց արժանապատվությամբ ու իրավունքներով։ Նրանք ունեն բանականություն',
    ],
  ])('its language, %s', (language, text) => {
    expect(languageOf(text, '').language).toBe(language);
  });

  it('no language where there are too few words to tell', () => {
    expect(languageOf('Table 1', '').language).toBe('');
  });

  it('the declared language while the text is short, but not one its letters rule out', () => {
    expect(languageOf('Short text here', 'fr-CA').language).toBe('fr');
    expect(
      languageOf(
        'פעולות אלה לפי סעיף לחוק מבקר המדינה שלום עולם מה שלום כולם כמו כל הילדים אני יורד מן החוטים',
        'en-US',
      ).language,
    ).toBe('he');
  });

  it.each([
    ['report.final.pdf', 'report.final'],
    ['Дело № 4.docx', 'Дело № 4'],
    ['.hidden', '.hidden'],
    ['no extension', 'no extension'],
  ])('a title from its file name %j', (name, title) => {
    expect(titleOfFile(name)).toBe(title);
  });

  it.each([
    ['2013-05-07T10:00:00Z', '2013-05-07'],
    ['2013/5/7', '2013-05-07'],
    ['2013', '2013'],
    ['2013-02-30', ''],
    ['7 May 2013', ''],
    ['20130507', ''],
  ])('a date in EDTF from %j', (written, date) => {
    expect(edtfDate(written)).toBe(date);
  });

  it('the version of the library that read it', () => {
    const require = createRequire(import.meta.url);
    for (const { name, version } of [PARSERS.docx, PARSERS.markdown]) {
      const installed = require(`${name}/package.json`) as { version: string };
      expect(version.split('+')[0]).toBe(installed.version);
    }
  });
});
