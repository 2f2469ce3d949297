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
  // A page that is being drawn in another size takes no selection yet; one drags once more.
  await expect(async () => {
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
  }).toPass({ timeout: 30_000 });
}

/** Where words stand on the screen, a box a line or piece; waits until they are drawn, and scrolls to them. */
export async function boxesOfWords(document: Locator, words: string): Promise<readonly Box[]> {
  await expect
    .poll(async () => (await document.evaluate(findWords, { words, act: 'scroll' } as const)).areas.length)
    .toBeGreaterThan(0);
  const find = async () => {
    const { areas } = await document.evaluate(findWords, { words, act: 'measure' } as const);
    return JSON.stringify(lines(areas));
  };
  // A page that is being drawn in another size moves them.
  let before = '';
  await expect
    .poll(async () => {
      const now = await find();
      const stands = now === before && now !== '[]';
      before = now;
      return stands;
    })
    .toBe(true);
  return JSON.parse(before) as readonly Box[];
}

/** The same where they stand now, without waiting or scrolling; none when they are not drawn. */
export async function boxesShown(document: Locator, words: string): Promise<readonly Box[]> {
  return lines((await document.evaluate(findWords, { words, act: 'measure' } as const)).areas);
}

/** The letters of words: `areas` as tall as the browser makes a line, `glyphs` as tall as the font. */
interface Letters {
  readonly areas: readonly Box[];
  readonly glyphs: readonly Box[];
  /** What is selected, where that was asked for. */
  readonly selected: string;
}

interface Search {
  readonly words: string;
  /** Also scrolls to the first letter, or selects from the first to the last. */
  readonly act: 'measure' | 'scroll' | 'select';
}

/**
 * Runs in the page: the letters of words in the order of the text. Spaces and line ends do not count:
 * a PDF's text layer has a node a piece, and none for the end of a line. Of a PDF page only its text
 * layer is searched.
 */
function findWords(element: Element, { words, act }: Search): Letters {
  const wanted = words.replaceAll(/\s+/gu, '');
  const letters: { readonly node: Text; readonly offset: number }[] = [];
  let text = '';
  const layer = element.matches('.page') ? element.querySelector('.textLayer') : element;
  if (layer === null) return { areas: [], glyphs: [], selected: '' };
  const walker = window.document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest('[role=mark], .visually-hidden') !== null) continue;
    for (let offset = 0; offset < node.length; offset += 1) {
      if ((node.data[offset] ?? '').trim() === '') continue;
      letters.push({ node, offset });
      text += node.data[offset] ?? '';
    }
  }
  const at = text.indexOf(wanted);
  const found = at < 0 ? [] : letters.slice(at, at + wanted.length);
  const [first, last] = [found[0], found.at(-1)];
  if (act === 'scroll') first?.node.parentElement?.scrollIntoView({ block: 'center' });
  const selection = window.getSelection();
  if (act === 'select' && first !== undefined && last !== undefined && selection !== null) {
    element.closest<HTMLElement>('[role=region]')?.focus({ preventScroll: true });
    selection.setBaseAndExtent(first.node, first.offset, last.node, last.offset + 1);
  }
  const areas: Box[] = [];
  const glyphs: Box[] = [];
  // A range that holds a whole element also gives that element's box; only letters count.
  const range = window.document.createRange();
  for (const { node, offset } of found) {
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    const area = range.getBoundingClientRect();
    const line = node.parentElement?.getBoundingClientRect() ?? area;
    const [x, y] = [Math.max(area.x, line.x), Math.max(area.y, line.y)];
    areas.push({ x: area.x, y: area.y, width: area.width, height: area.height });
    glyphs.push({
      x,
      y,
      width: Math.min(area.right, line.right) - x,
      height: Math.min(area.bottom, line.bottom) - y,
    });
  }
  return { areas, glyphs, selected: selection?.toString() ?? '' };
}

/** Boxes of letters as those of their lines, spaces between words included. */
function lines(letters: readonly Box[]): readonly Box[] {
  const boxes: Box[] = [];
  for (const box of letters) {
    const before = boxes.at(-1);
    if (before !== undefined && Math.abs(before.y - box.y) < box.height / 2 && box.x >= before.x)
      boxes[boxes.length - 1] = { ...before, width: box.x + box.width - before.x };
    else boxes.push(box);
  }
  return boxes;
}

/** Where the letters of words stand on a drawn PDF page; none when it lacks them. */
export async function glyphBoxes(page: Locator, words: string): Promise<Letters> {
  return page.evaluate(findWords, { words, act: 'measure' } as const);
}

/**
 * Drags the mouse from the first of some letters to the last, along the way they are written: from
 * right to left, or down a turned page, as it may be. Answers what is selected then.
 */
export async function dragOver(page: Page, { glyphs }: Letters): Promise<string> {
  const [first, last] = [glyphs[0], glyphs.at(-1)];
  if (first === undefined || last === undefined) return '';
  const [from, to] = [centre(first), centre(last)];
  // A single letter says nothing of its direction: left to right.
  const way = glyphs.length === 1 ? { x: 1, y: 0 } : wayBetween(from, centre(glyphs[1] ?? last), to);
  const reach = (box: Box) => 0.48 * (Math.abs(way.x) > Math.abs(way.y) ? box.width : box.height);
  await page.mouse.move(from.x - way.x * reach(first), from.y - way.y * reach(first));
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.move(to.x + way.x * reach(last), to.y + way.y * reach(last), { steps: 2 });
  await page.mouse.up();
  return page.evaluate(() => window.getSelection()?.toString() ?? '');
}

/** Selects words on a drawn PDF page from their first letter to their last, without the mouse. Answers what is selected. */
export async function selectLetters(page: Locator, words: string): Promise<string> {
  return (await page.evaluate(findWords, { words, act: 'select' } as const)).selected;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const centre = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

/** The main direction, as a step of one px along x or y. Words that go on in the next line begin to the right or left. */
function wayBetween(first: Point, second: Point, last: Point): Point {
  const along = Math.hypot(second.x - first.x, second.y - first.y) > 0.5 ? second : last;
  const [x, y] = [along.x - first.x, along.y - first.y];
  return Math.abs(x) >= Math.abs(y) ? { x: Math.sign(x), y: 0 } : { x: 0, y: Math.sign(y) };
}
