import { describe, expect, it } from 'vitest';
import type { TagRow } from '../../../core/annotation-work';
import { parentTag, placesForTag, renamedTag, tagBelow, tagNodes, wouldMerge } from './tag-tree';

const rows = ['actors', 'actors/delegations', 'actors/delegations/north', 'actors/hosts', 'naming'].map(
  (tag): TagRow => ({ tag, colour: undefined, count: 1, countWithin: 1 }),
);

describe('the tree of tags', () => {
  it('shows each level below the one above, with its place among its siblings', () => {
    expect(
      tagNodes(rows, new Set()).map(({ row, level, position, siblings }) => [
        row.tag,
        level,
        position,
        siblings,
      ]),
    ).toEqual([
      ['actors', 1, 1, 2],
      ['actors/delegations', 2, 1, 2],
      ['actors/delegations/north', 3, 1, 1],
      ['actors/hosts', 2, 2, 2],
      ['naming', 1, 2, 2],
    ]);
  });

  it('hides what is below a folded tag, at every level', () => {
    expect(tagNodes(rows, new Set(['actors'])).map(({ name, isFolded }) => [name, isFolded])).toEqual([
      ['actors', true],
      ['naming', false],
    ]);
    expect(tagNodes(rows, new Set(['actors/delegations', 'naming'])).map(({ name }) => name)).toEqual([
      'actors',
      'delegations',
      'hosts',
      'naming',
    ]);
  });

  it('knows what a tag becomes when it is renamed or moved', () => {
    expect(parentTag('actors/hosts')).toBe('actors');
    expect(parentTag('naming')).toBe('');
    expect(renamedTag('actors/hosts', ' the  hosts ')).toBe('actors/the hosts');
    expect(renamedTag('naming', 'names/spelling')).toBe('names/spelling');
    expect(renamedTag('actors/hosts', '  ')).toBe('actors');
    expect(tagBelow('actors/hosts', 'naming')).toBe('naming/hosts');
    expect(tagBelow('actors/hosts', '')).toBe('hosts');
  });

  it('offers every place but those inside the tag and where it is', () => {
    expect(placesForTag(rows, 'actors/delegations')).toEqual(['', 'actors/hosts', 'naming']);
    expect(placesForTag(rows, 'naming')).toEqual([
      'actors',
      'actors/delegations',
      'actors/delegations/north',
      'actors/hosts',
    ]);
  });

  it('says when two tags would become one', () => {
    expect(wouldMerge(rows, 'naming', 'actors')).toBe(true);
    expect(wouldMerge(rows, 'naming', 'names')).toBe(false);
    expect(wouldMerge(rows, 'naming', 'naming')).toBe(false);
  });
});
