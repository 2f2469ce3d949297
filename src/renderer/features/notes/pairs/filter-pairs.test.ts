import { expect, it } from 'vitest';
import type { RelationRow } from '../../../core/annotation-work';
import { filterPairs, kindOptions, NO_PAIR_FILTER, sourceOptions } from './filter-pairs';

const pair = (id: string, kind: string, from: string, to: string): RelationRow =>
  ({
    relation: { id },
    kind: { id: kind, name: kind },
    fromSource: { id: from, title: from },
    toSource: { id: to, title: to },
  }) as unknown as RelationRow;

const pairs = [
  pair('one', 'confirms', 'report', 'letter'),
  pair('two', 'contradicts', 'letter', 'courier'),
  pair('three', 'confirms', 'report', 'report'),
];
const ids = (rows: readonly RelationRow[]) => rows.map(({ relation }) => relation.id);

it('pairs are narrowed by kind and by either source', () => {
  expect(ids(filterPairs(pairs, NO_PAIR_FILTER))).toEqual(['one', 'two', 'three']);
  expect(ids(filterPairs(pairs, { kind: 'confirms', sourceId: undefined }))).toEqual(['one', 'three']);
  expect(ids(filterPairs(pairs, { kind: undefined, sourceId: 'letter' }))).toEqual(['one', 'two']);
  expect(ids(filterPairs(pairs, { kind: 'confirms', sourceId: 'letter' }))).toEqual(['one']);
});

it('kinds and sources are offered with their numbers; a pair within a source counts once', () => {
  expect(kindOptions(pairs).map(({ id, count }) => [id, count])).toEqual([
    ['confirms', 2],
    ['contradicts', 1],
  ]);
  expect(sourceOptions(pairs).map(({ id, count }) => [id, count])).toEqual([
    ['courier', 1],
    ['letter', 2],
    ['report', 2],
  ]);
});
