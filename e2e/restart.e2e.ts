import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { chooseInDialog } from './support/dialogs';
import { launchApp, makeWorkplace, type Workplace } from './support/launch';
import { shareCovered } from './support/overlap';
import { openSource } from './support/sample';
import { type Box, boxesOfWords, selectWords } from './support/selection';

let workplace: Workplace;
test.beforeEach(() => {
  workplace = makeWorkplace();
});
test.afterEach(() => workplace.remove());

const words = 'the gauge froze twice';

test('a mark made with the mouse stands on its words after a zoom and after a restart, and undo still knows it', async () => {
  const first = await launchApp(workplace);
  await chooseInDialog(first.electron, [join(import.meta.dirname, 'fixtures', 'drop', 'water-levels.pdf')]);
  await first.page.getByRole('button', { name: 'Choose files…' }).click();
  await openSource(first, /water levels|weir|gauge/iu);
  const pages = first.page.getByRole('region', { name: 'Document pages' });
  await selectWords(first.page, pages, words);
  await first.page.keyboard.press('2');
  await expectMarkOnWords(first.page);
  const before = await markPlace(first.page);
  await first.page.keyboard.press('Control+=');
  await first.page.keyboard.press('Control+=');
  await expect.poll(async () => (await markPlace(first.page)).width / before.width).toBeGreaterThan(1.1);
  await expectMarkOnWords(first.page);
  await first.close();

  const second = await launchApp(workplace);
  await expect(second.page.getByRole('main', { name: /^Document: / })).toBeVisible();
  await expectMarkOnWords(second.page);
  for (const times of [1, 2, 3]) {
    const { width } = await markPlace(second.page);
    await second.page.keyboard.press('Control+-');
    await expect.poll(async () => (await markPlace(second.page)).width, `zoom ${times}`).toBeLessThan(width);
    await expectMarkOnWords(second.page);
  }
  const notes = second.page.getByRole('complementary', { name: 'Notes' });
  await expect(notes.getByRole('row').filter({ hasText: words })).toBeVisible();
  await second.page.keyboard.press('Control+z');
  await expect(notes.getByRole('row').filter({ hasText: words })).toHaveCount(0);
  await expect(second.page.locator('.mark-box')).toHaveCount(0);
  await second.page.keyboard.press('Control+Shift+Z');
  await expectMarkOnWords(second.page);
  await second.close();
});

/**
 * Nine tenths of the drawn mark lie on the selected letters, and the letters are covered from the
 * first to the last. Their boxes are a little higher: the browser rounds a line's height up.
 */
async function expectMarkOnWords(page: Page): Promise<void> {
  const pages = page.getByRole('region', { name: 'Document pages' });
  await expect(async () => {
    const letters = await boxesOfWords(pages, words);
    const mark = await markBoxes(page);
    expect(shareCovered(mark, letters)).toBeGreaterThanOrEqual(0.9);
    expect(shareCovered(letters, mark)).toBeGreaterThanOrEqual(0.8);
    const ends = (boxes: readonly Box[]) => [
      boxes[0]?.x ?? 0,
      (boxes.at(-1)?.x ?? 0) + (boxes.at(-1)?.width ?? 0),
    ];
    const [[start = 0, end = 0], [from = 0, to = 0]] = [ends(mark), ends(letters)];
    expect(Math.abs(start - from)).toBeLessThan(2);
    expect(Math.abs(end - to)).toBeLessThan(2);
  }).toPass({ timeout: 30_000 });
}

/** The mark's boxes as they are drawn, in px of the window. */
const markBoxes = (page: Page): Promise<readonly Box[]> =>
  page.locator('.mark-box').evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    }),
  );

async function markPlace(page: Page): Promise<Box> {
  const [box] = await markBoxes(page);
  if (box === undefined) throw new Error('No mark is drawn');
  return box;
}
