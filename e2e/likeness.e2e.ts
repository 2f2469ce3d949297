import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { sourcebook } from './support/command';
import { writeFiles } from './support/import-documents';
import { importFrom, inspect, placeOf, sourceRow, trayHeading } from './support/import-tray';
import { launchApp, makeWorkplace, type RunningApp, type Workplace } from './support/launch';
import { openSource } from './support/sample';
import { orchardArticle, savedPageOf, sluiceArticle } from './support/saved-pages';
import { selectWords } from './support/selection';

let workplace: Workplace;
test.beforeEach(() => {
  workplace = makeWorkplace();
});
test.afterEach(() => workplace.remove());

const morning = 'The sluice that stayed open (morning)';
const evening = 'The sluice that stayed open (evening)';
const short = 'Sluice open for two hours';
const event = 'Flood at Lower Marren';

test('one article that was saved twice and shortened once is told, compared, and counted once', async () => {
  const app = await launchApp(workplace);
  const { page } = app;
  await importPages(app);
  const details = await inspect(page, morning);
  const alike = details.getByRole('region', { name: 'Alike sources' });
  const entries = alike.getByRole('listitem');
  await expect(entries).toHaveCount(2);
  await expect(entries.nth(0)).toContainText(evening);
  await expect(entries.nth(0)).toContainText(/9\d\s?% of the same words/u);
  await expect(entries.nth(1)).toContainText(short);
  await expect(entries.nth(1)).toContainText(/shorter: 9\d\s?% of it stands in this text/u);
  await sourceRow(page, 'Pear trees').click();
  await expect(details.getByRole('heading', { name: 'Pear trees' })).toBeVisible();
  await expect(alike).toHaveCount(0);

  await openSource(app, /\(morning\)/u);
  await mark(page, 'the sluice at Lower Marren stood open for almost two hours');
  await page.getByRole('option', { name: `New event “${event}”…` }).click();
  const popover = page.getByRole('dialog', { name: 'Annotate selection' });
  await popover.getByRole('textbox', { name: 'Date' }).fill('2026-03-03');
  await popover.getByRole('button', { name: 'Create and link' }).click();
  await expect(popover).toHaveCount(0);
  await openSource(app, /\(evening\)/u);
  await mark(page, 'he had seen a lantern on the footbridge');
  await page.getByRole('option', { name: event }).first().click();
  await popover.getByRole('button', { name: 'Link passage' }).click();
  await expect(popover).toHaveCount(0);

  await placeOf(page, /^Events/u).click();
  const row = page.getByRole('row').filter({ hasText: event });
  await expect(row).toContainText('2 sources');
  await expect(row).not.toContainText('independent');

  await placeOf(page, /^All sources/u).click();
  await inspect(page, morning);
  await entries.filter({ hasText: evening }).getByRole('button', { name: 'Compare…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Compare texts' });
  await expect(dialog.getByRole('columnheader').filter({ hasText: morning })).toBeVisible();
  await expect(dialog.getByRole('columnheader').filter({ hasText: evening })).toBeVisible();
  await expect(dialog).toContainText(/share 9\d\s?% of their passages/u);
  await expect(dialog.getByRole('cell', { name: /stood open for almost two hours/u })).toHaveCount(2);
  await expect(dialog).not.toContainText('Tide tables');
  await dialog.getByRole('button', { name: 'Same text' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(entries.filter({ hasText: evening })).toContainText('Marked as the same text');

  await placeOf(page, /^Events/u).click();
  await expect(row).toContainText('2 sources, 1 independent text');
  await row.dblclick();
  const screen = page.getByRole('main', { name: `Event: ${event}` });
  await expect(screen).toContainText('2 sources, 1 independent text, 2 passages');
  await page.keyboard.press('Control+z');
  await expect(screen).toContainText('2 sources, 2 passages');
  await page.keyboard.press('Control+Shift+Z');
  await expect(screen).toContainText('2 sources, 1 independent text, 2 passages');
  await app.close();
  const { values } = await sourcebook(workplace, ['event', 'list', '--json']);
  expect(values).toMatchObject([{ title: event, sources: 2, texts: 1, passages: 2 }]);
});

test('alike pairs are judged one after another with the keyboard, and undo brings one back', async () => {
  const app = await launchApp(workplace);
  const { page } = app;
  await importPages(app);
  // The third pair of the three texts follows from the other two, and is not asked about.
  const waiting = page.getByRole('button', { name: /^\d alike pairs?$/u });
  await expect(waiting).toHaveText('2 alike pairs');
  await waiting.click();
  const dialog = page.getByRole('dialog', { name: 'Alike, not yet judged' });
  await expect(dialog).toContainText('Pair 1 of 2');
  await expect(dialog).toContainText(/share 9\d\s?% of their passages/u);
  await page.keyboard.press('s');
  await expect(dialog).toContainText('Pair 1 of 1');
  await expect(dialog.getByRole('columnheader').filter({ hasText: short })).toBeVisible();
  await expect(dialog).toContainText(
    /words stand only in the (?:first|second), among them 5 whole paragraphs/u,
  );
  await page.keyboard.press(']');
  await expect(dialog).toContainText(/1 of [1-9]/u);
  await page.keyboard.press('d');
  await expect(dialog).toContainText('No texts are left to compare');
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(dialog).toHaveCount(0);
  await expect(waiting).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(waiting).toHaveText('1 alike pair');
  await app.close();
});

/** Three forms of one article, and another article. */
async function importPages(app: RunningApp): Promise<void> {
  const page = (title: string, menu: string, paragraphs: readonly string[]) =>
    savedPageOf({
      title,
      site: 'The Marren Post',
      menu: [menu, `More of ${menu.toLowerCase()}`, 'Letters to the editor', 'Small advertisements'],
      paragraphs,
      foot: `Printed at the ${menu.toLowerCase()} press. All complaints to the back door.`,
    });
  writeFiles(workplace.folder, {
    'pages/morning.html': page(morning, 'Tide tables', sluiceArticle),
    'pages/evening.html': page(evening, 'Cattle market', sluiceArticle),
    'pages/short.html': page(short, 'Wire news', sluiceArticle.slice(0, 3)),
    'pages/pears.html': page('Pear trees', 'Gardening', orchardArticle),
  });
  await importFrom(app, 'folder', [join(workplace.folder, 'pages')]);
  await expect(trayHeading(app.page)).toHaveText('4 files: 4 imported');
}

/** Selects words of the open text and asks for an event to tie them to. */
async function mark(page: Page, words: string): Promise<void> {
  await selectWords(page, page.getByRole('region', { name: 'Document text' }), words);
  const popover = page.getByRole('dialog', { name: 'Annotate selection' });
  await expect(popover).toBeVisible();
  await page.keyboard.press('e');
  await popover.getByRole('combobox', { name: 'Event' }).pressSequentially(event);
}
