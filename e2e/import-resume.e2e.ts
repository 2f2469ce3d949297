import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { killTree } from './support/durability-processes';
import { launchWithHooks, windowWithArchive } from './support/durability-window';
import { readRecord } from './support/durability-record';
import { ledgerPage, writeFiles, zipOf } from './support/import-documents';
import { importFrom, sha256Of, sourcesOf, trayHeading, trayOf } from './support/import-tray';
import { launchApp, makeWorkplace, type Workplace } from './support/launch';

let workplace: Workplace;
test.beforeEach(() => {
  workplace = makeWorkplace();
});
test.afterEach(() => workplace.remove());

/** Pages in folders, and a zip archive with ten more of them, which is met in the middle. */
const ledgers: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: 300 }, (_, index) => [`${index % 7}/page ${index + 1}.txt`, ledgerPage(index + 1)]),
);
const zipped: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: 10 }, (_, index) => [`inner/sheet ${index + 1}.txt`, ledgerPage(1001 + index)]),
);

function writeDrop(): string {
  const drop = join(workplace.folder, 'ledgers');
  writeFiles(drop, { ...ledgers, '3/parcel.zip': zipOf(zipped) });
  return drop;
}

test('an import that was cut short by quitting goes on with what was left, and every file is in once', async () => {
  const app = await launchApp(workplace);
  await importFrom(app, 'folder', [writeDrop()]);
  await untilSomeAreDone(app.page);
  await app.close();
  await expectRestIsImported();
});

test('an import that was cut short by a kill goes on with what was left, and every file is in once', async () => {
  const electron = await launchWithHooks(workplace);
  const page = await windowWithArchive(electron);
  await page.getByRole('banner').waitFor();
  await importFrom({ electron, page }, 'folder', [writeDrop()]);
  await untilSomeAreDone(page);
  await killTree(electron.process().pid ?? 0);
  await expectRestIsImported();
});

/** At least 60 files, and far from all. */
async function untilSomeAreDone(page: Page): Promise<void> {
  await expect(trayHeading(page)).toHaveText(/^Importing 3\d\d files$/u);
  await expect(trayOf(page).getByText(/^(?:[6-9]\d|1\d\d) done/u)).toBeVisible();
}

async function expectRestIsImported(): Promise<void> {
  const again = await launchApp(workplace);
  const { page } = again;
  const notice = page.getByRole('status').filter({
    hasText:
      /^An import was not finished when the app was closed\. It goes on with the \d+ files that were left\./u,
  });
  await expect(notice).toBeVisible();
  const left = Number(/the (\d+) files/u.exec((await notice.textContent()) ?? '')?.[1]);
  // What was finished before is not gone through again, but for a few that were in hand.
  expect(left).toBeGreaterThan(50);
  expect(left).toBeLessThanOrEqual(301 - 55);
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toHaveCount(0);
  await expect(trayHeading(page)).toHaveText(/^\d+ files: \d+ imported(?:, \d+ already there)?$/u, {
    timeout: 120_000,
  });

  const sources = await sourcesOf(page);
  const all = Object.entries({ ...ledgers, ...zipped, 'parcel.zip': zipOf(zipped) });
  const times = (hash: string) => sources.filter(({ sha256 }) => sha256 === hash).length;
  expect(all.filter(([, content]) => times(sha256Of(content)) !== 1).map(([path]) => path)).toEqual([]);
  expect(sources).toHaveLength(all.length);
  const parcel = sources.find(({ originalName }) => originalName === 'parcel.zip');
  expect(sources.filter(({ parent }) => parent?.sourceId === parcel?.id)).toHaveLength(10);
  await again.close();

  // What was in hand when it ended was not put down as a failure.
  const { operations, problems } = readRecord(workplace.archive);
  expect(operations.filter(({ kind }) => kind === 'import-failed')).toEqual([]);
  expect(problems).toEqual([]);

  // Nothing is left, and nothing is taken up a third time.
  const third = await launchApp(workplace);
  await expect(third.page.getByRole('main', { name: 'Sources' })).toBeVisible();
  await expect(third.page.getByText('An import was not finished')).toHaveCount(0);
  await expect(trayOf(third.page)).toHaveCount(0);
  await third.close();
}
