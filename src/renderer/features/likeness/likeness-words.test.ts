import { describe, expect, it } from 'vitest';
import type { OnlyHere, TextComparison } from '../../core/model/compare-texts';
import { comparisonWords, likenessWords, percent } from './likeness-words';

it('a hundred per cent is said only of all, and none only of nothing', () => {
  expect([1, 0.996, 0.29, 0.004, 0].map(percent)).toEqual(['100%', '99%', '29%', 'less than 1%', '0%']);
});

describe('a likeness in words', () => {
  const words = (likeness: number, containedInOther: number, otherContained: number) =>
    likenessWords({ likeness, containedInOther, otherContained });

  it('says how many words are the same', () => {
    expect(words(0.87, 0.93, 0.93)).toBe('87% of the same words');
    expect(words(0.4, 0.6, 0.5)).toBe('40% of the same words');
  });

  it('says which text stands in the other when one is much shorter', () => {
    expect(words(0.4, 0.4, 0.98)).toBe('shorter: 98% of it stands in this text');
    expect(words(0.1, 1, 0.1)).toBe('longer: 100% of this text stands in it');
  });
});

describe('a comparison in words', () => {
  const compared = (likeness: number, onlyOne: OnlyHere, onlyOther: OnlyHere): TextComparison => ({
    likeness: {
      shared: likeness === 0 ? 0 : 100,
      likeness,
      containedInOther: likeness,
      otherContained: likeness,
    },
    rows: [],
    onlyOne,
    onlyOther,
    isCut: false,
  });

  it('counts what stands in only one of the texts, and its whole paragraphs', () => {
    const words = comparisonWords(
      compared(0.87, { words: 1640, paragraphs: 12 }, { words: 1, paragraphs: 0 }),
    );
    expect(words).toBe(
      'These texts share 87% of their passages. 1,640 words stand only in the first, among them 12 whole paragraphs; 1 word stands only in the second.',
    );
  });

  it('says when one text holds all of the other', () => {
    const words = comparisonWords(
      compared(0.4, { words: 300, paragraphs: undefined }, { words: 0, paragraphs: undefined }),
    );
    expect(words).toBe(
      'These texts share 40% of their passages. 300 words stand only in the first; nothing stands only in the second.',
    );
  });

  it('says when nothing differs, and when nothing is shared', () => {
    const none = { words: 0, paragraphs: 0 };
    expect(comparisonWords(compared(1, none, none))).toBe(
      'These texts share 100% of their passages. No word stands in only one of them.',
    );
    expect(comparisonWords(compared(0, { words: 9, paragraphs: 1 }, none))).toBe(
      'These texts share no passage of five words or more.',
    );
  });

  it('says when only the beginnings of long texts were compared', () => {
    const none = { words: 0, paragraphs: 0 };
    expect(comparisonWords({ ...compared(1, none, none), isCut: true })).toBe(
      'In the first 200,000 characters of each, which are compared here, these texts share 100% of their passages. No word stands in only one of them.',
    );
  });
});
