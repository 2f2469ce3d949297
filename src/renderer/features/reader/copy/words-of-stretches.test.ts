import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../../core/model/extraction';
import { anchor, annotation } from '../../annotations/row-fixture';
import { wordsOfMark, wordsOfStretches } from './words-of-stretches';

const extraction: Extraction = {
  format: 1,
  parser: { name: 'test', version: '1' },
  pages: [
    { pageIndex: 0, text: 'one two' },
    { pageIndex: 1, text: 'three four five' },
  ],
};

describe('words to be copied', () => {
  it('are those of the text, also over pages and in pieces', () => {
    const stretches = [
      { pageIndex: 0, start: 4, end: 7 },
      { pageIndex: 1, start: 0, end: 5 },
      { pageIndex: 1, start: 11, end: 15 },
    ];
    expect(wordsOfStretches(extraction, stretches)).toEqual({
      quote: 'two\nthree\n\nfive',
      pageIndex: 0,
      start: 4,
    });
    expect(wordsOfStretches(extraction, [])).toBe(undefined);
  });

  it('of a mark are those of its pieces; a point has none', () => {
    const pieces = [anchor({ quote: 'one', start: 3 }), anchor({ quote: 'two', start: 9 })] as const;
    expect(wordsOfMark(annotation({ anchors: pieces }))).toEqual({
      quote: 'one […] two',
      pageIndex: 0,
      start: 3,
    });
    expect(wordsOfMark(annotation({ kind: 'point', anchors: [anchor({ quote: '' })] }))).toBe(undefined);
  });
});
