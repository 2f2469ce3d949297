import { describe, expect, it } from 'vitest';
import type { Extraction, OutlineEntry } from '../../../core/model/extraction';
import { entryOfPage, entryOfPlace, placeOfEntry, usableOutline } from './outline-places';

const entry = (title: string, pageIndex: number, start = 0): OutlineEntry => ({
  title,
  level: 1,
  pageIndex,
  start,
});
const pagesOf = (count: number, outline: readonly OutlineEntry[]): Extraction => ({
  format: 1,
  parser: { name: 'test', version: '1' },
  pages: Array.from({ length: count }, (_, pageIndex) => ({ pageIndex, text: '' })),
  outline,
});

describe('a table of contents', () => {
  const outline = [entry('Preface', 1), entry('One', 3), entry('One, a', 3), entry('Two', 6)];

  it('leaves out entries that lead to no page', () => {
    const read = pagesOf(4, [...outline, entry('Nowhere', -1)]);
    expect(usableOutline(read).map(({ title }) => title)).toEqual(['Preface', 'One', 'One, a']);
    expect(usableOutline(pagesOf(4, []))).toEqual([]);
  });

  it('says which entry a page belongs to', () => {
    const titleAt = (page: number) => outline[entryOfPage(outline, page)]?.title;
    expect([0, 1, 2, 3, 4, 6, 99].map(titleAt)).toEqual([
      undefined,
      'Preface',
      'Preface',
      'One',
      'One, a',
      'Two',
      'Two',
    ]);
  });

  it('leads to the heading of a text, so that it can be shown', () => {
    const text = 'Preface\nWords.\nOne\nMore.';
    const blocks = [
      { kind: 'heading' as const, start: 0, end: 7 },
      { kind: 'paragraph' as const, start: 8, end: 14 },
      { kind: 'heading' as const, start: 15, end: 18 },
      { kind: 'paragraph' as const, start: 19, end: 24 },
    ];
    const read: Extraction = { ...pagesOf(1, []), pages: [{ pageIndex: 0, text, blocks }] };
    const place = placeOfEntry(read, entry('One', 0, 15));
    expect(text.slice(place.start, place.end)).toBe('One');
    expect(placeOfEntry(read, entry('In a gap', 0, 14))).toEqual({ pageIndex: 0, start: 14, end: 14 });
  });

  it('is made of the headings of a text that brings none', () => {
    const words = ['One', 'x', 'Two', 'Menu', 'Three'];
    const text = words.join('\n');
    const blocks = words.map((word) => {
      const start = text.indexOf(word);
      const kind = word === 'x' ? ('paragraph' as const) : ('heading' as const);
      const outside = word === 'Menu' ? { outsideArticle: true as const } : {};
      return { kind, level: 2, start, end: start + word.length, ...outside };
    });
    const read: Extraction = { ...pagesOf(1, []), pages: [{ pageIndex: 0, text, blocks }] };
    expect(usableOutline(read).map(({ title, level, start }) => [title, level, start])).toEqual([
      ['One', 2, 0],
      ['Two', 2, 6],
      ['Three', 2, 15],
    ]);
    const short = { ...read, pages: [{ pageIndex: 0, text, blocks: blocks.slice(0, 3) }] };
    expect(usableOutline(short)).toEqual([]);
  });

  it('says which entry a place of a text belongs to', () => {
    const entries = [
      entry('Preface', 0, 10),
      entry('One', 0, 40),
      entry('One, too', 0, 40),
      entry('Two', 0, 90),
    ];
    const titleAt = (start: number) => entries[entryOfPlace(entries, start)]?.title;
    expect([0, 10, 39, 40, 89, 5000].map(titleAt)).toEqual([
      undefined,
      'Preface',
      'Preface',
      'One',
      'One',
      'Two',
    ]);
  });

  it('leads to the top of a page that has no blocks', () => {
    expect(placeOfEntry(pagesOf(4, outline), entry('One', 3))).toEqual({ pageIndex: 3, start: 0, end: 0 });
  });
});
