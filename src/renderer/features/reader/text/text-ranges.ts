import type { Stretch } from '../pdf-view-port';
import { blockIndexAt, partsOf } from './text-blocks';

/** The blocks of a text on the screen, in order: elements with `data-start` and one text node each. */
export interface ShownBlocks {
  readonly elements: readonly HTMLElement[];
  readonly blocks: readonly { readonly start: number; readonly end: number }[];
}

/** Ranges for a stretch of the text, one for each block it covers. */
export function rangesOf(
  { elements, blocks }: ShownBlocks,
  stretch: Pick<Stretch, 'start' | 'end'>,
): readonly Range[] {
  return partsOf(blocks, stretch).flatMap(({ block, from, to }) => {
    const node = elements[block]?.firstChild;
    if (!(node instanceof Text)) return [];
    const range = document.createRange();
    range.setStart(node, Math.min(from, node.length));
    range.setEnd(node, Math.min(to, node.length));
    return [range];
  });
}

/** What a range on the screen stands for in the text; undefined when it holds no words of it. */
export function stretchOfRange(
  shown: ShownBlocks,
  text: string,
  range: Range,
): { readonly start: number; readonly end: number } | undefined {
  const start = boundaryOffset(shown, range, 'start');
  const end = boundaryOffset(shown, range, 'end');
  if (start === undefined || end === undefined || end <= start) return undefined;
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const length = words.trim().length;
  return length === 0 ? undefined : { start: start + lead, end: start + lead + length };
}

/** A place in the document as an offset of the text. Outside of blocks, the nearest block inside the range counts. */
function boundaryOffset(
  { elements, blocks }: ShownBlocks,
  range: Range,
  side: 'start' | 'end',
): number | undefined {
  const container = side === 'start' ? range.startContainer : range.endContainer;
  const offset = side === 'start' ? range.startOffset : range.endOffset;
  const element = container instanceof Element ? container : container.parentElement;
  const block = element?.closest<HTMLElement>('[data-start]');
  if (block) {
    const start = Number(block.dataset['start']);
    if (container instanceof Text) return start + offset;
    return offset === 0 ? start : start + (block.textContent?.length ?? 0);
  }
  if (side === 'start') {
    const index = elements.findIndex((candidate) => range.intersectsNode(candidate));
    return index === -1 ? undefined : blocks[index]?.start;
  }
  // A range that ends before a block's first letter touches that block without holding any of it.
  const index = elements.findLastIndex((candidate) => range.comparePoint(candidate, 0) === 0);
  return index === -1 ? undefined : blocks[index]?.end;
}

/** The offset of the text under a point of the window, if there are letters there. */
export function offsetAtPoint(clientX: number, clientY: number): number | undefined {
  const caret = document.caretRangeFromPoint(clientX, clientY);
  const node = caret?.startContainer;
  if (!(node instanceof Text)) return undefined;
  const block = node.parentElement?.closest<HTMLElement>('[data-start]');
  if (!block || caret === null || caret === undefined) return undefined;
  const letter = document.createRange();
  letter.setStart(node, Math.max(0, caret.startOffset - 1));
  letter.setEnd(node, Math.min(node.length, caret.startOffset + 1));
  const isOnLetters = [...letter.getClientRects()].some(
    (box) =>
      clientX >= box.left - 1 && clientX <= box.right + 1 && clientY >= box.top && clientY <= box.bottom,
  );
  return isOnLetters ? Number(block.dataset['start']) + caret.startOffset : undefined;
}

/** Indexes of the first and last block in view, with a view's height to spare on each side. */
export function blocksInView(
  { elements }: ShownBlocks,
  region: HTMLElement,
): { readonly from: number; readonly to: number } {
  const view = region.getBoundingClientRect();
  const from = firstBelow(elements, view.top - view.height);
  const to = firstBelow(elements, view.bottom + view.height);
  return { from: Math.max(0, from - 1), to: Math.min(elements.length - 1, to) };
}

/** Index of the first block whose end lies below a height of the window. */
export function firstBelow(elements: readonly HTMLElement[], clientY: number): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((elements[middle]?.getBoundingClientRect().bottom ?? 0) < clientY) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The part of sorted stretches that may lie between two offsets. */
export function stretchesBetween(
  stretches: readonly Stretch[],
  start: number,
  end: number,
): readonly Stretch[] {
  const from = Math.max(0, blockIndexAt(stretches, start));
  const until = stretches.findIndex((stretch, index) => index >= from && stretch.start > end);
  return stretches.slice(from, until === -1 ? undefined : until);
}
