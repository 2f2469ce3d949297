import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { ImportItem, ImportOutcome } from '../../core/archive';
import { NO_METADATA } from '../../core/model/source';
import type { Source, SourceReading } from '../../core/model/source';
import { countsUnder, isUnder, rowOf } from './import-rows';
import type { SinceImport } from './import-rows';
import { accountingCsv } from './import-table';

const READING: SourceReading = {
  sha256: 'text',
  pages: 3,
  words: 120,
  characters: 700,
  withoutText: false,
  failedPages: [],
  emptyPages: [],
  warnings: [],
  parser: { name: 'pdf', version: '1' },
  encoding: '',
  at: '',
};
function sourceOf(reading: Partial<SourceReading> = {}, changes: Partial<Source> = {}): Source {
  return {
    ...NO_METADATA,
    id: 'source',
    title: 'Minutes',
    kind: 'pdf',
    sha256: 'abc',
    bytes: 10,
    originalName: 'a.pdf',
    originalPath: '',
    importedAt: '',
    origins: {},
    formerReadings: [],
    extraction: { ...READING, ...reading },
    ...changes,
  };
}
function item(outcome: ImportOutcome | undefined, changes: Partial<ImportItem> = {}): ImportItem {
  const stage = outcome === undefined ? 'waiting' : 'finished';
  return { id: 'row', name: 'a.pdf', folder: 'box', size: 10, stage, done: 0, total: 0, outcome, ...changes };
}
const imported = (source: Source): ImportOutcome => ({ status: 'imported', source, message: 'As imported.' });
const now = (...sources: readonly Source[]): SinceImport => ({
  sources: new Map(sources.map((source) => [source.id, source])),
  queued: new Set(),
  skipped: new Set(),
});
const AT_IMPORT: SinceImport = { sources: undefined, queued: new Set(), skipped: new Set() };
const LOCKED = sourceOf({
  problem: { kind: 'password', message: 'It needs a password.' },
  withoutText: true,
});
const PICTURE = sourceOf({ withoutText: true, words: 0 });

describe('a row of the tray', () => {
  test.each([
    ['needs-password', LOCKED],
    ['no-text', PICTURE],
    ['kept-unread', sourceOf({ problem: { kind: 'damaged', message: 'It is damaged.' } })],
    ['partly-read', sourceOf({ failedPages: [1] })],
    ['uncertain-encoding', sourceOf({ encoding: 'windows-1251', encodingConfidence: 0.31 })],
    [undefined, sourceOf()],
  ])('wants %s as its source says', (need, source) => {
    expect(rowOf(item(imported(source)), AT_IMPORT).need).toBe(need);
  });

  test('wants nothing more when it is skipped, unlocked, or taken out of the archive', () => {
    const row = item(imported(LOCKED));
    expect(rowOf(row, { ...AT_IMPORT, skipped: new Set(['row']) }).need).toBeUndefined();
    const unlocked = rowOf(row, now(sourceOf({ sha256: 'new text' })));
    expect(unlocked).toMatchObject({ need: undefined, words: '3 pages, 120 words.' });
    expect(rowOf(row, now())).toMatchObject({ source: undefined, need: undefined });
    expect(rowOf(row, now()).words).toMatch(/taken out/u);
  });

  test('of a picture is content once its text waits for recognition, and says what came of it', () => {
    const row = item(imported(PICTURE));
    expect(rowOf(row, { ...AT_IMPORT, queued: new Set(['source']) })).toMatchObject({
      need: undefined,
      words: 'Its text is being recognised.',
    });
    const asked = { ...PICTURE, recognition: { languages: ['hy'], requestedAt: '' } };
    expect(rowOf(row, now(asked)).need).toBeUndefined();
    const recognised = { engine: 'e', languages: ['hy'], confidence: -1, pageConfidences: [-1] };
    const nothing = sourceOf({ withoutText: true, recognised, sha256: 'new text' });
    expect(rowOf(row, now(nothing))).toMatchObject({
      need: undefined,
      words: 'Recognised, and no words were found. The original is kept.',
    });
  });

  test('keeps what the import said as long as the source was not read anew', () => {
    expect(rowOf(item(imported(sourceOf())), now(sourceOf())).words).toBe('As imported.');
  });
});

describe('the accounting', () => {
  const failed: ImportOutcome = {
    status: 'failed',
    reason: 'empty',
    message: 'It is empty.',
    sha256: 'e3b0',
  };
  const rows = [
    item(imported(sourceOf()), { id: '1' }),
    item(imported(LOCKED), { id: '2' }),
    item({ status: 'duplicate', source: sourceOf(), message: 'Same bytes.' }, { id: '3' }),
    item(failed, { id: '4', name: '=HYPERLINK("a")\n.pdf' }),
    item({ status: 'cancelled', message: 'Cancelled.' }, { id: '5' }),
  ].map((each) => rowOf(each, AT_IMPORT));

  test('counts each outcome; what needs the researcher is among the imported too', () => {
    expect(countsUnder(rows)).toEqual({ all: 5, imported: 2, needs: 1, failed: 2, duplicate: 1 });
    expect(rows.filter((row) => isUnder(row, 'needs')).map((row) => row.item.id)).toEqual(['2']);
  });

  test('as CSV has a line for each file with what was and was not read', () => {
    const warned = sourceOf({
      failedPages: [0, 4],
      emptyPages: [2],
      warnings: ['It holds a script.', 'It links, "outside".'],
      encoding: 'windows-1251',
      encodingConfidence: 0.314,
      detectedLanguage: { language: 'ru', confidence: 0.9 },
    });
    const csv = accountingCsv([rowOf(item(imported(warned)), AT_IMPORT)]);
    expect(csv.startsWith('\uFEFFFile,Folder,Status,')).toBe(true);
    const { data } = papaparse.parse<Record<string, string>>(csv.slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data).toEqual([
      {
        File: 'a.pdf',
        Folder: 'box',
        Status: 'imported, partly read',
        Kind: 'PDF',
        Title: 'Minutes',
        Pages: '3',
        Words: '120',
        Characters: '700',
        'Pages failed': '1, 5',
        'Pages without text': '3',
        Encoding: 'windows-1251 (31% sure)',
        Language: 'Russian',
        'Recognition confidence': '',
        Parser: 'pdf 1',
        Warnings: 'It holds a script. It links, "outside".',
        'SHA-256': 'abc',
        Message: 'As imported.',
      },
    ]);
  });

  test('as CSV never lets a file name run as a formula, also when it has line breaks', () => {
    const lines = accountingCsv(rows.slice(3, 4));
    expect(lines).toContain(`"'=HYPERLINK(""a"")\n.pdf"`);
  });
});
