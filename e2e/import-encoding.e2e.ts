import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { bytesOf, writeFiles } from './support/import-documents';
import {
  importFrom,
  inspect,
  placeOf,
  sha256Of,
  sourceRow,
  sourcesOf,
  trayHeading,
  trayRows,
} from './support/import-tray';
import { launchApp, makeWorkplace, type Workplace } from './support/launch';
import { selectWords } from './support/selection';

let workplace: Workplace;
test.beforeEach(() => {
  workplace = makeWorkplace();
});
test.afterEach(() => workplace.remove());

/** Too few letters to tell the encoding by, and all of them capitals. */
const telegram = 'ШЛЮЗ ЗАКРЫТ\n\nGauge book 7, lower weir, 14 March 1924\n';
const slip = 'АКТ 12\n\nGauge book 7, upper weir\n';
const koi8 = bytesOf(telegram, 'koi8-r');

/** What the telegram looks like as it was guessed. */
const misread = 'úáëòùô';

test('a text in an old encoding is marked as uncertain; corrected, it is read anew and keeps its notes', async () => {
  writeFiles(join(workplace.folder, 'disk'), { 'telegram.txt': koi8, 'slip.txt': bytesOf(slip, 'ibm866') });
  const app = await launchApp(workplace);
  const { page } = app;
  await importFrom(app, 'folder', [join(workplace.folder, 'disk')]);
  await expect(trayHeading(page)).toHaveText('2 files: 2 imported (2 need you)');
  await expect(trayRows(page, 'telegram.txt')).toContainText(
    /Read as [\w-]+, \d+% sure; another encoding can be chosen\./u,
  );
  await expect(sourceRow(page, misread)).toContainText('Encoding uncertain');

  await sourceRow(page, misread).dblclick();
  await mark(page, 'lower weir', '2');
  await mark(page, misread, '3');
  await placeOf(page, /^All sources/u).click();
  const details = await inspect(page, misread);
  await expect(details).toContainText('It is not certain how the letters of this text are encoded.');
  await readAs(details, 'Cyrillic, Russian (KOI8-R)');
  await expect(details).toContainText(
    /1 note stands where it stood; the words of 1 note were not found: it keeps its place in the former reading\./u,
  );
  const row = sourceRow(page, 'ШЛЮЗ ЗАКРЫТ');
  await expect(row).toContainText('Indexed');
  const { sha256 } =
    (await sourcesOf(page)).find(({ originalName }) => originalName === 'telegram.txt') ?? {};
  expect(sha256).toBe(sha256Of(koi8));
  await expect(trayHeading(page)).toHaveText('2 files: 2 imported (1 needs you)');

  // The right words are found and read, and the note that could be carried over stands on its own.
  await row.dblclick();
  const text = page.getByRole('region', { name: 'Document text' });
  await expect(text).toContainText('ШЛЮЗ ЗАКРЫТ');
  const notes = page.getByRole('complementary', { name: 'Notes' });
  await expect(notes.getByRole('row').filter({ hasText: 'lower weir' })).toBeVisible();
  await expect(notes.getByRole('row').filter({ hasText: misread })).toBeVisible();
  const omnibox = page.getByRole('combobox', { name: 'Search or run a command' });
  await omnibox.click();
  await omnibox.pressSequentially('шлюз закрыт');
  const results = page.getByRole('main', { name: 'Search results' });
  await expect(results.getByRole('option').filter({ hasText: 'ШЛЮЗ ЗАКРЫТ' })).toBeVisible();

  // Undo goes back to the former reading with its notes, redo to the better one.
  await placeOf(page, /^All sources/u).click();
  await page.getByRole('grid', { name: 'All sources' }).focus();
  await page.keyboard.press('Control+z');
  await expect(sourceRow(page, misread)).toContainText('Encoding uncertain');
  await page.keyboard.press('Control+Shift+Z');
  await expect(sourceRow(page, 'ШЛЮЗ ЗАКРЫТ')).toContainText('Indexed');

  // From the tray one comes to where the encoding can be chosen.
  await trayRows(page, 'slip.txt').getByRole('button', { name: 'Correct…' }).click();
  await readAs(page.locator('body'), 'Cyrillic (DOS, CP866)');
  await placeOf(page, /^All sources/u).click();
  await expect(sourceRow(page, 'АКТ 12')).toContainText('Indexed');
  await expect(trayHeading(page)).toHaveText('2 files: 2 imported');
  await app.close();
});

async function mark(page: Page, words: string, key: string): Promise<void> {
  // Not the title above the text, which may hold the same words.
  const text = page.getByRole('region', { name: 'Document text' }).getByRole('paragraph');
  await selectWords(page, text.filter({ hasText: words }).last(), words);
  await page.keyboard.press(key);
  const notes = page.getByRole('complementary', { name: 'Notes' });
  await expect(notes.getByRole('row').filter({ hasText: words })).toBeVisible();
}

async function readAs(place: Locator, encoding: string): Promise<void> {
  await place.getByRole('button', { name: /Read as/u }).click();
  await place.page().getByRole('option', { name: encoding }).click();
}
