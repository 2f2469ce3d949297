import { describe, expect, it } from 'vitest';
import { failure, success } from '../../shared/result';
import type { Extraction } from '../core/model/extraction';
import type { SourceKind } from '../core/model/source';
import type { ReadDocument, ReadFailure } from '../core/ports';
import { archiveActions } from '../core/workflows/archive-actions';
import { writeStep } from '../core/workflows/workflow-context';
import { contentOf, importText, openTestArchive, valueOf } from './testing/test-archive';

const EMPTY = 'had stood empty since the autumn before the flood';
const FIRST = `The old mill by the stream ${EMPTY}. Nobody crossed the stream that day, said the mayor.`;
const SECOND = `A new edition. The old mill by the stream ${EMPTY}. The mayor left out a sentence.`;
const FILE = { token: 'token', name: 'newer.pdf', folder: 'in', size: 12 };

async function scene(kind: SourceKind = 'pdf', read?: ReadFailure) {
  const archive = await openTestArchive();
  const source = await importText(archive, 'Report', FIRST);
  const extraction: Extraction = {
    format: 1,
    parser: { name: 'test', version: '1' },
    pages: [{ pageIndex: 0, text: SECOND }],
  };
  const document: ReadDocument = {
    kind,
    extraction,
    metadata: { author: 'A. Author' },
    origins: { author: 'the PDF’s properties' },
    words: 12,
    warnings: [],
    encoding: '',
    contained: [],
    references: [],
    marks: [],
  };
  let bytes = 'the newer bytes';
  const { files, reader } = archive.ports;
  const actions = archiveActions({
    ...archive.ports,
    reader: { ...reader, read: async () => (read === undefined ? success(document) : failure(read)) },
    files: {
      ...files,
      storeFile: async () => success({ sha256: archive.objects.put(bytes), bytes: 12, existed: false }),
    },
  });
  const now = async () => valueOf({ ok: true, value: await archive.storage.sources.one(source.id).read() });
  const giveBytesOf = (title: string) => (bytes = `original of ${title}`);
  return { archive, source, actions, now, giveBytesOf };
}

describe('replacing an original by a newer file', () => {
  it('carries annotations over and keeps the former original, in one step', async () => {
    const { archive, source, actions, now } = await scene();
    const mark = async (quote: string) =>
      valueOf(await actions.annotateQuote({ sourceId: source.id, quote, highlight: 1 })).id;
    const [moved, lost] = [await mark(EMPTY), await mark('Nobody crossed the stream that day')];
    const before = await contentOf(archive);
    const report = valueOf(await actions.replaceSource(source.id, FILE));
    expect(report).toMatchObject({ kept: 0, moved: [moved], approximate: [], lost: [lost] });
    expect(await now()).toMatchObject({
      originalName: 'newer.pdf',
      originalPath: 'in',
      bytes: 12,
      author: 'A. Author',
      formerOriginals: [source.sha256],
      formerReadings: [{ sha256: source.extraction.sha256 }],
    });
    const anchor = async (id: string) => (await archive.storage.lookups.annotation(id))?.anchors[0];
    expect(await anchor(moved)).toMatchObject({
      quote: EMPTY,
      original: (await now())?.sha256,
    });
    expect(await anchor(lost)).toMatchObject({ original: source.sha256, health: { state: 'lost' } });
    const after = await contentOf(archive);
    expect(valueOf(await actions.undo())?.label).toBe('Replace original');
    expect(await contentOf(archive)).toEqual(before);
    valueOf(await actions.redo());
    expect(await contentOf(archive)).toEqual(after);
    const rebuilt = await openTestArchive(archive.recorder, archive.objects);
    expect(await rebuilt.storage.dump()).toEqual(await archive.storage.dump());
  });

  it('refuses bytes that are in the archive already', async () => {
    const { archive, source, actions, giveBytesOf } = await scene();
    await importText(archive, 'Other', 'Another text.');
    const lines = archive.recorder.lines.length;
    giveBytesOf('Report');
    expect(await actions.replaceSource(source.id, FILE)).toMatchObject({
      failure: { kind: 'refused', message: expect.stringContaining('very bytes of the original') },
    });
    giveBytesOf('Other');
    expect(await actions.replaceSource(source.id, FILE)).toMatchObject({
      failure: { kind: 'refused', message: expect.stringContaining('“Other”') },
    });
    expect(archive.recorder.lines).toHaveLength(lines);
  });

  it('waits until the pages of the former original are recognised', async () => {
    const { archive, source, actions, now } = await scene();
    const after = { languages: ['en'], requestedAt: '2026-03-01T00:00:00.000Z' };
    valueOf(
      await writeStep(archive.ports, { role: 'do', label: '' }, [
        { kind: 'recognition-requested', payload: { sourceId: source.id, before: null, after } },
      ]),
    );
    expect(await actions.replaceSource(source.id, FILE)).toMatchObject({
      failure: { kind: 'refused', message: expect.stringContaining('recognition') },
    });
    expect((await now())?.sha256).toBe(source.sha256);
  });

  it('changes nothing when the file cannot be read, or only holds other files', async () => {
    const locked = await scene('pdf', { kind: 'password', message: 'This file is locked.' });
    expect(await locked.actions.replaceSource(locked.source.id, FILE)).toMatchObject({
      failure: { kind: 'password' },
    });
    const zip = await scene('zip');
    expect(await zip.actions.replaceSource(zip.source.id, FILE)).toMatchObject({
      failure: { kind: 'refused', message: expect.stringContaining('only holds other files') },
    });
    expect((await zip.now())?.sha256).toBe(zip.source.sha256);
  });
});
