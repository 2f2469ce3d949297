import { describe, expect, it } from 'vitest';
import { NO_METADATA } from '../model/source';
import type { Source, SourceReading } from '../model/source';
import { pageNumbers } from './page-numbers';
import { readingReport, readingReportText } from './reading-report';

const READING: SourceReading = {
  sha256: 'e',
  pages: 0,
  words: 842,
  characters: 5120,
  withoutText: false,
  failedPages: [],
  emptyPages: [],
  warnings: [],
  parser: { name: 'text', version: '2' },
  encoding: '',
  at: '2026-02-17T09:03:00Z',
};

function source(details: Partial<Source> = {}, reading: Partial<SourceReading> = {}): Source {
  return {
    ...NO_METADATA,
    id: 's',
    kind: 'text',
    title: 'Letter',
    sha256: 'ab12',
    bytes: 3_812_004,
    originalName: 'letter.txt',
    originalPath: '',
    importedAt: '2026-02-17T09:00:00Z',
    origins: {},
    formerReadings: [],
    ...details,
    extraction: { ...READING, ...reading },
  };
}

const value = (label: string, ...given: Parameters<typeof source>) =>
  readingReport(source(...given)).find((line) => line.label === label)?.value;

describe('the reading report', () => {
  it('says size, hash, text and times exactly, and leaves out what there is not', () => {
    expect(readingReport(source())).toEqual([
      { label: 'Kind', value: 'Plain text' },
      { label: 'Original', value: 'letter.txt' },
      { label: 'Size', value: '3,812,004 bytes' },
      { label: 'SHA-256', value: 'ab12' },
      { label: 'Imported', value: '17 February 2026 at 09:00 UTC' },
      { label: 'Read', value: '17 February 2026 at 09:03 UTC' },
      { label: 'Text', value: '842 words, 5,120 characters' },
      { label: 'Language', value: 'not known' },
      { label: 'Read with', value: 'text 2' },
    ]);
  });

  it('names pages as they are counted, from 1, in runs', () => {
    const reading = { pages: 48, failedPages: [1], emptyPages: [4, 5, 6, 7, 11, 12] };
    expect(value('Pages that failed', {}, reading)).toBe('2');
    expect(value('Pages without text', {}, reading)).toBe('5–8, 12, 13');
  });

  it('says how sure an encoding is only where it was guessed', () => {
    expect(value('Encoding', {}, { encoding: 'koi8-r', encodingConfidence: 0.42 })).toBe(
      'koi8-r, a guess, 42% sure',
    );
    expect(value('Encoding', {}, { encoding: 'utf-8' })).toBe('utf-8');
  });

  it('sets the language of the words beside the one that is given', () => {
    const detectedLanguage = { language: 'hy', confidence: 0.98 };
    expect(value('Language', { language: 'en' }, { detectedLanguage })).toBe(
      'English; its words look Armenian, 98% sure',
    );
    expect(value('Language', { language: 'hy' }, { detectedLanguage })).toBe(
      'Armenian; its words say so too, 98% sure',
    );
    expect(value('Language', { language: 'klingon, mostly' })).toBe('klingon, mostly');
  });

  it('marks the pages that were recognised with little confidence, apart from those without words', () => {
    const recognised = {
      engine: 'tesseract 5.1',
      languages: ['hy', 'en'],
      confidence: 81.4,
      pageConfidences: [92, 69.9, -1, 70],
    };
    expect(value('Confidence', {}, { recognised })).toBe('81%, mean over the words');
    expect(value('Pages under 70%', {}, { recognised })).toBe('2');
    expect(value('Pages without words', {}, { recognised })).toBe('3');
    expect(value('Text recognised', {}, { recognised })).toBe('by tesseract 5.1, as Armenian, English');
  });

  it('gives every warning, the reason nothing was read, and former readings with the newest first', () => {
    const former = (version: string, at: string) => ({ ...READING, parser: { name: 'pdf', version }, at });
    const report = readingReport(
      source(
        { formerReadings: [former('1', ''), former('2', '2026-03-01T00:00:00Z')] },
        {
          warnings: ['One.', 'Two.'],
          withoutText: true,
          problem: { kind: 'password', message: 'This PDF is locked.' },
        },
      ),
    );
    const values = (label: string) => report.filter((line) => line.label === label).map((line) => line.value);
    expect(values('Warning')).toEqual(['One.', 'Two.']);
    expect(values('Not read')).toEqual(['This PDF is locked.']);
    expect(values('Text')).toEqual(['None']);
    expect(values('Earlier reading')).toEqual([
      '1 March 2026 at 00:00 UTC, pdf 2: 842 words',
      'when it was imported, pdf 1: 842 words',
    ]);
  });

  it('names what a source came in', () => {
    const parent = { sourceId: 'z', path: 'inbox/3' };
    expect(value('Came in', { parent })).toBe('another source: inbox/3');
    expect(readingReportText(source({ parent }), source({ title: 'Mail of May' }))).toContain(
      '“Mail of May”: inbox/3',
    );
  });

  it('is, as text, one line each in two columns under the title', () => {
    const text = readingReportText(source());
    expect(text.split('\n')[0]).toBe('Letter');
    expect(text).toContain('\nSHA-256    ab12\n');
  });
});

describe('page numbers', () => {
  it('puts them in order, each once', () => {
    expect(pageNumbers([3, 0, 3, 1])).toBe('1, 2, 4');
    expect(pageNumbers([])).toBe('');
    expect(pageNumbers([9, 8, 7])).toBe('8–10');
  });
});
