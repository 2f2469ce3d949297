import { describe, expect, it } from 'vitest';
import { unlockedWords } from './useUnlocked';

describe('an unlocked document', () => {
  it('says how much of it can now be searched', () => {
    expect(unlockedWords({ pages: 3, words: 812 })).toBe('Unlocked: 3 pages, 812 words.');
    expect(unlockedWords({ pages: 1, words: 1 })).toBe('Unlocked: 1 page, 1 word.');
  });
});
