import { expect, it } from 'vitest';
import { authorChoiceOf, authorIdOf, filterOptions } from './filter-options';
import { row } from './row-fixture';

const rows = [
  row({ tags: ['actors/delegations', 'actors/monitors'], events: ['Round table'] }),
  row({ tags: ['actors'], author: 'Lilit', kind: 'area' }),
  row({ author: 'Somebody', embedded: { key: '1', at: '' }, health: { state: 'lost' } }),
];

it('only what occurs is offered, with how many notes it stands for', () => {
  const { kinds, events, healths, authors } = filterOptions(rows);
  expect(kinds).toEqual([
    { id: 'area', label: 'Area', count: 1 },
    { id: 'highlight', label: 'Highlight', count: 2 },
  ]);
  expect(events).toEqual([{ id: 'Round table', label: 'Round table', count: 1 }]);
  expect(healths.map(({ label, count }) => `${label} ${count}`)).toEqual(['In place 2', 'Lost 1']);
  expect(authors.map(({ label, count }) => `${label} ${count}`)).toEqual([
    'In the file 1',
    'Lilit 1',
    'Nare 1',
  ]);
});

it('a tag counts those below it, and a note with two of them once', () => {
  expect(filterOptions(rows).tags).toEqual([
    { id: 'actors', label: 'actors', count: 2 },
    { id: 'actors/delegations', label: 'actors / delegations', count: 1 },
    { id: 'actors/monitors', label: 'actors / monitors', count: 1 },
  ]);
});

it('an author is chosen by a name that cannot be taken for the file', () => {
  for (const name of ['Nare', 'in-file', '', 'any'])
    expect(authorChoiceOf(authorIdOf({ kind: 'author', name }))).toEqual({ kind: 'author', name });
  expect(authorChoiceOf(authorIdOf({ kind: 'in-file' }))).toEqual({ kind: 'in-file' });
});
