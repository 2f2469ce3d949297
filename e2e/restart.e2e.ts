import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { chooseInDialog } from './support/dialogs';
import { press } from './support/keyboard';
import { launchApp, makeWorkplace, type Workplace } from './support/launch';
import { overlap } from './support/overlap';
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
  await press(first, 'Control+=');
  await press(first, 'Control+=');
  await expect.poll(async () => (await markPlace(first.page)).width / before.width).toBeGreaterThan(1.1);
  await expectMarkOnWords(first.page);
  await first.close();

  const second = await launchApp(workplace);
  await expect(second.page.getByRole('main', { name: /^Document: / })).toBeVisible();
  await expectMarkOnWords(second.page);
  for (const times of [1, 2, 3]) {
    const { width } = await markPlace(second.page);
    await press(second, 'Control+-');
    await expect.poll(async () => (await markPlace(second.page)).width, `zoom ${times}`).toBeLessThan(width);
    await expectMarkOnWords(second.page);
  }
  const notes = second.page.getByRole('complementary', { name: 'Notes' });
  await expect(notes.getByRole('listitem').filter({ hasText: words })).toBeVisible();
  await press(second, 'Control+z');
  await expect(notes.getByRole('listitem').filter({ hasText: words })).toHaveCount(0);
  await expect(second.page.locator('.mark-box')).toHaveCount(0);
  await press(second, 'Control+Shift+Z');
  await expectMarkOnWords(second.page);
  await second.close();
});

/** The drawn mark and the letters cover each other by nine tenths or more. */
async function expectMarkOnWords(page: Page): Promise<void> {
  const pages = page.getByRole('region', { name: 'Document pages' });
  await expect
    .poll(async () => {
      const letters = await boxesOfWords(pages, words);
      console.log(JSON.stringify([await markBoxes(page), letters]),overlap(await markBoxes(page), letters)); return overlap(await markBoxes(page), letters);
    })
    .toBeGreaterThanOrEqual(0.9);
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
