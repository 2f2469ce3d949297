import { describe, expect, it } from 'vitest';
import type { Annotation } from '../core/model/annotation';
import { importText, openTestArchive, valueOf } from './testing/test-archive';
import type { TestArchive } from './testing/test-archive';
import {
  anchorIn,
  annotationOf,
  mark,
  noteChange,
  remove,
  write,
  writeSession,
} from './testing/written-steps';

async function versions(archive: TestArchive, { id }: Annotation) {
  const found = valueOf(await archive.storage.annotations.history(id));
  return found.map(({ label, annotation, by }) => [label, annotation?.note, by]);
}

describe('the history of an annotation', () => {
  it('shows every form it has had, newest first, also those that undo and redo brought', async () => {
    const archive = await openTestArchive();
    const source = await importText(archive, 'Report', 'Nineteen were released.');
    const annotation = await mark(archive, source, 'Nineteen', { note: 'one' });
    await mark(archive, source, 'Nine', { note: 'another' });
    await write(archive, 'Edit note', [noteChange(annotation, 'two')]);
    valueOf(await archive.actions.undo());
    valueOf(await archive.actions.redo());
    await remove(archive, { ...annotation, note: 'two' });
    expect(await versions(archive, annotation)).toEqual([
      ['Remove note', undefined, 'tester'],
      ['Redo: Edit note', 'two', 'tester'],
      ['Undo: Edit note', 'one', 'tester'],
      ['Edit note', 'two', 'tester'],
      ['Highlight', 'one', 'tester'],
    ]);
    valueOf(await archive.actions.undo());
    const [newest] = valueOf(await archive.storage.annotations.history(annotation.id));
    expect(newest?.label).toBe('Undo: Remove note');
    expect(newest?.annotation).toEqual(await archive.storage.lookups.annotation(annotation.id));
  });

  it('takes what was saved while typing for one form, and keeps it whole for undo', async () => {
    const archive = await openTestArchive();
    const source = await importText(archive, 'Report', 'Nineteen were released.');
    const annotation = await mark(archive, source, 'Nineteen');
    await writeSession(archive, 'Edit note', [
      [noteChange(annotation, 'H')],
      [noteChange({ ...annotation, note: 'H' }, 'How')],
      [noteChange({ ...annotation, note: 'How' }, 'How many?')],
    ]);
    expect(await versions(archive, annotation)).toEqual([
      ['Edit note', 'How many?', 'tester'],
      ['Highlight', '', 'tester'],
    ]);
    expect(valueOf(await archive.actions.undo())?.label).toBe('Edit note');
    expect((await archive.storage.lookups.annotation(annotation.id))?.note).toBe('');
    expect((await versions(archive, annotation))[0]?.[0]).toBe('Undo: Edit note');
  });

  it('tells of new readings and of a source that was removed and came back', async () => {
    const archive = await openTestArchive();
    const source = await importText(archive, 'Report', 'Nineteen were released.', 'Later.');
    const anchors = [anchorIn(source, 0, 0, 'Nineteen'), anchorIn(source, 1, 0, 'Later')] as const;
    const annotation = annotationOf(source, anchors, { note: 'n' });
    await write(archive, '', [{ kind: 'annotation-added', payload: { annotation, links: [] } }]);
    const after = { ...anchors[1], extraction: 'new', start: 4 };
    await write(archive, '', [
      {
        kind: 'source-read',
        payload: {
          sourceId: source.id,
          before: source.extraction,
          after: { ...source.extraction, sha256: 'new' },
          moved: [{ annotationId: annotation.id, piece: 1, before: anchors[1], after }],
          lost: [annotation.id],
        },
      },
    ]);
    const now = await archive.storage.lookups.source(source.id);
    const [row] = await archive.storage.annotations.ofSource(source.id).read();
    if (now === undefined || row === undefined) throw new Error('The source is gone.');
    expect(row.annotation.anchors).toEqual([anchors[0], after]);
    expect(row.health).toEqual({ state: 'lost' });
    await write(archive, 'Remove source', [
      { kind: 'source-removed', payload: { source: now, annotations: [row.annotation], links: [] } },
    ]);
    valueOf(await archive.actions.undo());
    const history = valueOf(await archive.storage.annotations.history(annotation.id));
    expect(history.map(({ label }) => label)).toEqual([
      'Undo: Remove source',
      'Remove source',
      'New reading of the source',
      'Add mark',
    ]);
    expect(history.map((version) => version.annotation?.anchors[1]?.start)).toEqual([4, undefined, 4, 0]);
  });

  it('is the same after everything was built again from the journal', async () => {
    const archive = await openTestArchive();
    const source = await importText(archive, 'Report', 'Nineteen were released.');
    const annotation = await mark(archive, source, 'Nineteen');
    for (let index = 0; index < 30; index += 1) await mark(archive, source, 'Nine');
    await write(archive, 'Edit note', [noteChange(annotation, 'after many others')]);
    const before = await archive.storage.annotations.history(annotation.id);
    expect(valueOf(before)).toHaveLength(2);
    const rebuilt = await openTestArchive(archive.recorder, archive.objects);
    expect(await rebuilt.storage.annotations.history(annotation.id)).toEqual(before);
  });

  it('is asked for in parts when the recorder hands out few entries at a time', async () => {
    const archive = await openTestArchive();
    const source = await importText(archive, 'Report', 'Nineteen were released.');
    const annotation = await mark(archive, source, 'Nineteen');
    await write(archive, 'Edit note', [noteChange(annotation, 'a')]);
    await write(archive, 'Edit note', [noteChange({ ...annotation, note: 'a' }, 'b')]);
    const { recorder } = archive;
    const whole = recorder.entries.bind(recorder);
    recorder.entries = (afterSeq) => whole(afterSeq, 1);
    expect((await versions(archive, annotation)).map(([, note]) => note)).toEqual(['b', 'a', '']);
  });

  it('says so when there never was such an annotation, and when the journal does not answer', async () => {
    const archive = await openTestArchive();
    const source = await importText(archive, 'Report', 'Nineteen were released.');
    expect(await archive.storage.annotations.history('never')).toMatchObject({
      failure: { kind: 'not-found' },
    });
    const annotation = await mark(archive, source, 'Nineteen');
    archive.recorder.entries = async () => ({ ok: true, value: [] }) as never;
    expect(await archive.storage.annotations.history(annotation.id)).toMatchObject({
      failure: { kind: 'io' },
    });
  });
});
