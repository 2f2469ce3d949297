import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { chooseInDialog } from './support/dialogs';
import { ledgerPage } from './support/import-documents';
import { importFrom, placeOf, sourceRow, sourcesOf, trayHeading, trayRows } from './support/import-tray';
import { launchApp, makeWorkplace, type RunningApp, type Workplace } from './support/launch';

let workplace: Workplace;
test.beforeEach(() => {
  workplace = makeWorkplace();
  mkdirSync(join(workplace.folder, 'Scans'));
});
test.afterEach(() => workplace.remove());

const put = (name: string, text: string) => writeFileSync(join(workplace.folder, 'Scans', name), text);
const offer = (page: Page, files: string): Locator =>
  page.getByRole('region', { name: `${files} in “Scans”` });

/** An archive with one source in it, so that the library is shown, and the folder watched. */
async function launchWatching(): Promise<RunningApp> {
  const app = await launchApp(workplace);
  const { electron, page } = app;
  writeFileSync(join(workplace.folder, 'first.txt'), ledgerPage(1));
  await importFrom(app, 'files', [join(workplace.folder, 'first.txt')]);
  await expect(trayHeading(page)).toHaveText('1 file: 1 imported');
  await placeOf(page, 'Settings').click();
  // No folder is watched unless one is chosen.
  await expect(page.getByText('No folder is watched.')).toBeVisible();
  await chooseInDialog(electron, [join(workplace.folder, 'Scans')]);
  await page.getByRole('button', { name: 'Choose folder…' }).click();
  await expect(page.getByText(join(workplace.folder, 'Scans'))).toBeVisible();
  await placeOf(page, /^All sources/u).click();
  return app;
}

test('a file that is put into the watched folder is offered, and taken only by a keystroke', async () => {
  const app = await launchWatching();
  const { page } = app;
  put('ledger.txt', ledgerPage(2));
  await expect(offer(page, '1 new file')).toContainText('ledger.txt');
  put('second ledger.txt', ledgerPage(3));
  const bar = offer(page, '2 new files');
  await expect(bar).toContainText('second ledger.txt');
  expect(await sourcesOf(page)).toHaveLength(1);
  // The letter means something only where the offer has the focus.
  await page.getByRole('grid', { name: 'All sources' }).focus();
  await page.keyboard.press('i');
  await expect(bar).toBeVisible();
  expect(await sourcesOf(page)).toHaveLength(1);

  await bar.getByRole('button', { name: 'Choose among the files' }).click();
  await bar.getByRole('checkbox', { name: /^second ledger\.txt/u }).press('Space');
  await expect(bar.getByRole('button', { name: 'Import 1 file' })).toBeVisible();
  await bar.focus();
  await page.keyboard.press('i');
  await expect(trayRows(page, 'ledger.txt')).toContainText('words.');
  await expect(sourceRow(page, 'Ledger page 0002')).toBeVisible();
  await expect(offer(page, '1 new file')).toContainText('second ledger.txt');
  expect(await sourcesOf(page)).toHaveLength(2);
  await app.close();

  // What was taken is not offered again; what was left is.
  const again = await launchApp(workplace);
  const still = offer(again.page, '1 new file');
  await expect(still).toContainText('second ledger.txt');
  await still.focus();
  await again.page.keyboard.press('Enter');
  await expect(sourceRow(again.page, 'Ledger page 0003')).toBeVisible();
  await expect(still).toHaveCount(0);
  await again.close();
});

test('“Not now” puts the offer aside until the next start, and “Do not offer again” for good', async () => {
  put('ledger.txt', ledgerPage(2));
  const app = await launchWatching();
  const { page } = app;
  // What was in the folder before it was chosen is offered too.
  await offer(page, '1 new file').getByRole('button', { name: 'Not now' }).click();
  await expect(page.getByRole('region', { name: /in “Scans”/u })).toHaveCount(0);
  expect(await sourcesOf(page)).toHaveLength(1);
  put('third.txt', ledgerPage(4));
  await expect(offer(page, '1 new file')).toContainText('third.txt');
  await app.close();

  const again = await launchApp(workplace);
  const bar = offer(again.page, '2 new files');
  await bar.getByRole('button', { name: 'Choose among the files' }).click();
  await bar.getByRole('button', { name: 'Do not offer again' }).click();
  await expect(bar).toHaveCount(0);
  // Unless it changes: then it is another file.
  put('third.txt', ledgerPage(5));
  await expect(offer(again.page, '1 new file')).toContainText('third.txt');
  expect(await sourcesOf(again.page)).toHaveLength(1);

  await placeOf(again.page, 'Settings').click();
  await again.page.getByRole('button', { name: 'Stop watching' }).click();
  await expect(again.page.getByText('No folder is watched.')).toBeVisible();
  await placeOf(again.page, /^All sources/u).click();
  await expect(again.page.getByRole('region', { name: /in “Scans”/u })).toHaveCount(0);
  await again.close();
});
