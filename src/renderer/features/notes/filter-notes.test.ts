import { expect, it } from 'vitest';
import type { AnnotationRow } from '../../core/archive';
import { countsByHighlight, filterNotes } from './filter-notes';

const row = (changes: Partial<AnnotationRow['annotation']> & { quote?: string; title?: string }) =>
  ({
    annotation: {
      id: changes.id ?? '',
      highlight: 1,
      note: '',
      tags: [],
      ...changes,
      anchor: { quote: changes.quote ?? '' },
    },
    source: { title: changes.title ?? '' },
    links: [],
  }) as unknown as AnnotationRow;

const rows = [
  row({ id: 'a', quote: 'Şuşa yolunda', note: 'ask the author', tags: ['naming'] }),
  row({ id: 'b', quote: 'eighteen delegates', highlight: 3, title: 'Field report' }),
];
const ids = (filter: Partial<Parameters<typeof filterNotes>[1]>) =>
  filterNotes(rows, { highlight: undefined, tag: undefined, text: '', ...filter }).map(
    ({ annotation }) => annotation.id,
  );

it('without a filter all are shown', () => {
  expect(ids({})).toEqual(['a', 'b']);
});

it('highlight, tag and text narrow the list together', () => {
  expect(ids({ highlight: 3 })).toEqual(['b']);
  expect(ids({ tag: 'naming' })).toEqual(['a']);
  expect(ids({ tag: 'naming', highlight: 3 })).toEqual([]);
});

it('text is found in quote, note, tags and title, folded as in the search, while it is typed', () => {
  expect(ids({ text: 'susa' })).toEqual(['a']);
  expect(ids({ text: 'auth' })).toEqual(['a']);
  expect(ids({ text: 'nami' })).toEqual(['a']);
  expect(ids({ text: 'field dele' })).toEqual(['b']);
  expect(ids({ text: '-eighteen' })).toEqual(['a']);
});

it('highlights are counted', () => {
  expect([...countsByHighlight(rows)]).toEqual([
    [1, 1],
    [3, 1],
  ]);
});
