import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { sourcebook } from './support/command';
import { writeDocuments } from './support/durability-documents';
import { acknowledgedIn, compareDump, restart } from './support/durability-dump';
import { readRecord } from './support/durability-record';
import { makeSmallDisk } from './support/durability-small-disk';
import { commandScript } from './support/durability-writers';
import { makeWorkplace } from './support/launch';

const megabyte = 1024 * 1024;

test('a full disk is told in a sentence, and what was acknowledged is whole when there is room again', async () => {
  const usual = makeWorkplace();
  const { folder } = usual;
  const disk = makeSmallDisk(join(folder, 'disk'), 640);
  if (disk === undefined) {
    usual.remove();
    test.skip(true, 'needs root on Linux to make a small disk');
    return;
  }
  const workplace = { ...usual, archive: join(folder, 'disk', 'archive') };
  const filler = join(folder, 'disk', 'of-another-program');
  try {
    const documents = writeDocuments(join(folder, 'drop'), 'disk', 12);
    const first = await sourcebook(
      workplace,
      ['run', '-', '--json'],
      commandScript(documents.slice(0, 10), 'disk', []),
    );
    expect(first.exit, first.stderr).toBe(0);
    const acknowledged = [...acknowledgedIn(first.values)];
    const paths = documents.slice(10).map(({ path }) => path);

    // Another program leaves less than an import wants to see free.
    appendFileSync(filler, Buffer.alloc(disk.freeBytes() - 300 * megabyte, 7));
    const refused = await sourcebook(workplace, ['import', ...paths, '--json']);
    expect(refused.exit).toBe(1);
    for (const answer of refused.values) {
      expect(answer).toMatchObject({ status: 'failed', reason: 'disk-full' });
      expect(answer['message']).toMatch(/disk is too full.*everything stored before is safe/u);
    }

    // Then it leaves next to nothing: the journal itself comes to the end of the disk.
    appendFileSync(filler, Buffer.alloc(disk.freeBytes() - megabyte / 2, 7));
    const events = Array.from(
      { length: 60 },
      (_, index) =>
        `event add "Flood ${index}" --date 2026-04 --summary "${'The water rose. '.repeat(2_000)}"`,
    );
    const full = await sourcebook(workplace, ['run', '-', '--json'], events.join('\n'));
    const confirmed = acknowledgedIn(full.values);
    expect(full.exit).toBe(1);
    expect(full.stderr).toMatch(/disk is too full/u);
    expect(confirmed.length).toBeGreaterThan(0);
    expect(confirmed.length).toBeLessThan(60);
    acknowledged.push(...confirmed);

    disk.enlarge(1_400);
    rmSync(filler);
    const { lines } = await restart(workplace);
    const { lost, halfWritten } = compareDump(lines, readRecord(workplace.archive), acknowledged);
    expect(lost).toEqual([]);
    expect(halfWritten).toEqual([]);
    const again = await sourcebook(workplace, ['import', ...paths, '--json']);
    expect(again.values).toMatchObject(paths.map((path) => ({ path, status: 'imported' })));
    expect((await sourcebook(workplace, ['verify', '--json'])).exit).toBe(0);
  } finally {
    disk.remove();
    usual.remove();
  }
});
