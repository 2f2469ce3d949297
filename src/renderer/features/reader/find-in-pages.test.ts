import { describe, expect, it } from 'vitest';
import { findInPages, findSteps, matchAfter, matchBeside, partsOfDocument, ticksOf } from './find-in-pages';
import type { Stretch } from './pdf-view-port';

const loose = { matchCase: false, wholeWord: false, matchAccents: true };
const plain = { matchCase: false, wholeWord: false, matchAccents: false };
const page = (text: string, pageIndex = 0) => ({ pageIndex, text });

describe('finding words in a document', () => {
  it('finds every place, on every page, in reading order', () => {
    expect(findInPages([page('The pump. A pump.'), page('pump', 3)], 'Pump', loose)).toEqual([
      { pageIndex: 0, start: 4, end: 8 },
      { pageIndex: 0, start: 12, end: 16 },
      { pageIndex: 3, start: 0, end: 4 },
    ]);
  });

  it('takes a line break for a space, and passes over the hyphen at a line’s end', () => {
    expect(findInPages([page('the lower\npump')], 'lower pump', loose)).toHaveLength(1);
    expect(findInPages([page('two inter-\npreters came')], 'interpreters', loose)).toEqual([
      { pageIndex: 0, start: 4, end: 18 },
    ]);
  });

  it('minds capitals and whole words when asked to', () => {
    expect(findInPages([page('Pump pump')], 'pump', { ...loose, matchCase: true })).toHaveLength(1);
    expect(findInPages([page('pumps pump')], 'pump', { ...loose, wholeWord: true })).toEqual([
      { pageIndex: 0, start: 6, end: 10 },
    ]);
    expect(findInPages([page('Երևանում Երևան')], 'երևան', { ...loose, wholeWord: true })).toHaveLength(1);
  });

  it('takes marks of patterns for what they are, and finds nothing for nothing', () => {
    expect(findInPages([page('a.b axb (c)')], 'a.b', loose)).toHaveLength(1);
    expect(findInPages([page('a.b axb (c)')], '(c)', loose)).toHaveLength(1);
    expect(findInPages([page('a b')], '  ', loose)).toEqual([]);
  });

  it('goes on from where one reads, and round the end', () => {
    const matches = findInPages([page('x'), page('x', 1), page('x', 2)], 'x', loose);
    expect(matchAfter(matches, { pageIndex: 1, start: 0 })).toBe(1);
    expect(matchAfter(matches, { pageIndex: 2, start: 1 })).toBe(-1);
    expect(matchAfter([], { pageIndex: 0, start: 0 })).toBe(-1);
    expect(matchBeside(3, 2, 1)).toBe(0);
    expect(matchBeside(3, 0, -1)).toBe(2);
    expect(matchBeside(0, -1, 1)).toBe(-1);
  });

  it('takes letters with and without accents for one, unless accents are to count', () => {
    const text = 'The café of Łódź, and cafe\u0301 again; straße';
    const words = (query: string, options = plain) =>
      findInPages([page(text)], query, options).map(({ start, end }) => text.slice(start, end));
    expect(words('cafe')).toEqual(['café', 'cafe\u0301']);
    expect(words('lodz')).toEqual(['Łódź']);
    expect(words('STRASSE')).toEqual(['straße']);
    expect(words('café')).toEqual(['café', 'cafe\u0301']);
    expect(words('cafe', { ...plain, wholeWord: true })).toEqual(['café', 'cafe\u0301']);
    expect(words('Lodz', { ...plain, matchCase: true })).toEqual(['Łódź']);
    expect(words('lodz', { ...plain, matchCase: true })).toEqual([]);
    expect(words('cafe', loose)).toEqual(['cafe']);
  });

  it('keeps letters apart that only look alike to some: й stays й', () => {
    expect(findInPages([page('мой дом')], 'мои', plain)).toEqual([]);
    expect(findInPages([page('зелёный')], 'зеленый', plain)).toHaveLength(1);
  });

  it('works in slices and finds the same', () => {
    const pages = Array.from({ length: 60 }, (_, index) => page('pümp '.repeat(200), index));
    const found: Stretch[] = [];
    let slices = 1;
    for (const _ of findSteps(pages, 'pump', plain, found)) slices += 1;
    expect(slices).toBeGreaterThan(2);
    expect(found).toHaveLength(12_000);
    expect(found.at(-1)).toEqual({ pageIndex: 59, start: 995, end: 999 });
  });

  it('shows many matches as few ticks', () => {
    const pages = [page('abcd'), page('', 1)];
    expect(
      partsOfDocument(pages, [
        { pageIndex: 0, start: 2, end: 3 },
        { pageIndex: 1, start: 0, end: 0 },
      ]),
    ).toEqual([0.25, 0.5]);
    expect(ticksOf([0, 0.01, 0.5, 0.99, 1], 10)).toEqual([0.05, 0.55, 0.95]);
  });
});
