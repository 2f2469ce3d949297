import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { sourcebook } from './support/command';
import { emailOf, writeFiles } from './support/import-documents';
import { importFrom, inspect, sourceRow, trayHeading } from './support/import-tray';
import { launchApp, makeWorkplace, type RunningApp, type Workplace } from './support/launch';
import { orchardArticle, savedPageOf } from './support/saved-pages';

let workplace: Workplace;
test.beforeEach(() => {
  workplace = makeWorkplace();
});
test.afterEach(() => workplace.remove());

const publisher = 'Parish of Lower Marren';

test('five sources are chosen and described with the keyboard alone, and one undo takes it all back', async () => {
  const app = await launchApp(workplace);
  const { page } = app;
  await importMinutes(app);
  const grid = page.getByRole('grid', { name: 'All sources' });
  const chosen = grid.getByRole('row', { selected: true });
  await focusBy(page, 'F6', page.getByRole('main', { name: 'Sources' }));
  await focusBy(page, 'Tab', grid);
  // Three in a stretch, the fourth left out, then two more.
  for (const key of ['Home', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+ArrowDown', 'Control+ArrowDown'])
    await page.keyboard.press(key);
  for (const key of ['Control+Space', 'Control+ArrowDown', 'Control+Space']) await page.keyboard.press(key);
  await expect(chosen).toHaveCount(5);
  const left = grid.getByRole('row', { selected: false }).last();
  const leftTitle = (await left.getByRole('rowheader').innerText()).split('\n')[0] ?? '';

  const details = page.getByRole('complementary', { name: 'Source details' });
  await expect(details.getByRole('heading', { name: '5 sources selected' })).toBeVisible();
  const field = (name: string) => details.getByRole('textbox', { name, exact: true });
  await focusBy(page, 'F6', details);
  await focusBy(page, 'Tab', field('Publisher'));
  await page.keyboard.type(publisher);
  await focusBy(page, 'Tab', field('Published'));
  await page.keyboard.type('2026-13');
  await expect(field('Published')).toHaveAttribute('aria-invalid', 'true');
  await expect(details.getByRole('form')).toContainText('“2026-13” is not a date that the archive can');
  await expect(details.getByRole('button', { name: 'Apply', exact: false })).toBeDisabled();
  for (let press = 0; press < 7; press += 1) await page.keyboard.press('Backspace');
  await page.keyboard.type('2026-02~');
  await expect(details.getByRole('form')).toContainText('c. February 2026');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('contentinfo')).toContainText('Details of 5 sources are changed');
  const told = grid.getByRole('row').filter({ hasText: publisher });
  await expect(told).toHaveCount(5);
  await expect(told.filter({ hasText: 'c. February 2026' })).toHaveCount(5);
  await expect(sourceRow(page, leftTitle)).not.toContainText(publisher);

  await focusBy(page, 'Shift+F6', page.getByRole('main', { name: 'Sources' }));
  await page.keyboard.press('Control+z');
  await expect(told).toHaveCount(0);
  await expect(grid).not.toContainText('February 2026');
  await page.keyboard.press('Control+Shift+Z');
  await expect(told).toHaveCount(5);
  await app.close();
  const { values } = await sourcebook(workplace, ['sources', '--json']);
  expect(
    values.filter((each) => each['publisher'] === publisher && each['date'] === '2026-02~'),
  ).toHaveLength(5);
});

test('a source says where its details came from, refuses what is no date, and keeps its custody', async () => {
  const app = await launchApp(workplace);
  const { page } = app;
  writeFiles(workplace.folder, {
    'in/pears.html': savedPageOf({
      title: 'Forty pear trees',
      site: 'The Marren Post',
      menu: ['Gardening'],
      paragraphs: orchardArticle,
      foot: 'Printed on the hill.',
    }),
    'in/letter.eml': emailOf({
      subject: 'The key on the nail',
      from: 'Sluice keeper <keeper@marren.example>',
      date: 'Wed, 4 Mar 2026 18:20:00 +0000',
      text: 'The key has never left its nail.\r\n\r\nCome and look at the dust.\r\n',
    }),
  });
  await importFrom(app, 'folder', [join(workplace.folder, 'in')]);
  await expect(trayHeading(page)).toHaveText('2 files: 2 imported');
  let details = await inspect(page, 'Forty pear trees');
  const field = (name: string) => details.getByRole('textbox', { name, exact: true });
  await expect(field('Publisher')).toHaveValue('The Marren Post');
  await expect(field('Publisher')).toHaveAccessibleDescription('from a meta tag');
  await expect(field('Title')).toHaveAccessibleDescription('from the page’s own title');
  details = await inspect(page, 'The key on the nail');
  await expect(field('Author')).toHaveValue(/Sluice keeper/u);
  await expect(field('Published')).toHaveValue('2026-03-04');
  await expect(field('Published')).toHaveAccessibleDescription(/4 March 2026.*from the message’s header/u);

  await change(page, field('Published'), '2026-02-30');
  await expect(field('Published')).toHaveAttribute('aria-invalid', 'true');
  await expect(field('Published')).toHaveAccessibleDescription(
    /“2026-02-30” is not a date.*Write a year, a month or a day/u,
  );
  await page.keyboard.press('Escape');
  await expect(field('Published')).toHaveValue('2026-03-04');
  await change(page, field('Published'), '2026-03-03/2026-03-04');
  await expect(sourceRow(page, 'The key on the nail')).toContainText('3–4 March 2026');
  await expect(field('Published')).not.toHaveAccessibleDescription(/header/u);

  await change(page, field('Acquired'), '2026-03~');
  await change(page, field('From whom'), 'the keeper’s niece');
  await change(page, field('How'), 'forwarded by e-mail');
  await change(page, field('Remarks'), 'She asked that her name be left out.', 'Control+Enter');
  const stages = details.getByRole('list').filter({ hasText: 'original kept unchanged' });
  await expect(stages.getByRole('listitem').first()).toHaveText(
    /Acquired\s*forwarded by e-mail, from the keeper’s niece, c. March 2026/u,
  );
  await app.close();

  const again = await launchApp(workplace);
  details = await inspect(again.page, 'The key on the nail');
  await expect(field('Published')).toHaveValue('2026-03-03/2026-03-04');
  await expect(field('From whom')).toHaveValue('the keeper’s niece');
  await expect(field('Remarks')).toHaveValue('She asked that her name be left out.');
  await again.close();
});

async function importMinutes(app: RunningApp): Promise<void> {
  const files = Array.from({ length: 6 }, (_, index) => [
    `minutes/sheet-${index + 1}.txt`,
    `Minutes of meeting ${index + 1}\n\nItem ${index + 4} was put off, since nobody had brought the map.\n`,
  ]);
  writeFiles(workplace.folder, Object.fromEntries(files) as Record<string, string>);
  await importFrom(app, 'folder', [join(workplace.folder, 'minutes')]);
  await expect(trayHeading(app.page)).toHaveText('6 files: 6 imported');
}

/** Presses a key until the place, or something in it, has the focus. */
async function focusBy(page: Page, key: string, place: Locator): Promise<void> {
  const hasFocus = () =>
    place.evaluate((each) => each.matches(each.role === 'grid' ? ':focus' : ':focus-within'));
  for (let press = 0; press < 30 && !(await hasFocus()); press += 1) await page.keyboard.press(key);
  expect(await hasFocus()).toBe(true);
}

/** Types another value into a field and leaves it by the key that saves. */
async function change(page: Page, field: Locator, value: string, key = 'Enter'): Promise<void> {
  await field.fill(value);
  await page.keyboard.press(key);
}
