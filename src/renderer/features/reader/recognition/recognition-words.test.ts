import { describe, expect, it } from 'vitest';
import type { RecognitionItem } from '../../../core/archive';
import type { SourceReading } from '../../../core/model/source';
import {
  doubtfulConfidence,
  invitationWords,
  progressWords,
  recognisedWords,
  wantsRecognition,
} from './recognition-words';

const reading: SourceReading = {
  sha256: '1'.repeat(64),
  pages: 3,
  words: 0,
  characters: 0,
  withoutText: true,
  failedPages: [],
  emptyPages: [],
  warnings: [],
  parser: { name: 'test', version: '1' },
  encoding: '',
  at: '',
};
const recognised = {
  engine: 'test 1',
  languages: ['en', 'hy'],
  confidence: 90.6,
  pageConfidences: [96, 61.2, -1],
};
const item: RecognitionItem = {
  sourceId: 's',
  title: 'Report',
  languages: ['en'],
  state: 'running',
  pagesDone: 1,
  pagesTotal: 7,
  leftMs: 41_000,
};

describe('recognition', () => {
  it('is offered for pages that are pictures, and for nothing else', () => {
    expect(wantsRecognition({ kind: 'pdf', extraction: reading }, 0)).toBe(true);
    expect(wantsRecognition({ kind: 'image', extraction: reading }, 0)).toBe(true);
    expect(wantsRecognition({ kind: 'zip', extraction: reading }, 0)).toBe(false);
    expect(wantsRecognition({ kind: 'pdf', extraction: { ...reading, withoutText: false } }, 0)).toBe(false);
    const problem = { kind: 'password', message: 'Locked.' } as const;
    expect(wantsRecognition({ kind: 'pdf', extraction: { ...reading, problem } }, 0)).toBe(false);
  });

  it('is offered on the pages without text of a document that has some, once', () => {
    const mixed = { ...reading, withoutText: false, emptyPages: [2] };
    expect(wantsRecognition({ kind: 'pdf', extraction: mixed }, 1)).toBe(false);
    expect(wantsRecognition({ kind: 'pdf', extraction: mixed }, 2)).toBe(true);
    expect(wantsRecognition({ kind: 'pdf', extraction: { ...mixed, recognised } }, 2)).toBe(false);
    expect(invitationWords(mixed)).toContain('This page holds no text.');
  });

  it('is proposed in words, also when it was tried in vain', () => {
    expect(invitationWords(reading)).toContain('These pages are pictures.');
    expect(invitationWords({ ...reading, pages: 1 })).toContain('This page is a picture. Its text');
    expect(invitationWords({ ...reading, recognised })).toContain('looking for English + Armenian');
  });

  it('says how sure it was, and in which languages', () => {
    expect(recognisedWords(recognised)).toBe('Text recognised, 91%, English + Armenian');
    expect(recognisedWords({ ...recognised, confidence: -1 })).toContain('no words found');
  });

  it('is doubtful page by page; pages without words and pages read otherwise are not', () => {
    const of = (pageIndex: number) => doubtfulConfidence({ recognised }, pageIndex);
    expect([of(0), of(1), of(2), of(9)]).toEqual([undefined, 61.2, undefined, undefined]);
    expect(doubtfulConfidence({}, 0)).toBe(undefined);
    const just = { ...recognised, pageConfidences: [70] };
    expect(doubtfulConfidence({ recognised: just }, 0)).toBe(undefined);
  });

  it('says which page it is at and how long it will take', () => {
    expect(progressWords(item, false)).toBe('Recognising, page 2 of 7, about 40 s left');
    expect(progressWords({ ...item, leftMs: undefined, pagesDone: 7 }, false)).toBe(
      'Recognising, page 7 of 7',
    );
    expect(progressWords(item, true)).toBe('Recognition is paused, page 2 of 7.');
    expect(progressWords({ ...item, state: 'waiting' }, false)).toBe(
      'Waiting for its turn to be recognised.',
    );
  });
});
