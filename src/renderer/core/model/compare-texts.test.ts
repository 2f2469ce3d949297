import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageText } from './article-text';
import { compareTexts } from './compare-texts';
import type { ComparedPiece, TextComparison } from './compare-texts';
import type { TextBlock } from './extraction';
import { compareSketches, textSketch } from './text-sketch';
import { inventedText, seededRandom } from './text-sketch-fixture';

/** A document whose paragraphs are these; one that begins with # is a heading. */
function paragraphs(...texts: string[]): readonly PageText[] {
  let start = 0;
  const blocks = texts.map((text): TextBlock => {
    const kind = text.startsWith('#') ? 'heading' : 'paragraph';
    const block: TextBlock = { kind, start, end: start + text.length };
    start += text.length + 1;
    return block;
  });
  return [{ text: texts.join('\n'), blocks }];
}

/** A piece as text with what is shared in brackets. */
const marked = (piece: ComparedPiece | undefined) =>
  piece?.segments.map(({ text, isShared }) => (isShared ? `[${text}]` : text)).join('');
const shown = ({ rows }: TextComparison) => rows.map(({ one, other }) => [marked(one), marked(other)]);
const wholeText = (pieces: readonly (ComparedPiece | undefined)[]) =>
  pieces
    .flatMap((piece) => (piece === undefined ? [] : [piece.segments.map(({ text }) => text).join('')]))
    .join('\n');

it('marks what both have, and leaves the word plain that one of them changed', () => {
  const comparison = compareTexts(
    paragraphs('Two people were killed when the bridge fell, the ministry said on Friday.'),
    paragraphs('At least two people were killed when the bridge fell, the ministry said on Saturday.'),
  );
  expect(shown(comparison)).toEqual([
    [
      '[Two people were killed when the bridge fell, the ministry said on] Friday.',
      'At least [two people were killed when the bridge fell, the ministry said on] Saturday.',
    ],
  ]);
  expect(comparison.rows[0]?.differs).toBe(true);
  expect(comparison.onlyOne.words).toBe(1);
  expect(comparison.onlyOther.words).toBe(3);
});

describe('paragraphs', () => {
  const text = (seed: number) => inventedText(30, seededRandom(seed));
  const [a, b, c, d] = [text(1), text(2), text(3), text(4)];

  it('stand beside those they share their words with, and alone where the other leaves them out', () => {
    const comparison = compareTexts(paragraphs('# Head', a, b, c, d), paragraphs('# Head', a, d));
    expect(shown(comparison)).toEqual([
      ['[# Head]', '[# Head]'],
      [`[${a}]`, `[${a}]`],
      [b, undefined],
      [c, undefined],
      [`[${d}]`, `[${d}]`],
    ]);
    expect(comparison.onlyOne).toEqual({ words: 60, paragraphs: 2 });
    expect(comparison.onlyOther).toEqual({ words: 0, paragraphs: 0 });
    expect(comparison.likeness.otherContained).toBeGreaterThan(0.9);
  });

  it('that were written anew stand beside what was there', () => {
    const comparison = compareTexts(paragraphs(a, b, c), paragraphs(a, d, c));
    expect(shown(comparison)[1]).toEqual([b, d]);
  });

  it('that have moved stand alone, and are still marked as shared', () => {
    const rows = shown(compareTexts(paragraphs(a, b, c, d), paragraphs(b, c, d, a)));
    expect(rows[0]).toEqual([`[${a}]`, undefined]);
    expect(rows.at(-1)).toEqual([undefined, `[${a}]`]);
  });

  it('are not counted where a page does not tell them apart', () => {
    const pages = [{ text: `${a}\n${b}` }];
    expect(compareTexts(pages, paragraphs(a)).onlyOne).toEqual({ words: 30, paragraphs: undefined });
  });
});

it('lines that a print broke elsewhere make no difference', () => {
  const text = 'The international observers arrived on Tuesday morning and left before the shelling began.';
  const broken = text.replace('international', 'inter-\nnational').replace('left before', 'left\nbefore');
  const { likeness, rows } = compareTexts([{ text: broken }], paragraphs(text));
  expect(likeness.likeness).toBe(1);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.differs).toBe(false);
});

it('right-to-left text is compared like any other', () => {
  const text = 'قتل شخصان عندما انهار الجسر مساء الجمعة كما قالت الوزارة';
  const [row] = shown(compareTexts(paragraphs(`${text} اليوم.`), paragraphs(text)));
  expect(row).toEqual([`[${text}] اليوم.`, `[${text}]`]);
});

it('compares the beginnings of long texts, and says so', () => {
  const text = inventedText(2000, seededRandom(9));
  const comparison = compareTexts([{ text }], [{ text: text.slice(0, 1000) }], 1000);
  expect(comparison.isCut).toBe(true);
  expect(comparison.likeness.likeness).toBe(1);
  expect(compareTexts([{ text }], [{ text }]).isCut).toBe(false);
});

it('two texts without words share nothing', () => {
  expect(compareTexts([], [{ text: ' … ' }]).likeness.likeness).toBe(0);
});

it('shows every character of both texts once, in order, and agrees with the sketches', () => {
  const extraction = (pages: readonly PageText[]) => ({
    format: 1 as const,
    parser: { name: '', version: '' },
    pages: pages.map((page, pageIndex) => ({ pageIndex, ...page })),
  });
  fc.assert(
    fc.property(
      fc.integer(),
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 12 }),
      (seed, order) => {
        const random = seededRandom(seed);
        const texts = Array.from({ length: 10 }, () => inventedText(3 + Math.floor(random() * 50), random));
        const one = paragraphs(...texts);
        const other = paragraphs(...order.map((index) => texts[index] ?? ''));
        const comparison = compareTexts(one, other);
        expect(wholeText(comparison.rows.map((row) => row.one))).toBe(one[0]?.text);
        expect(wholeText(comparison.rows.map((row) => row.other))).toBe(other[0]?.text);
        const [sketch, otherSketch] = [textSketch('a', extraction(one)), textSketch('b', extraction(other))];
        if (sketch && otherSketch) expect(comparison.likeness).toEqual(compareSketches(sketch, otherSketch));
      },
    ),
    { numRuns: 60 },
  );
});
