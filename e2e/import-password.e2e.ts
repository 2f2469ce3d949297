import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { lockedOffice, pdfOf, writeFiles } from './support/import-documents';
import {
  importFrom,
  inspect,
  sha256Of,
  sourceRow,
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

const passwords = { minutes: 'Sluice-1924-Sluice', ledger: 'Ärger mit Öl' };
const words = 'The upper sluice was shut by night, and nobody asked why.';
const wrong = 'That password does not open this PDF. Nothing has changed; try again or skip.';

test('locked files ask for their passwords one after another; a wrong one is asked again, none is kept', async () => {
  const minutes = await pdfOf([words, 'The bell was rung at six.'], passwords.minutes);
  writeFiles(join(workplace.folder, 'locked'), {
    'minutes.pdf': minutes,
    'ledger.pdf': await pdfOf(['Twelve sacks of meal were weighed twice.'], passwords.ledger),
    'contract.docx': lockedOffice(),
  });
  const app = await launchApp(workplace);
  const { page } = app;
  await importFrom(app, 'folder', [join(workplace.folder, 'locked')]);
  await expect(trayHeading(page)).toHaveText('3 files: 3 imported (3 need you)');
  const field = trayOf(page).getByLabel('Password of minutes.pdf');
  await field.fill('sluice');
  await field.press('Enter');
  await expect(trayRows(page, 'minutes.pdf').getByRole('alert')).toHaveText(wrong);
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
  await field.fill(passwords.minutes);
  await field.press('Enter');
  await expect(trayRows(page, 'minutes.pdf')).toContainText('2 pages, 17 words.');
  await expect(field).toHaveCount(0);

  // An Office document that is locked cannot be opened here: no password is asked for in vain.
  const contract = trayRows(page, 'contract.docx');
  await expect(contract).toContainText('Save a copy without the password');
  await expect(contract.getByLabel(/^Password/u)).toHaveCount(0);

  const skipped = trayOf(page).getByLabel('Password of ledger.pdf');
  await skipped.press('Escape');
  await expect(skipped).toHaveCount(0);
  await expect(trayHeading(page)).toHaveText('3 files: 3 imported (1 needs you)');
  await expect(sourceRow(page, 'ledger')).toContainText('Locked');

  const omnibox = page.getByRole('combobox', { name: 'Search or run a command' });
  await omnibox.click();
  await omnibox.pressSequentially('nobody asked why');
  const hits = page.getByRole('main', { name: 'Search results' }).getByRole('option');
  await hits.filter({ hasText: 'nobody asked why' }).click();
  // The text is the archive's; the pages are drawn from the locked original, which asks once more.
  await page.keyboard.press('Enter');
  const document = page.getByRole('main', { name: /^Document: minutes/u });
  await document.getByLabel('Password').fill(passwords.minutes);
  await document.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('region', { name: 'Document pages' })).toContainText('nobody asked why');
  await app.close();

  // The one that was skipped can be unlocked later, among its details.
  const again = await launchApp(workplace);
  await again.page.getByRole('tab', { name: 'Library' }).click();
  const details = await inspect(again.page, 'ledger');
  await details.getByLabel('Password').fill('not this one');
  await details.getByRole('button', { name: 'Unlock' }).click();
  await expect(details).toContainText(wrong);
  await details.getByLabel('Password').fill(passwords.ledger);
  await details.getByRole('button', { name: 'Unlock' }).click();
  await expect(sourceRow(again.page, 'ledger')).toContainText('Indexed');
  await expect(details.getByLabel('Password')).toHaveCount(0);
  await again.close();

  const sha256 = sha256Of(minutes);
  expect(readFileSync(join(workplace.archive, 'objects', sha256.slice(0, 2), sha256)).equals(minutes)).toBe(
    true,
  );
  expect(filesHolding(Object.values(passwords))).toEqual([]);
});

/** Files of the archive and of the app's own data that hold one of these words, as they are in text. */
function filesHolding(sought: readonly string[]): readonly string[] {
  const needles = sought.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]);
  return [workplace.archive, workplace.data].flatMap((folder) => {
    if (!existsSync(folder)) throw new Error(`There is no ${folder}`);
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .filter((path) => {
        const bytes = readFileSync(path);
        return needles.some((needle) => bytes.includes(needle));
      });
  });
}
