import { describe, expect, it } from 'vitest';
import { copiedPassage } from '../../core/formats/passage-copy';
import { HIGHLIGHT_NAMES } from '../../core/model/archive-preferences';
import type { Extraction } from '../../core/model/extraction';
import { onOneLine, shortPlace } from '../../core/model/place-words';
import { NO_METADATA, type Source } from '../../core/model/source';
import { describeMark } from './passage-words';

const source = (kind: Source['kind']): Source => ({
  ...NO_METADATA,
  id: 's',
  kind,
  sha256: '0'.repeat(64),
  bytes: 1,
  originalName: 'report',
  originalPath: '',
  importedAt: '2026-02-20T00:00:00Z',
  title: 'Delimitation on the ground',
  author: 'Field team',
  date: '2026-02-14',
  language: 'en',
  origins: {},
  formerReadings: [],
  extraction: {
    sha256: '1'.repeat(64),
    pages: 2,
    words: 1,
    characters: 1,
    withoutText: false,
    failedPages: [],
    emptyPages: [],
    warnings: [],
    parser: { name: 'test', version: '1' },
    encoding: '',
    at: '',
  },
});
const extraction = (pages: Extraction['pages']): Extraction => ({
  format: 1,
  parser: { name: 'test', version: '1' },
  pages,
});

describe('words for a passage', () => {
  it('name the page as printed on it, or as counted', () => {
    const read = extraction([
      { pageIndex: 0, text: '', label: 'xii' },
      { pageIndex: 1, text: '' },
    ]);
    expect(shortPlace(source('pdf'), read, { pageIndex: 0, start: 0 })).toBe('p. xii');
    expect(shortPlace(source('pdf'), read, { pageIndex: 1, start: 0 })).toBe('p. 2');
    expect(shortPlace(source('image'), read, { pageIndex: 1, start: 0 })).toBe('p. 2');
    expect(shortPlace(source('pdf'), undefined, { pageIndex: 1, start: 0 })).toBe('p. 2');
  });

  it('name the paragraph of a document without pages', () => {
    const blocks = [
      { kind: 'paragraph', start: 0, end: 4 },
      { kind: 'paragraph', start: 6, end: 9 },
    ] as const;
    const read = extraction([{ pageIndex: 0, text: 'one\n\ntwo', blocks }]);
    expect(shortPlace(source('html'), read, { pageIndex: 0, start: 7 })).toBe('¶ 2');
    expect(shortPlace(source('html'), undefined, { pageIndex: 0, start: 7 })).toBe('');
  });

  it('say the highlight by the archive’s name for it, its key and whether there is a note', () => {
    const mark = { kind: 'highlight', highlight: 1, note: 'so' } as const;
    expect(describeMark(mark, HIGHLIGHT_NAMES)).toBe('Claim, highlight 1, has note');
    expect(describeMark({ ...mark, highlight: 4, note: '' }, HIGHLIGHT_NAMES)).toBe(
      'Agreed point, highlight 4',
    );
    expect(describeMark(mark, { ...HIGHLIGHT_NAMES, 1: 'Said' })).toBe('Said, highlight 1, has note');
  });

  it('say what kind of mark it is, and where its passage is doubtful', () => {
    const mark = { kind: 'underline', highlight: 2, note: '' } as const;
    expect(describeMark(mark, HIGHLIGHT_NAMES)).toBe('Date or place, underline 2');
    expect(describeMark(mark, HIGHLIGHT_NAMES, { state: 'lost' })).toBe(
      'Date or place, underline 2, passage not found',
    );
    expect(describeMark(mark, HIGHLIGHT_NAMES, { state: 'approximate', likeness: 0.874 })).toBe(
      'Date or place, underline 2, passage found by likeness, 87 %',
    );
    expect(describeMark({ ...mark, kind: 'area' }, HIGHLIGHT_NAMES, { state: 'moved' })).toBe(
      'Date or place, area 2',
    );
  });

  it('cite a quotation with what is known of its source', () => {
    const anchor = { quote: 'nineteen people\nat the table', pageIndex: 1, start: 0 };
    expect(copiedPassage(source('pdf'), undefined, anchor, 'cited').text).toBe(
      '“nineteen people at the table”\n— Field team, Delimitation on the ground, 14 February 2026, p. 2',
    );
  });

  it('join lines, and keep the end of a paragraph', () => {
    expect(onOneLine('a\nb\n\nc')).toBe('a b\n\nc');
    expect(onOneLine('an al-\nternative')).toBe('an al-ternative');
  });
});
