import { expect, type Locator, test } from '@playwright/test';
import { check } from './support/accessibility';
import { launchApp, makeWorkplace, type Workplace } from './support/launch';
import { openSample, openSource } from './support/sample';
import { selectWords } from './support/selection';

let workplace: Workplace;
test.beforeEach(() => {
  workplace = makeWorkplace();
});
test.afterEach(() => workplace.remove());

const ledger = 'Two days at one long table in Tsovaket';
const courier = 'Dialogue of Neighbours: 24 delegates, one bridge to mend';
const told = 'heated since Thursday';
const answered = 'Twenty-four delegates took part';

test('two sources stand beside one another; passages are tied with two keys, walked, compared and parted', async () => {
  const app = await launchApp(workplace);
  const { page } = app;
  await openSample(app);
  await openSource(app, /Two days at one long table/u);
  await page.keyboard.press('Control+Shift+k');
  const choice = page.getByRole('dialog', { name: 'Compare with another source' });
  await choice.getByLabel('Title, publisher or author').fill('24 delegates');
  await expect(
    choice.getByRole('list', { name: 'Sources to compare with' }).getByRole('listitem'),
  ).toHaveCount(1);
  await page.keyboard.press('Enter');
  const screen = page.getByRole('main', { name: `Compare: ${ledger}, ${courier}` });
  await expect(screen).toBeVisible();
  const [left, right] = [textOf(screen, ledger), textOf(screen, courier)];
  await expect(left).toContainText(told);
  await expect(right).toContainText('delegates');
  const pairs = screen.getByRole('group', { name: 'Linked passages' });
  await expect(pairs).toContainText('1 linked pair');

  // A mark on each side, then L and a digit.
  await selectWords(page, left, told);
  await page.keyboard.press('1');
  await selectWords(page, right, answered);
  await page.keyboard.press('l');
  const relation = page.getByRole('dialog', { name: 'Link passages' });
  await expect(relation).toContainText(told);
  await expect(relation).toContainText(answered);
  await page.keyboard.press('1');
  await expect(relation).toHaveCount(0);
  await expect(pairs).toContainText('2 linked pairs');

  // The list has the same pairs; walking them goes to both passages.
  await pairs.getByRole('button', { name: 'Show pairs' }).click();
  const list = page.getByRole('list', { name: 'Linked passages' });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await left.focus();
  await page.keyboard.press('j');
  const current = list.locator('[aria-current]');
  await expect(current).toHaveCount(1);
  // Two pairs: whichever was first, one step down or up leads to the new one.
  let key = 'k';
  await expect(async () => {
    key = key === 'k' ? 'j' : 'k';
    if ((await current.filter({ hasText: told }).count()) === 0) await page.keyboard.press(key);
    await expect(current.filter({ hasText: told })).toHaveCount(1, { timeout: 2000 });
  }).toPass();
  await expect(page.getByRole('region', { name: 'Chosen note' })).toHaveCount(2);
  for (const side of [left, right])
    await expect(
      side.getByRole('list', { name: 'Notes in the margin' }).locator('[data-selected] button'),
    ).toBeInViewport();
  await expect(current).toContainText('The two passages have no words in common.');
  await check(page, 'two sources compared');

  // Seen from the other source, and from its notes.
  await page.keyboard.press('x');
  await expect(pairs).toContainText('1 linked pair');
  await page.keyboard.press('Control+z');
  await expect(pairs).toContainText('2 linked pairs');
  await app.close();

  const again = await launchApp(workplace);
  const reopened = again.page.getByRole('main', { name: /^Compare: / });
  await expect(reopened.getByRole('group', { name: 'Linked passages' })).toContainText('2 linked pairs');
  await openSource(again, /24 delegates/u);
  const notes = again.page.getByRole('complementary', { name: 'Notes' });
  const card = notes.getByRole('row').filter({ hasText: answered }).filter({ hasText: ledger });
  await expect(card).toContainText('contradicts');
  await again.close();
});

test('tied sources scroll together, are swapped, joined by a third in another script, and compared whole', async () => {
  const app = await launchApp(workplace, { size: { width: 1024, height: 700 } });
  const { page } = app;
  await openSample(app);
  const rows = page.getByRole('grid', { name: 'All sources' }).getByRole('row');
  await rows.filter({ hasText: ledger }).click();
  await rows.filter({ hasText: courier }).click({ modifiers: ['Control'] });
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  const screen = page.getByRole('main', { name: /^Compare: / });
  // In the order of the library.
  const texts = screen.getByRole('region', { name: 'Document text' });
  const [left, right] = [texts.nth(0), texts.nth(1)];
  await expect(screen.locator('section', { hasText: 'The Highland Ledger' })).toContainText(told);
  await expect(screen.locator('section', { hasText: 'Lowland Courier' })).toContainText(answered);
  const second = (await screen.locator('section[aria-label^="Source 2: "]').getAttribute('aria-label')) ?? '';

  await left.focus();
  await page.keyboard.press('Tab');
  await expect(right).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(left).toBeFocused();
  await page.keyboard.press('\\');
  await expect(screen.getByRole('button', { name: 'Scroll together: on' })).toBeVisible();
  const before = await right.evaluate((region) => region.scrollTop);
  await left.evaluate((region) => region.scrollTo(0, region.scrollHeight));
  await expect.poll(() => right.evaluate((region) => region.scrollTop)).toBeGreaterThan(before + 50);

  await screen.getByRole('button', { name: /^Swap / }).click();
  await expect(screen.locator('section[aria-label^="Source "]').first()).toHaveAccessibleName(
    second.replace('Source 2', 'Source 1'),
  );
  await screen.getByRole('button', { name: 'Add a source to compare' }).click();
  await page.getByRole('menuitem', { name: /Հարևանների/u }).click();
  await expect(screen.locator('section[aria-label^="Source "]')).toHaveCount(3);
  await expect(screen.locator('section[aria-label^="Source "]').nth(2).locator('article')).toHaveAttribute(
    'lang',
    'hy',
  );
  await check(page, 'three sources compared');
  await screen.getByRole('button', { name: /^Take Հարևանների/u }).click();
  await expect(screen.locator('section[aria-label^="Source "]')).toHaveCount(2);

  await screen.getByRole('button', { name: 'Whole texts, word by word' }).click();
  const whole = page.getByRole('dialog', { name: 'Compare texts' });
  await expect(whole.getByRole('table', { name: 'The two texts side by side' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(whole).toHaveCount(0);
  await app.close();
});

/** The text of a source that is compared. */
const textOf = (screen: Locator, title: string): Locator =>
  screen.locator(`section[aria-label$="${title}"]`).getByRole('region', { name: 'Document text' });
