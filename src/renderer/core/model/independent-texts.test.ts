import fc from 'fast-check';
import { expect, it } from 'vitest';
import { independentTexts, sameTextGroups, sameTexts } from './independent-texts';
import type { TextRelation } from './independent-texts';

const same = (...sourceIds: [string, string]): TextRelation => ({ kind: 'same-text', sourceIds });
const different = (...sourceIds: [string, string]): TextRelation => ({ kind: 'different-text', sourceIds });

it('sources that nobody has compared are as many texts', () => {
  expect(independentTexts(['a', 'b', 'c'], sameTexts([]))).toBe(3);
  expect(independentTexts([], sameTexts([same('a', 'b')]))).toBe(0);
});

it('two sources marked as the same text count once', () => {
  expect(independentTexts(['a', 'b', 'c'], sameTexts([same('a', 'b')]))).toBe(2);
});

it('sources marked as different texts count as many', () => {
  expect(independentTexts(['a', 'b'], sameTexts([different('a', 'b')]))).toBe(2);
});

it('copies of a copy are one text, also when the one between is not asked about', () => {
  expect(independentTexts(['a', 'c'], sameTexts([same('a', 'b'), same('b', 'c')]))).toBe(1);
});

it('sources that share a text are named together', () => {
  expect(sameTextGroups(['a', 'b', 'c', 'd'], sameTexts([same('c', 'a'), same('x', 'd')]))).toEqual([
    ['a', 'c'],
  ]);
});

it('counts the same whatever order the marks were made in, and never more than sources', () => {
  const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
  const marks = fc.array(
    fc.tuple(ids, ids).map(([one, other]) => same(one, other)),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(fc.uniqueArray(ids), marks, (sources, relations) => {
      const texts = independentTexts(sources, sameTexts(relations));
      expect(independentTexts(sources, sameTexts(relations.toReversed()))).toBe(texts);
      expect(texts).toBeLessThanOrEqual(sources.length);
      expect(texts).toBeGreaterThanOrEqual(Math.min(1, sources.length));
      const grouped = sameTextGroups(sources, sameTexts(relations));
      expect(texts).toBe(sources.length - grouped.reduce((sum, group) => sum + group.length - 1, 0));
    }),
  );
});
