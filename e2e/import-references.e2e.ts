import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ledgerPage, pdfOf, writeFiles } from './support/import-documents';
import {
  importFrom,
  inspect,
  placeOf,
  sourceRow,
  sourcesOf,
  trayHeading,
  trayOf,
  trayRows,
} from './support/import-tray';
import { launchApp, makeWorkplace, type Workplace } from './support/launch';

let workplace: Workplace;
test.beforeEach(() => {
  workplace = makeWorkplace();
});
test.afterEach(() => workplace.remove());

/** As Zotero writes a folder with files: a record names its file by its path in the folder. */
const ris = `TY  - NEWS
TI  - Nobody Counted the Carts
AU  - Marsh, Edda
AU  - Quill, Tobias
T2  - The Towpath Herald
DA  - 1931/10/02/
LA  - en
UR  - http://towpath.example/carts
SN  - 1234-5679
L1  - files/1/x.pdf
ER  -

TY  - LETT
TI  - To the overseer of the bridge
AU  - Lark, Wilhelmina
PY  - 1930
L1  - files/2/scan 4.txt
ER  -

TY  - BOOK
TI  - A book that is on the shelf, not in the folder
AU  - Nobody, Known
ER  -
`;

test('an export folder of a reference manager gives its sources their details, and undo takes them back', async () => {
  const folder = join(workplace.folder, 'My library');
  writeFiles(folder, {
    'My library.ris': ris,
    'files/1/x.pdf': await pdfOf(['Forty carts went over, or fifty; nobody counted the carts.']),
    'files/2/scan 4.txt': 'Sir,\n\nthe bridge was mended with the wrong timber.\n',
    'files/3/y.txt': 'A page that no record speaks of\n\nIt stands here by itself.\n',
  });
  const app = await launchApp(workplace);
  const { page } = app;
  await importFrom(app, 'folder', [folder]);
  await expect(trayHeading(page)).toHaveText(/^4 files: 4 imported/u);
  // What became of the records is said in the row of their file.
  await expect(trayRows(page, 'My library.ris')).toContainText(
    'Records: 2 of 3 were given to their sources; 1 fit no source of this import',
  );

  const details = await inspect(page, 'Nobody Counted the Carts');
  const field = (name: string) => details.getByRole('textbox', { name, exact: true });
  await expect(field('Author')).toHaveValue('Edda Marsh; Tobias Quill');
  await expect(field('Publisher')).toHaveValue('The Towpath Herald');
  await expect(field('Published')).toHaveValue('1931-10-02');
  await expect(field('Address')).toHaveValue('http://towpath.example/carts');
  await expect(details).toContainText('issn:1234-5679');
  await expect(details).toContainText('from My library.ris');
  await inspect(page, 'To the overseer of the bridge');
  await expect(field('Author')).toHaveValue('Wilhelmina Lark');
  await inspect(page, 'A page that no record speaks of');
  await expect(field('Author')).toHaveValue('');

  // What the researcher writes is hers, and undo takes back one thing after another.
  await inspect(page, 'To the overseer of the bridge');
  await field('Author').fill('W. Lark, carpenter');
  await field('Author').press('Enter');
  await expect(sourceRow(page, 'To the overseer of the bridge')).toBeVisible();
  await page.getByRole('grid', { name: 'All sources' }).focus();
  await page.keyboard.press('Control+z');
  await expect(field('Author')).toHaveValue('Wilhelmina Lark');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('contentinfo')).toContainText('Undone: Apply records from My library.ris');
  await expect(sourceRow(page, 'Nobody Counted the Carts')).toHaveCount(0);
  await expect(sourceRow(page, 'To the overseer of the bridge')).toHaveCount(0);
  await expect(page.getByRole('grid', { name: 'All sources' }).getByRole('rowheader')).toHaveCount(4);
  await page.keyboard.press('Control+Shift+Z');
  await expect(sourceRow(page, 'Nobody Counted the Carts')).toBeVisible();

  // The same folder again: nothing is added, and what she wrote since is not overwritten.
  await inspect(page, 'Nobody Counted the Carts');
  await field('Author').fill('E. Marsh');
  await field('Author').press('Enter');
  await placeOf(page, /^All sources/u).click();
  await importFrom(app, 'folder', [folder]);
  await expect(trayHeading(page)).toHaveText('4 files: 4 already there');
  await inspect(page, 'Nobody Counted the Carts');
  await expect(field('Author')).toHaveValue('E. Marsh');
  await app.close();
});

test('records find their sources also when the import was cut short between them', async () => {
  const folder = join(workplace.folder, 'Ledgers');
  const numbers = Array.from({ length: 200 }, (_, index) => index + 1);
  const record = (number: number) =>
    `TY  - MANSCPT\nTI  - Ledger of gate ${number}\nAU  - Keeper, ${number}\nL1  - files/${number}/page.txt\nER  -\n`;
  writeFiles(folder, {
    'Ledgers.ris': numbers.map(record).join('\n'),
    ...Object.fromEntries(numbers.map((number) => [`files/${number}/page.txt`, ledgerPage(number)])),
  });
  const first = await launchApp(workplace);
  await importFrom(first, 'folder', [folder]);
  await expect(trayOf(first.page).getByText(/^(?:[4-9]\d|1\d\d) done/u)).toBeVisible();
  await first.close();

  const again = await launchApp(workplace);
  const { page } = again;
  await expect(trayHeading(page)).toHaveText(/^\d+ files: /u, { timeout: 120_000 });
  await expect(trayRows(page, 'Ledgers.ris')).toContainText(
    'Records: 200 of 200 were given to their sources.',
  );
  const titles = (await sourcesOf(page)).map(({ title }) => title);
  expect(numbers.filter((number) => !titles.includes(`Ledger of gate ${number}`))).toEqual([]);
  await again.close();
});
