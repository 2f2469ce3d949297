import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { sourcebook } from './support/command';
import { writeFiles } from './support/import-documents';
import { importFrom, inspect, placeOf, sourceRow, trayHeading, trayRows } from './support/import-tray';
import { launchApp, makeWorkplace, type Workplace } from './support/launch';
import { pictureOf, scanOf, type TextPicture, tollPage } from './support/recognition-documents';
import { expectOver, openHit, placeOnSheet } from './support/recognised-words';
import { selectWords } from './support/selection';

let workplace: Workplace;
test.beforeEach(() => {
  workplace = makeWorkplace();
});
test.afterEach(() => workplace.remove());

/** A word of each sheet that no other sheet has. */
const margins =
  'lanterns harness orchard thimble saddles pitcher chimney mustard hammers candles feathers ladders'.split(
    ' ',
  );

test('pictures come in without text; recognised, their words are found, marked and quoted', async () => {
  const app = await launchApp(workplace);
  const { page } = app;
  const [notice, ...sheets] = await sheetsDrawn(page, 6);
  if (notice === undefined) throw new Error('No sheet was drawn.');
  writeFiles(workplace.folder, { 'box/notice.png': notice.png, 'box/tolls.pdf': await scanOf(sheets) });
  await importFrom(app, 'folder', [join(workplace.folder, 'box')]);
  await expect(trayHeading(page)).toHaveText('2 files: 2 imported (2 need you)');
  await expect(trayRows(page, 'notice.png')).toContainText('1 page without text: it is a picture.');
  await expect(trayRows(page, 'tolls.pdf')).toContainText('5 pages without text: they are pictures.');
  await expect(sourceRow(page, 'tolls')).toContainText('No text');

  await page.getByRole('button', { name: 'Recognise text of all 2…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Recognise text of 2 sources' });
  await expect(dialog.getByRole('checkbox')).toHaveCount(10);
  await expect(dialog.getByRole('checkbox', { name: 'English' })).toBeChecked();
  // The box itself is out of sight; its label is pressed.
  await dialog.getByText('French', { exact: true }).click();
  await expect(dialog.getByRole('checkbox', { name: 'French' })).toBeChecked();
  await dialog.getByRole('button', { name: 'Recognise text' }).click();
  await expect(dialog).toHaveCount(0);

  const tray = page.getByRole('region', { name: 'Text recognition' });
  await tray.getByRole('button', { name: 'Pause' }).click();
  await expect(tray.getByRole('heading')).toHaveText('Text recognition is paused');
  await tray.getByRole('button', { name: 'Show sources' }).click();
  const scanned = tray.getByRole('listitem').filter({ hasText: 'tolls' });
  // The page that was under way is finished first.
  await expect(scanned).toContainText(/Paused, [1-5] pages?(?: left)? \(English \+ French\)/u);
  await placeOf(page, /^Help/u).click();
  await expect(page.getByRole('main', { name: 'Help' })).toBeVisible();
  await placeOf(page, /^All sources/u).click();
  await expect(tray).toContainText(/[1-5] pages? left/u);
  await tray.getByRole('button', { name: 'Resume' }).click();
  await expect(tray).toHaveCount(0, { timeout: 120_000 });
  await expect(trayHeading(page)).toHaveText('2 files: 2 imported');
  await expect(sourceRow(page, 'tolls')).toContainText(/OCR, (?:9\d|100)%/u);
  await expect(sourceRow(page, 'notice')).toContainText(/OCR, (?:9\d|100)%/u);

  const pages = page.getByRole('region', { name: 'Document pages' });
  const card = page.getByRole('complementary', { name: 'Notes' }).getByRole('row');
  const light = await openHit(page, 'thimble', /^Document: tolls, page 3 of 5$/u);
  expectOver(light, sheets[2], 'thimble');
  await selectWords(page, pages, 'thimble');
  await page.keyboard.press('1');
  await expect(card).toContainText('thimble');
  expectOver(await placeOnSheet(pages.locator('.mark-box').first()), sheets[2], 'thimble');

  expectOver(await openHit(page, 'lanterns', /^Document: notice/u), notice, 'lanterns');
  await selectWords(page, pages, 'lanterns in the margin');
  await page.keyboard.press('2');
  await expect(card).toContainText('lanterns in the margin');

  await placeOf(page, /^All sources/u).click();
  const details = await inspect(page, 'tolls');
  await details.getByRole('tab', { name: 'Reading' }).click();
  const report = details.getByLabel('Reading report');
  await expect(report).toContainText(/Text recognised\s*by tesseract.*, as English, French/iu);
  await expect(report).toContainText(/Confidence\s*(?:9\d|100)\s?%, mean over the words/u);
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Offline · 0 requests');
  await app.close();
});

test('recognition that was left in the middle goes on with the next page', async () => {
  const app = await launchApp(workplace);
  writeFiles(workplace.folder, { 'tolls.pdf': await scanOf(await sheetsDrawn(app.page, 12)) });
  await importFrom(app, 'files', [join(workplace.folder, 'tolls.pdf')]);
  await trayRows(app.page, 'tolls.pdf').getByRole('button', { name: 'Recognise text…' }).click();
  await app.page.getByRole('dialog').getByRole('button', { name: 'Recognise text' }).click();
  await expect(app.page.getByRole('region', { name: 'Text recognition' })).toContainText(/page [4-9] of 12/u);
  await app.close();

  const again = await launchApp(workplace);
  const tray = again.page.getByRole('region', { name: 'Text recognition' });
  await expect(tray).toContainText(/page \d+ of 12/u);
  const seen = new Set<number>();
  for (let isThere = true; isThere; isThere = (await tray.count()) > 0) {
    const [words = ''] = await tray.allInnerTexts();
    const page = Number(/page (\d+) of 12/u.exec(words)?.[1] ?? Number.NaN);
    if (Number.isFinite(page)) seen.add(page);
  }
  // Three pages were done; beginning anew, it would have come by the second and the third.
  expect([...seen]).not.toContain(2);
  expect([...seen]).not.toContain(3);
  expect(Math.max(...seen)).toBe(12);
  await expect(sourceRow(again.page, 'tolls')).toContainText(/OCR, (?:9\d|100)%/u);
  await openHit(again.page, 'harness', /^Document: tolls/u);
  await openHit(again.page, 'ladders', /^Document: tolls/u);
  await again.close();
});

test('the terminal recognises pictures, and reports languages and confidence', async () => {
  const app = await launchApp(workplace);
  const [notice] = await sheetsDrawn(app.page, 1);
  await app.close();
  writeFileSync(join(workplace.folder, 'notice.png'), notice?.png ?? '');
  const taken = await sourcebook(workplace, ['import', 'notice.png', '--ocr', 'eng', '--json']);
  expect(taken.exit).toBe(0);
  const [source] = taken.values;
  expect(source).toMatchObject({ status: 'imported', kind: 'image', pages: 1 });
  expect(Number(source?.['confidence'])).toBeGreaterThan(85);
  const report = await sourcebook(workplace, ['report', String(source?.['sourceId'])]);
  expect(report.stdout).toMatch(/Text recognised +by tesseract.*, as English\n/iu);
  expect(report.stdout).toMatch(/Confidence +(?:8[5-9]|9\d|100)\s?%, mean over the words/u);
  const found = await sourcebook(workplace, ['search', 'lanterns', '--json']);
  expect(found.values).toMatchObject([{ title: 'notice', page: 1, matched: ['lanterns'] }]);
});

const sheetsDrawn = (page: Page, count: number): Promise<TextPicture[]> =>
  Promise.all(margins.slice(0, count).map((word, index) => pictureOf(page, tollPage(index + 1, word))));
