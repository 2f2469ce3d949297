import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { writeFiles } from './support/import-documents';
import { importFrom, inspect, trayHeading } from './support/import-tray';
import { launchApp, makeWorkplace, type Workplace } from './support/launch';
import { openSource } from './support/sample';
import { savedPageOf, sluiceArticle } from './support/saved-pages';
import { selectWords } from './support/selection';

let workplace: Workplace;
test.beforeEach(() => {
  workplace = makeWorkplace();
});
test.afterEach(() => workplace.remove());

const title = 'The sluice that stayed open';
const address = 'https://post.marren.example/2026/03/sluice';

test('a page saved with SingleFile is read as its article or as a whole, and a search finds both', async () => {
  const app = await launchApp(workplace);
  const { page } = app;
  const saved = { address, on: 'Thu Mar 05 2026 21:14:07 GMT+0100 (Central European Standard Time)' };
  writeFiles(workplace.folder, {
    'sluice.html': savedPageOf({
      title,
      site: 'The Marren Post',
      menu: ['Tide tables', 'Cattle market', 'Letters to the editor'],
      paragraphs: sluiceArticle,
      foot: 'Complaints about the paper boy are taken at the back door on Tuesdays.',
      saved,
    }),
  });
  await importFrom(app, 'files', [join(workplace.folder, 'sluice.html')]);
  await expect(trayHeading(page)).toHaveText('1 file: 1 imported');
  const details = await inspect(page, title);
  const field = (name: string) => details.getByRole('textbox', { name, exact: true });
  await expect(field('Address')).toHaveValue(address);
  await expect(field('Address')).toHaveAccessibleDescription(
    'from the note that SingleFile left in the page',
  );
  await expect(field('Acquired')).toHaveValue('2026-03-05');
  await expect(field('Acquired')).toHaveAccessibleDescription(/5 March 2026.*SingleFile/u);
  await expect(field('How')).toHaveValue('saved from a browser with SingleFile');

  await openSource(app, /The sluice/u);
  const text = page.getByRole('region', { name: 'Document text' });
  const part = page.getByRole('radiogroup', { name: 'Part of the web page' });
  await expect(part.getByRole('radio', { name: 'Article' })).toBeChecked();
  await expect(text).toContainText('Lower Marren stood open');
  await expect(text).toContainText('children have made a house of it');
  await expect(text).not.toContainText('Tide tables');
  await expect(text).not.toContainText('paper boy');
  await selectWords(page, text, 'the iron wheel turned without a sound');
  await page.keyboard.press('2');
  const card = page.getByRole('complementary', { name: 'Notes' }).getByRole('row');
  await expect(card).toHaveCount(1);

  await part.getByRole('radio', { name: 'Whole page' }).click();
  await expect(text).toContainText('Tide tables');
  await expect(text).toContainText('Complaints about the paper boy');
  await expect(text).toContainText('Lower Marren stood open');
  await part.getByRole('radio', { name: 'Article' }).click();
  await expect(text).not.toContainText('Tide tables');
  await expect(text).toContainText('the iron wheel turned without a sound');

  const omnibox = page.getByRole('combobox', { name: 'Search or run a command' });
  const results = page.getByRole('main', { name: 'Search results' });
  await omnibox.fill('iron wheel');
  await results.getByRole('option').filter({ hasText: 'iron wheel' }).click();
  await page.keyboard.press('Enter');
  await expect(text).toContainText('the iron wheel turned without a sound');
  await expect(part.getByRole('radio', { name: 'Article' })).toBeChecked();

  await omnibox.fill('complaints paper boy');
  await results.getByRole('option').filter({ hasText: 'paper boy' }).click();
  await page.keyboard.press('Enter');
  await expect(part.getByRole('radio', { name: 'Whole page' })).toBeChecked();
  await expect(text.getByText('Complaints about the paper boy')).toBeInViewport();
  await selectWords(page, text, 'paper boy are taken at the back door');
  await page.keyboard.press('3');
  await expect(card).toHaveCount(2);
  await expect(card.filter({ hasText: 'paper boy are taken at the back door' })).toBeVisible();
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Offline · 0 requests');
  await app.close();
});
