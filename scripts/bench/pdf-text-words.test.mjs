import { describe, expect, it } from 'vitest';
import { agreement, tokensOf, wordsOf } from './pdf-text-words.mjs';

describe('agreement of two readings', () => {
  it('counts each word as often as it stands in both', () => {
    const { recall, precision, missing, added } = agreement(
      wordsOf('one two two'),
      wordsOf('two three two two'),
    );
    expect([recall, precision]).toEqual([0.5, 2 / 3]);
    expect([missing, added]).toEqual([['two', 'three'], ['one']]);
  });

  it('joins hyphens at line ends, and forgives case, ligatures and unseen marks', () => {
    expect(wordsOf('The infra-\nstructure of\u202B ﬁelds')).toEqual([
      'the',
      'infrastructure',
      'of',
      'fields',
    ]);
    expect(wordsOf('1990-\n1995')).toEqual(['1990', '1995']);
  });

  it('compares letters of scripts without spaces one by one', () => {
    expect(wordsOf('東京 2020年')).toEqual(['東', '京', '2020', '年']);
  });

  it('shows glued words where spaces are compared', () => {
    expect(tokensOf('(a,b) c')).toEqual(['(a,b)', 'c']);
    expect(agreement([], []).recall).toBe(1);
  });
});
