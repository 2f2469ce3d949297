import type { AnnotationRow } from '../../../core/annotation-work';
import type { TextBlock } from '../../../core/model/extraction';
import { marksAt } from '../marks/overlapping-marks';
import type { Stretch } from '../pdf-view-port';
import type { ReadingPosition } from '../reading-memory';
import { visiblePieces, type PagePart } from './article-part';
import { firstBelow } from './blocks-in-view';
import type { ShownBlocks } from './shown-blocks';
import { blockIndexAt } from './text-blocks';
import { offsetAtPoint, rangesOf, stretchOfRange } from './text-ranges';

/** Where a passage that is gone to stands: a third down the view. */
const READING_HEIGHT = 0.3;

/** The selected words: one stretch, or its pieces where the selection runs over blocks that are not shown with it. */
export function selectionIn(
  region: HTMLElement,
  shown: ShownBlocks,
  text: string,
  blocks: readonly TextBlock[],
  part: PagePart,
): readonly Stretch[] {
  const selection = window.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return [];
  const range = selection.getRangeAt(0);
  if (!region.contains(range.startContainer)) return [];
  const stretch = stretchOfRange(shown, text, range);
  if (stretch === undefined) return [];
  const noteAt = ({ start }: { readonly start: number }) =>
    shown.flow.noteOf.get(blockIndexAt(shown.blocks, start));
  const own = noteAt(stretch);
  const isHidden = (index: number) => {
    const block = blocks[index];
    if (block === undefined) return true;
    if (part === 'article' && block.outsideArticle === true) return true;
    return noteAt(block) !== own;
  };
  return visiblePieces(blocks, stretch, isHidden).map((piece) => ({ pageIndex: 0, ...piece }));
}

/** The marks under a point, the shortest first, when nothing is selected. */
export function rowsAtPoint(
  shown: ShownBlocks,
  rows: readonly AnnotationRow[],
  clientX: number,
  clientY: number,
): readonly AnnotationRow[] {
  if (!(window.getSelection()?.isCollapsed ?? true)) return [];
  const offset = offsetAtPoint(shown, clientX, clientY);
  return offset === undefined ? [] : marksAt(rows, { pageIndex: 0, offset });
}

/** Distance in px from the top of the window to a place of the text, whose element is given. */
export function topOfPlace(
  shown: ShownBlocks,
  element: HTMLElement,
  { start, end }: Pick<Stretch, 'start' | 'end'>,
): number {
  // A point between two letters stands where the letter after it does.
  const [first] = rangesOf(shown, { start, end: Math.max(end, start + 1) });
  return (first?.getClientRects()[0] ?? element.getBoundingClientRect()).top;
}

/** Going somewhere takes a few frames; going elsewhere meanwhile ends it. */
const journeys = new WeakMap<HTMLElement, object>();
const ROUNDS = 3;

/**
 * Scrolls by what is missing, and again: blocks that were never in view have a guessed height, so a
 * place is right only once those around it have been laid out.
 */
async function settle(region: HTMLElement, missing: () => number): Promise<void> {
  const journey = {};
  journeys.set(region, journey);
  for (let round = 0; round < ROUNDS; round += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if (journeys.get(region) !== journey) return;
    region.scrollTop += missing();
  }
}

/** Brings a place into view, unless it is well in view already. */
export async function scrollToPlace(
  region: HTMLElement,
  shown: ShownBlocks,
  place: Pick<Stretch, 'start' | 'end'>,
): Promise<void> {
  const element = shown.elements[blockIndexAt(shown.blocks, place.start)];
  if (element === undefined) return;
  const distance = () => topOfPlace(shown, element, place) - region.getBoundingClientRect().top;
  const from = distance();
  if (from > 40 && from < region.clientHeight * 0.7) return;
  element.scrollIntoView({ block: 'center' });
  await settle(region, () => distance() - region.clientHeight * READING_HEIGHT);
}

/** What is at the upper edge of the view: a block, and how much of it is above the edge. */
export function positionInView(region: HTMLElement, shown: ShownBlocks): ReadingPosition {
  const top = region.getBoundingClientRect().top + EDGE_PX;
  const index = shown.order[Math.min(firstBelow(shown, top), shown.order.length - 1)];
  const box = index === undefined ? undefined : shown.elements[index]?.getBoundingClientRect();
  if (index === undefined || box === undefined || region.scrollTop < EDGE_PX) return BEGINNING;
  const part = box.height === 0 ? 0 : (top - box.top) / box.height;
  return { pageIndex: 0, start: shown.blocks[index]?.start ?? 0, part, across: 0 };
}

/** Shows the text as it stood at a position. */
export async function returnToPosition(
  region: HTMLElement,
  shown: ShownBlocks,
  { start, part }: ReadingPosition,
): Promise<void> {
  if (start === 0 && part === 0) {
    region.scrollTop = 0;
    return;
  }
  const element = shown.elements[blockIndexAt(shown.blocks, start)];
  if (element === undefined) return;
  const missing = () => {
    const box = element.getBoundingClientRect();
    return box.top + box.height * part - region.getBoundingClientRect().top - EDGE_PX;
  };
  region.scrollTop += missing();
  await settle(region, missing);
}

const EDGE_PX = 8;
export const BEGINNING: ReadingPosition = { pageIndex: 0, start: 0, part: 0, across: 0 };

/** Where one reads now: the beginning of the first block at or below a height of the region, in px. */
export function placeInView(region: HTMLElement, shown: ShownBlocks, height: number): number {
  const first = firstBelow(shown, region.getBoundingClientRect().top + height);
  const index = shown.order[Math.min(first, shown.order.length - 1)];
  return index === undefined ? 0 : (shown.blocks[index]?.start ?? 0);
}

/**
 * The height of the region, in px, at which one is taken to read: a third down, nearer to the top at
 * the beginning and to the foot at the end, so that the first and the last words are reached.
 */
export function readingLine(scrollTop: number, clientHeight: number, scrollHeight: number): number {
  const usual = clientHeight * (READING_HEIGHT + 0.04);
  const left = Math.max(0, scrollHeight - scrollTop - clientHeight);
  return Math.max(Math.min(usual, 8 + scrollTop), clientHeight - 8 - left);
}
