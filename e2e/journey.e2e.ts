import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { saveInDialog } from './support/dialogs';
import { launchApp, makeWorkplace, projectFolder, type Workplace } from './support/launch';
import { openSample } from './support/sample';
import { selectWords } from './support/selection';

let workplace: Workplace;
test.beforeEach(() => {
  workplace = makeWorkplace();
});
test.afterEach(() => workplace.remove());

const title = 'Field note 12: the March meeting at Tsovaket';
const quote = 'We therefore cannot say whether anybody crossed';
const note = 'Neither for nor against. Ask the second monitor.';

test('a researcher finds a passage, marks it, ties it to an event and takes it away as a file', async () => {
  const app = await launchApp(workplace);
  const { electron, page } = app;
  await expect(page.getByRole('main', { name: 'Welcome' })).toBeVisible();
  await openSample(app);

  const omnibox = page.getByRole('combobox', { name: 'Search or run a command' });
  await omnibox.click();
  await omnibox.pressSequentially('cannot say whether any');
  const results = page.getByRole('main', { name: 'Search results' });
  await expect(results.getByRole('heading', { level: 1 })).toContainText('1 passage');
  await results.getByRole('option').filter({ hasText: 'cannot say whether' }).click();
  await page.keyboard.press('Enter');

  await expect(page.getByRole('main', { name: `Document: ${title}, page 2 of 2` })).toBeVisible();
  const pages = page.getByRole('region', { name: 'Document pages' });
  await expect(pages.locator('.flash').first()).toBeVisible();

  await selectWords(page, pages, quote);
  await expect(page.getByRole('dialog', { name: 'Annotate selection' })).toBeVisible();
  await page.keyboard.press('4');
  const notes = page.getByRole('complementary', { name: 'Notes' });
  const card = notes.getByRole('row').filter({ hasText: quote });
  await expect(card).toBeVisible();
  await expect(pages.locator('[role=mark]').filter({ hasText: 'highlight 4' })).toHaveCount(1);

  await page.keyboard.press('n');
  await card.getByRole('textbox').fill(note);
  await page.keyboard.press('Control+Enter');
  await expect(card).toContainText(note);
  await page.keyboard.press('t');
  await card.getByRole('combobox', { name: 'Add a tag' }).pressSequentially('fog');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(card.getByText('fog', { exact: true })).toBeVisible();
  await page.keyboard.press('e');
  await card.getByRole('combobox', { name: 'Event' }).pressSequentially('walk');
  await page.getByRole('option', { name: /Walk to the old mill/ }).click();
  await card.getByRole('radio', { name: 'Disputes' }).click();
  await card.getByRole('button', { name: 'Link passage' }).click();
  await expect(card.getByRole('button', { name: 'Walk to the old mill', exact: true })).toBeVisible();

  await card.getByRole('button', { name: 'Walk to the old mill', exact: true }).click();
  const event = page.getByRole('main', { name: 'Event: Walk to the old mill' });
  await expect(event.getByText(quote)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(event.getByText(quote)).toHaveCount(0);
  await page.keyboard.press('Control+Shift+Z');
  await expect(event.getByText(quote)).toBeVisible();
  await expect(event.getByText(note)).toBeVisible();

  const path = join(workplace.folder, 'walk.md');
  await saveInDialog(electron, path);
  await event.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export excerpts' });
  await expect(dialog.getByText(quote)).toBeVisible();
  await dialog.getByRole('button', { name: 'Save file…' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('contentinfo')).toContainText('Saved as walk.md');

  const file = readFileSync(path, 'utf8');
  const original = readFileSync(join(projectFolder, 'resources', 'sample', 'monitors-report.pdf'));
  const sha256 = createHash('sha256').update(original).digest('hex');
  const excerpt = file.split('## ').find((part) => part.includes(quote)) ?? '';
  for (const expected of [note, 'Tags: fog', 'Disputes: Walk to the old mill', 'page 2', title, sha256])
    expect(excerpt).toContain(expected);

  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Offline · 0 requests');
  await app.close();
});
