import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { check } from './support/accessibility';
import { writeFiles } from './support/import-documents';
import { importFrom, trayHeading } from './support/import-tray';
import { launchApp, makeWorkplace, type RunningApp, type Workplace } from './support/launch';
import { openSource } from './support/sample';
import { sluiceArticle } from './support/saved-pages';
import { selectWords } from './support/selection';
import { ferrymanEpub, hostilePage, inquiryDocx } from './support/text-documents';

let workplace: Workplace;
test.beforeEach(() => {
  workplace = makeWorkplace();
});
test.afterEach(() => workplace.remove());

const textOf = (page: Page) => page.getByRole('region', { name: 'Document text' });
/** The document's own notes; Playwright knows no roles of publishing (DPUB-ARIA). */
const notesOf = (text: Locator) => text.locator('[role=doc-footnote]');
const contentsOf = (page: Page) => page.getByRole('listbox', { name: 'Contents' });

async function opened(
  files: Readonly<Record<string, string | Uint8Array>>,
  title: RegExp,
): Promise<RunningApp> {
  const app = await launchApp(workplace);
  writeFiles(workplace.folder, files);
  const names = Object.keys(files);
  await importFrom(
    app,
    'files',
    names.map((name) => join(workplace.folder, name)),
  );
  await expect(trayHeading(app.page)).toHaveText(
    names.length === 1 ? '1 file: 1 imported' : `${names.length} files: ${names.length} imported`,
  );
  await openSource(app, title);
  return app;
}

const boxOf = async (locator: Locator) => {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('It has no place on the screen.');
  return box;
};

test('a Word document is read with its structure, and its notes stand beside it', async () => {
  const app = await opened({ 'inquiry.docx': await inquiryDocx() }, /Inquiry/u);
  const { page } = app;
  const text = textOf(page);

  await test.step('headings, lists, tables and emphasis are what they are', async () => {
    await expect(text.getByRole('heading', { name: 'Findings' })).toBeVisible();
    await expect(text.getByRole('strong')).toHaveText('asleep');
    await expect(text.getByRole('emphasis')).toHaveText('under water');
    const markers = await text
      .getByRole('listitem')
      .filter({ hasNot: page.getByRole('button') })
      .evaluateAll((items) => items.map((item) => getComputedStyle(item).listStyleType));
    // Word counts on after a paragraph between two items.
    expect(markers).toEqual(['"1. "', '"2. "', '"a) "', '"b) "', '"3. "']);
    const table = text.getByRole('table');
    await expect(table.getByRole('columnheader')).toHaveText(['What was lost', 'Where', 'How much']);
    await expect(table.getByRole('row').nth(1).getByRole('cell')).toHaveText(['Sheep', 'Left bank', '11']);
  });

  await test.step('the picture is taken out of the file when it comes into view', async () => {
    const picture = text.getByRole('img', { name: 'The gate from the footbridge' });
    await text.getByRole('table').scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(240);
  });

  await test.step('notes stand beside their text, clear of the researcher’s margin', async () => {
    const note = notesOf(text).filter({ hasText: 'folder 12' });
    const paragraph = text.getByText('On the evening of the third');
    await paragraph.scrollIntoViewIfNeeded();
    const [beside, words] = [await boxOf(note), await boxOf(paragraph)];
    expect(beside.x + beside.width).toBeLessThanOrEqual(words.x);
    expect(Math.abs(beside.y - words.y)).toBeLessThan(40);
    const [one, other] = [await boxOf(note), await boxOf(notesOf(text).nth(1))];
    expect(one.y + one.height).toBeLessThanOrEqual(other.y);
  });

  await test.step('a link leads to the note, and one leads back', async () => {
    await text.getByRole('link', { name: '[2]' }).focus();
    await page.keyboard.press('Enter');
    const note = notesOf(text).nth(1);
    await expect(note).toBeInViewport();
    await note.getByRole('link', { name: 'Back to the text' }).click();
    await expect(text.getByText('as far as the cart road')).toBeInViewport();
  });

  await test.step('words across emphasis, in a cell and in a note are marked letter for letter', async () => {
    const notes = page.getByRole('complementary', { name: 'Notes' });
    for (const [count, words] of [
      'keeper was asleep, as he said',
      'two hours.[1] The keeper',
      'Two barns',
      'folder 12, leaf 3',
    ].entries()) {
      await selectWords(page, text, words);
      await page.keyboard.press(String(count + 1));
      await expect(notes.getByText(words)).toBeVisible();
    }
  });

  await test.step('where there is no room, notes stand at the end of their section', async () => {
    await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700),
    );
    const note = notesOf(text).first();
    await expect
      .poll(async () => {
        const [words, below] = [
          await boxOf(text.getByText('On the evening of the third')),
          await boxOf(text.getByRole('heading', { name: 'Findings' })),
        ];
        const box = await boxOf(note);
        return box.y >= words.y + words.height && box.y + box.height <= below.y && box.x >= words.x;
      })
      .toBe(true);
  });
  await check(page, 'a text with structure');
  await app.close();
});

test('the contents of a book follow the reading, which goes on after a restart as it was set', async () => {
  const first = await opened({ 'ferryman.epub': ferrymanEpub() }, /Ferryman/u);
  const current = (page: Page) => contentsOf(page).locator('[aria-selected="true"]');
  await test.step('the entry follows the scroll, and leads there', async () => {
    const { page } = first;
    await expect(current(page)).toHaveText('Chapter 1');
    await contentsOf(page).getByText('Chapter 4').click();
    await expect(textOf(page).getByRole('heading', { name: 'Chapter 4' })).toBeInViewport();
    await expect(current(page)).toHaveText('Chapter 4');
    await textOf(page).hover();
    await page.mouse.wheel(0, -2200);
    await expect(current(page)).toHaveText('Chapter 3');
  });

  const width = async (page: Page) => (await boxOf(textOf(page).getByText('paragraph 30').first())).width;
  const before = await width(first.page);
  await test.step('face, width and line spacing are set', async () => {
    const { page } = first;
    await page.getByRole('button', { name: 'Reading', exact: true }).click();
    const reading = page.getByRole('dialog', { name: 'Reading' });
    await reading.getByRole('radio', { name: 'Sans' }).click();
    for (let step = 0; step < 8; step += 1)
      await reading.getByRole('button', { name: 'Narrower text' }).click();
    await reading.getByRole('button', { name: 'Lines further apart' }).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => width(page)).toBeLessThan(before - 40);
  });
  await contentsOf(first.page).getByText('Chapter 3').click();
  await expect(textOf(first.page).getByRole('heading', { name: 'Chapter 3' })).toBeInViewport();
  await first.page.waitForTimeout(700);
  const place = await boxOf(textOf(first.page).getByRole('heading', { name: 'Chapter 3' }));
  await first.close();

  const second = await launchApp(workplace);
  await test.step('the book opens where it was left, set as before', async () => {
    const { page } = second;
    const heading = textOf(page).getByRole('heading', { name: 'Chapter 3' });
    await expect(heading).toBeInViewport();
    await expect.poll(async () => Math.abs((await boxOf(heading)).y - place.y)).toBeLessThan(4);
    const article = textOf(page).getByRole('article');
    expect(await article.evaluate((element) => getComputedStyle(element).fontFamily)).toContain(
      'Commissioner',
    );
    expect(await article.evaluate((element) => getComputedStyle(element).lineHeight)).toBe('29.24px');
    expect(await width(page)).toBeLessThan(before - 40);
  });
  await second.close();
});

test('a page and a book are shown as they were published, in a frame that lets nothing out', async () => {
  const app = await opened(
    { 'night.html': hostilePage('tracker.example', sluiceArticle), 'ferryman.epub': ferrymanEpub() },
    /gate at night/u,
  );
  const { page } = app;
  const look = page.getByRole('button', { name: 'As published' });
  const frame = page.frameLocator('iframe[sandbox=""]');

  await test.step('the page has its own style and pictures', async () => {
    await look.click();
    const heading = frame.getByRole('heading', { name: 'The gate at night' });
    await expect(heading).toBeVisible();
    await expect(heading).toHaveCSS('color', 'rgb(150, 60, 40)');
    const picture = frame.getByRole('img', { name: 'The gate at night' });
    expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(320);
    await expect(frame.locator('script, iframe, object, embed, form, link, meta[http-equiv]')).toHaveCount(0);
    await expect(page.getByText('Marks are made in the reading view.')).toBeVisible();
  });

  await test.step('its links lead nowhere, and nothing was asked for', async () => {
    await frame.getByText('A link that leads away').click();
    await page.waitForTimeout(1500);
    await expect(frame.getByRole('heading', { name: 'The gate at night' })).toBeVisible();
    await expect(page.getByRole('banner').getByRole('status')).toHaveText('Offline · 0 requests');
    expect(await page.evaluate(() => window.desktop.blockedRequests())).toEqual([]);
  });

  await test.step('the text is there again for marks', async () => {
    await look.click();
    await selectWords(page, textOf(page), 'meadows along the left bank');
    await page.keyboard.press('1');
    await expect(
      page.getByRole('complementary', { name: 'Notes' }).getByText('meadows along the left bank'),
    ).toBeVisible();
  });

  await test.step('a book is shown chapter by chapter', async () => {
    await openSource(app, /Ferryman/u);
    await look.click();
    await expect(frame.getByRole('heading', { name: 'Chapter 1' })).toHaveCSS('color', 'rgb(120, 20, 20)');
    await page.getByRole('button', { name: 'Next chapter' }).click();
    await expect(frame.getByRole('heading', { name: 'Chapter 2' })).toBeVisible();
    expect(await page.evaluate(() => window.desktop.blockedRequests())).toEqual([]);
  });
  await app.close();
});

test('a frame that were given a page as it is would still let nothing out, and every attempt is counted', async () => {
  const app = await launchApp(workplace);
  const { page } = app;
  const address = await page.evaluate(
    (html) => window.desktop.holdLook(new TextEncoder().encode(html)),
    hostilePage('tracker.example', sluiceArticle),
  );
  const title = await page.title();
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    frame.id = 'raw';
    document.body.append(frame);
  }, address);
  // Without the attribute `sandbox` the document's own policy has to hold.
  await expect(page.frameLocator('#raw').getByRole('heading', { name: 'The gate at night' })).toBeAttached();
  await page.waitForTimeout(2500);
  const blocked = await page.evaluate(() => window.desktop.blockedRequests());
  const asked = new Set(blocked.map(({ url }) => new URL(url).pathname));
  for (const path of ['/style.css', '/import.css', '/paper.png', '/pixel.png', '/far.woff2', '/video'])
    expect([...asked], path).toContain(path);
  for (const path of ['/inline', '/onload', '/onerror', '/svg', '/refresh'])
    expect([...asked], path).not.toContain(path);
  await page.frameLocator('#raw').getByText('A link that leads away').click({ force: true });
  await page.waitForTimeout(500);
  await expect(page.frameLocator('#raw').getByRole('heading', { name: 'The gate at night' })).toBeAttached();
  expect(await page.title()).toBe(title);
  expect(page.url()).toContain('app://archive/');
  const other = await page.evaluate(
    (src) =>
      fetch(src).then(
        (response) => response.status,
        () => 'refused',
      ),
    address,
  );
  expect(other).toBe('refused');
  await app.close();
});
