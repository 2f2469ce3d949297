import { describe, expect, it } from 'vitest';
import {
  countsBySlot,
  filterAnnotations,
  isFiltering,
  NO_FILTER,
  orderAnnotations,
  type AnnotationFilter,
} from './annotation-filter';
import { row } from './row-fixture';

const rows = [
  row({ id: 'a', quote: 'Şuşa yolunda', note: 'ask the author', tags: ['actors/delegations'] }),
  row({ id: 'b', quote: 'eighteen came', highlight: 3, title: 'Field report', events: ['Round table'] }),
  row({ id: 'c', kind: 'underline', tags: ['actors'], author: 'Lilit', health: { state: 'lost' } }),
  row({
    id: 'd',
    kind: 'area',
    quote: '',
    author: 'Nare',
    embedded: { key: '1', at: '' },
    tags: ['actorsguild'],
  }),
];
const ids = (filter: Partial<AnnotationFilter>) =>
  filterAnnotations(rows, { ...NO_FILTER, ...filter }).map(({ annotation }) => annotation.id);

describe('notes that are narrowed', () => {
  it('are all there without a filter', () => {
    expect(ids({})).toEqual(['a', 'b', 'c', 'd']);
    expect(isFiltering({ ...NO_FILTER, text: '  ' })).toBe(false);
    expect(isFiltering({ ...NO_FILTER, kind: 'area' })).toBe(true);
  });

  it('have the tag or one below it, not one that only begins alike', () => {
    expect(ids({ tag: 'actors' })).toEqual(['a', 'c']);
    expect(ids({ tag: 'actors/delegations' })).toEqual(['a']);
  });

  it('pass every choice that is made', () => {
    expect(ids({ slot: 3 })).toEqual(['b']);
    expect(ids({ kind: 'underline' })).toEqual(['c']);
    expect(ids({ eventId: 'Round table' })).toEqual(['b']);
    expect(ids({ health: 'lost' })).toEqual(['c']);
    expect(ids({ health: 'lost', slot: 3 })).toEqual([]);
  });

  it('keep what stands in the file apart from the notes of the same name', () => {
    expect(ids({ author: { kind: 'author', name: 'Nare' } })).toEqual(['a', 'b']);
    expect(ids({ author: { kind: 'in-file' } })).toEqual(['d']);
  });

  it('hold the words that are typed, folded as in the search, in quotation, note, tag, title or event', () => {
    expect(ids({ text: 'susa' })).toEqual(['a']);
    expect(ids({ text: 'auth' })).toEqual(['a']);
    expect(ids({ text: 'delega' })).toEqual(['a']);
    expect(ids({ text: 'field eighteen' })).toEqual(['b']);
    expect(ids({ text: 'round tab' })).toEqual(['b']);
    expect(ids({ text: '-eighteen' })).toEqual(['a', 'c', 'd']);
  });
});

it('counts of highlights heed the other filters, and not the highlight that is chosen', () => {
  const counts = countsBySlot(rows, { ...NO_FILTER, slot: 3, tag: 'actors' });
  expect(counts.all).toBe(2);
  expect([...counts.of]).toEqual([[1, 2]]);
});

it('notes stand by place, or with the newest change first', () => {
  const two = [
    row({ id: 'early', changedAt: '2026-02-01T00:00:00Z' }),
    row({ id: 'late', changedAt: '2026-02-02T00:00:00Z' }),
  ];
  expect(orderAnnotations(two, 'place')).toBe(two);
  expect(orderAnnotations(two, 'time').map(({ annotation }) => annotation.id)).toEqual(['late', 'early']);
});
