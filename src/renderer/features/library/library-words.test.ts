import { describe, expect, it } from 'vitest';
import { NO_METADATA } from '../../core/model/source';
import type { Source, SourceReading } from '../../core/model/source';
import { bulkChanges, bulkError, changedCount, sharedValue } from './bulk-details';
import { provenanceOf } from './provenance';
import { readAgainWords } from './read-again-words';
import { canBeRecognised, statusOf, statusWords, toneOf } from './source-status';

function source(reading: Partial<SourceReading> = {}, details: Partial<Source> = {}): Source {
  return {
    ...NO_METADATA,
    id: 's',
    kind: 'pdf',
    title: 'Letter',
    sha256: '',
    bytes: 1,
    originalName: 'letter.pdf',
    originalPath: '',
    importedAt: '2026-02-17T09:00:00Z',
    origins: {},
    formerReadings: [],
    ...details,
    extraction: {
      sha256: '',
      pages: 3,
      words: 842,
      characters: 5000,
      withoutText: false,
      failedPages: [],
      emptyPages: [],
      warnings: [],
      parser: { name: 'pdf', version: '1' },
      encoding: '',
      at: '',
      ...reading,
    },
  };
}

const recognised = (confidence: number) => ({
  engine: 'tesseract 5',
  languages: ['hy'],
  confidence,
  pageConfidences: [confidence],
});
const problem = (kind: 'password' | 'damaged') => ({ kind, message: '' });

describe('the status of a source', () => {
  it.each([
    [source(), 'Indexed', 'well'],
    [source({ recognised: recognised(91.2) }), 'OCR, 91%', 'recognised'],
    [source({ recognised: recognised(63) }), 'OCR, 63%', 'wanting'],
    [source({ withoutText: true }), 'No text', 'wanting'],
    [source({ failedPages: [1, 2, 5] }), '3 pages failed', 'wanting'],
    [source({ problem: problem('password'), withoutText: true }), 'Locked', 'wanting'],
    [source({ problem: problem('damaged'), withoutText: true }), 'Text not extracted', 'wanting'],
    [source({ encoding: 'koi8-r', encodingConfidence: 0.3 }), 'Encoding uncertain', 'wanting'],
    [source({ encoding: 'koi8-r', encodingConfidence: 0.9 }), 'Indexed', 'well'],
    [
      source({ withoutText: true }, { recognition: { languages: ['hy'], requestedAt: '' } }),
      'Recognising…',
      'busy',
    ],
  ] as const)('case %#', (given, words, tone) => {
    expect([statusWords(given), toneOf(given)]).toEqual([words, tone]);
  });

  it('puts what wants an answer before what was recognised', () => {
    expect(statusOf(source({ recognised: recognised(95), failedPages: [0] }))).toBe('partly-read');
  });

  it('offers recognition for pictures, and for PDFs that have them, not for what is locked', () => {
    expect(canBeRecognised(source({}, { kind: 'image' }))).toBe(true);
    expect(canBeRecognised(source({ emptyPages: [2] }))).toBe(true);
    expect(canBeRecognised(source())).toBe(false);
    expect(canBeRecognised(source({ withoutText: true }, { kind: 'text' }))).toBe(false);
    expect(canBeRecognised(source({ withoutText: true, problem: problem('password') }))).toBe(false);
  });
});

describe('details of many sources', () => {
  const sources = [
    source({}, { publisher: 'Observer', language: 'hy' }),
    source({}, { publisher: 'Observer', language: '' }),
    source({}, { publisher: 'Observer', language: 'ru' }),
  ];

  it('are shown where all agree, and only there', () => {
    expect(sharedValue(sources, 'publisher')).toBe('Observer');
    expect(sharedValue(sources, 'language')).toBeUndefined();
    expect(sharedValue(sources, 'author')).toBe('');
  });

  it('count the sources that would say something else', () => {
    expect(changedCount(sources, { language: 'hy' })).toBe(2);
    expect(changedCount(sources, { publisher: ' Observer ' })).toBe(0);
    expect(changedCount(sources, { publisher: 'Observer', author: 'X' })).toBe(3);
    expect(changedCount(sources, {})).toBe(0);
  });

  it('are not changed at all while one of them is no date', () => {
    expect(bulkChanges({ publisher: 'X', acquiredOn: 'spring' })).toBeUndefined();
    expect(bulkError('date', 'spring')).toMatch(/not a date/u);
    expect(bulkChanges({ publisher: 'X', date: '' })).toEqual({ publisher: 'X', date: '' });
  });
});

describe('what a new reading says', () => {
  it('accounts for every note', () => {
    const report = { source: source(), kept: 14, moved: ['a', 'b'], approximate: ['d'], lost: ['c'] };
    expect(readAgainWords(report)).toBe(
      'Read again: 842 words. 14 notes stand where they stood; 2 notes were found elsewhere in it; 1 note was found by likeness: compare it with the original; the words of 1 note were not found: it keeps its place in the former reading.',
    );
  });

  it('is short where there are no notes, and says that there is no text', () => {
    expect(
      readAgainWords({
        source: source({ withoutText: true }),
        kept: 0,
        moved: [],
        approximate: [],
        lost: [],
      }),
    ).toBe('Read again; there is no text in it.');
    expect(readAgainWords({ source: source(), kept: 0, moved: [], approximate: [], lost: ['c'] })).toMatch(
      /^Read again: 842 words\. The words of 1 note were not found/u,
    );
  });
});

describe('the line of what was done with a source', () => {
  it('begins with how it came, has every reading in order, and ends with its notes', () => {
    const row = {
      ...source(
        { recognised: recognised(91), at: '2026-03-01T10:00:00Z' },
        { acquiredOn: '2026-02-16', acquiredFrom: 'L. Hakobyan', acquiredHow: 'given on paper, scanned' },
      ),
      noteCount: 1,
    };
    const stages = provenanceOf({ ...row, formerReadings: [source({ withoutText: true }).extraction] });
    expect(stages.map(({ name }) => name)).toEqual([
      'Acquired',
      'Imported',
      'Read',
      'Text recognised',
      'Annotated',
    ]);
    expect(stages[0]?.words).toBe('given on paper, scanned, from L. Hakobyan, 16 February 2026');
    expect(stages[3]?.words).toMatch(/^842 words, as Armenian, 1 March 2026/u);
    expect(stages[4]?.words).toBe('1 note');
  });

  it('leaves out what is not known', () => {
    const stages = provenanceOf({ ...source({ problem: problem('damaged') }), noteCount: 0 });
    expect(stages.map(({ name }) => name)).toEqual(['Imported', 'Text not extracted']);
  });
});
