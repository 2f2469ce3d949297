import { describe, expect, test } from 'vitest';
import type { SourceRow } from '../../core/archive';
import { NO_METADATA } from '../../core/model/source';
import { filterSources, NO_FILTER, rowWithTitle } from './filter-sources';
import { SORT_FIELDS, sortBy, sortSources } from './sort-sources';

type Details = Partial<Omit<SourceRow, 'extraction'>> & { readonly words?: number; readonly pages?: number };

function row(id: string, { words = 0, pages = 0, ...details }: Details = {}): SourceRow {
  return {
    id,
    kind: 'text',
    sha256: '',
    bytes: 1,
    originalName: `${id}.txt`,
    originalPath: '',
    importedAt: '2026-02-17T09:00:00Z',
    ...NO_METADATA,
    title: id,
    noteCount: 0,
    origins: {},
    formerReadings: [],
    extraction: {
      sha256: '',
      pages,
      words,
      characters: 0,
      withoutText: false,
      failedPages: [],
      emptyPages: [],
      at: '',
      warnings: [],
      parser: { name: 'text', version: '1' },
      encoding: '',
    },
    ...details,
  };
}

const ids = (rows: readonly SourceRow[]) => rows.map(({ id }) => id).join(' ');

describe('sorting sources', () => {
  const dated = [
    row('none'),
    row('late', { date: '2026-02-15' }),
    row('month', { date: '2026-02' }),
    row('old', { date: '1985~' }),
    row('bad', { date: 'spring' }),
  ];

  test('dates are ordered as dates, not as texts', () => {
    expect(ids(sortSources(dated, { field: 'date', direction: 'ascending' }))).toBe(
      'old month late none bad',
    );
  });

  test('undated sources come last in both directions', () => {
    expect(ids(sortSources(dated, { field: 'date', direction: 'descending' }))).toBe(
      'late month old bad none',
    );
  });

  test('a missing publisher comes last in both directions', () => {
    const rows = [row('x'), row('b', { publisher: 'Beta' }), row('a', { publisher: 'Alpha' })];
    expect(ids(sortSources(rows, { field: 'publisher', direction: 'ascending' }))).toBe('a b x');
    expect(ids(sortSources(rows, { field: 'publisher', direction: 'descending' }))).toBe('b a x');
  });

  test('numbers in titles are ordered by their value', () => {
    const rows = [row('1', { title: 'Report 10' }), row('2', { title: 'Report 9' })];
    expect(ids(sortSources(rows, { field: 'title', direction: 'ascending' }))).toBe('2 1');
  });

  test('languages are ordered by their English names, not by their tags', () => {
    const rows = [
      row('hy', { language: 'hy' }),
      row('az', { language: 'az' }),
      row('ar', { language: 'ar' }),
    ];
    expect(ids(sortSources(rows, { field: 'language', direction: 'ascending' }))).toBe('ar hy az');
  });

  test('length counts words first, and pages where there are none', () => {
    const rows = [row('scan', { pages: 40 }), row('scan2', { pages: 3 }), row('text', { words: 800 })];
    expect(ids(sortSources(rows, { field: 'length', direction: 'descending' }))).toBe('text scan scan2');
  });

  test('equal ones stand by title whichever the direction', () => {
    const rows = [row('b'), row('a'), row('c', { noteCount: 2 })];
    expect(ids(sortSources(rows, { field: 'notes', direction: 'ascending' }))).toBe('a b c');
    expect(ids(sortSources(rows, { field: 'notes', direction: 'descending' }))).toBe('c a b');
  });

  test('the given list stays as it was, for every field', () => {
    const before = ids(dated);
    for (const field of SORT_FIELDS) sortSources(dated, { field, direction: 'descending' });
    expect(ids(dated)).toBe(before);
  });

  test('ten thousand sources are sorted by date within half a second', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) =>
      row(String(index), { date: `19${String(index % 100).padStart(2, '0')}-0${(index % 9) + 1}` }),
    );
    const start = performance.now();
    sortSources(rows, { field: 'date', direction: 'descending' });
    expect(performance.now() - start).toBeLessThan(500);
  });

  test('a field chosen again turns round; another begins the usual way', () => {
    expect(sortBy({ field: 'title', direction: 'ascending' }, 'title').direction).toBe('descending');
    expect(sortBy({ field: 'title', direction: 'ascending' }, 'date').direction).toBe('descending');
    expect(sortBy({ field: 'date', direction: 'ascending' }, 'title').direction).toBe('ascending');
  });
});

describe('filtering sources', () => {
  const rows = [
    row('a', { title: 'Qonşuluq Platforması', language: 'az', publisher: 'Sərhəd' }),
    row('b', { title: 'Встреча общин', language: 'ru', author: 'Л. Акопян', kind: 'pdf' }),
    row('c', { title: '“Open letter”' }),
  ];

  test('every word must be found, in whichever field, without regard to case and accents', () => {
    expect(ids(filterSources(rows, { ...NO_FILTER, text: 'PLATFORMASI sərhəd' }))).toBe('a');
    expect(ids(filterSources(rows, { ...NO_FILTER, text: 'qonsuluq' }))).toBe('a');
    expect(ids(filterSources(rows, { ...NO_FILTER, text: 'акопян общин' }))).toBe('b');
    expect(ids(filterSources(rows, { ...NO_FILTER, text: 'общин letter' }))).toBe('');
  });

  test('kind and language narrow together, and sources without a language can be asked for', () => {
    expect(ids(filterSources(rows, { ...NO_FILTER, kind: 'pdf', language: 'ru' }))).toBe('b');
    expect(ids(filterSources(rows, { ...NO_FILTER, kind: 'text', language: 'ru' }))).toBe('');
    expect(ids(filterSources(rows, { ...NO_FILTER, language: 'unknown' }))).toBe('c');
  });

  test('the status narrows too', () => {
    const scan = row('d', { recognition: { languages: ['hy'], requestedAt: '' } });
    expect(ids(filterSources([...rows, scan], { ...NO_FILTER, status: 'recognising' }))).toBe('d');
    expect(ids(filterSources([...rows, scan], { ...NO_FILTER, status: 'indexed' }))).toBe('a b c');
  });

  test('typing jumps to the next title that begins so, past quotation marks, and round again', () => {
    expect(rowWithTitle(rows, 'op', 0)).toBe(2);
    expect(rowWithTitle(rows, 'q', 1)).toBe(0);
    expect(rowWithTitle(rows, 'z', 0)).toBeUndefined();
  });
});
