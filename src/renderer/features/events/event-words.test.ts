import { expect, it } from 'vitest';
import { sourcesWords, stanceCounts } from './event-words';

it('stances are counted in a fixed order, those that do not occur left out', () => {
  expect(stanceCounts({ context: 2, mentions: 0, supports: 1, disputes: 4 })).toEqual([
    { stance: 'supports', words: '1 supports' },
    { stance: 'disputes', words: '4 dispute' },
    { stance: 'context', words: '2 context' },
  ]);
});

it('sources that are one text count once, and only then texts are named', () => {
  expect(sourcesWords(3, 3)).toBe('3 sources');
  expect(sourcesWords(3, 2)).toBe('3 sources, 2 independent texts');
  expect(sourcesWords(2, 1)).toBe('2 sources, 1 independent text');
});
