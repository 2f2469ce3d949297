import { describe, expect, it } from 'vitest';
import type { Extraction } from '../core/model/extraction';
import { saveReading } from '../core/workflows/save-reading';
import { saveRecognised } from '../core/workflows/save-recognised';
import { contentOf, importText, openTestArchive, valueOf } from './testing/test-archive';

const reading = (...pages: string[]) => ({
  extraction: {
    format: 1,
    parser: { name: 'test', version: '2' },
    pages: pages.map((text, pageIndex) => ({ pageIndex, text })),
  } satisfies Extraction,
  words: 5,
  warnings: [],
  encoding: 'koi8-r',
});

describe('reading a source again', () => {
  it('carries annotations over, says which moved and which are lost, and keeps the old reading', async () => {
    const archive = await openTestArchive();
    const source = await importText(archive, 'Report', 'Alpha beta. Gamma delta.', 'Omega.');
    const mark = async (quote: string) =>
      valueOf(await archive.actions.annotateQuote({ sourceId: source.id, quote, highlight: 1 })).id;
    const [kept, moved, lost] = [await mark('Alpha'), await mark('Gamma'), await mark('Omega')];
    const report = valueOf(
      await saveReading(
        archive.ports,
        source,
        reading('Alpha beta, new. Gamma delta.', 'Other.'),
        'Read again',
      ),
    );
    expect(report).toMatchObject({ kept: 1, moved: [moved], lost: [lost] });
    const rows = await archive.storage.annotations.ofSource(source.id).read();
    const anchorOf = (id: string) =>
      rows.find(({ annotation }) => annotation.id === id)?.annotation.anchors[0];
    expect(anchorOf(kept)).toMatchObject({ start: 0, quote: 'Alpha' });
    expect(anchorOf(moved)).toMatchObject({ start: 17, quote: 'Gamma' });
    expect(anchorOf(lost)).toMatchObject({ extraction: source.extraction.sha256, quote: 'Omega' });
    const now = await archive.storage.sources.one(source.id).read();
    expect(now).toMatchObject({ extraction: { encoding: 'koi8-r', parser: { version: '2' } } });
    expect(now?.formerReadings.map(({ sha256 }) => sha256)).toEqual([source.extraction.sha256]);
    expect(await archive.storage.sources.pageText(source.id, 1)).toBe('Other.');
  });

  it('writes nothing when the same was read once more', async () => {
    const archive = await openTestArchive();
    const source = await importText(archive, 'Report', 'Alpha beta.');
    valueOf(await saveReading(archive.ports, source, reading('Alpha beta, again.'), 'Read again'));
    const now = await archive.storage.sources.one(source.id).read();
    const before = archive.recorder.lines.length;
    if (now === undefined) throw new Error('The source is gone.');
    const report = valueOf(
      await saveReading(archive.ports, now, reading('Alpha beta, again.'), 'Read again'),
    );
    expect(report).toMatchObject({ kept: 0, moved: [], lost: [] });
    expect(archive.recorder.lines).toHaveLength(before);
  });

  it('can be taken back and done again, and a rebuilt archive says the same', async () => {
    const archive = await openTestArchive();
    const source = await importText(archive, 'Report', 'Alpha beta. Gamma delta.');
    valueOf(await archive.actions.annotateQuote({ sourceId: source.id, quote: 'Gamma', highlight: 1 }));
    const before = await contentOf(archive);
    valueOf(await saveReading(archive.ports, source, reading('Beta. Gamma delta.'), 'Read again'));
    const after = await contentOf(archive);
    expect(after).not.toEqual(before);
    expect(valueOf(await archive.actions.undo())).toEqual({ label: 'Read again' });
    expect((await archive.storage.sources.one(source.id).read())?.extraction).toEqual(source.extraction);
    expect(await archive.storage.sources.pageText(source.id, 0)).toBe('Alpha beta. Gamma delta.');
    valueOf(await archive.actions.redo());
    expect(await contentOf(archive)).toEqual(after);
    const rebuilt = await openTestArchive(archive.recorder, archive.objects);
    expect(await rebuilt.storage.dump()).toEqual(await archive.storage.dump());
  });

  it('makes recognised pages the reading and leaves pages that had text as they were', async () => {
    const archive = await openTestArchive();
    const source = await importText(archive, 'Scan', 'Typed page.', '');
    const run = {
      start: 0,
      length: 4,
      item: 0,
      x: 0,
      y: 0,
      width: 9,
      height: 9,
      angle: 0,
      rightToLeft: false,
    };
    const page = {
      pageIndex: 1,
      text: 'Read',
      layout: { width: 100, height: 100, rotation: 0, runs: [run], confidences: [64.2] },
    };
    const engine = { name: 'tesseract', version: '5' };
    valueOf(
      await saveRecognised(archive.ports, source.id, new Map([[1, { page, confidence: 64.2, engine }]]), [
        'hy',
      ]),
    );
    const now = await archive.storage.sources.one(source.id).read();
    expect(now?.extraction).toMatchObject({
      words: 3,
      parser: engine,
      recognised: { languages: ['hy'], confidence: 64.2, pageConfidences: [-1, 64.2] },
    });
    expect(await archive.storage.sources.pageText(source.id, 0)).toBe('Typed page.');
    expect(await archive.storage.sources.pageText(source.id, 1)).toBe('Read');
    expect((await archive.storage.history.read()).undo).toBeUndefined();
  });
});
