import { describe, expect, it } from 'vitest';
import type { RelationRow } from '../../../core/annotation-work';
import { BUILT_IN_RELATIONS } from '../../../core/model/passage-relation';
import { comparedTies, tieBeside, tieCounts } from './ties';

const kindOf = (id: string) => {
  const kind = BUILT_IN_RELATIONS.find((each) => each.id === id);
  if (kind === undefined) throw new Error(id);
  return kind;
};

function row(
  id: string,
  kind: string,
  from: [source: string, start: number],
  to: [string, number],
  label = '',
) {
  const passage = ([sourceId, start]: [string, number]) => ({
    id: `${sourceId}${start}`,
    sourceId,
    anchors: [{ pageIndex: 0, start }],
  });
  return {
    relation: { id, kind, from: `${from[0]}${from[1]}`, to: `${to[0]}${to[1]}`, label },
    kind: kindOf(kind),
    from: passage(from),
    fromSource: { id: from[0] },
    to: passage(to),
    toSource: { id: to[0] },
  } as unknown as RelationRow;
}

const rows = [
  row('late', 'contradicts', ['a', 90], ['b', 5], 'How many'),
  row('turned', 'confirms', ['b', 50], ['a', 10]),
  row('elsewhere', 'confirms', ['a', 1], ['z', 1]),
  row('within', 'continues', ['a', 1], ['a', 2]),
];

describe('ties between compared sources', () => {
  it('are those between two of them, in the order of the left one, read from left to right', () => {
    const ties = comparedTies(rows, ['a', 'b']);
    expect(
      ties.map(({ row: { relation }, words, label, leftId, rightId }) => [
        relation.id,
        words,
        label,
        leftId,
        rightId,
      ]),
    ).toEqual([
      ['turned', 'is confirmed by', 'is confirmed by', 'a10', 'b50'],
      ['late', 'contradicts', 'How many', 'a90', 'b5'],
    ]);
  });

  it('are read the other way round when the sources are swapped', () => {
    expect(comparedTies(rows, ['b', 'a']).map(({ words }) => words)).toEqual(['contradicts', 'confirms']);
  });

  it('are walked one by one, and counted by kind', () => {
    const ties = comparedTies(rows, ['a', 'b']);
    expect(tieBeside(ties, undefined, 1)?.row.relation.id).toBe('turned');
    expect(tieBeside(ties, 'turned', 1)?.row.relation.id).toBe('late');
    expect(tieBeside(ties, 'late', 1)).toBeUndefined();
    expect(tieBeside(ties, undefined, -1)?.row.relation.id).toBe('late');
    expect(tieCounts(ties).map(({ kind, count, look }) => [kind.id, count, look])).toEqual([
      ['contradicts', 1, 'disputes'],
      ['confirms', 1, 'supports'],
    ]);
  });
});
