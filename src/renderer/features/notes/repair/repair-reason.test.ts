import { describe, expect, it } from 'vitest';
import type { AnnotationRow } from '../../../core/annotation-work';
import type { SourceReading } from '../../../core/model/source';
import { noteRow } from '../note-row-fixture';
import { repairReason } from './repair-reason';

const reading = (facts: Partial<SourceReading>): SourceReading => ({
  sha256: '',
  pages: 0,
  words: 0,
  characters: 0,
  withoutText: false,
  failedPages: [],
  emptyPages: [],
  warnings: [],
  parser: { name: 'text', version: '1' },
  encoding: '',
  at: '',
  ...facts,
});

const first = reading({ sha256: 'first', encoding: 'KOI8-R', at: '2026-01-01T00:00:00Z' });
const second = reading({ sha256: 'second', encoding: 'windows-1251', at: '2026-02-02T00:00:00Z' });
const third = reading({ sha256: 'now', encoding: 'windows-1251', at: '2026-03-03T00:00:00Z' });

function row(
  marked: { extraction: string; original?: string },
  source: AnnotationRow['source'] | object,
): AnnotationRow {
  const made = noteRow({ source });
  const [anchor] = made.annotation.anchors;
  return { ...made, annotation: { ...made.annotation, anchors: [{ ...anchor, ...marked }] } };
}

describe('why a note wants repair', () => {
  it('is the reading after the one it was marked in, however many followed', () => {
    const source = { extraction: third, formerReadings: [first, second] };
    expect(repairReason(row({ extraction: 'first' }, source))).toEqual({
      at: '2026-02-02T00:00:00Z',
      what: 'it was read again as windows-1251 instead of KOI8-R',
    });
  });

  it('tells a newer file, recognition and a newer parser apart', () => {
    const replaced = { extraction: third, formerReadings: [second], formerOriginals: ['old'] };
    expect(repairReason(row({ extraction: 'second', original: 'old' }, replaced)).what).toBe(
      'a newer file took its place',
    );
    const recognised = { engine: 't', languages: ['en'], confidence: 90, pageConfidences: [90] };
    const ocr = { extraction: { ...third, recognised }, formerReadings: [second] };
    expect(repairReason(row({ extraction: 'second' }, ocr)).what).toBe(
      'its text was recognised on the pictures',
    );
    const newer = {
      extraction: { ...third, parser: { name: 'text', version: '2' } },
      formerReadings: [second],
    };
    expect(repairReason(row({ extraction: 'second' }, newer)).what).toBe(
      'it was read again by a newer version of the app',
    );
  });

  it('of a passage found by likeness is the present reading', () => {
    const source = { extraction: third, formerReadings: [first, second] };
    expect(repairReason(row({ extraction: 'now' }, source)).at).toBe('2026-03-03T00:00:00Z');
  });
});
