import { expect, type Page, test } from '@playwright/test';
import { launchApp, makeWorkplace, type RunningApp, type Workplace } from './support/launch';
import { openSample, openSource } from './support/sample';
import { selectWords } from './support/selection';

let workplace: Workplace;
test.beforeEach(() => {
  workplace = makeWorkplace();
});
test.afterEach(() => workplace.remove());

test('a second window shows a source, marks in it are seen in the first at once, and undo reaches both', async () => {
  const app = await launchApp(workplace);
  const { page } = app;
  await openSample(app);
  await openSource(app, /Two days at one long table/iu);
  const second = await secondWindow(app, () => page.keyboard.press('Control+Alt+n'));
  const text = second.getByRole('region', { name: 'Document text' });
  await expect(text).toBeVisible();
  const marks = (of: Page) => of.getByRole('complementary', { name: 'Notes' }).getByRole('row');
  await expect(marks(page).first()).toBeVisible();
  const before = await marks(page).count();
  const words = await someWords(second);
  await selectWords(second, text, words);
  await second.keyboard.press('4');
  await expect(marks(second).filter({ hasText: words })).toHaveCount(1);
  await expect(marks(page).filter({ hasText: words })).toHaveCount(1);
  await page.bringToFront();
  await page.keyboard.press('Control+z');
  await expect(marks(second).filter({ hasText: words })).toHaveCount(0);
  await expect(marks(page)).toHaveCount(before);

  // Asked again, the same window shows what is wanted now.
  await page
    .getByRole('navigation', { name: 'Archive' })
    .getByRole('button', { name: /^Events/u })
    .click();
  await page.keyboard.press('Control+Alt+n');
  await expect(second.getByRole('main', { name: 'Events' })).toBeVisible();
  expect(app.electron.windows()).toHaveLength(2);

  await second.close();
  await expect.poll(() => app.electron.windows().length).toBe(1);
  await expect(page.getByRole('banner')).toBeVisible();
  await app.close();
});

test('the second window cannot write to the record by itself', async () => {
  const app = await launchApp(workplace);
  await openSample(app);
  const second = await secondWindow(app, () => app.page.keyboard.press('Control+Alt+n'));
  await expect(second.getByRole('banner')).toBeVisible();
  const refused = await second.evaluate(() =>
    window.desktop.append([]).then(
      () => 'written',
      (error: unknown) => String(error),
    ),
  );
  expect(refused).toContain('Only the app’s own page may ask this.');
  await app.close();
});

/** Does what opens the second window, and answers it once it is there. */
async function secondWindow({ electron }: RunningApp, open: () => Promise<void>): Promise<Page> {
  const [second] = await Promise.all([electron.waitForEvent('window'), open()]);
  await second.getByRole('banner').waitFor({ timeout: 60_000 });
  return second;
}

/** The first four words of a paragraph in the middle of the text. */
async function someWords(page: Page): Promise<string> {
  const paragraphs = page.getByRole('region', { name: 'Document text' }).locator('p[data-start]');
  const text = (await paragraphs.nth(3).textContent()) ?? '';
  return text.split(/\s+/u).slice(0, 4).join(' ');
}
