import { expect, type Locator, type Page } from '@playwright/test';

/** A rectangle in px of the window. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Drags the mouse over words that stand in a document, as a researcher selects them. */
export async function selectWords(page: Page, document: Locator, words: string): Promise<void> {
  const boxes = await boxesOfWords(document, words);
  const [first, last] = [boxes[0], boxes.at(-1)];
  if (first === undefined || last === undefined) throw new Error(`“${words}” has no place on the screen`);
  await page.mouse.move(first.x + 0.5, first.y + first.height / 2);
  await page.mouse.down();
  await page.mouse.move(last.x + last.width / 2, last.y + last.height / 2, { steps: 6 });
  await page.mouse.move(last.x + last.width - 0.5, last.y + last.height / 2, { steps: 2 });
  await page.mouse.up();
  const selected = await page.evaluate(() => window.getSelection()?.toString() ?? '');
  expect(selected.replaceAll(/\s+/gu, '')).toBe(words.replaceAll(/\s+/gu, ''));
}

/** Where words stand on the screen, a box a line or piece; waits until they are drawn, and scrolls to them. */
export async function boxesOfWords(document: Locator, words: string): Promise<readonly Box[]> {
  await expect
    .poll(() => document.evaluate(findWords, { words, scroll: true }).then(({ length }) => length))
    .toBeGreaterThan(0);
  return document.evaluate(findWords, { words, scroll: false });
}

/**
 * Runs in the page. Spaces and line ends do not count: a PDF's text layer has a node a piece, and
 * none for the end of a line.
 */
function findWords(region: Element, { words, scroll }: { words: string; scroll: boolean }): Box[] {
  const wanted = words.replaceAll(/\s+/gu, '');
  const letters: { node: Text; offset: number }[] = [];
  let text = '';
  const walker = window.document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest('[role=mark], .visually-hidden') !== null) continue;
    for (const [offset, letter] of Array.from(node.data, (each, index) => [index, each] as const)) {
      if (letter.trim() === '') continue;
      letters.push({ node, offset });
      text += letter;
    }
  }
  const at = text.indexOf(wanted);
  const [first, last] = [letters[at], letters[at + wanted.length - 1]];
  if (at < 0 || first === undefined || last === undefined) return [];
  if (scroll) first.node.parentElement?.scrollIntoView({ block: 'center' });
  const range = window.document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  // A range that holds a whole element also gives that element's box; only letters count.
  const boxes: Box[] = [];
  for (let index = at; index < at + wanted.length; index += 1) {
    const letter = letters[index];
    if (letter === undefined) continue;
    range.setStart(letter.node, letter.offset);
    range.setEnd(letter.node, letter.offset + 1);
    const { x, y, width, height } = range.getBoundingClientRect();
    const before = boxes.at(-1);
    if (before !== undefined && Math.abs(before.y - y) < height / 2 && x >= before.x)
      boxes[boxes.length - 1] = { ...before, width: x + width - before.x };
    else boxes.push({ x, y, width, height });
  }
  return boxes;
}
