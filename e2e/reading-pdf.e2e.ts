import { join } from 'node:path';
import { PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { expect, test, type Page } from '@playwright/test';
import { check } from './support/accessibility';
import { writeFiles } from './support/import-documents';
import { importFrom } from './support/import-tray';
import { launchApp, makeWorkplace, type RunningApp, type Workplace } from './support/launch';
import { openSource } from './support/sample';
import { selectWords } from './support/selection';

let workplace: Workplace;
test.beforeEach(() => {
  workplace = makeWorkplace();
});
test.afterEach(() => workplace.remove());

const pageCount = 30;
const address = 'https://gate-keepers.example/ledger';

/** A ledger of pages that are told apart; the first one links to the twelfth and to an address. */
async function ledger(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (let number = 1; number <= pageCount; number += 1) {
    const page = document.addPage([420, 595]);
    const lines = [
      `Ledger sheet ${number}`,
      `The gate at mile ${number} was open until noon.`,
      number % 10 === 0 ? 'A café stood beside the Gate.' : 'Nothing else was written down.',
    ];
    for (const [line, words] of lines.entries())
      page.drawText(words, { x: 50, y: 500 - 30 * line, size: 14, font });
  }
  const [first, twelfth] = [document.getPage(0), document.getPage(11)];
  const link = (y: number, target: Record<string, unknown>) =>
    document.context.register(
      document.context.obj({
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [50, y, 200, y + 18],
        Border: [0, 0, 0],
        ...target,
      } as never),
    );
  first.drawText('See sheet twelve', { x: 50, y: 300, size: 14, font });
  first.drawText('The ledger elsewhere', { x: 50, y: 250, size: 14, font });
  first.node.set(
    PDFName.of('Annots'),
    document.context.obj([
      link(298, { Dest: [twelfth.ref, PDFName.of('XYZ'), null, 520, null] }),
      link(248, { A: { Type: 'Action', S: 'URI', URI: PDFString.of(address) } }),
    ]),
  );
  return document.save();
}

async function openLedger(app: RunningApp): Promise<void> {
  writeFiles(workplace.folder, { 'ledger.pdf': await ledger() });
  await importFrom(app, 'files', [join(workplace.folder, 'ledger.pdf')]);
  await openSource(app, /ledger/);
  await expect(app.page.locator('.page[data-page-number="1"] .textLayer .endOfContent')).toBeAttached();
}

const pageField = (page: Page) => page.getByRole('textbox', { name: 'Page', exact: true });
const zoomField = (page: Page) => page.getByRole('textbox', { name: 'Zoom in percent' });
const region = (page: Page) => page.getByRole('region', { name: 'Document pages' });
const reads = (page: Page, number: number) => expect(pageField(page)).toHaveValue(String(number));
const topOfPage = (page: Page, number: number) =>
  page
    .locator(`.page[data-page-number="${number}"]`)
    .evaluate((element) => element.getBoundingClientRect().top);

async function goToPage(page: Page, number: number): Promise<void> {
  await page.keyboard.press('Control+g');
  await page.keyboard.type(String(number));
  await page.keyboard.press('Enter');
  await reads(page, number);
}

test('pages are read one below the other, one at a time and two by two, by keys alone', async () => {
  const app = await launchApp(workplace);
  const { page } = app;
  await openLedger(app);
  await region(page).focus();

  await page.keyboard.press('PageDown');
  await reads(page, 2);
  await page.keyboard.press('End');
  await reads(page, pageCount);
  await page.keyboard.press('PageUp');
  await reads(page, pageCount - 1);
  await page.keyboard.press('Home');
  await reads(page, 1);

  await page.keyboard.press('Control+Shift+Digit2');
  await expect(region(page).locator('.page')).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await reads(page, 2);
  await page.keyboard.press('PageDown');
  await reads(page, 3);
  await page.keyboard.press('ArrowLeft');
  await reads(page, 2);
  await expect(region(page).locator('.page')).toHaveAttribute('aria-label', 'Page 2');

  await page.keyboard.press('Control+Shift+Digit3');
  await expect.poll(async () => (await topOfPage(page, 1)) === (await topOfPage(page, 2))).toBe(true);
  await page.keyboard.press('Control+Shift+Digit4');
  await expect.poll(async () => (await topOfPage(page, 2)) === (await topOfPage(page, 3))).toBe(true);
  expect(await topOfPage(page, 1)).toBeLessThan(await topOfPage(page, 2));
  await check(page, 'two pages beside one another');
  await page.keyboard.press('Control+Shift+Digit1');
  await expect(region(page).locator('.page')).toHaveCount(pageCount);
  await app.close();
});

test('several short pages in view each have their turn as the page that is read', async () => {
  const app = await launchApp(workplace);
  const { page } = app;
  await openLedger(app);
  await zoomField(page).fill('30');
  await page.keyboard.press('Enter');
  await expect(zoomField(page)).toHaveValue('30%');
  await goToPage(page, 20);
  const seen = new Set<string>();
  await region(page).evaluate((element) =>
    element.scrollTo(0, element.scrollHeight - element.clientHeight * 2),
  );
  for (let step = 0; step < 60; step += 1) {
    seen.add(await pageField(page).inputValue());
    await region(page).evaluate((element) => element.scrollBy(0, 25));
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
  }
  await reads(page, pageCount);
  for (const number of [26, 27, 28, 29, 30]) expect([...seen]).toContain(String(number));
  // A page that is named is the one that is read, also where the document ends before it is at the top.
  await goToPage(page, 29);
  await reads(page, 29);
  await app.close();
});

test('zoom goes by keys, by what is typed and about the pointer, and marks and selection turn with the pages', async () => {
  const app = await launchApp(workplace);
  const { page } = app;
  await openLedger(app);
  await selectWords(page, region(page), 'open until noon');
  await page.keyboard.press('2');
  await expect(region(page).locator('[role=mark]')).toHaveCount(1);

  await region(page).focus();
  const fitted = await zoomField(page).inputValue();
  await page.keyboard.press('Control+Equal');
  await expect(zoomField(page)).not.toHaveValue(fitted);
  await page.keyboard.press('Control+0');
  await expect(zoomField(page)).toHaveValue(fitted);
  await zoomField(page).fill('125 %');
  await page.keyboard.press('Enter');
  await expect(zoomField(page)).toHaveValue('125%');
  await expect(region(page)).toBeFocused();
  await page.keyboard.press('Control+Shift+Digit5');
  const height = await region(page).evaluate((element) => element.clientHeight);
  await expect
    .poll(() => page.locator('.page[data-page-number="1"]').evaluate((each) => each.clientHeight))
    .toBeLessThanOrEqual(height);
  await page.keyboard.press('Control+Shift+Digit6');
  await expect(zoomField(page)).toHaveValue('100%');

  // The point of the page below the pointer stays below it.
  const box = await page.locator('.page[data-page-number="1"]').boundingBox();
  if (box === null) throw new Error('The first page is not on the screen');
  const pointer = { x: box.x + box.width / 2, y: box.y + 200 };
  const partBelow = () =>
    page.locator('.page[data-page-number="1"]').evaluate((element, { x, y }) => {
      const at = element.getBoundingClientRect();
      return { x: (x - at.left) / at.width, y: (y - at.top) / at.height };
    }, pointer);
  const before = await partBelow();
  await page.mouse.move(pointer.x, pointer.y);
  await page.keyboard.down('Control');
  for (let turn = 0; turn < 5; turn += 1) await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect.poll(async () => Number.parseInt(await zoomField(page).inputValue(), 10)).toBeGreaterThan(180);
  const after = await partBelow();
  expect(after.y).toBeCloseTo(before.y, 1);
  await page.keyboard.press('Control+0');
  await expect(zoomField(page)).toHaveValue(fitted);

  const markBox = async () => region(page).locator('[role=mark]').boundingBox();
  await selectWords(page, region(page), 'Ledger sheet 1');
  await page.keyboard.press('Control+Shift+Period');
  await expect
    .poll(async () => ((await markBox())?.height ?? 0) > ((await markBox())?.width ?? 0))
    .toBe(true);
  expect(await page.evaluate(() => window.getSelection()?.toString())).toBe('Ledger sheet 1');
  await page.keyboard.press('Control+Shift+Comma');
  await expect
    .poll(async () => ((await markBox())?.width ?? 0) > ((await markBox())?.height ?? 0))
    .toBe(true);
  await app.close();
});

test('what is sought is counted over the whole document, as it is asked for', async () => {
  const app = await launchApp(workplace);
  const { page } = app;
  await openLedger(app);
  await page.keyboard.press('Control+f');
  const bar = page.getByRole('search', { name: 'Find in document' });
  await bar.getByRole('textbox').fill('gate');
  await expect(bar).toContainText(`1 of ${pageCount + 3}`);
  await bar.getByRole('button', { name: 'Match case' }).click();
  await expect(bar).toContainText(`1 of ${pageCount}`);
  await bar.getByRole('button', { name: 'Match case' }).click();
  await bar.getByRole('textbox').fill('cafe');
  await expect(bar).toContainText('1 of 3');
  await reads(page, 10);
  await page.keyboard.press('F3');
  await expect(bar).toContainText('2 of 3');
  await page.keyboard.press('Shift+F3');
  await expect(bar).toContainText('1 of 3');
  await expect(page.getByRole('contentinfo')).toContainText('Match 1 of 3.');
  await bar.getByRole('button', { name: 'Match accents' }).click();
  await expect(bar).toContainText('No matches');
  await bar.getByRole('textbox').fill('shee');
  await expect(bar).toContainText(`of ${pageCount + 1}`);
  await bar.getByRole('button', { name: 'Whole words' }).click();
  await expect(bar).toContainText('No matches');
  await check(page, 'find in a document');
  await app.close();
});

test('jumps lead back and forward, links within the document are followed, and addresses only copied', async () => {
  const app = await launchApp(workplace);
  const { page } = app;
  await openLedger(app);
  await goToPage(page, 25);
  await page.keyboard.press('Alt+ArrowLeft');
  await reads(page, 1);
  await page.keyboard.press('Alt+ArrowRight');
  await reads(page, 25);
  await page.getByRole('banner').getByRole('button', { name: 'Back' }).click();
  await reads(page, 1);

  const links = page.locator('.page[data-page-number="1"] .page-link');
  await expect(links).toHaveCount(2);
  const box = await links.first().boundingBox();
  if (box === null) throw new Error('The link is not on the screen');
  await page.mouse.click(box.x + 20, box.y + box.height / 2);
  await reads(page, 12);
  await page.keyboard.press('Alt+ArrowLeft');
  await reads(page, 1);

  await links.nth(1).focus();
  await expect(links.nth(1)).toContainText(address);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('contentinfo')).toContainText('Address copied.');
  expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toContain(address);
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Offline · 0 requests');
  await app.close();
});

test('a document opens as it was left and where, also after a restart', async () => {
  let app = await launchApp(workplace);
  await openLedger(app);
  await goToPage(app.page, 17);
  await app.page.keyboard.press('Control+Shift+Digit2');
  await app.page.keyboard.press('Control+Shift+Period');
  await zoomField(app.page).fill('90');
  await app.page.keyboard.press('Enter');
  await reads(app.page, 17);
  await app.page.keyboard.press('ArrowRight');
  await reads(app.page, 18);
  await app.page.waitForTimeout(600);
  await openSource(app, /ledger/);
  await reads(app.page, 18);
  await app.close();

  app = await launchApp(workplace);
  await reads(app.page, 18);
  await expect(zoomField(app.page)).toHaveValue('90%');
  await expect(region(app.page).locator('.page')).toHaveCount(1);
  const sheet = await region(app.page).locator('.page').boundingBox();
  expect(sheet?.width ?? 0).toBeGreaterThan(sheet?.height ?? 0);
  await app.close();
});
