import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDifferences } from './word-differences';

const shown = (one: string, other: string) =>
  wordDifferences(one, other)?.map(({ text, where }) => {
    if (where === 'both') return text;
    return where === 'one' ? `[-${text}]` : `[+${text}]`;
  });

describe('differences between two passages', () => {
  it('names the words that only one of them has, a phrase as one', () => {
    expect(shown('Eighteen delegates came on foot.', 'Twenty two delegates came by car.')).toEqual([
      '[-Eighteen ]',
      '[+Twenty two ]',
      'delegates came ',
      '[-on foot]',
      '[+by car]',
      '.',
    ]);
  });

  it('tells words apart in scripts without spaces and in Armenian', () => {
    expect(shown('Նրանք հետ դարձան', 'Նրանք առաջ գնացին')).toEqual([
      'Նրանք ',
      '[-հետ դարձան]',
      '[+առաջ գնացին]',
    ]);
  });

  it('finds nothing between equal texts, and everything when one is empty', () => {
    expect(shown('The same.', 'The same.')).toEqual(['The same.']);
    expect(shown('', 'New words')).toEqual(['[+New words]']);
  });

  it('loses no letter of either text, whatever they are', () => {
    const text = fc.array(fc.constantFrom('the', 'tea', ' ', ' ', ', ', 'village', '14', '\n'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, text, (ones, others) => {
        const [one, other] = [ones.join(''), others.join('')];
        const differences = wordDifferences(one, other) ?? [];
        const side = (skipped: string) =>
          differences
            .filter(({ where }) => where !== skipped)
            .map(({ text: words }) => words)
            .join('');
        expect(side('other')).toBe(one);
        expect(side('one')).toBe(other);
      }),
    );
  });

  it('does not try texts that are far too long', () => {
    expect(wordDifferences('a '.repeat(6000), 'b '.repeat(6000))).toBeUndefined();
  });
});
