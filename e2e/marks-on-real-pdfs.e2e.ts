import { basename, join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { sourcebook } from './support/command';
import { launchApp, makeWorkplace, type Workplace } from './support/launch';
import { documentsFolder, hasSharedDocuments, type ManifestLine, manifestLines } from './support/manifest';
import { shareCovered } from './support/overlap';
import { type Box, dragOver, glyphBoxes, selectLetters } from './support/selection';

let workplace: Workplace;
test.beforeEach(() => {
  workplace = makeWorkplace();
});
test.afterEach(() => workplace.remove());

/** A file with the phrases it is known for; the last one that its pages draw letter after letter is marked. */
interface Marked {
  readonly file: string;
  readonly sourceId: string;
  readonly password: string;
  /** The likeliest first. */
  readonly phrases: readonly { readonly page: number; readonly words: string }[];
}

/** Where a phrase stands: a drawn page. */
interface Found {
  readonly drawn: Locator;
  readonly page: number;
  readonly words: string;
}

/** How long a page may take to have its letters, in ms, before another phrase is tried. */
const LETTERS_MS = 8_000;

/** The part of the archive's own interface that the window puts up for tests; see core/archive.ts. */
interface TestWindow {
  readonly sourcebookTest: {
    readonly archive: {
      readonly do: { changeSource(id: string, changes: { readonly title: string }): Promise<unknown> };
    };
  };
}

test('a phrase of every real PDF, marked, stands on its letters after a restart', async () => {
  test.skip(!hasSharedDocuments(), 'the shared documents are not here; see SOURCEBOOK_SHARED');
  test.setTimeout(900_000);
  const lines = manifestLines().filter(({ kind, phrases }) => kind === 'pdf' && phrases.length > 0);
  const passwords = lines.flatMap(({ password }) => (password === '' ? [] : ['--password', password]));
  const paths = lines.map(({ file }) => join(documentsFolder, file));
  const imported = await sourcebook(workplace, ['import', ...paths, '--json', ...passwords]);
  const marked = lines.flatMap((line) => phraseOf(line, imported.values));
  expect(marked.length).toBeGreaterThan(20);

  const first = await launchApp(workplace);
  // Several of them have the same title, or none; their files' names tell them apart.
  await first.page.evaluate(async (sources) => {
    const { archive } = (window as unknown as TestWindow).sourcebookTest;
    for (const { sourceId, file } of sources) await archive.do.changeSource(sourceId, { title: file });
  }, marked);
  const notMarked: string[] = [];
  const notDrawn: string[] = [];
  for (const phrase of marked) {
    const found = await openAt(first.page, phrase);
    if (found === undefined) {
      notDrawn.push(phrase.file);
      continue;
    }
    const said = await mark(first.page, found.drawn, found.words);
    if (said !== '') notMarked.push(`${phrase.file}, page ${found.page}: ${said}`);
  }
  await first.close();
  expect(notMarked).toEqual([]);
  // Its words stand in a form field, not among the letters of its page.
  expect(notDrawn).toEqual(['secHandler.pdf']);

  const second = await launchApp(workplace);
  const apart: string[] = [];
  for (const phrase of marked.filter(({ file }) => !notDrawn.includes(file))) {
    const found = await openAt(second.page, phrase);
    if (found === undefined) throw new Error(`${phrase.file} is not drawn as before`);
    const { drawn, words } = found;
    await expect(drawn.locator('.mark-box').first(), phrase.file).toBeAttached();
    const [glyphs, boxes] = [await glyphBoxes(drawn, words), await markBoxes(drawn)];
    // pdf.js does not stretch a run of one letter to its width in the file, so there the mark is wider.
    const ofMark = glyphs.areas.length === 1 ? 1 : shareCovered(boxes, lineBoxes(glyphs.areas));
    const ofLetters = shareCovered(glyphs.glyphs, boxes);
    if (Math.min(ofMark, ofLetters) < 0.9)
      apart.push(`${phrase.file}: ${ofMark.toFixed(2)} of the mark, ${ofLetters.toFixed(2)} of the letters`);
  }
  await second.close();
  expect(apart).toEqual([]);
});

function phraseOf(
  { file, password, phrases }: ManifestLine,
  imported: readonly Readonly<Record<string, unknown>>[],
): readonly Marked[] {
  const source = imported.find((value) => value['path'] === join(documentsFolder, file));
  if (typeof source?.['sourceId'] !== 'string') return [];
  return [
    {
      file: basename(file),
      sourceId: source['sourceId'],
      password,
      phrases: phrases.toReversed().map(({ page, words }) => ({ page: page ?? 1, words })),
    },
  ];
}

/** Opens a source from the library, gives its password where it asks, and goes to the page. */
async function openAt(page: Page, { file, password, phrases }: Marked): Promise<Found | undefined> {
  await page
    .getByRole('navigation', { name: 'Archive' })
    .getByRole('button', { name: /^All sources/u })
    .click();
  // Rows out of sight are not drawn.
  const filter = page.getByLabel('Title, author, publisher or file name');
  if (!(await filter.isVisible())) await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await filter.fill(file);
  await page.getByRole('grid', { name: 'All sources' }).getByText(file, { exact: true }).first().dblclick();
  const document = page.getByRole('main', { name: `Document: ${file}` });
  await expect(document).toBeVisible();
  const pages = page.getByRole('region', { name: 'Document pages' });
  if (password !== '') {
    await document.getByLabel('Password').fill(password);
    await document.getByRole('button', { name: 'Unlock' }).click();
  }
  await expect(pages.locator('.page').first()).toBeVisible();
  for (const { page: number, words } of phrases) {
    const drawn = pages.locator(`.page[data-page-number="${number}"]`);
    await drawn.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    const isDrawn = await expect
      .poll(() => glyphBoxes(drawn, words).then(({ glyphs }) => glyphs.length), { timeout: LETTERS_MS })
      .toBeGreaterThan(0)
      .then(
        () => true,
        () => false,
      );
    if (isDrawn) return { drawn, page: number, words };
  }
  return undefined;
}

/** Selects the words and marks them; answers what went wrong, or nothing. */
async function mark(page: Page, drawn: Locator, words: string): Promise<string> {
  await drawn.evaluate(
    (element, top) => {
      element.closest('.pdf-scroller')?.scrollBy(0, top - 300);
    },
    (await glyphBoxes(drawn, words)).glyphs[0]?.y ?? 0,
  );
  const isSelected = (selected: string) => selected.replaceAll(/\s+/gu, '') === words.replaceAll(/\s+/gu, '');
  // Upright and turned lines, and letters in another order than they are drawn in, are selected as
  // assistive technology does it.
  if (!isSelected(await dragOver(page, await glyphBoxes(drawn, words)))) {
    await page.keyboard.press('Escape');
    const selected = await selectLetters(drawn, words);
    if (!isSelected(selected)) return `selected “${selected}”`;
  }
  await page.getByRole('dialog', { name: 'Annotate selection' }).waitFor();
  await page.keyboard.press('1');
  await expect(drawn.locator('.mark-box').first()).toBeAttached();
  return '';
}

/** Boxes of the marks made here; those that a file brings itself are named by their source and key. */
const markBoxes = (drawn: Locator) =>
  drawn.locator('.mark-box:not([data-annotation*=":"])').evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    }),
  );

/** Letters as the lines they stand in, level or upright, with the spaces between their words. */
function lineBoxes(letters: readonly Box[]): readonly Box[] {
  const lines: Box[] = [];
  for (const letter of letters) {
    const line = lines.at(-1);
    const isLevel = line !== undefined && overlap(line, letter, 'y', 'height') > 0.5;
    const isUpright = line !== undefined && overlap(line, letter, 'x', 'width') > 0.5;
    if (line !== undefined && (isLevel || isUpright)) lines[lines.length - 1] = around(line, letter);
    else lines.push(letter);
  }
  return lines;
}

/** The part of the smaller one's extent along an axis that both share. */
function overlap(one: Box, other: Box, start: 'x' | 'y', extent: 'width' | 'height'): number {
  const shared =
    Math.min(one[start] + one[extent], other[start] + other[extent]) - Math.max(one[start], other[start]);
  return shared / Math.max(0.01, Math.min(one[extent], other[extent]));
}

function around(one: Box, other: Box): Box {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  const right = Math.max(one.x + one.width, other.x + other.width);
  const bottom = Math.max(one.y + one.height, other.y + other.height);
  return { x, y, width: right - x, height: bottom - y };
}
