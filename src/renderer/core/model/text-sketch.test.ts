import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Extraction, TextBlock } from './extraction';
import { shingleHashes, shingleWords } from './shingles';
import { compareSketches, textSketch } from './text-sketch';
import type { TextSketch } from './text-sketch';
import { inventedText, plainExtraction, seededRandom } from './text-sketch-fixture';

function sketch(text: string, sourceId = 'a'): TextSketch {
  const made = textSketch(sourceId, plainExtraction(text));
  if (made === undefined) throw new Error('The text is too short');
  return made;
}

/** Jaccard and containments of the whole sets, without any sample. */
function exactly(one: string, other: string) {
  const ones = new Set(shingleHashes(shingleWords(one)));
  const others = new Set(shingleHashes(shingleWords(other)));
  const shared = [...ones].filter((hash) => others.has(hash)).length;
  return {
    likeness: shared / (ones.size + others.size - shared),
    containedInOther: shared / ones.size,
    otherContained: shared / others.size,
  };
}

/** A page whose blocks are these texts; those that begin with “menu” stand outside the article. */
function webPage(...texts: string[]): Extraction {
  let start = 0;
  const blocks = texts.map((text): TextBlock => {
    const block: TextBlock = { kind: 'paragraph', start, end: start + text.length };
    start += text.length + 1;
    return text.startsWith('menu') ? { ...block, outsideArticle: true } : block;
  });
  return {
    format: 1,
    parser: { name: 'test', version: '1' },
    pages: [{ pageIndex: 0, text: texts.join('\n'), blocks }],
  };
}

const article = inventedText(600, seededRandom(1));

it('a text that keeps all its shingles is compared exactly', () => {
  fc.assert(
    fc.property(fc.integer(), fc.double({ min: 0, max: 1, noNaN: true }), (seed, part) => {
      const random = seededRandom(seed);
      const common = inventedText(Math.round(400 * part), random);
      const one = `${inventedText(300, random)} ${common}`;
      const other = `${common} ${inventedText(200, random)}`;
      expect(compareSketches(sketch(one), sketch(other))).toMatchObject(exactly(one, other));
    }),
    { numRuns: 60 },
  );
});

it('a long text is sampled, and the estimate stays within five standard deviations', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: 500, max: 30_000 }),
      fc.integer({ min: 500, max: 30_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (seed, length, otherLength, part) => {
        const random = seededRandom(seed);
        const common = inventedText(Math.round(Math.min(length, otherLength) * part), random);
        const one = `${inventedText(length, random)} ${common}`;
        const other = `${common} ${inventedText(otherLength, random)}`;
        const [sketched, otherSketched] = [sketch(one), sketch(other)];
        const estimate = compareSketches(sketched, otherSketched);
        const exact = exactly(one, other);
        const rate = 2 ** Math.max(sketched.rate, otherSketched.rate);
        for (const part of ['likeness', 'containedInOther', 'otherContained'] as const) {
          // Each shingle is kept or not, independently; the smaller text's sample bounds the error.
          const kept = Math.max(1, Math.min(one.split(' ').length, other.split(' ').length) / rate);
          const deviation = Math.sqrt(Math.max(exact[part] * (1 - exact[part]), 0.02) / kept);
          expect(Math.abs(estimate[part] - exact[part])).toBeLessThan(5 * deviation + 0.01);
        }
      },
    ),
    { numRuns: 40 },
  );
});

it('likeness does not depend on which text is named first', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 40, max: 4000 }), (seed, length) => {
      const random = seededRandom(seed);
      const common = inventedText(200, random);
      const one = sketch(`${common} ${inventedText(length, random)}`);
      const other = sketch(`${inventedText(3000, random)} ${common}`);
      const there = compareSketches(one, other);
      const back = compareSketches(other, one);
      expect(back).toEqual({
        ...there,
        containedInOther: there.otherContained,
        otherContained: there.containedInOther,
      });
    }),
    { numRuns: 40 },
  );
});

it('a text is wholly like itself, and its sketch does not depend on when it was made', () => {
  expect(compareSketches(sketch(article), sketch(article))).toMatchObject({
    likeness: 1,
    containedInOther: 1,
    otherContained: 1,
  });
  expect(sketch(article)).toEqual(sketch(article));
  expect(sketch(article).print).not.toBe(sketch(`${article} and a new end`).print);
});

it('a shortened version is contained in the whole, however little like it is', () => {
  const short = article.split(' ').slice(0, 240).join(' ');
  const { likeness, containedInOther, otherContained } = compareSketches(sketch(short), sketch(article));
  expect(containedInOther).toBe(1);
  expect(otherContained).toBeCloseTo(0.4, 1);
  expect(likeness).toBeCloseTo(0.4, 1);
});

it('an article is found in a report forty times as long', () => {
  const random = seededRandom(3);
  const report = `${inventedText(12_000, random)} ${article} ${inventedText(12_000, random)}`;
  const { containedInOther, shared } = compareSketches(sketch(article), sketch(report));
  expect(containedInOther).toBeGreaterThan(0.9);
  expect(shared).toBeGreaterThan(20);
});

describe('a text of a few words', () => {
  const words = (count: number) => inventedText(count, seededRandom(5));

  it('has no sketch', () => {
    expect(textSketch('a', plainExtraction(words(29)))).toBeUndefined();
    expect(textSketch('a', plainExtraction(''))).toBeUndefined();
    expect(textSketch('a', plainExtraction(words(30)))).toBeDefined();
  });

  it('is measured by its characters where the script has no spaces', () => {
    const japanese = '停戦協定は火曜日の正午に発効し双方の代表が署名した文書が公表された';
    expect(textSketch('a', plainExtraction(japanese))).toBeUndefined();
    expect(
      textSketch('a', plainExtraction(`${japanese}。${japanese.split('').reverse().join('')}`)),
    ).toBeDefined();
  });
});

describe('a saved web page', () => {
  const menu = (seed: number) => `menu ${inventedText(200, seededRandom(seed))}`;

  it('saved twice with other menus around the article is one text', () => {
    const one = textSketch('a', webPage(menu(10), article, menu(11)));
    const other = textSketch('b', webPage(menu(12), menu(13), article));
    if (one === undefined || other === undefined) throw new Error('The article has no sketch');
    expect(compareSketches(one, other).likeness).toBe(1);
  });

  it('of which nothing counts as the article is compared whole', () => {
    expect(textSketch('a', webPage(menu(10), menu(11)))).toBeDefined();
  });
});

it('a sample of a page of a book broken at other places is the same', () => {
  const broken = article.replaceAll(/((?:\S+ ){12})/gu, '$1\n');
  const pages = broken.split('\n').map((text, pageIndex) => ({ pageIndex, text }));
  const paged = textSketch('a', { format: 1, parser: { name: 'test', version: '1' }, pages });
  expect(paged?.hashes).toEqual(sketch(article).hashes);
});
