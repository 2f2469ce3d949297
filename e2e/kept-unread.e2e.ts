import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { sourcebook } from './support/command';
import { saveInDialog } from './support/dialogs';
import { writeFiles } from './support/import-documents';
import { importFrom, inspect, sha256Of, sourceRow, trayHeading, trayRows } from './support/import-tray';
import { launchApp, makeWorkplace, type Workplace } from './support/launch';
import { openSource } from './support/sample';

let workplace: Workplace;
test.beforeEach(() => {
  workplace = makeWorkplace();
  writeFiles(workplace.folder, {
    'box/toll-book.doc': oldWordFile(),
    'box/weights.dat': unknownFile(),
    'box/list.txt': 'A list of the tolls\n\nOne penny a barrel, two for a cart.\n',
  });
});
test.afterEach(() => workplace.remove());

const oldWord =
  /This is a Word document of the old kind \(\.doc\)\. Its text was not extracted; the original is kept/u;
const unknown =
  /This file is of no kind that is known here\. Its text was not extracted; the original is kept/u;

test('what cannot be read is kept, and said wherever one meets it', async () => {
  const app = await launchApp(workplace);
  const { electron, page } = app;
  await importFrom(app, 'folder', [join(workplace.folder, 'box')]);
  await expect(trayHeading(page)).toHaveText('3 files: 3 imported (2 need you)');
  const [doc, binary] = [trayRows(page, 'toll-book.doc'), trayRows(page, 'weights.dat')];
  await expect(doc).toHaveText(oldWord);
  await expect(doc).toContainText('Kept, not read');
  await expect(binary).toHaveText(unknown);
  for (const bytes of [oldWordFile(), unknownFile()]) {
    const sha256 = sha256Of(bytes);
    const object = join(workplace.archive, 'objects', sha256.slice(0, 2), sha256);
    expect(existsSync(object) && readFileSync(object).equals(bytes)).toBe(true);
  }

  const table = join(workplace.folder, 'accounting.csv');
  await saveInDialog(electron, table);
  await page.getByRole('button', { name: 'Save as CSV…' }).click();
  await expect(page.getByRole('contentinfo')).toContainText('saved as “accounting.csv”');
  const lines = readFileSync(table, 'utf8').split('\r\n');
  const lineOf = (name: string) => lines.find((line) => line.startsWith(name)) ?? '';
  for (const name of ['toll-book.doc', 'weights.dat']) {
    expect(lineOf(name)).toContain('kept, text not extracted');
    expect(lineOf(name)).toContain('the original is kept unchanged');
  }
  expect(lineOf('toll-book.doc')).toContain(sha256Of(oldWordFile()));
  expect(lineOf('list.txt')).toContain(',imported,');

  await doc.getByRole('button', { name: 'Skip' }).click();
  await expect(trayHeading(page)).toHaveText('3 files: 3 imported (1 needs you)');
  await expect(doc.getByRole('button', { name: 'Show source' })).toBeVisible();

  await expect(sourceRow(page, 'toll-book')).toContainText('Text not extracted');
  await expect(sourceRow(page, 'weights')).toContainText('Text not extracted');
  await expect(sourceRow(page, 'A list of the tolls')).not.toContainText('Text not extracted');
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('button', { name: /Any status/u }).click();
  await page.getByRole('option', { name: 'Text not extracted' }).click();
  await expect(page.getByRole('grid', { name: 'All sources' }).getByRole('rowheader')).toHaveCount(2);

  const details = await inspect(page, 'toll-book');
  await expect(details).toContainText(oldWord);
  await details.getByRole('tab', { name: 'Reading' }).click();
  await expect(details).toContainText('Text not extracted');
  await expect(details).toContainText(oldWord);
  const report = details.getByLabel('Reading report');
  await expect(report).toContainText('toll-book.doc');
  await expect(report).toContainText(/Text\s*None/u);

  await openSource(app, /toll-book/u);
  const screen = page.getByRole('main', { name: /^Document: toll-book/u });
  await expect(screen.getByText('Kept, and not read')).toBeVisible();
  await expect(screen).toContainText(oldWord);
  await expect(screen).toContainText('toll-book.doc');
  await expect(screen.getByRole('button', { name: /Copy/u })).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Archive' })
    .getByRole('button', { name: /^All sources/u })
    .click();
  await openSource(app, /weights/u);
  await expect(page.getByRole('main', { name: /^Document: weights/u })).toContainText(unknown);
  await app.close();
});

test('the terminal keeps them too, and its report says why they were not read', async () => {
  const taken = await sourcebook(workplace, ['import', 'box', '--recursive', '--json']);
  expect(taken.exit).toBe(0);
  const of = (name: string) => taken.values.find((each) => String(each['path']).endsWith(name));
  expect(of('toll-book.doc')).toMatchObject({ status: 'kept-unread', reason: 'not-a-document' });
  expect(of('weights.dat')).toMatchObject({ status: 'kept-unread', reason: 'not-a-document' });
  expect(of('list.txt')).toMatchObject({ status: 'imported' });
  const report = await sourcebook(workplace, ['report', String(of('toll-book.doc')?.['sourceId'])]);
  expect(report.exit).toBe(0);
  expect(report.stdout).toMatch(/Not read +This is a Word document of the old kind/u);
  expect(report.stdout).toContain(sha256Of(oldWordFile()));
});

/** What is known of an old Word file at its start: the mark of a compound file, and the name of a stream. */
function oldWordFile(): Buffer {
  const bytes = Buffer.alloc(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.write('WordDocument', 1024, 'utf16le');
  bytes.write('Tolls of the upper bridge', 2048, 'utf16le');
  return bytes;
}

/** Bytes of a program that nobody remembers. */
const unknownFile = (): Buffer =>
  Buffer.from(Array.from({ length: 2000 }, (_, at) => (at * 37 + (at >> 3)) % 256));
