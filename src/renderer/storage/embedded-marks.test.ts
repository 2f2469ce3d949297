import { describe, expect, it } from 'vitest';
import { success } from '../../shared/result';
import type { EmbeddedMark } from '../core/model/embedded-mark';
import type { ReadDocument } from '../core/ports';
import { archiveActions } from '../core/workflows/archive-actions';
import { contentOf, importText, openTestArchive, valueOf } from './testing/test-archive';

const TEXT = 'The old mill stood empty. Nobody crossed the stream that day, said the mayor.';
const mark = (key: string, start: number, end: number): EmbeddedMark => ({
  key,
  kind: 'highlight',
  pageIndex: 0,
  pieces: [{ start, end, boxes: [] }],
  highlight: 2,
  note: `About ${key}`,
  author: 'M. Reader',
  at: '2026-02-14T06:15:00.000Z',
});

/** A source whose original is read again with the marks of the moment. */
async function scene() {
  const archive = await openTestArchive();
  const source = await importText(archive, 'Report', TEXT);
  let marks: readonly EmbeddedMark[] = [mark('mill', 4, 12)];
  const document = (): ReadDocument => ({
    kind: 'text',
    extraction: {
      format: 1,
      parser: { name: 'test', version: '2' },
      pages: [{ pageIndex: 0, text: `${TEXT} ` }],
    },
    metadata: {},
    origins: {},
    words: 14,
    warnings: [],
    encoding: '',
    contained: [],
    references: [],
    marks,
  });
  const actions = archiveActions({
    ...archive.ports,
    reader: { ...archive.ports.reader, read: async () => success(document()) },
  });
  const rows = async () =>
    (await archive.storage.annotations.ofSource(source.id).read()).map(({ annotation }) => annotation);
  return { archive, source, actions, rows, setMarks: (next: readonly EmbeddedMark[]) => (marks = next) };
}

describe('marks inside a file, when it is read again', () => {
  it('come in as annotations of whoever made them, and never twice', async () => {
    const { source, actions, rows, setMarks } = await scene();
    valueOf(await actions.readAgain(source.id, {}));
    setMarks([mark('mill', 4, 12), mark('stream', 26, 52)]);
    valueOf(await actions.readAgain(source.id, {}));
    valueOf(await actions.readAgain(source.id, {}));
    expect(
      (await rows()).map(({ anchors, author, note, embedded }) => [anchors[0].quote, author, note, embedded]),
    ).toEqual([
      ['old mill', 'M. Reader', 'About mill', { key: 'mill', at: '2026-02-14T06:15:00.000Z' }],
      [
        'Nobody crossed the stream ',
        'M. Reader',
        'About stream',
        { key: 'stream', at: '2026-02-14T06:15:00.000Z' },
      ],
    ]);
  });

  it('do not come back after the researcher deleted them, even when the bin is emptied', async () => {
    const { source, actions, rows } = await scene();
    valueOf(await actions.readAgain(source.id, {}));
    const [own] = await rows();
    valueOf(await actions.removeAnnotations([own?.id ?? '']));
    valueOf(await actions.readAgain(source.id, {}));
    expect(await rows()).toEqual([]);
    valueOf(await actions.emptyBin());
    valueOf(await actions.readAgain(source.id, {}));
    expect(await rows()).toEqual([]);
  });

  it('go with the reading when it is taken back, and come with it again', async () => {
    const { archive, source, actions, rows } = await scene();
    const before = await contentOf(archive);
    valueOf(await actions.readAgain(source.id, {}));
    const after = await contentOf(archive);
    expect(await rows()).toHaveLength(1);
    valueOf(await actions.undo());
    expect(await contentOf(archive)).toEqual(before);
    valueOf(await actions.redo());
    expect(await contentOf(archive)).toEqual(after);
  });
});
