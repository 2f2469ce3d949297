import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorText, checkQuote, findQuote } from './anchor-text';

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\u00ad', 'Ж', '𐐷', '😀', 'é', 'ա') });
const isWellFormed = (value: string) =>
  !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value);

describe('the text of an anchor', () => {
  it('is the page’s own text, never with half a character', () => {
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(60), (page, a, b) => {
        const anchor = anchorText(page, a, b);
        expect(page.slice(anchor.start, anchor.end)).toBe(anchor.quote);
        expect(page.slice(0, anchor.start).endsWith(anchor.prefix)).toBe(true);
        expect(page.slice(anchor.end).startsWith(anchor.suffix)).toBe(true);
        for (const piece of [anchor.quote, anchor.prefix, anchor.suffix])
          expect(isWellFormed(piece)).toBe(true);
        expect(anchor.prefix.length).toBeLessThanOrEqual(32);
        expect(anchor.suffix.length).toBeLessThanOrEqual(32);
        expect(checkQuote(page, anchor)).toBe('stands');
      }),
    );
  });

  it('is found again where it was, by quote, context and page', () => {
    const marked = text.map((page) => `<${page}>`);
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), marked, (others, quote) => {
        const pages = [...others, `before ${quote} after`].map((page, pageIndex) => ({
          pageIndex,
          text: page,
        }));
        const place = findQuote(pages, { quote });
        expect(place).toEqual({
          ok: true,
          value: { pageIndex: others.length, start: 7, end: 7 + quote.length },
        });
      }),
    );
  });

  it('is found though lines were broken and hyphens were soft', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(' ', '\n', '\r\n', '\u00ad', '\u00a0', '  '), {
          minLength: 5,
          maxLength: 5,
        }),
        (gaps) => {
          const page = `xx${['de', 'tained', 'near', 'the', 'depot.'].map((word, index) => `${gaps[index]}${word}`).join('')} yy`;
          const place = findQuote([{ pageIndex: 0, text: page }], { quote: 'detained near  the\ndepot.' });
          if (!place.ok) throw new Error(place.failure.message);
          const found = page.slice(place.value.start, place.value.end);
          expect(found.replaceAll(/[\s\u00ad]/g, '')).toBe('detainednearthedepot.');
          expect(found).toMatch(/^d.*\.$/s);
        },
      ),
    );
  });
});

describe('finding a quote', () => {
  const pages = [
    { pageIndex: 0, text: 'The police came. They left. The police came again.' },
    { pageIndex: 1, text: 'On the second page the police\ncame too.' },
  ];

  it('prefers the exact words to those that differ in spaces', () => {
    expect(findQuote(pages, { quote: 'police\ncame' })).toEqual({
      ok: true,
      value: { pageIndex: 1, start: 23, end: 34 },
    });
  });

  it('says in how many places the words stand, and takes context or a page to decide', () => {
    const many = findQuote(pages, { quote: 'The police came' });
    expect(many.ok ? '' : many.failure).toMatchObject({ kind: 'quote-ambiguous' });
    expect(many.ok ? '' : many.failure.message).toMatch(/stand in 2 places.*before or after/);
    expect(findQuote(pages, { quote: 'The police came', suffix: ' again' })).toMatchObject({
      value: { start: 28 },
    });
    expect(findQuote(pages, { quote: 'police came', prefix: 'second page the ' })).toMatchObject({
      value: { pageIndex: 1 },
    });
    expect(findQuote(pages, { quote: 'police came', pageIndex: 1 })).toMatchObject({
      value: { pageIndex: 1 },
    });
  });

  it('does not find other words, other letters, or nothing', () => {
    for (const quote of ['policemen came', 'the Police came', '', ' \n']) {
      expect(findQuote(pages, { quote })).toMatchObject({ ok: false, failure: { kind: 'quote-not-found' } });
    }
    expect(checkQuote('The police left.', { start: 0, end: 15, quote: 'The police came' })).toBe('differs');
    expect(checkQuote(undefined, { start: 0, end: 0, quote: '' })).toBe('differs');
  });
});
