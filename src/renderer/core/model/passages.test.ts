import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passagesOf } from './passages';
import { countWords } from './word-tokens';

const sentence = fc
  .tuple(
    fc.array(fc.constantFrom('depot', 'people', 'Գյումրի', 'полиция', 'a', '—', '22', 'Dr.', 'end.'), {
      minLength: 1,
      maxLength: 25,
    }),
    fc.constantFrom('. ', '! ', '։ ', '\n', '\n\n', ' '),
  )
  .map(([words, end]) => words.join(' ') + end);
const page = fc.array(sentence, { maxLength: 90 }).map((sentences) => sentences.join(''));

const of = (...pages: string[]) =>
  passagesOf('s', { pages: pages.map((text, pageIndex) => ({ pageIndex, text })) });
const words = (count: number, word = 'word') =>
  Array.from({ length: count }, (_, index) => `${word}${index}`);

describe('passages', () => {
  it('hold every word of every page once, in order', () => {
    fc.assert(
      fc.property(fc.array(page, { maxLength: 4 }), (pages) => {
        const passages = of(...pages);
        pages.forEach((text, pageIndex) => {
          const own = passages.filter((passage) => passage.pageIndex === pageIndex);
          const found = own.flatMap((passage) => passage.text.split(/\s+/));
          expect(found).toEqual(text.split(/\s+/).filter((word) => word !== ''));
          own.forEach((passage, index) => {
            expect(text.slice(passage.start, passage.end)).toBe(passage.text);
            expect(passage.start).toBeGreaterThanOrEqual(own[index - 1]?.end ?? 0);
          });
        });
        expect(passages.map(({ id }) => id)).toEqual(passages.map((_, number) => `s:${number}`));
      }),
    );
  });

  it('have 150 to 250 words on a page that has enough', () => {
    fc.assert(
      fc.property(page, (text) => {
        const total = countWords(text);
        const sizes = of(text).map((passage) => countWords(passage.text));
        if (total === 0) expect(sizes.length).toBeLessThanOrEqual(1);
        else if (total <= 250) expect(sizes).toEqual([total]);
        else if (total < 300) {
          expect(sizes).toHaveLength(2);
          expect(Math.min(...sizes)).toBeGreaterThanOrEqual(total / 2 - 26);
        } else {
          expect(Math.min(...sizes)).toBeGreaterThanOrEqual(150);
          expect(Math.max(...sizes)).toBeLessThanOrEqual(250);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([250, 251, 299, 300, 301, 449, 450, 500, 501, 549, 550, 1000])('share out %i words', (total) => {
    const sizes = of(words(total).join(' ')).map((passage) => countWords(passage.text));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(total);
    const fewest = total > 250 && total < 300 ? total / 2 - 1 : 150;
    for (const size of sizes) expect(size >= fewest && size <= 250).toBe(true);
  });

  it('end where a sentence ends, not after an abbreviation or an initial', () => {
    const text = [
      ...words(180),
      'seen',
      'by',
      'Dr.',
      'A.',
      'Petrosyan',
      'there.',
      'Then',
      ...words(200),
    ].join(' ');
    expect(of(text)[0]?.text).toMatch(/there\.$/);
    const armenian = [...words(190, 'բառ'), 'դեպո։', ...words(200, 'բառ')].join(' ');
    expect(of(armenian)[0]?.text).toMatch(/դեպո։$/);
  });

  it('lead on with the next twelve words, over the page’s end', () => {
    const [first, second] = of(words(5, 'a').join(' '), `${words(30, 'b').join(' ')}.`);
    expect(first?.lead).toBe(words(12, 'b').join(' '));
    expect(second?.lead).toBe('');
    const [cut, rest] = of(words(400).join(' '));
    expect(rest?.text.startsWith(cut?.lead ?? '-')).toBe(true);
    expect(countWords(cut?.lead ?? '')).toBe(12);
  });

  it('count words where a script has no spaces', () => {
    const chinese = '我们昨天在北京看到了很多人。'.repeat(60);
    const passages = of(chinese);
    expect(passages.length).toBeGreaterThan(1);
    expect(passages.map((passage) => passage.text).join('')).toBe(chinese);
    for (const passage of passages) expect(countWords(passage.text)).toBeLessThanOrEqual(250);
    expect(passages[0]?.text).toMatch(/。$/);
  });

  it('take time in proportion to the text, also without line breaks or spaces', () => {
    const time = (text: string) => {
      const start = performance.now();
      of(text);
      return performance.now() - start;
    };
    const long = 'Nineteen people were released in the morning. '.repeat(110_000);
    expect(long.length).toBeGreaterThan(5_000_000);
    expect(time(long)).toBeLessThan(8000);
    expect(time('x'.repeat(5_000_000))).toBeLessThan(8000);
    expect(time('我们昨天在北京看到了很多人。'.repeat(30_000))).toBeLessThan(8000);
  });
});
