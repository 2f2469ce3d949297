import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stance } from '../core/model/archive-event';
import { STANCES } from '../core/model/archive-event';
import { importText, openTestArchive } from './testing/test-archive';
import type { TestArchive } from './testing/test-archive';
import { writeSnapshot } from './snapshot';
import { ArchiveDatabase } from './archive-database';

/** One thing a researcher might do; numbers choose among what there is. */
interface Move {
  readonly verb:
    | 'import'
    | 'remove-source'
    | 'change-source'
    | 'annotate'
    | 'change-note'
    | 'remove-note'
    | 'new-event'
    | 'change-event'
    | 'remove-event'
    | 'link'
    | 'unlink'
    | 'undo'
    | 'redo';
  readonly which: number;
  readonly other: number;
  readonly text: string;
}

const moves = fc.array(
  fc.record<Move>({
    verb: fc.constantFrom(
      'import',
      'remove-source',
      'change-source',
      'annotate',
      'annotate',
      'change-note',
      'remove-note',
      'new-event',
      'change-event',
      'remove-event',
      'link',
      'link',
      'unlink',
      'undo',
      'undo',
      'redo',
    ),
    which: fc.nat(20),
    other: fc.nat(20),
    text: fc.string({ maxLength: 12, unit: 'grapheme' }),
  }),
  { minLength: 5, maxLength: 30 },
);

/** Every run begins with a passage that is tied to an event, so that removing has something to take along. */
const BEGINNING: readonly Move[] = (
  ['import', 'annotate', 'annotate', 'new-event', 'link', 'link'] as const
).map((verb, which) => ({ verb, which, other: 0, text: 'begin' }));

async function make(archive: TestArchive, { verb, which, other, text }: Move): Promise<void> {
  const pick = <Row>(rows: readonly Row[], index = which) => rows[index % Math.max(1, rows.length)];
  const sources = await archive.storage.sources.all().read();
  const notes = await archive.storage.annotations.all().read();
  const events = await archive.storage.events.all().read();
  const source = pick(sources);
  const note = pick(notes)?.annotation;
  const event = pick(events, other)?.event;
  const link = pick(pick(notes.filter(({ links }) => links.length > 0))?.links ?? [])?.link;
  const { actions } = archive;
  if (verb === 'import')
    await importText(archive, `File ${which} ${text}`, `${text} one two three.`, 'Second page.');
  if (verb === 'remove-source' && source) await actions.removeSource(source.id);
  if (verb === 'change-source' && source)
    await actions.changeSource(source.id, { title: text, author: text });
  if (verb === 'annotate' && source) {
    const anchor = await actions.anchorFor(source, 1, other % 4, 6 + (which % 6));
    if (anchor.ok) {
      await actions.annotate({
        sourceId: source.id,
        anchor: anchor.value,
        highlight: 2,
        note: text,
        tags: [text],
      });
    }
  }
  if (verb === 'change-note' && note) await actions.changeAnnotation(note.id, { note: text, highlight: 4 });
  if (verb === 'remove-note' && note) await actions.removeAnnotation(note.id);
  if (verb === 'new-event') {
    await actions.createEvent({
      title: `E ${text}`,
      date: '2026',
      place: text,
      participants: [text],
      summary: text,
    });
  }
  if (verb === 'change-event' && event) await actions.changeEvent(event.id, { summary: text, date: '' });
  if (verb === 'remove-event' && event) await actions.removeEvent(event.id);
  if (verb === 'link' && note && event) await actions.link(note.id, event.id, STANCES[which % 4] as Stance);
  if (verb === 'unlink' && link) await actions.unlink(link.id);
  if (verb === 'undo') await actions.undo();
  if (verb === 'redo') await actions.redo();
}

/** Every tie has its passage and its event, and every passage its source. */
function expectNothingLoose(dump: readonly string[]): void {
  const rows = dump.map(
    (line) => JSON.parse(line) as { table: string; row: Readonly<Record<string, unknown>> },
  );
  const ids = new Set(rows.map(({ table, row }) => `${table} ${String(row['id'])}`));
  for (const { table, row } of rows) {
    if (table === 'annotations') expect(ids).toContain(`sources ${String(row['sourceId'])}`);
    if (table !== 'links') continue;
    expect(ids).toContain(`annotations ${String(row['annotationId'])}`);
    expect(ids).toContain(`events ${String(row['eventId'])}`);
  }
}

describe('the projection', () => {
  it('comes to the same archive live, by catching up, from a snapshot, and from the journal alone', async () => {
    await fc.assert(
      fc.asyncProperty(moves, fc.nat(29), async (list, cut) => {
        const live = await openTestArchive();
        const { recorder, objects } = live;
        let snapshotAt: TestArchive | undefined;
        for (const move of BEGINNING) await make(live, move);
        for (const [index, move] of list.entries()) {
          await make(live, move);
          if (index !== cut) continue;
          // A second working database stays behind here, and a snapshot is taken here.
          snapshotAt = await openTestArchive(recorder, objects);
          await snapshotAt.storage.close();
          const database = new ArchiveDatabase(snapshotAt.databaseName);
          await database.open();
          const written = await writeSnapshot(database, recorder);
          expect(written.ok).toBe(true);
          database.close();
        }
        const expected = await live.storage.dump();
        expectNothingLoose(expected);

        if (snapshotAt !== undefined) {
          const caughtUp = await openTestArchive(recorder, objects, snapshotAt.databaseName);
          expect(caughtUp.storage.report.kind).not.toBe('rebuilt');
          expect(await caughtUp.storage.dump()).toEqual(expected);
          await caughtUp.storage.close();
          const fromSnapshot = await openTestArchive(recorder, objects);
          expect(await fromSnapshot.storage.dump()).toEqual(expected);
          await fromSnapshot.storage.close();
          recorder.snapshots.length = 0;
        }
        const rebuilt = await openTestArchive(recorder, objects);
        expect(rebuilt.storage.report.kind).toBe('rebuilt');
        expect(await rebuilt.storage.dump()).toEqual(expected);
        await rebuilt.storage.close();
        await live.storage.close();
      }),
      { numRuns: 40 },
    );
  });
});
