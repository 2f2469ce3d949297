import { basename, join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { sourcebook } from './support/command';
import { launchApp, makeWorkplace, type Workplace } from './support/launch';
import { documentsFolder, hasSharedDocuments, type ManifestLine, manifestLines } from './support/manifest';
import { shareCovered } from './support/overlap';
import { dragOver, glyphBoxes } from './support/selection';

let workplace: Workplace;
test.beforeEach(() => {
  workplace = makeWorkplace();
});
test.afterEach(() => workplace.remove());

/** A phrase that is marked: the last one a file is known for, on its page. */
interface Marked {
  readonly file: string;
  readonly sourceId: string;
  readonly password: string;
  /** From 1. */
  readonly page: number;
  readonly words: string;
}

/** The part of the archive's own interface that the window puts up for tests; see core/archive.ts. */
interface TestWindow {
  readonly sourcebookTest: {
    readonly archive: {
      readonly do: { changeSource(id: string, changes: { readonly title: string }): Promise<unknown> };
    };
  };
}

test('a phrase of every real PDF, marked with the mouse, stands on its letters after a restart', async () => {
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
  for (const phrase of marked) {
    const drawn = await openAt(first.page, phrase);
    const said = await mark(first.page, drawn, phrase.words);
    if (said !== '') notMarked.push(`${phrase.file}, page ${phrase.page}: ${said}`);
  }
  await first.close();
  expect(notMarked).toEqual([]);

  const second = await launchApp(workplace);
  const apart: string[] = [];
  for (const phrase of marked) {
    const drawn = await openAt(second.page, phrase);
    await expect(drawn.locator('.mark-box').first(), phrase.file).toBeAttached();
    const [glyphs, boxes] = [await glyphBoxes(drawn, phrase.words), await markBoxes(drawn)];
    const ofMark = shareCovered(boxes, glyphs.areas);
    const ofLetters = shareCovered(glyphs.letters, boxes);
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
  const phrase = phrases.findLast(({ page }) => page !== undefined) ?? phrases[0];
  if (phrase === undefined || typeof source?.['sourceId'] !== 'string') return [];
  return [
    {
      file: basename(file),
      sourceId: source['sourceId'],
      password,
      page: phrase.page ?? 1,
      words: phrase.words,
    },
  ];
}

/** Opens a source by its name, gives its password where it asks, and goes to the page. */
async function openAt(page: Page, { file, password, page: number, words }: Marked): Promise<Locator> {
  await page.keyboard.press('Control+p');
  const omnibox = page.getByRole('combobox', { name: 'Search or run a command' });
  await omnibox.fill(file);
  await page.getByRole('option').filter({ hasText: file }).last().click();
  const document = page.getByRole('main', { name: `Document: ${file}` });
  await expect(document).toBeVisible();
  const pages = page.getByRole('region', { name: 'Document pages' });
  if (password !== '') {
    await document.getByLabel('Password').fill(password);
    await document.getByRole('button', { name: 'Unlock' }).click();
  }
  await expect(pages.locator('.page').first()).toBeVisible();
  const drawn = pages.locator(`.page[data-page-number="${number}"]`);
  await drawn.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await expect
    .poll(() => glyphBoxes(drawn, words).then(({ letters }) => letters.length), `${file}, page ${number}`)
    .toBeGreaterThan(0);
  return drawn;
}

/** Selects the words and marks them; answers what went wrong, or nothing. */
async function mark(page: Page, drawn: Locator, words: string): Promise<string> {
  await drawn.evaluate(
    (element, top) => {
      element.closest('.pdf-scroller')?.scrollBy(0, top - 300);
    },
    (await glyphBoxes(drawn, words)).letters[0]?.y ?? 0,
  );
  const selected = await dragOver(page, await glyphBoxes(drawn, words));
  if (selected.replaceAll(/\s+/gu, '') !== words.replaceAll(/\s+/gu, '')) return `selected “${selected}”`;
  await page.getByRole('dialog', { name: 'Annotate selection' }).waitFor();
  await page.keyboard.press('1');
  await expect(drawn.locator('.mark-box').first()).toBeAttached();
  return '';
}

const markBoxes = (drawn: Locator) =>
  drawn.locator('.mark-box').evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    }),
  );
