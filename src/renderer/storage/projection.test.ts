import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArchiveDatabase } from './archive-database';
import { writeSnapshot } from './snapshot';
import { BEGINNING, make, moves } from './testing/random-moves';
import { contentOf, openTestArchive, valueOf } from './testing/test-archive';
import type { TestArchive } from './testing/test-archive';

/** Every tie has both its ends, and every passage its source. */
function expectNothingLoose(dump: readonly string[]): void {
  const rows = dump.map(
    (line) => JSON.parse(line) as { table: string; row: Readonly<Record<string, unknown>> },
  );
  const ids = new Set(rows.map(({ table, row }) => `${table} ${String(row['id'])}`));
  for (const { table, row } of rows) {
    if (table === 'annotations') {
      expect(ids).toContain(`sources ${String(row['sourceId'])}`);
      expect(ids).not.toContain(`bin ${String(row['id'])}`);
    }
    if (table === 'links') {
      expect(ids).toContain(`annotations ${String(row['annotationId'])}`);
      expect(ids).toContain(`events ${String(row['eventId'])}`);
    }
    if (table === 'passageRelations') {
      expect(ids).toContain(`annotations ${String(row['from'])}`);
      expect(ids).toContain(`annotations ${String(row['to'])}`);
    }
  }
}

describe('the projection', () => {
  it('comes to the same archive live, by catching up, from a snapshot, and from the journal alone', async () => {
    await fc.assert(
      fc.asyncProperty(moves([], { minLength: 5, maxLength: 40 }), fc.nat(39), async (list, cut) => {
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
        expect(live.problems).toEqual([]);

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
        const again = await openTestArchive(recorder, objects, live.databaseName);
        expect(again.storage.report.kind).toBe('current');
        await again.storage.close();
        const rebuilt = await openTestArchive(recorder, objects);
        expect(rebuilt.storage.report.kind).toBe('rebuilt');
        expect(await rebuilt.storage.dump()).toEqual(expected);
        await rebuilt.storage.close();
        await live.storage.close();
      }),
      { numRuns: 40 },
    );
  });

  it('goes back exactly through every step by undo, and forth again by redo', async () => {
    // Imports and an emptied bin stay as they are when steps before them are taken back.
    const list = moves(['import', 'empty-bin', 'undo', 'redo'], { minLength: 5, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(list, async (steps) => {
        const archive = await openTestArchive();
        for (const move of BEGINNING) await make(archive, move);
        const states: (readonly string[])[] = [];
        for (const move of steps) {
          const before = await contentOf(archive);
          const lines = archive.recorder.lines.length;
          await make(archive, move);
          if (archive.recorder.lines.length > lines) states.push(before);
        }
        states.push(await contentOf(archive));
        for (const state of states.slice(0, -1).reverse()) {
          expect(valueOf(await archive.actions.undo())).toBeDefined();
          expect(await contentOf(archive)).toEqual(state);
        }
        for (const state of states.slice(1)) {
          expect(valueOf(await archive.actions.redo())).toBeDefined();
          expect(await contentOf(archive)).toEqual(state);
        }
        await archive.storage.close();
      }),
      { numRuns: 30 },
    );
  });
});
