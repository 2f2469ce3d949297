import { describe, expect, it } from 'vitest';
import { choiceOfKey, passageInWords, relationChoices } from './relation-choices';

const own = { id: 'own', name: 'answers', inverseName: 'is answered by', isSymmetric: false };

describe('relations to choose from', () => {
  it('are those of every archive and then its own, by digits', () => {
    const choices = relationChoices([own]);
    expect(choices.map(({ id }) => id)).toEqual([
      'contradicts',
      'confirms',
      'quotes',
      'translates',
      'continues',
      'own',
    ]);
    expect(choiceOfKey('2', choices)?.id).toBe('confirms');
    expect(choiceOfKey('6', choices)?.id).toBe('own');
    expect(choiceOfKey('7', choices)).toBe(undefined);
    expect(choiceOfKey('0', choices)).toBe(undefined);
  });

  it('name a passage by its words, or by its source when it has none', () => {
    expect(passageInWords('eighteen came', 'Report')).toBe('“eighteen came”');
    expect(passageInWords('a'.repeat(200), 'Report')).toHaveLength(91);
    expect(passageInWords(' ', 'Report')).toBe('the marked place in Report');
  });
});
