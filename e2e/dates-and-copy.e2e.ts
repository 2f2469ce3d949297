import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { check } from './support/accessibility';
import { writeFiles } from './support/import-documents';
import { importFrom, trayHeading } from './support/import-tray';
import { launchApp, makeWorkplace, type RunningApp, type Workplace } from './support/launch';
import { clickWords, drag, markLike, marksOf, paintedAs } from './support/marks';
import { openSample, openSource } from './support/sample';
import { boxesOfWords, selectWords } from './support/selection';

let workplace: Workplace;
test.beforeEach(() => {
  workplace = makeWorkplace();
});
test.afterEach(() => workplace.remove());

const LEDGER = /Two days at one long table/u;
const REPORT = /Field note 12/u;
const RUSSIAN = /Диалог соседей: два дня/u;
const ARMENIAN = /Հարևանների երկխոսությունը/u;

const start = async (): Promise<RunningApp> => {
  const app = await launchApp(workplace);
  await openSample(app);
  return app;
};
const textOf = (page: Page) => page.getByRole('region', { name: 'Document text' });
const pagesOf = (page: Page) => page.getByRole('region', { name: 'Document pages' });
const aboutDate = (page: Page) => page.getByRole('dialog', { name: 'Date in the text' });
const aboutName = (page: Page) => page.getByRole('dialog', { name: 'Name in the text' });
const said = (page: Page) => page.getByRole('contentinfo');
const clipboardOf = ({ electron }: RunningApp) => electron.evaluate(({ clipboard }) => clipboard.readText());
/** The other form of what was copied, pasted where a page takes it. */
const pastedHtml = (page: Page) =>
  page.evaluate(async () => {
    const place = window.document.createElement('div');
    place.contentEditable = 'true';
    window.document.body.append(place);
    const html = new Promise<string>((resolve) =>
      place.addEventListener('paste', (event) => {
        event.preventDefault();
        event.stopPropagation();
        resolve(event.clipboardData?.getData('text/html') ?? '');
      }),
    );
    place.focus();
    (window as unknown as { pasted: Promise<string> }).pasted = html;
  });

interface TestWindow {
  readonly sourcebookTest: {
    readonly archive: {
      readonly events: {
        all(): {
          read(): Promise<readonly { readonly event: { readonly title: string; readonly date: string } }[]>;
        };
      };
      readonly annotations: {
        all(): {
          read(): Promise<
            readonly {
              readonly annotation: { readonly id: string };
              readonly links: readonly { readonly event: { readonly title: string } }[];
            }[]
          >;
        };
      };
    };
  };
}

const dateOfEvent = (page: Page, title: string) =>
  page.evaluate(async (wanted) => {
    const { archive } = (window as unknown as TestWindow).sourcebookTest;
    return (await archive.events.all().read()).find(({ event }) => event.title === wanted)?.event.date;
  }, title);
const eventsOfMark = (page: Page, id: string) =>
  page.evaluate(async (wanted) => {
    const { archive } = (window as unknown as TestWindow).sourcebookTest;
    const row = (await archive.annotations.all().read()).find(({ annotation }) => annotation.id === wanted);
    return row?.links.map(({ event }) => event.title) ?? [];
  }, id);

test('dates and names are walked with two keys, added to an event, or ignored', async () => {
  const app = await start();
  const { page } = app;
  await openSource(app, LEDGER);
  const before = (await marksOf(page, LEDGER)).length;

  await test.step('they are underlined, but not where a mark has its own line', async () => {
    await expect
      .poll(() => paintedAs(page, /^mention-date$/u))
      .toEqual(['Thursday', 'October 2025', 'Sunday']);
    const names = await paintedAs(page, /^mention-name$/u);
    expect(names).toContain('Nara Keshal');
    expect(names).toContain('lower canal');
    expect(names).not.toContain('by telephone');
    const toggle = page.getByRole('button', { name: 'Dates and names: 6 dates, 9 names' });
    await toggle.click();
    await expect.poll(() => paintedAs(page, /^mention/u)).toEqual([]);
    await page.getByRole('button', { name: 'Dates and names' }).click();
    await expect.poll(async () => (await paintedAs(page, /^mention/u)).length).toBeGreaterThan(8);
    await textOf(page).focus();
  });

  await test.step('] goes to the next, says what it is, and rings it', async () => {
    await page.keyboard.press(']');
    await expect(said(page)).toContainText('“Tsovaket”, a name of 1 event.');
    await expect(aboutName(page)).toContainText('Spring meeting at Dzovaket, Tsovaket');
    await page.keyboard.press(']');
    await expect(said(page)).toContainText('21–22 March 2026, from “Saturday and Sunday”.');
    await expect(aboutDate(page)).toContainText('2026-03-21/2026-03-22');
    await expect(aboutDate(page)).toContainText('Counted from the source’s date, 23 March 2026.');
    await expect(aboutDate(page)).toContainText('Tied to “Spring meeting at Dzovaket, Tsovaket”.');
    await expect(page.locator('[data-mention-ring]')).toHaveCount(1);
    await page.keyboard.press('[');
    await expect(aboutName(page)).toBeVisible();
    await check(page, 'name in the text');
  });

  await test.step('E adds a date to a new event, with the date filled in', async () => {
    for (let step = 0; step < 4; step += 1) await page.keyboard.press(']');
    await expect(said(page)).toContainText('19 March 2026, from “Thursday”.');
    await page.keyboard.press('e');
    await expect(page.getByRole('combobox', { name: 'Event' })).toBeFocused();
    await page.keyboard.type('The hall is heated');
    await page.keyboard.press('Enter');
    await expect(aboutDate(page).getByRole('textbox', { name: 'Date' })).toHaveValue('2026-03-19');
    await page.keyboard.press('Enter');
    const mark = await markLike(page, LEDGER, { pieces: ['Thursday'], slot: 2, kind: 'highlight' });
    await expect.poll(() => eventsOfMark(page, mark.id)).toEqual(['The hall is heated']);
    expect(await dateOfEvent(page, 'The hall is heated')).toBe('2026-03-19');
    await expect(aboutDate(page)).toContainText('Tied to “The hall is heated”.');
    await expect.poll(() => paintedAs(page, /^mention-date$/u)).not.toContain('Thursday');
  });

  await test.step('an event of that time is proposed before the others', async () => {
    await page.getByRole('tab', { name: 'Dates' }).click();
    const list = page.getByRole('listbox', { name: 'Dates and names in this text' });
    await list.getByRole('option', { name: /^Sunday/u }).click();
    await expect(aboutDate(page)).toContainText('22 March 2026');
    await page.keyboard.press('e');
    await expect(page.getByRole('option').filter({ hasText: 'Walk to the old mill' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const mark = await markLike(page, LEDGER, { pieces: ['Sunday'], slot: 2 });
    await expect.poll(() => eventsOfMark(page, mark.id)).toEqual(['Walk to the old mill']);
    expect((await marksOf(page, LEDGER)).length).toBe(before + 2);
  });

  await test.step('I ignores one, undo offers it again, and so does the list', async () => {
    await page.keyboard.press('Escape');
    await textOf(page).focus();
    const list = page.getByRole('listbox', { name: 'Dates and names in this text' });
    await list.getByRole('option', { name: /^October 2025/u }).click();
    await page.keyboard.press('i');
    await expect.poll(() => paintedAs(page, /^mention-date$/u)).not.toContain('October 2025');
    await expect(page.getByText('1 suggestion ignored')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect.poll(() => paintedAs(page, /^mention-date$/u)).toContain('October 2025');
    await list.getByRole('option', { name: /^Nara Keshal/u }).click();
    await page.keyboard.press('i');
    await expect.poll(() => paintedAs(page, /^mention-name$/u)).not.toContain('Nara Keshal');
    await page.getByRole('button', { name: 'Offer again' }).click();
    await expect.poll(() => paintedAs(page, /^mention-name$/u)).toContain('Nara Keshal');
    await check(page, 'list of dates and names');
  });
  await app.close();
});

test('dates of other languages are read, and the list puts them in the order of time', async () => {
  const app = await start();
  const { page } = app;
  await openSource(app, RUSSIAN);
  await expect.poll(() => paintedAs(page, /^mention-date$/u)).toContain('24 марта 2026 года');
  await page.keyboard.press(']');
  await expect(said(page)).toContainText('24 March 2026, from “24 марта 2026 года”.');
  await page.keyboard.press(']');
  await expect(said(page)).toContainText('21–22 March 2026');

  await openSource(app, ARMENIAN);
  await page.getByRole('tab', { name: 'Dates' }).click();
  await page.getByRole('radio', { name: 'Dates by time' }).click();
  const options = page.getByRole('listbox', { name: 'Dates and names in this text' }).getByRole('option');
  await expect(options).toHaveCount(5);
  await expect(options.first()).toContainText('c. 17 March 2026');
  await expect(options.last()).toContainText('May 2026');
  await app.close();
});

test('dates on pages are underlined and pressed; the other reading of one can be chosen', async () => {
  const app = await start();
  const { page } = app;
  await openSource(app, REPORT);
  const pages = pagesOf(page);
  await expect.poll(() => pages.locator('.mention-line.date').count()).toBeGreaterThan(2);
  await expect.poll(() => pages.locator('.mention-line.name').count()).toBeGreaterThan(2);

  await page.keyboard.press(']');
  await expect(said(page)).toContainText('27 March 2026, from “27 March 2026”.');
  await page.keyboard.press('Escape');
  await expect(aboutDate(page)).toHaveCount(0);
  await clickWords(page, pages, 'May 2025');
  await expect(aboutDate(page)).toContainText('2025-05');
  await page.keyboard.press('Tab');
  await expect(aboutDate(page).getByRole('button', { name: /^Add to event/u })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(pages).toBeFocused();

  writeFiles(workplace.folder, { 'letter.txt': 'Letter\n\nIt was sent on 05/06/2026 by the ferry.\n' });
  await page
    .getByRole('navigation', { name: 'Archive' })
    .getByRole('button', { name: /^All sources/u })
    .click();
  await importFrom(app, 'files', [join(workplace.folder, 'letter.txt')]);
  await expect(trayHeading(page)).toHaveText(/1 imported/u);
  await openSource(app, /letter/iu);
  await expect.poll(() => paintedAs(page, /^mention-date$/u)).toEqual(['05/06/2026']);
  await page.keyboard.press(']');
  await expect(aboutDate(page)).toContainText('5 June 2026, uncertain');
  await aboutDate(page).getByRole('radio', { name: '6 May 2026' }).click();
  await expect(aboutDate(page)).toContainText('2026-05-06');
  await aboutDate(page)
    .getByRole('button', { name: /^Add to event/u })
    .click();
  await page.keyboard.type('Sent');
  await page.keyboard.press('Enter');
  await expect(aboutDate(page).getByRole('textbox', { name: 'Date' })).toHaveValue('2026-05-06');
  await app.close();
});

test('passages leave as plain words, with their citation, and as Markdown', async () => {
  const app = await start();
  const { page } = app;
  await openSource(app, REPORT);
  const pages = pagesOf(page);
  const words = 'nine from the lowland group and one facilitator. Three interpreters worked in shifts';
  const citation =
    'Field note 12: the March meeting at Tsovaket, Valley Monitoring Group, 27 March 2026, p. 1';
  await selectWords(page, pages, words);

  await page.keyboard.press('Control+c');
  await expect.poll(() => clipboardOf(app)).toBe(words);
  await page.keyboard.press('c');
  await expect.poll(() => clipboardOf(app)).toBe(`“${words}”\n— ${citation}`);
  await page.keyboard.press('Shift+C');
  await expect(said(page)).toContainText('Copied as a quotation in Markdown.');
  await expect
    .poll(() => clipboardOf(app))
    .toBe(
      `> ${words}\n\n— *Field note 12: the March meeting at Tsovaket*, Valley Monitoring Group, 27 March 2026, p. 1\n`,
    );
  await page.getByRole('button', { name: 'Other ways to copy' }).click();
  await page.getByRole('menuitem', { name: 'Copy as plain text' }).click();
  await expect.poll(() => clipboardOf(app)).toBe(words);
  await expect(page.getByRole('button', { name: 'Other ways to copy' })).toBeFocused();
  await page.keyboard.press('Control+Shift+C');
  await expect.poll(() => clipboardOf(app)).toContain(citation);
  await pastedHtml(page);
  await page.keyboard.press('Control+v');
  const html = await page.evaluate(() => (window as unknown as { pasted: Promise<string> }).pasted);
  expect(html).toContain('<blockquote');
  expect(html).toContain('<cite>Field note 12: the March meeting at Tsovaket</cite>');

  // A mark, from its card.
  const card = page.getByRole('row', { name: /a preparatory call/u });
  await card.click();
  await card.getByRole('button', { name: 'Other ways to copy' }).click();
  await page.getByRole('menuitem', { name: 'Copy as quotation in Markdown' }).click();
  await expect
    .poll(() => clipboardOf(app))
    .toContain('> a preparatory call, probably in November 2025\n\n— ');
  await app.close();
});

test('a passage is dragged out with its citation, and dropped on the window again becomes nothing', async () => {
  const app = await start();
  const { page } = app;
  await openSource(app, LEDGER);
  const text = textOf(page);
  await page.evaluate(() => {
    const field = window.document.createElement('textarea');
    field.id = 'elsewhere';
    field.style.cssText = 'position:fixed;left:60px;bottom:60px;width:300px;height:90px;z-index:99';
    window.document.body.append(field);
  });
  const field = page.locator('#elsewhere');
  const goal = await field.boundingBox();
  if (goal === null) throw new Error('no field');
  const middle = [goal.x + goal.width / 2, goal.y + goal.height / 2] as const;

  await selectWords(page, text, 'to count results');
  const [box] = await boxesOfWords(text, 'count results');
  if (box === undefined) throw new Error('no words');
  await drag(page, [box.x + box.width / 2, box.y + box.height / 2], middle);
  await expect(field).toHaveValue(
    '“to count results”\n— A. Melran, Two days at one long table in Tsovaket, The Highland Ledger, 23 March 2026, paragraph 2',
  );

  await field.fill('');
  const quote = page
    .getByRole('row', { name: /Saturday and Sunday in Tsovaket/u })
    .getByText('Saturday and Sunday');
  const from = await quote.boundingBox();
  if (from === null) throw new Error('no card');
  await drag(page, [from.x + 20, from.y + from.height / 2], middle);
  await expect(field).toHaveValue(/^“Saturday and Sunday in Tsovaket”\n— A\. Melran/u);

  await drag(page, [from.x + 20, from.y + from.height / 2], [box.x, box.y + 40]);
  await expect(page.getByRole('region', { name: 'Import' })).toHaveCount(0);
  await expect(page.getByRole('main', { name: /^Document: Two days/u })).toBeVisible();
  await app.close();
});
