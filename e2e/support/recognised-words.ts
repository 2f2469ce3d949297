import { expect, type Locator, type Page } from '@playwright/test';
import type { TextPicture } from './recognition-documents';
import type { Box } from './selection';

/** Searches a word and opens the hit; gives where the light falls, in parts of the sheet it falls on. */
export async function openHit(page: Page, word: string, label: RegExp): Promise<Box> {
  await page.getByRole('combobox', { name: 'Search or run a command' }).fill(word);
  await page
    .getByRole('main', { name: 'Search results' })
    .getByRole('option')
    .filter({ hasText: word })
    .click();
  await page.keyboard.press('Enter');
  const screen = page.getByRole('main', { name: label });
  const place = await placeOnSheet(screen.locator('.flash').first());
  await expect(screen).toBeVisible();
  return place;
}

/** Where something lies, in parts of the sheet it lies on. Sheets are drawn anew now and then, so it is looked for again. */
export async function placeOnSheet(light: Locator): Promise<Box> {
  let place: Box | undefined;
  await expect(async () => {
    place = await light.evaluate((element) => {
      const [box, sheet] = [element, element.closest('.page')].map((each) => each?.getBoundingClientRect());
      if (box === undefined || sheet === undefined) return undefined;
      return {
        x: (box.x - sheet.x) / sheet.width,
        y: (box.y - sheet.y) / sheet.height,
        width: box.width / sheet.width,
        height: box.height / sheet.height,
      };
    });
    expect(place).toBeDefined();
  }).toPass({ intervals: [20], timeout: 20_000 });
  if (place === undefined) throw new Error('It is on no sheet.');
  return place;
}

/** The box lies over the word as it was drawn: at its height, and to less than half a letter at the sides. */
export function expectOver(box: Box, picture: TextPicture | undefined, word: string): void {
  const drawn = picture?.words.find(({ text }) => text === word);
  if (drawn === undefined) throw new Error(`“${word}” was not drawn.`);
  expect(Math.abs(box.x - drawn.x)).toBeLessThan(0.01);
  expect(Math.abs(box.x + box.width - drawn.x - drawn.width)).toBeLessThan(0.01);
  const middle = box.y + box.height / 2;
  expect(middle > drawn.y && middle < drawn.y + drawn.height).toBe(true);
}
