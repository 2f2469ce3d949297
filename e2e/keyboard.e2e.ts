import { expect, test } from '@playwright/test';
import { launchApp, makeWorkplace, type Workplace } from './support/launch';

let workplace: Workplace;
test.beforeEach(() => {
  workplace = makeWorkplace();
});
test.afterEach(() => workplace.remove());

test('the main path needs no mouse', async () => {
  const app = await launchApp(workplace);
  const { page } = app;
  const keys = async (...pressed: string[]) => {
    for (const key of pressed) await page.keyboard.press(key);
  };
  await expect(page.getByRole('button', { name: 'Choose files…' })).toBeFocused();
  await keys('Tab', 'Tab');
  await expect(page.getByRole('button', { name: 'Open the sample archive' })).toBeFocused();
  await keys('Enter');
  await expect(page.getByRole('main', { name: 'Sources' })).toBeVisible();
  await expect(page.getByRole('grid', { name: 'All sources' }).getByRole('rowheader')).toHaveCount(8);

  await keys('Control+k');
  const omnibox = page.getByRole('combobox', { name: 'Search or run a command' });
  await expect(omnibox).toBeFocused();
  await page.keyboard.type('third meeting');
  const hit = page.getByRole('option').filter({ hasText: 'third meeting' }).first();
  await expect(hit).toBeVisible();
  await keys('ArrowDown');
  await expect(hit).toBeFocused();
  await keys('Enter');
  const text = page.getByRole('region', { name: 'Document text' });
  await expect(text).toContainText('held its third meeting');

  const regionsSeen = new Set<string>();
  const region = () =>
    page.evaluate(() => {
      const inside = document.activeElement?.closest('[data-region]');
      return inside?.getAttribute('aria-label') ?? inside?.tagName.toLowerCase() ?? 'none';
    });
  for (let press = 0; press < 8; press += 1) {
    await keys('F6');
    regionsSeen.add(await region());
  }
  expect([...regionsSeen]).toEqual(
    expect.arrayContaining([
      'header',
      'Archive',
      'Document: Two days at one long table in Tsovaket',
      'Notes',
    ]),
  );
  expect([...regionsSeen]).not.toContain('none');

  while (!(await region()).startsWith('Document')) await keys('F6');
  for (
    let press = 0;
    press < 12 && !(await text.evaluate((each) => each === document.activeElement));
    press += 1
  )
    await keys('Tab');
  await expect(text).toBeFocused();
  await keys('F7');
  const caretLine = () => page.evaluate(() => window.getSelection()?.focusNode?.textContent ?? '');
  for (let press = 0; press < 12 && !(await caretLine()).includes('third meeting'); press += 1)
    await keys('ArrowDown');
  await keys('Home');
  await keys(
    'Shift+Control+ArrowRight',
    'Shift+Control+ArrowRight',
    'Shift+Control+ArrowRight',
    'Shift+ArrowLeft',
  );
  await expect(page.getByRole('dialog', { name: 'Annotate selection' })).toBeVisible();
  const selected = await page.evaluate(() => window.getSelection()?.toString().trim() ?? '');
  expect(selected.length).toBeGreaterThan(5);
  await keys('1');
  const notes = page.getByRole('complementary', { name: 'Notes' });
  const card = notes.locator('[role=row][aria-current]');
  await expect(card).toContainText(selected);
  await expect(text).toBeFocused();

  await keys('n');
  await expect(card.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Third by whose count?');
  await keys('Escape');
  await expect(card).toContainText('Third by whose count?');
  await expect(text).toBeFocused();

  await keys('Control+z');
  await expect(card).not.toContainText('Third by whose count?');
  await keys('Control+Shift+Z');
  await expect(card).toContainText('Third by whose count?');

  await keys('Control+Shift+E');
  const dialog = page.getByRole('dialog', { name: 'Export excerpts' });
  await expect(dialog).toContainText('Third by whose count?');
  await keys('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(text).toBeFocused();

  await keys('?');
  const shortcuts = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(shortcuts).toBeVisible();
  for (let press = 0; press < 5; press += 1) {
    await keys('Tab');
    expect(await shortcuts.evaluate((each) => each.contains(document.activeElement))).toBe(true);
  }
  await keys('Escape');
  await expect(shortcuts).toHaveCount(0);
  await expect(text).toBeFocused();
  await app.close();
});
