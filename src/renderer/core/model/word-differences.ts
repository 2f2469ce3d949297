import { diffArrays } from 'diff';

/** A stretch of words that stands in both texts, or in one of them. */
export interface WordDifference {
  readonly text: string;
  readonly where: 'both' | 'one' | 'other';
}

/** More tokens than this together are compared by lines of words in `compare-texts.ts`, not here. */
export const MOST_TOKENS = 20_000;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * What two texts have in common, word by word, in order: the least that has to be taken out and put
 * in (E. W. Myers, "An O(ND) difference algorithm and its variations", 1986). Words, marks and spaces
 * are compared letter for letter; spaces between two differing words count as differing too, so that
 * a changed phrase reads as one. Undefined when the texts together have more than 20,000 tokens.
 */
export function wordDifferences(one: string, other: string): readonly WordDifference[] | undefined {
  const [ones, others] = [tokens(one), tokens(other)];
  if (ones.length + others.length > MOST_TOKENS) return undefined;
  const differences: { text: string; where: WordDifference['where'] }[] = [];
  for (const { value, added, removed } of diffArrays(ones, others)) {
    const text = value.join('');
    const where = added ? 'other' : removed ? 'one' : 'both';
    differences.push({ text, where });
  }
  return withPhrasesWhole(differences);
}

/** A lone space between two changes belongs to both of them. */
function withPhrasesWhole(
  differences: readonly { text: string; where: WordDifference['where'] }[],
): readonly WordDifference[] {
  const merged: { text: string; where: WordDifference['where'] }[] = [];
  let taken = '';
  let given = '';
  const flush = () => {
    if (taken !== '') merged.push({ text: taken, where: 'one' });
    if (given !== '') merged.push({ text: given, where: 'other' });
    taken = '';
    given = '';
  };
  for (const [index, { text, where }] of differences.entries()) {
    const isChange = where !== 'both';
    const joins = text.trim() === '' && taken !== '' && given !== '' && isChanged(differences[index + 1]);
    if (!isChange && !joins) {
      flush();
      merged.push({ text, where });
      continue;
    }
    if (where !== 'other') taken += text;
    if (where !== 'one') given += text;
  }
  flush();
  return merged;
}

const isChanged = (difference: { readonly where: string } | undefined) =>
  difference !== undefined && difference.where !== 'both';

const tokens = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);
