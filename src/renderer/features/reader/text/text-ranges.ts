import type { Stretch } from '../pdf-view-port';
import { blockAround, type ShownBlocks } from './shown-blocks';
import { partsOf } from './text-blocks';

/** Ranges for a stretch of the text, one for each block it covers. */
export function rangesOf(shown: ShownBlocks, stretch: Pick<Stretch, 'start' | 'end'>): readonly Range[] {
  return partsOf(shown.blocks, stretch).flatMap(({ block, from, to }) => {
    const start = shown.blocks[block]?.start ?? 0;
    const range = rangeIn(shown, block, start + from, start + to);
    return range === undefined ? [] : [range];
  });
}

/** Letters of one block as a range; undefined when there are none between the two offsets. */
function rangeIn(shown: ShownBlocks, block: number, from: number, to: number): Range | undefined {
  const parts = shown.textOf(block);
  const first = parts.find(({ node, start }) => start + node.length > from);
  const last = parts.findLast(({ start }) => start < to);
  if (first === undefined || last === undefined || first.start > last.start) return undefined;
  const range = document.createRange();
  range.setStart(first.node, Math.max(0, from - first.start));
  range.setEnd(last.node, Math.min(last.node.length, to - last.start));
  return range;
}

/** Where a place of the text stands on the screen: a node and how many letters of it stand before. */
export function nodeAt(
  shown: ShownBlocks,
  block: number,
  offset: number,
): { readonly node: Text; readonly at: number } | undefined {
  const parts = shown.textOf(block);
  const part = parts.findLast(({ start }) => start <= offset) ?? parts[0];
  if (part === undefined) return undefined;
  return { node: part.node, at: Math.max(0, Math.min(part.node.length, offset - part.start)) };
}

/**
 * What a range on the screen stands for in the text; undefined when it holds no words of it. A range
 * that begins in the text ends in the text, and one that begins in a note taken out of it in that note.
 */
export function stretchOfRange(
  shown: ShownBlocks,
  text: string,
  range: Range,
): { readonly start: number; readonly end: number } | undefined {
  const first = startBlock(shown, range);
  if (first === undefined) return undefined;
  const last = endBlock(shown, range, first);
  if (last === undefined) return undefined;
  const isStart = blockAround(shown, range.startContainer) === first;
  const isEnd = blockAround(shown, range.endContainer) === last;
  const start = isStart
    ? offsetIn(shown, first, range.startContainer, range.startOffset)
    : shown.blocks[first]?.start;
  const end = isEnd ? offsetIn(shown, last, range.endContainer, range.endOffset) : shown.blocks[last]?.end;
  if (start === undefined || end === undefined || end <= start) return undefined;
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const length = words.trim().length;
  return length === 0 ? undefined : { start: start + lead, end: start + lead + length };
}

function startBlock(shown: ShownBlocks, range: Range): number | undefined {
  const inside = blockAround(shown, range.startContainer);
  if (inside !== undefined) return inside;
  return shown.order.find((index) => touches(shown, range, index));
}

/** The last block of the range that stands in one order with the first. */
function endBlock(shown: ShownBlocks, range: Range, first: number): number | undefined {
  const note = shown.flow.noteOf.get(first);
  const inside = blockAround(shown, range.endContainer);
  if (inside !== undefined && shown.flow.noteOf.get(inside) === note) return inside;
  if (note !== undefined) return note.first + note.count - 1;
  // A range that ends before a block's first letter touches that block without holding any of it.
  return shown.order.findLast((index) => {
    const element = shown.elements[index];
    return element !== undefined && range.comparePoint(element, 0) === 0;
  });
}

function touches({ elements }: ShownBlocks, range: Range, index: number): boolean {
  const element = elements[index];
  return element !== undefined && range.intersectsNode(element);
}

/** A place in a block's element as an offset of the text. */
function offsetIn(shown: ShownBlocks, block: number, container: Node, at: number): number | undefined {
  const parts = shown.textOf(block);
  const own = parts.find(({ node }) => node === container);
  if (own !== undefined) return own.start + at;
  // Between elements, or in the app's own words: the next letter of the block counts.
  const point = document.createRange();
  point.setStart(container, at);
  const next = parts.find(({ node }) => point.comparePoint(node, 0) >= 0);
  return next?.start ?? shown.blocks[block]?.end;
}

/** The offset of the text under a point of the window, if there are letters there. */
export function offsetAtPoint(shown: ShownBlocks, clientX: number, clientY: number): number | undefined {
  const caret = document.caretRangeFromPoint(clientX, clientY);
  const node = caret?.startContainer;
  if (!(node instanceof Text) || caret === null || caret === undefined) return undefined;
  const letter = document.createRange();
  letter.setStart(node, Math.max(0, caret.startOffset - 1));
  letter.setEnd(node, Math.min(node.length, caret.startOffset + 1));
  const isOnLetters = [...letter.getClientRects()].some(
    (box) =>
      clientX >= box.left - 1 && clientX <= box.right + 1 && clientY >= box.top && clientY <= box.bottom,
  );
  return isOnLetters ? offsetOfPoint(shown, node, caret.startOffset) : undefined;
}

/** A point of the document in letters of a block; undefined elsewhere. */
export function offsetOfPoint(shown: ShownBlocks, node: Node, at: number): number | undefined {
  const block = blockAround(shown, node);
  return block === undefined ? undefined : offsetIn(shown, block, node, at);
}
