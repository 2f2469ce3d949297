import type { LettersOnScreen } from '../document-handle';
import type { Place } from '../marks/places';
import type { ShownBlocks } from './shown-blocks';
import { blockIndexAt } from './text-blocks';
import { nodeAt, offsetOfPoint, rangesOf } from './text-ranges';

/** From the letters of a text to the window and back. */
export function lettersOnScreen(
  region: HTMLElement,
  shownNow: () => ShownBlocks | undefined,
): LettersOnScreen {
  const nodeOf = ({ offset }: Place) => {
    const shown = shownNow();
    if (shown === undefined) return undefined;
    const index = blockIndexAt(shown.blocks, offset);
    const block = shown.blocks[index];
    // A place in a part of the page that is not shown has no letters.
    return block === undefined || offset > block.end ? undefined : nodeAt(shown, index, offset);
  };
  return {
    placeAt(clientX, clientY) {
      const caret = document.caretRangeFromPoint(clientX, clientY);
      if (caret === null || !region.contains(caret.startContainer)) return undefined;
      return placeOf(shownNow(), caret.startContainer, caret.startOffset);
    },
    boxesOf(stretch) {
      const shown = shownNow();
      if (shown === undefined) return [];
      return rangesOf(shown, stretch)
        .flatMap((range) => [...range.getClientRects()])
        .filter(({ width }) => width > 0);
    },
    caretBoxAt(place) {
      const found = nodeOf(place);
      if (found === undefined) return undefined;
      const range = document.createRange();
      range.setStart(found.node, found.at);
      const box = range.getClientRects()[0] ?? edgeOfLetter(found.node, found.at);
      return box === undefined ? undefined : new DOMRect(box.left, box.top, 0, box.height);
    },
    select(anchor, focus) {
      const from = nodeOf(anchor);
      const to = nodeOf(focus);
      if (from === undefined || to === undefined) return Promise.resolve(false);
      window.getSelection()?.setBaseAndExtent(from.node, from.at, to.node, to.at);
      return Promise.resolve(true);
    },
  };
}

/** Where the caret, or the moving end of the selection, stands in a text. */
export function caretIn(shown: ShownBlocks | undefined): Place | undefined {
  const selection = window.getSelection();
  return selection?.focusNode ? placeOf(shown, selection.focusNode, selection.focusOffset) : undefined;
}

function placeOf(shown: ShownBlocks | undefined, node: Node, at: number): Place | undefined {
  const offset = shown === undefined ? undefined : offsetOfPoint(shown, node, at);
  return offset === undefined ? undefined : { pageIndex: 0, offset };
}

/** A collapsed range at a line's end has no box of its own; the letter before it has. */
function edgeOfLetter(node: Text, at: number): DOMRect | undefined {
  if (node.length === 0) return undefined;
  const range = document.createRange();
  range.setStart(node, Math.max(0, at - 1));
  range.setEnd(node, Math.max(1, at));
  const box = [...range.getClientRects()].at(-1);
  if (box === undefined) return undefined;
  const isRightToLeft =
    node.parentElement !== null && getComputedStyle(node.parentElement).direction === 'rtl';
  return new DOMRect(at > 0 !== isRightToLeft ? box.right : box.left, box.top, 0, box.height);
}
