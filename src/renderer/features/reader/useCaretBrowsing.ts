import { useEffect, useState } from 'react';
import { useArchive } from '../useArchive';
import { caretMove } from './caret-keys';
import type { DocumentHandle } from './document-handle';

export interface CaretBox {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/**
 * F7 shows a caret in the document that the arrow keys move and, with Shift, select with; without
 * it, Shift and arrows change a selection that is there. The answer is where the caret stands in
 * the window, or undefined while there is none.
 */
export function useCaretBrowsing(handle: DocumentHandle | undefined): CaretBox | undefined {
  const { announce, startup } = useArchive();
  const [isOn, setOn] = useState(false);
  const [box, setBox] = useState<CaretBox>();
  useEffect(() => {
    if (handle === undefined) return undefined;
    const { region } = handle;
    const ending = new AbortController();
    const show = () => setBox(isOn ? caretBox(region) : undefined);
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'F7' && !event.ctrlKey && !event.altKey) {
        event.preventDefault();
        setOn(!isOn);
        if (!isOn) placeCaret(region);
        announce(isOn ? 'Caret off.' : 'Caret on. Arrow keys move it, Shift and arrow keys select.');
        return;
      }
      const selection = window.getSelection();
      if (selection === null || selection.rangeCount === 0 || !region.contains(selection.focusNode)) return;
      const move = caretMove(event, startup.platform === 'darwin');
      if (move === undefined || (!isOn && (move.alter === 'move' || selection.isCollapsed))) return;
      event.preventDefault();
      selection.modify(move.alter, move.direction, move.granularity);
      // A selection may reach over the head of the page; a caret has no business there.
      const isLost = move.alter === 'move' && !isDocumentText(selection.focusNode, region);
      if (isLost || !region.contains(selection.focusNode)) placeCaret(region, true);
      keepInView(region);
      show();
    };
    region.addEventListener('keydown', onKey, { signal: ending.signal });
    if (isOn) {
      document.addEventListener('selectionchange', show, { signal: ending.signal });
      region.addEventListener('scroll', show, { signal: ending.signal, passive: true });
      region.addEventListener('blur', () => setBox(undefined), { signal: ending.signal });
      region.addEventListener('focus', show, { signal: ending.signal });
    }
    show();
    return () => ending.abort();
  }, [handle, isOn, announce, startup.platform]);
  return box;
}

/** Puts the caret before the first letter in view, unless the selection is there already. */
function placeCaret(region: HTMLElement, isForced = false): void {
  const selection = window.getSelection();
  if (selection === null) return;
  if (!isForced && selection.rangeCount > 0 && region.contains(selection.focusNode)) return;
  const view = region.getBoundingClientRect();
  for (let down = 16; down < view.height; down += 12) {
    for (const across of [0.2, 0.35, 0.5]) {
      const found = document.caretRangeFromPoint(view.left + view.width * across, view.top + down);
      if (found?.startContainer instanceof Text && isDocumentText(found.startContainer, region)) {
        selection.collapse(found.startContainer, found.startOffset);
        return;
      }
    }
  }
}

/** Words of the document itself; publisher and author above it are the app's. */
const isDocumentText = (node: Node | null, region: HTMLElement): boolean =>
  region.contains(node) && (node?.parentElement?.closest('header') ?? null) === null;

function caretBox(region: HTMLElement): CaretBox | undefined {
  const selection = window.getSelection();
  const node = selection?.focusNode;
  if (!selection || !node || !region.contains(node)) return undefined;
  const range = document.createRange();
  range.setStart(node, selection.focusOffset);
  const box = range.getClientRects()[0] ?? letterBox(node, selection.focusOffset);
  return box === undefined || box.height === 0
    ? undefined
    : { left: box.left, top: box.top, height: box.height };
}

/** A collapsed range at a line's end has no box of its own; the letter before it has. */
function letterBox(node: Node, offset: number): DOMRect | undefined {
  if (!(node instanceof Text) || node.length === 0) return undefined;
  const range = document.createRange();
  range.setStart(node, Math.max(0, offset - 1));
  range.setEnd(node, Math.max(1, offset));
  const box = range.getBoundingClientRect();
  return new DOMRect(offset === 0 ? box.left : box.right, box.top, 0, box.height);
}

function keepInView(region: HTMLElement): void {
  const box = caretBox(region);
  if (box === undefined) return;
  const view = region.getBoundingClientRect();
  if (box.top < view.top + 8) region.scrollTop -= view.top + 48 - box.top;
  else if (box.top + box.height > view.bottom - 8)
    region.scrollTop += box.top + box.height - view.bottom + 48;
}
