import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import papaparse from 'papaparse';
import { saveInDialog } from './support/dialogs';
import { ledgerPage, writeFiles } from './support/import-documents';
import {
  finishedWhenStill,
  importFrom,
  placeOf,
  sha256Of,
  sourcesOf,
  trayHeading,
  trayOf,
} from './support/import-tray';
import { launchApp, makeWorkplace, type Workplace } from './support/launch';

let workplace: Workplace;
test.beforeEach(() => {
  workplace = makeWorkplace();
});
test.afterEach(() => workplace.remove());

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const pages = (count: number, path: (number: number) => string) =>
  Object.fromEntries(numbers(count).map((number) => [path(number), ledgerPage(number)]));

test('of a folder of hundreds every file is accounted for, in the tray and in the file saved from it', async () => {
  const drop = join(workplace.folder, 'box of ledgers');
  const files: Readonly<Record<string, string>> = {
    ...pages(240, (number) => `ledgers/19${10 + (number % 5)}/page ${number}.txt`),
    ...pages(20, (number) => `copies/page ${number}.txt`),
    ...Object.fromEntries(numbers(6).map((number) => [`empty/${number}.txt`, ''])),
    ...Object.fromEntries(
      numbers(3).map((number) => [`tapes/=${number}.reel`, `\0\u0001\u0002 ${number}\0`]),
    ),
  };
  writeFiles(drop, files);
  const app = await launchApp(workplace);
  const { page } = app;
  await importFrom(app, 'folder', [drop]);
  const tray = trayOf(page);
  await expect(trayHeading(page)).toHaveText(
    '269 files: 243 imported (3 need you), 20 already there, 6 not imported',
    { timeout: 120_000 },
  );
  await expect(tray.getByRole('alert').first()).toHaveText(
    '6 of 269 files could not be imported. The list says why.',
  );
  expect(await sourcesOf(page)).toHaveLength(243);

  const filters = tray.getByRole('radiogroup', { name: 'Show files' });
  await filters.getByRole('radio', { name: 'Not imported 6' }).click();
  await expect(tray.getByRole('listitem')).toHaveCount(6);
  for (const row of await tray.getByRole('listitem').all()) await expect(row).toContainText('is empty');
  await filters.getByRole('radio', { name: 'Need you 3' }).click();
  await expect(tray.getByRole('listitem')).toHaveCount(3);
  await expect(tray.getByRole('listitem').first()).toContainText('kept unchanged');
  await tray.getByRole('button', { name: 'Copy report' }).click();
  await expect(page.getByRole('contentinfo')).toContainText('The report of 3 files is copied.');
  const copied = await app.electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied.split('\n')).toHaveLength(4);

  await filters.getByRole('radio', { name: 'All 269' }).click();
  const saved = join(workplace.folder, 'accounting.csv');
  await saveInDialog(app.electron, saved);
  await tray.getByRole('button', { name: 'Save as CSV…' }).click();
  await expect(page.getByRole('contentinfo')).toContainText('is saved as “accounting.csv”');
  const rows = papaparse.parse<Record<string, string>>(readFileSync(saved, 'utf8').replace(/^\uFEFF/u, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;
  const accounted = new Map(
    rows.map((row) => [`${row['Folder']}/${row['File']?.replace(/^'=/u, '=')}`, row]),
  );
  expect(rows).toHaveLength(269);
  for (const [path, content] of Object.entries(files)) {
    const row = accounted.get(path);
    expect(row?.['SHA-256'], path).toBe(sha256Of(content));
    expect(row?.['Message'], path).toMatch(/\w.*\.$/u);
  }
  // A name that a spreadsheet would run as a formula is made harmless.
  expect(rows.filter((row) => row['File']?.startsWith('='))).toHaveLength(0);
  await app.close();
});

test('a long import is paused, goes on, and is cancelled; what was finished stays', async () => {
  const drop = join(workplace.folder, 'long');
  writeFiles(
    drop,
    pages(5000, (number) => `${number % 30}/page ${number}.txt`),
  );
  const app = await launchApp(workplace);
  const { page } = app;
  await importFrom(app, 'folder', [drop]);
  const tray = trayOf(page);
  await expect(trayHeading(page)).toHaveText('Importing 5,000 files');
  await tray.getByRole('button', { name: 'Pause' }).click();
  await expect(trayHeading(page)).toHaveText('Import of 5,000 files is paused');
  // What was being read comes to its end, and nothing new begins, whatever else is done meanwhile.
  const stillDone = (await finishedWhenStill(page)).toLocaleString('en');
  const done = tray.getByText(/^[\d,]+ done/u);
  await placeOf(page, 'Settings').click();
  await placeOf(page, /^All sources/u).click();
  await expect(done).toContainText(`${stillDone} done`);
  await tray.getByRole('button', { name: 'Resume' }).click();
  await expect(done).not.toContainText(`${stillDone} done`);

  await tray.getByRole('button', { name: 'Cancel remaining' }).click();
  await expect(trayHeading(page)).toHaveText(/^5,000 files: [\d,]+ imported, [\d,]+ cancelled$/u);
  const [imported = 0, cancelled = 0] = [
    ...((await trayHeading(page).textContent()) ?? '').matchAll(/([\d,]+) (?:imported|cancelled)/gu),
  ].map(([, count]) => Number(count?.replace(',', '')));
  expect(imported + cancelled).toBe(5000);
  expect(imported).toBeGreaterThan(0);
  expect(await sourcesOf(page)).toHaveLength(imported);
  await app.close();

  // What was cancelled is not taken up again by itself.
  const again = await launchApp(workplace);
  await expect(again.page.getByRole('main', { name: 'Sources' })).toBeVisible();
  await expect(trayOf(again.page)).toHaveCount(0);
  expect(await sourcesOf(again.page)).toHaveLength(imported);
  await again.close();
});
