import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { ArchiveDatabase } from './archive-database';
import { writeSnapshot } from './snapshot';
import type { FakeRecorder } from './testing/fake-recorder';
import { importText, openTestArchive, valueOf } from './testing/test-archive';
import type { TestArchive } from './testing/test-archive';
import { anchorIn, annotationOf, noteChange, remove, write } from './testing/written-steps';

type Loose = Record<string, unknown>;

/** An annotation as versions before 0.3 wrote it: one anchor, and neither kind nor author. */
function asEarlier(annotation: Loose): Loose {
  const { anchors, kind: _kind, author: _author, ...rest } = annotation;
  const { original: _original, ...anchor } = (anchors as Loose[])[0] ?? {};
  return { ...rest, anchor };
}

/** Writes the journal anew as a version before 0.3 would have written it. */
function rewriteAsEarlier(recorder: FakeRecorder): void {
  recorder.lines.splice(
    0,
    recorder.lines.length,
    ...recorder.lines.map((line) => {
      const entry = JSON.parse(line) as { kind: string; actor: string; payload: Loose };
      const { annotation, annotations, relations, passageRelations: _ties, moved, ...rest } = entry.payload;
      const payload = {
        ...rest,
        ...(relations !== undefined && entry.kind.startsWith('source') ? { relations } : {}),
        ...(annotation === undefined ? {} : { annotation: asEarlier(annotation as Loose) }),
        ...(annotations === undefined ? {} : { annotations: (annotations as Loose[]).map(asEarlier) }),
        ...(moved === undefined
          ? {}
          : { moved: (moved as Loose[]).map(({ piece: _piece, ...each }) => each) }),
      };
      return JSON.stringify({ ...entry, payload });
    }),
  );
}

/** An archive in which marks were made, changed, carried over and removed, by an earlier version. */
async function earlierArchive() {
  const archive = await openTestArchive();
  const source = await importText(archive, 'Report', 'Nineteen were released. Nobody said why.');
  const kept = annotationOf(source, [anchorIn(source, 0, 0, 'Nineteen')], { note: 'one' });
  const lost = annotationOf(source, [anchorIn(source, 0, 24, 'Nobody')]);
  const removed = annotationOf(source, [anchorIn(source, 0, 9, 'were')]);
  for (const annotation of [kept, lost, removed])
    await write(archive, 'Highlight', [{ kind: 'annotation-added', payload: { annotation, links: [] } }]);
  await write(archive, 'Edit note', [noteChange(kept, 'two')]);
  await remove(archive, removed);
  const stored = valueOf(
    await archive.storage.objects.storeExtraction({
      format: 1,
      parser: { name: 'test', version: '2' },
      pages: [{ pageIndex: 0, text: 'Then nineteen were released.' }],
    }),
  );
  const after = { ...anchorIn(source, 0, 5, 'nineteen'), extraction: stored.sha256 };
  await write(archive, 'Read again', [
    {
      kind: 'source-read',
      payload: {
        sourceId: source.id,
        before: source.extraction,
        after: { ...source.extraction, sha256: stored.sha256 },
        moved: [{ annotationId: kept.id, before: anchorIn(source, 0, 0, 'Nineteen'), after }],
        lost: [lost.id],
      },
    },
  ]);
  await archive.storage.close();
  rewriteAsEarlier(archive.recorder);
  return { archive, source, kept, lost, removed, after };
}

const reopened = (archive: TestArchive) => openTestArchive(archive.recorder, archive.objects);

describe('an archive written by an earlier version', () => {
  it('opens with every annotation whole, by whoever wrote the operation', async () => {
    const { archive, source, kept, lost, after } = await earlierArchive();
    const opened = await reopened(archive);
    const rows = await opened.storage.annotations.ofSource(source.id).read();
    const rowOf = (id: string) => rows.find(({ annotation }) => annotation.id === id);
    expect(rowOf(kept.id)).toMatchObject({
      annotation: { kind: 'highlight', author: 'tester', note: 'two', anchors: [{ start: after.start }] },
      relations: [],
      health: { state: 'exact' },
    });
    expect(rowOf(kept.id)?.annotation).not.toHaveProperty('anchor');
    expect(rowOf(lost.id)).toMatchObject({
      annotation: { anchors: [{ quote: 'Nobody', extraction: source.extraction.sha256 }] },
      health: { state: 'lost' },
    });
  });

  it('has what was removed in its bin, and its history', async () => {
    const { archive, kept, removed } = await earlierArchive();
    const opened = await reopened(archive);
    expect(await opened.storage.annotations.bin().read()).toMatchObject([
      { annotation: { id: removed.id, anchors: [{ quote: 'were' }], author: 'tester' } },
    ]);
    const history = valueOf(await opened.storage.annotations.history(kept.id));
    expect(history.map(({ label, annotation }) => [label, annotation?.anchors[0].start])).toEqual([
      ['Read again', 5],
      ['Edit note', 0],
      ['Highlight', 0],
    ]);
  });

  it('undoes and redoes what the earlier version did', async () => {
    const { archive, source, kept, lost, removed } = await earlierArchive();
    const opened = await reopened(archive);
    const end = await opened.storage.dump();
    for (const label of ['Read again', 'Remove note', 'Edit note', 'Highlight'])
      expect(valueOf(await opened.actions.undo())?.label).toBe(label);
    const rows = await opened.storage.annotations.ofSource(source.id).read();
    expect(rows.map(({ annotation, health }) => [annotation.id, annotation.note, health.state])).toEqual([
      [kept.id, 'one', 'exact'],
      [lost.id, '', 'exact'],
    ]);
    for (let step = 0; step < 4; step += 1) expect(valueOf(await opened.actions.redo())).toBeDefined();
    const ofHistory = (line: string) => !line.includes('"table":"annotationChanges"');
    expect((await opened.storage.dump()).filter(ofHistory)).toEqual(end.filter(ofHistory));
    expect(await opened.storage.annotations.bin().read()).toMatchObject([{ annotation: { id: removed.id } }]);
  });

  it('brings back a source that the earlier version removed, with its annotations whole', async () => {
    const archive = await openTestArchive();
    const source = await importText(archive, 'Report', 'Nineteen were released.');
    const annotation = annotationOf(source, [anchorIn(source, 0, 0, 'Nineteen')]);
    await write(archive, 'Highlight', [{ kind: 'annotation-added', payload: { annotation, links: [] } }]);
    valueOf(await archive.actions.removeSource(source.id));
    await archive.storage.close();
    rewriteAsEarlier(archive.recorder);
    const opened = await reopened(archive);
    valueOf(await opened.actions.undo());
    expect(await opened.storage.annotations.ofSource(source.id).read()).toMatchObject([
      { annotation: { kind: 'highlight', author: 'tester', anchors: [{ quote: 'Nineteen' }] } },
    ]);
  });

  it('is read from its journal when its snapshot knew fewer tables', async () => {
    const { archive, kept } = await earlierArchive();
    const opened = await reopened(archive);
    const expected = await opened.storage.dump();
    await opened.storage.close();
    const database = new ArchiveDatabase(opened.databaseName);
    await database.open();
    expect((await writeSnapshot(database, archive.recorder)).ok).toBe(true);
    database.close();
    const [snapshot] = archive.recorder.snapshots;
    if (snapshot === undefined) throw new Error('no snapshot');
    const tables = ['sources', 'annotations', 'events', 'links', 'relations', 'steps'];
    snapshot.lines = snapshot.lines.filter((line) =>
      tables.some((table) => line.includes(`"table":"${table}"`)),
    );
    const again = await reopened(archive);
    expect(await again.storage.dump()).toEqual(expected);
    expect(valueOf(await again.storage.annotations.history(kept.id))).toHaveLength(3);
  });
});
