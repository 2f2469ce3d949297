import { cpSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { sourcebook } from './support/command';
import { writeDocuments } from './support/durability-documents';
import { restart } from './support/durability-dump';
import { newestLog, workingDatabase } from './support/durability-record';
import { commandScript } from './support/durability-writers';
import { launchApp, makeWorkplace, type Workplace } from './support/launch';

test.describe.configure({ mode: 'serial' });

let workplace: Workplace;
let dump: readonly string[];

async function write(label: string, count: number): Promise<void> {
  const documents = writeDocuments(join(workplace.folder, label), label, count);
  const run = await sourcebook(workplace, ['run', '-', '--json'], commandScript(documents, label, []));
  expect(run.exit, run.stderr).toBe(0);
}

/** Opens the window as a researcher would, reads what it says about the working database, and closes it. */
async function saysInWindow(words: RegExp): Promise<void> {
  const app = await launchApp(workplace);
  await expect(app.page.getByText(words).first()).toBeVisible();
  await app.close();
}

test.beforeAll(async () => {
  workplace = makeWorkplace();
  await write('first', 40);
  cpSync(workingDatabase(workplace.data), join(workplace.folder, 'older'), { recursive: true });
  await write('second', 20);
  dump = (await restart(workplace)).lines;
  expect(dump.length).toBeGreaterThan(200);
});
test.afterAll(() => workplace.remove());

test('a deleted working database is built again from the record, byte for byte, and the window says so', async () => {
  rmSync(workingDatabase(workplace.data), { recursive: true });
  await saysInWindow(/working database .* built from the record/u);
  const { lines, said } = await restart(workplace);
  expect(lines).toEqual(dump);
  expect(said).not.toMatch(/working database/u);
});

test('a working database with its newest log cut in half ends in the same archive, and the window says so', async () => {
  const log = newestLog(workingDatabase(workplace.data));
  truncateSync(log, Math.floor(statSync(log).size / 2));
  await saysInWindow(/working database/u);
  expect((await restart(workplace)).lines).toEqual(dump);
});

test('a working database replaced by an older copy of itself is brought up to date', async () => {
  const database = workingDatabase(workplace.data);
  rmSync(database, { recursive: true });
  cpSync(join(workplace.folder, 'older'), database, { recursive: true });
  const { lines, said } = await restart(workplace);
  expect(said).toMatch(/working database was behind by \d+ operations/u);
  expect(lines).toEqual(dump);
});

test('a log cut in half once more, and the terminal command says so', async () => {
  const log = newestLog(workingDatabase(workplace.data));
  truncateSync(log, Math.floor(statSync(log).size / 2));
  const { lines, said } = await restart(workplace);
  expect(said).toMatch(/working database/u);
  expect(lines).toEqual(dump);
});
