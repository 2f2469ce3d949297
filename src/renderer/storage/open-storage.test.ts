import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { ArchiveDatabase } from './archive-database';
import { SNAPSHOT_EVERY } from './snapshot';
import { FakeRecorder } from './testing/fake-recorder';
import { importText, openTestArchive, valueOf } from './testing/test-archive';
import { writeStep } from '../core/workflows/workflow-context';

/** Opens the working database beside the app, to do to it what a crash or a bad disk does. */
async function tamper(name: string, change: (database: ArchiveDatabase) => Promise<unknown>): Promise<void> {
  const database = new ArchiveDatabase(name);
  await database.open();
  await change(database);
  database.close();
}

const NO_ROWS = {
  sources: 0,
  annotations: 0,
  events: 0,
  links: 0,
  relations: 0,
  passageRelations: 0,
  bin: 0,
  annotationChanges: 0,
  preferences: 0,
  ignoredSuggestions: 0,
};

async function filled() {
  const archive = await openTestArchive();
  const source = await importText(archive, 'Report', 'Twenty-two people were detained.');
  valueOf(await archive.actions.annotateQuote({ sourceId: source.id, quote: 'detained', highlight: 1 }));
  const dump = await archive.storage.dump();
  await archive.storage.close();
  return { ...archive, dump };
}

describe('opening the working database', () => {
  it('says nothing when it is level with the record', async () => {
    const { recorder, objects, databaseName, dump } = await filled();
    const again = await openTestArchive(recorder, objects, databaseName);
    expect(again.storage.report).toEqual({ kind: 'current', sentences: [] });
    expect(await again.storage.dump()).toEqual(dump);
  });

  it('builds it from the record when it is not there, and says what is in it', async () => {
    const { recorder, objects, dump } = await filled();
    const again = await openTestArchive(recorder, objects);
    expect(again.storage.report.sentences).toEqual([
      'The working database was not on this computer and has been built from the record: 1 source, 1 note.',
    ]);
    expect(await again.storage.dump()).toEqual(dump);
  });

  it('applies what it is behind by', async () => {
    const { recorder, objects, databaseName } = await filled();
    const elsewhere = await openTestArchive(recorder, objects);
    await importText(elsewhere, 'Second', 'More words.');
    await importText(elsewhere, 'Third', 'More words still.');
    const again = await openTestArchive(recorder, objects, databaseName);
    expect(again.storage.report.sentences).toEqual([
      'The working database was behind by 2 operations and has been brought up to date.',
    ]);
    expect(await again.storage.dump()).toEqual(await elsewhere.storage.dump());
  });

  it('throws away rows of another history, and rows that are ahead of the record', async () => {
    const { objects, databaseName } = await filled();
    const other = await openTestArchive(new FakeRecorder(), objects);
    for (const title of ['A', 'B', 'C']) await importText(other, title, 'Words of another archive.');
    const mixed = await openTestArchive(other.recorder, objects, databaseName);
    expect(mixed.storage.report.sentences[0]).toMatch(/did not agree with the record and has been rebuilt/);
    expect(await mixed.storage.dump()).toEqual(await other.storage.dump());
    await mixed.storage.close();
    const empty = await openTestArchive(new FakeRecorder(), objects, databaseName);
    expect(await empty.storage.dump()).toEqual([]);
  });

  it('notices rows that have gone missing without a word', async () => {
    const { recorder, objects, databaseName, dump } = await filled();
    await tamper(databaseName, (database) => database.annotations.clear());
    const again = await openTestArchive(recorder, objects, databaseName);
    expect(again.storage.report.sentences[0]).toMatch(
      /was not complete and has been rebuilt from the record/,
    );
    expect(await again.storage.dump()).toEqual(dump);
  });

  it('notices that what it knows of annotations’ histories has gone missing', async () => {
    const { recorder, objects, databaseName, dump } = await filled();
    await tamper(databaseName, (database) => database.annotationChanges.clear());
    const again = await openTestArchive(recorder, objects, databaseName);
    expect(again.storage.report.kind).toBe('rebuilt');
    expect(await again.storage.dump()).toEqual(dump);
  });

  it('replaces a database of another version of the app', async () => {
    const { recorder, objects, dump } = await filled();
    const newer = new Dexie('of-a-newer-app');
    newer.version(99).stores({ something: 'id' });
    await newer.open();
    newer.close();
    const again = await openTestArchive(recorder, objects, 'of-a-newer-app');
    expect(again.storage.report.kind).toBe('rebuilt');
    expect(await again.storage.dump()).toEqual(dump);
  });

  it('keeps the notes and says so when the text of a source cannot be read any more', async () => {
    const { recorder, objects, dump } = await filled();
    objects.stored.clear();
    const again = await openTestArchive(recorder, objects);
    expect(again.storage.report.sentences.at(-1)).toMatch(/text of 1 source could not be read.*“Report”/);
    expect(await again.storage.annotations.all().read()).toHaveLength(1);
    expect(await again.storage.dump()).not.toEqual(dump);
  });

  it('opens an archive of the first version, whose sources knew fewer fields', async () => {
    const archive = await openTestArchive();
    const source = await importText(archive, 'Report', 'Old words.');
    const later = [
      'origins',
      'formerReadings',
      'identifiers',
      'remarks',
      'acquiredOn',
      'acquiredFrom',
      'acquiredHow',
    ];
    archive.recorder.lines.splice(
      0,
      archive.recorder.lines.length,
      ...archive.recorder.lines.map((line) => {
        const entry = JSON.parse(line) as { payload: { source: Record<string, unknown> } };
        for (const field of later) delete entry.payload.source[field];
        for (const field of ['emptyPages', 'at'])
          delete (entry.payload.source['extraction'] as Record<string, unknown>)[field];
        return JSON.stringify(entry);
      }),
    );
    const opened = await openTestArchive(archive.recorder, archive.objects);
    expect(await opened.storage.sources.one(source.id).read()).toMatchObject({
      title: 'Report',
      identifiers: [],
      origins: {},
      formerReadings: [],
      extraction: { emptyPages: [], at: '' },
    });
    valueOf(await opened.actions.changeSource(source.id, { remarks: 'From the old archive.' }));
    valueOf(await opened.actions.undo());
    expect((await opened.storage.sources.one(source.id).read())?.remarks).toBe('');
  });

  it('refuses a record that a newer app has written to, and changes nothing', async () => {
    const { recorder, objects } = await filled();
    await recorder.append([
      {
        kind: 'source-weighed',
        at: '2026-01-01',
        actor: 'x',
        step: { id: 's', role: 'do', label: 'x' },
        payload: {},
      },
    ]);
    await expect(openTestArchive(recorder, objects)).rejects.toThrow(
      /“source-weighed”.*not known to this version/,
    );
  });
});

describe('writing', () => {
  it('changes no row when the record refuses', async () => {
    const archive = await openTestArchive();
    const source = await importText(archive, 'Report', 'Words.');
    const before = await archive.storage.dump();
    archive.recorder.nextFailure = { kind: 'disk-full', message: 'The disk is full.' };
    const answer = await archive.actions.removeSource(source.id);
    expect(answer).toEqual({ ok: false, failure: { kind: 'disk-full', message: 'The disk is full.' } });
    expect(await archive.storage.dump()).toEqual(before);
  });

  it('loses nothing and applies nothing twice when the rows fail after the record has it', async () => {
    const archive = await openTestArchive();
    const source = await importText(archive, 'Report', 'Words.');
    // The rows are put back to an earlier moment behind the app's back.
    await tamper(archive.databaseName, (database) =>
      database.meta.put({
        key: 'head',
        seq: 0,
        hash: '',
        counts: NO_ROWS,
      }),
    );
    valueOf(await archive.actions.annotateQuote({ sourceId: source.id, quote: 'Words', highlight: 1 }));
    expect(archive.problems).toEqual([]);
    const rebuilt = await openTestArchive(archive.recorder, archive.objects);
    expect(await archive.storage.dump()).toEqual(await rebuilt.storage.dump());
    expect(await archive.storage.annotations.all().read()).toHaveLength(1);
  });

  it('brings in an operation that was recorded though its answer was lost', async () => {
    const archive = await openTestArchive();
    await importText(archive, 'Report', 'Words.');
    const other = await openTestArchive(archive.recorder, archive.objects);
    await importText(other, 'Recorded unseen', 'Words.');
    await importText(archive, 'Next', 'Words.');
    expect((await archive.storage.sources.all().read()).map(({ title }) => title)).toEqual([
      'Next',
      'Recorded unseen',
      'Report',
    ]);
  });

  it('says that the change is recorded when neither rows nor record answer, and shows it later', async () => {
    const archive = await openTestArchive();
    await importText(archive, 'Report', 'Words.');
    const { recorder } = archive;
    const head = recorder.head.bind(recorder);
    recorder.head = async () => ({ ok: false, failure: { kind: 'io', message: 'No answer.' } }) as never;
    await tamper(archive.databaseName, (database) => database.meta.clear());
    await importText(archive, 'Second', 'Words.');
    expect(archive.problems[0]).toMatch(/recorded in the archive’s folder, but it cannot be shown/);
    recorder.head = head;
    await importText(archive, 'Third', 'Words.');
    expect(await archive.storage.sources.all().read()).toHaveLength(3);
  });

  it('goes on when the working database was closed underneath it', async () => {
    const archive = await openTestArchive();
    const source = await importText(archive, 'Report', 'Words.');
    const { lookups } = archive.storage;
    const found = await lookups.source(source.id);
    await archive.storage.close();
    const answer = await writeStep(archive.ports, { role: 'do', label: 'Remove source' }, [
      { kind: 'source-removed', payload: { source: found ?? source, annotations: [], links: [] } },
    ]);
    const again = await openTestArchive(archive.recorder, archive.objects, archive.databaseName);
    expect(answer.ok).toBe(true);
    expect(await again.storage.sources.all().read()).toEqual([]);
  });

  it('takes a snapshot when enough operations have come, and starts from it', async () => {
    const archive = await openTestArchive();
    const source = await importText(archive, 'Report', 'Words.');
    for (let batch = 0; batch < SNAPSHOT_EVERY / 500; batch += 1) {
      valueOf(
        await writeStep(
          archive.ports,
          { role: 'do', label: '' },
          Array.from({ length: 500 }, (_, index) => ({
            kind: 'source-changed' as const,
            payload: { sourceId: source.id, before: {}, after: { author: `A ${batch} ${index}` } },
          })),
        ),
      );
    }
    await archive.storage.close();
    expect(archive.recorder.snapshots).toHaveLength(1);
    const dump = (
      await openTestArchive(archive.recorder, archive.objects, archive.databaseName)
    ).storage.dump();
    const [snapshot] = archive.recorder.snapshots;
    // A snapshot that is not of this journal, or cannot be read, is passed over.
    const whole = snapshot?.lines ?? [];
    const fromSnapshot = await openTestArchive(archive.recorder, archive.objects);
    expect(await fromSnapshot.storage.dump()).toEqual(await dump);
    if (snapshot) snapshot.lines = whole.map((line) => line.replace('"table"', '"tablet"'));
    const fromJournal = await openTestArchive(archive.recorder, archive.objects);
    expect(await fromJournal.storage.dump()).toEqual(await dump);
  });
});

describe('watching', () => {
  it('tells at once, and again after a change, and stops when asked', async () => {
    const archive = await openTestArchive();
    const counts: number[] = [];
    const next = () => new Promise((resolve) => setTimeout(resolve, 50));
    const stop = archive.storage.sources.all().watch(
      (rows) => counts.push(rows.length, rows[0]?.noteCount ?? -1),
      (error) => {
        throw error;
      },
    );
    await next();
    const source = await importText(archive, 'Report', 'Some words.');
    await next();
    valueOf(await archive.actions.annotateQuote({ sourceId: source.id, quote: 'words', highlight: 1 }));
    await next();
    stop();
    await archive.actions.removeSource(source.id);
    await next();
    expect(counts.slice(0, 2)).toEqual([0, -1]);
    expect(counts.slice(-2)).toEqual([1, 1]);
  });
});
