import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { check } from './support/accessibility';
import { chooseInDialog } from './support/dialogs';
import { bytesOf, lockedOffice, pdfOf, writeFiles } from './support/import-documents';
import {
  importFrom,
  inspect,
  placeOf,
  sourceRow,
  trayHeading,
  trayOf,
  trayRows,
} from './support/import-tray';
import { launchApp, makeWorkplace, type Workplace } from './support/launch';
import { pictureOf, scanOf, tollPage } from './support/recognition-documents';
import { openSource } from './support/sample';
import { orchardArticle, savedPageOf, sluiceArticle } from './support/saved-pages';
import { selectWords } from './support/selection';

let workplace: Workplace;
test.beforeEach(() => {
  workplace = makeWorkplace();
});
test.afterEach(() => workplace.remove());

for (const theme of ['light', 'dark'] as const) {
  test(`what importing brings keeps to WCAG 2.2 A and AA, ${theme}`, async () => {
    const app = await launchApp(workplace, { theme });
    const { electron, page } = app;
    // What fades in is measured once it is there.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await writeDocuments(page);
    await importFrom(app, 'folder', [join(workplace.folder, 'box')]);
    await expect(trayHeading(page)).toHaveText('8 files: 8 imported (5 need you)');
    await check(page, 'import tray with a locked file');
    await trayOf(page).getByLabel('Password of ledger.pdf').fill('wrong');
    await page.keyboard.press('Enter');
    await expect(trayRows(page, 'ledger.pdf').getByRole('alert')).toBeVisible();
    await check(page, 'import tray after a wrong password');
    await trayRows(page, 'notice.png').getByRole('button', { name: 'Recognise text…' }).click();
    const languages = page.getByRole('dialog', { name: 'Recognise text' });
    await expect(languages.getByRole('checkbox', { name: 'English' })).toBeChecked();
    await check(page, 'recognise dialog');
    await languages.getByRole('button', { name: 'Recognise text' }).click();
    const recognition = page.getByRole('region', { name: 'Text recognition' });
    await expect(recognition).toHaveCount(0);
    await expect(sourceRow(page, 'notice')).toContainText('OCR');
    await trayRows(page, 'tolls.pdf').getByRole('button', { name: 'Recognise text…' }).click();
    await languages.getByRole('button', { name: 'Recognise text' }).click();
    await recognition.getByRole('button', { name: 'Pause' }).click();
    await recognition.getByRole('button', { name: 'Show sources' }).click();
    await expect(recognition.getByRole('listitem')).toHaveCount(1);
    await check(page, 'text recognition tray');
    await recognition.getByRole('button', { name: 'Cancel', exact: true }).click();
    await expect(recognition).toHaveCount(0);

    const details = await inspect(page, 'evening');
    await details.getByRole('button', { name: 'Compare…' }).click();
    const compared = page.getByRole('dialog', { name: 'Compare texts' });
    await expect(compared).toContainText(/share 9\d\s?% of their passages/u);
    await page.keyboard.press(']');
    await check(page, 'compare dialog');
    await page.keyboard.press('Escape');
    await button('1 alike pair').click();
    await expect(page.getByRole('dialog')).toContainText('Pair 1 of 1');
    await check(page, 'alike pairs dialog');
    await page.keyboard.press('Escape');
    for (const [title, words] of readingTabs) {
      await inspect(page, title);
      await details.getByRole('tab', { name: 'Reading' }).click();
      await expect(details).toContainText(words);
      await check(page, `reading tab of ${title}`);
      await details.getByRole('tab', { name: 'Details' }).click();
      await check(page, `details of ${title}`);
    }
    await sourceRow(page, 'evening').click();
    await page.keyboard.press('Control+a');
    await expect(details.getByRole('heading', { name: '8 sources selected' })).toBeVisible();
    await details.getByRole('textbox', { name: 'Published' }).fill('2026-13');
    await details.getByRole('textbox', { name: 'Publisher' }).fill('Parish of Lower Marren');
    await check(page, 'bulk form with a mistake');

    const pages = page.getByRole('region', { name: 'Document pages' });
    await openSource(app, /notice/u);
    await selectWords(page, pages, 'lanterns');
    await page.keyboard.press('4');
    await expect(pages.locator('.mark-box')).toHaveCount(1);
    await check(page, 'reader with a picture');
    await openSource(app, /tolls/u);
    await expect(page.getByText('Their text can be recognised on this computer')).toBeVisible();
    await check(page, 'reader with a scan without text');
    await openSource(app, /ledger/u);
    const password = page.getByRole('main').getByLabel('Password');
    await password.fill('wrong');
    await page.keyboard.press('Enter');
    await expect(page.getByText('That password did not open it.')).toBeVisible();
    await check(page, 'password prompt in reader');
    await openSource(app, /contract/u);
    await expect(page.getByText('This file is locked')).toBeVisible();
    await check(page, 'reader of a kept file');
    await openSource(app, /evening/u);
    await page.getByRole('radio', { name: 'Whole page' }).click();
    await expect(page.getByRole('region', { name: 'Document text' })).toContainText('Cattle market');
    await check(page, 'reader of a saved page');

    await placeOf(page, /^Settings/u).click();
    await chooseInDialog(electron, [join(workplace.folder, 'incoming')]);
    await button('Choose folder…').click();
    await expect(button('Stop watching')).toBeVisible();
    await check(page, 'settings with a watched folder');
    writeFiles(workplace.folder, { 'incoming/new.txt': 'A note that came in later.\n' });
    await placeOf(page, /^All sources/u).click();
    await button('Choose among the files').click();
    await check(page, 'offered files');
    await app.close();
  });
}

/** Sources by title, and what their reading tab says. */
const readingTabs = [
  ['notice', /mean over the words/u],
  ['ledger', 'This PDF needs a password'],
  ['contract', 'locked with a password'],
  ['Letter 7', /a guess/iu],
] as const;

/** A document of each kind that leaves something to do, two that are alike, and one more. */
async function writeDocuments(page: Page): Promise<void> {
  const [notice, toll] = [
    await pictureOf(page, tollPage(1, 'lanterns')),
    await pictureOf(page, tollPage(2, 'oats')),
  ];
  const saved = (title: string, menu: string, paragraphs: readonly string[]) =>
    savedPageOf({ title, site: 'The Marren Post', menu: [menu], paragraphs, foot: `More ${menu}.` });
  writeFiles(workplace.folder, {
    'incoming/old.txt': 'A note that was there before.\n',
    'box/notice.png': notice.png,
    'box/tolls.pdf': await scanOf([toll, toll, toll, toll]),
    'box/ledger.pdf': await pdfOf(['Twelve sacks were weighed twice.'], 'sluice'),
    'box/contract.docx': lockedOffice(),
    'box/letter.txt': bytesOf('Letter 7\n\nДа, нет.\n', 'ibm866'),
    'box/morning.html': saved('Sluice, morning', 'Tide tables', sluiceArticle),
    'box/evening.html': saved('Sluice, evening', 'Cattle market', sluiceArticle),
    'box/pears.html': saved('Pear trees', 'Gardening', orchardArticle),
  });
}
