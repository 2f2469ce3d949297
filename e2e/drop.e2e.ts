import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { chooseInDialog } from './support/dialogs';
import { launchApp, makeWorkplace, type Workplace } from './support/launch';

const folder = join(import.meta.dirname, 'fixtures', 'drop');
let workplace: Workplace;
test.beforeEach(() => {
  workplace = makeWorkplace();
});
test.afterEach(() => workplace.remove());

/** What the tray says of each file of the folder. */
const outcomes: Readonly<Record<string, RegExp>> = {
  // These two hold the same bytes: whichever is met first comes in.
  'water-levels.pdf': /^Imported.*2 pages|^Already there.*same bytes/u,
  'water-levels (copy).pdf': /^Imported.*2 pages|^Already there.*same bytes/u,
  'weir-keeper.html': /^Imported.*words/u,
  'notes.md': /^Imported.*words/u,
  'smotritel.txt': /^Imported.*words/u,
  'empty.pdf': /^Not imported.*empty/u,
  'damaged.pdf': /^Kept, not read.*damaged/u,
  'broken.docx': /^Kept, not read.*damaged/u,
  'locked.pdf': /^Imported, locked.*needs a password/u,
  'picture.pdf': /^Imported, without text.*picture/u,
};

test('a folder with good and bad files comes in, and every file gets its sentence', async () => {
  const app = await launchApp(workplace);
  const { electron, page } = app;
  await chooseInDialog(electron, [folder]);
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  const tray = page.getByRole('region', { name: 'Import' });
  await expect(tray.getByRole('heading')).toHaveText(
    '10 files: 8 imported (4 need you), 1 already there, 1 not imported',
  );
  const rows = tray.getByRole('listitem');
  await expect(rows).toHaveCount(10);
  for (const [name, words] of Object.entries(outcomes)) {
    const row = rows.filter({ has: page.getByText(name, { exact: true }) });
    await expect(row).toHaveText(words);
    await expect(row).toHaveText(/\w\.(?: ?(?:Show source|Unlock|Skip|Recognise text…|Try again))*$/u);
  }
  await expect(tray.getByRole('alert')).toHaveText(/1 of 10 files could not be imported/u);

  const failed = ['damaged.pdf', 'locked.pdf', 'broken.docx', 'picture.pdf'];
  for (const name of [...failed, 'water-levels.pdf', 'weir-keeper.html'])
    expect(existsSync(objectOf(readFileSync(join(folder, name)))), name).toBe(true);

  await rows
    .filter({ has: page.getByText('weir-keeper.html', { exact: true }) })
    .getByRole('button', { name: 'Show source' })
    .click();
  const text = page.getByRole('region', { name: 'Document text' });
  await expect(text).toContainText('a school exercise book');
  await expect(text.locator('img, script')).toHaveCount(0);
  expect(await page.evaluate(() => 'wasRun' in window)).toBe(false);
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Offline · 0 requests');
  await app.close();
});

test('files that are dropped on the window, and text that is pasted, become sources', async () => {
  const app = await launchApp(workplace);
  const { electron, page } = app;
  const dropped = join(workplace.folder, 'ferry-log.txt');
  writeFileSync(dropped, 'The ferry log begins here.\n\nOn the first day nobody wished to cross.\n');
  await drop(page, [dropped, join(folder, 'weir-keeper.html')]);
  const titles = page.getByRole('grid', { name: 'All sources' }).getByRole('rowheader');
  await expect(titles).toHaveCount(2);
  expect(existsSync(objectOf(readFileSync(dropped)))).toBe(true);

  const words = 'A letter that was only ever copied.\n\nIt says that the lock keeper slept.';
  await electron.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), words);
  await page.getByRole('main', { name: 'Sources' }).getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+v');
  const question = page.getByRole('alertdialog', { name: 'Make this a source?' });
  await expect(question).toContainText('A letter that was only ever copied.');
  await question.getByRole('button', { name: 'Import' }).click();
  await expect(titles).toHaveCount(3);
  await expect(titles.filter({ hasText: 'A letter that was only ever copied' })).toBeVisible();

  await page.keyboard.press('Control+v');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(question).toHaveCount(0);
  await expect(titles).toHaveCount(3);
  await app.close();
});

function objectOf(bytes: Buffer): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return join(workplace.archive, 'objects', sha256.slice(0, 2), sha256);
}

/**
 * Drops files on the window. A drag from outside cannot be made in a test; files chosen in a field
 * carry their paths just as dropped ones do, so they are handed over as the window gets them.
 */
async function drop(page: Page, paths: readonly string[]): Promise<void> {
  await page.evaluate(() => {
    const field = document.createElement('input');
    field.type = 'file';
    field.multiple = true;
    field.id = 'dropped-files';
    document.body.append(field);
  });
  await page.locator('#dropped-files').setInputFiles([...paths]);
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('#dropped-files');
    const dataTransfer = new DataTransfer();
    for (const file of field?.files ?? []) dataTransfer.items.add(file);
    field?.remove();
    const shared = { dataTransfer, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new DragEvent('dragover', shared));
    document.body.dispatchEvent(new DragEvent('drop', shared));
  });
}
