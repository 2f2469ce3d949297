import { expect, it } from 'vitest';
import { stanceCounts } from './event-words';

it('stances are counted in a fixed order, those that do not occur left out', () => {
  expect(stanceCounts({ context: 2, mentions: 0, supports: 1, disputes: 4 })).toEqual([
    { stance: 'supports', words: '1 supports' },
    { stance: 'disputes', words: '4 dispute' },
    { stance: 'context', words: '2 context' },
  ]);
});
