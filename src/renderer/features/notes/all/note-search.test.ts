import { describe, expect, it } from 'vitest';
import type { AnnotationRow } from '../../../core/annotation-work';
import { noteRow } from '../note-row-fixture';
import { NoteSearch } from './note-search';

const rows = [
  noteRow({ id: 'a', quote: 'Şuşa yolunda', note: 'ask the author', tags: ['naming/places'] }),
  noteRow({ id: 'b', quote: 'eighteen dele-\ngates came', title: 'Field report', event: 'Round table' }),
];

function found(query: string, search = new NoteSearch(), among: readonly AnnotationRow[] = rows) {
  return search.matching(among, query).map(({ annotation }) => annotation.id);
}

describe('search in notes', () => {
  it('looks in quote, note, tags, source and events, folded, while it is typed', () => {
    expect(found('')).toEqual(['a', 'b']);
    expect(found('susa')).toEqual(['a']);
    expect(found('auth')).toEqual(['a']);
    expect(found('places')).toEqual(['a']);
    expect(found('field came')).toEqual(['b']);
    expect(found('round tab')).toEqual(['b']);
    expect(found('uthor')).toEqual([]);
    expect(found('auth ')).toEqual([]);
  });

  it('finds a word over the end of a line, words in their order, and leaves out unwanted ones', () => {
    expect(found('delegates')).toEqual(['b']);
    expect(found('"delegates came"')).toEqual(['b']);
    expect(found('"came delegates"')).toEqual([]);
    expect(found('-eighteen')).toEqual(['a']);
  });

  it('reads a note anew when it has changed, also when its time has not', () => {
    const search = new NoteSearch();
    expect(found('mill', search)).toEqual([]);
    expect(found('mill', search, [noteRow({ id: 'a', quote: 'the old mill' })])).toEqual(['a']);
  });
});
