import { useEffect, useState } from 'react';
import { useIsKeyOf } from '../../ui/key-map';
import { useArchive } from '../useArchive';
import { caretMove, type CaretMove } from './caret-keys';
import type { DocumentHandle } from './document-handle';

/** Where the caret stands in the window, in px. Level in lines that are written upright. */
export interface CaretBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A page down goes so far, in parts of the view, and over so many lines at most. */
const PAGE_PART = 0.85;
const MOST_LINES = 90;

/**
 * F7 shows a caret in the document that the arrow keys move and, with Shift, select with; without
 * it, Shift and arrows change a selection that is there.
 */
export function useCaretBrowsing(handle: DocumentHandle | undefined): {
  readonly isOn: boolean;
  /** Undefined while there is no caret to show. */
  readonly box: CaretBox | undefined;
} {
  const { announce, startup } = useArchive();
  const isCaretKey = useIsKeyOf('reader.caret');
  const [isOn, setOn] = useState(false);
  const [box, setBox] = useState<CaretBox>();
  useEffect(() => {
    if (handle === undefined) return undefined;
    const { region } = handle;
    const ending = new AbortController();
    const show = () => setBox(isOn ? caretBox(handle) : undefined);
    const onKey = async (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      if (isCaretKey(event)) {
        event.preventDefault();
        setOn(!isOn);
        if (!isOn) placeCaret(handle);
        announce(isOn ? 'Caret off.' : 'Caret on. Arrow keys move it, Shift and arrow keys select.');
        return;
      }
      const selection = window.getSelection();
      if (selection === null || selection.rangeCount === 0 || !region.contains(selection.focusNode)) return;
      const move = caretMove(event, startup.platform === 'darwin');
      if (move === undefined || (!isOn && (move.alter === 'move' || selection.isCollapsed))) return;
      event.preventDefault();
      if (handle.moveCaret === undefined) modify(selection, move, region);
      else await handle.moveCaret(move);
      // A selection may reach over the head of the page; a caret has no business there.
      const isLost = move.alter === 'move' && !isDocumentText(selection.focusNode, region);
      if (isLost || !region.contains(selection.focusNode)) placeCaret(handle, true);
      keepInView(handle);
      show();
    };
    region.addEventListener('keydown', (event) => void onKey(event), { signal: ending.signal });
    if (isOn) {
      document.addEventListener('selectionchange', show, { signal: ending.signal });
      region.addEventListener('scroll', show, { signal: ending.signal, passive: true });
      region.addEventListener('blur', () => setBox(undefined), { signal: ending.signal });
      region.addEventListener('focus', show, { signal: ending.signal });
    }
    show();
    return () => ending.abort();
  }, [handle, isOn, isCaretKey, announce, startup.platform]);
  return { isOn, box };
}

/** The browser's own steps; a page is as many lines as about fill the view. */
function modify(selection: Selection, move: CaretMove, region: HTMLElement): void {
  const { alter, direction, granularity } = move;
  if (granularity !== 'page') {
    selection.modify(alter, direction, granularity);
    return;
  }
  const from = selectionBox(region);
  for (let lines = 0; lines < MOST_LINES; lines += 1) {
    selection.modify(alter, direction, 'line');
    const at = selectionBox(region);
    if (
      from !== undefined &&
      at !== undefined &&
      Math.abs(at.top - from.top) >= region.clientHeight * PAGE_PART
    )
      return;
  }
}

/** Puts the caret before the first letter in view, unless the selection is there already. */
function placeCaret(handle: DocumentHandle, isForced = false): void {
  const { region, letters } = handle;
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
  // Few words on a large page: where one reads now.
  const { pageIndex, start } = handle.position();
  void letters?.select({ pageIndex, offset: start }, { pageIndex, offset: start });
}

/** Words of the document itself; publisher and author above it are the app's. */
const isDocumentText = (node: Node | null, region: HTMLElement): boolean =>
  region.contains(node) && (node?.parentElement?.closest('header') ?? null) === null;

function caretBox(handle: DocumentHandle): CaretBox | undefined {
  const { region } = handle;
  const node = window.getSelection()?.focusNode;
  if (!node || !region.contains(node)) return undefined;
  return handle.caretBox?.() ?? selectionBox(region);
}

function selectionBox(region: HTMLElement): CaretBox | undefined {
  const selection = window.getSelection();
  const node = selection?.focusNode;
  if (!selection || !node || !region.contains(node)) return undefined;
  const range = document.createRange();
  range.setStart(node, selection.focusOffset);
  const box = range.getClientRects()[0] ?? letterBox(node, selection.focusOffset);
  return box === undefined || box.height === 0
    ? undefined
    : { left: box.left, top: box.top, width: 0, height: box.height };
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

function keepInView(handle: DocumentHandle): void {
  const box = caretBox(handle);
  if (box === undefined) return;
  const { region } = handle;
  const view = region.getBoundingClientRect();
  if (box.top < view.top + 8) region.scrollTop -= view.top + 48 - box.top;
  else if (box.top + box.height > view.bottom - 8)
    region.scrollTop += box.top + box.height - view.bottom + 48;
  if (box.left < view.left + 8) region.scrollLeft -= view.left + 48 - box.left;
  else if (box.left + box.width > view.right - 8) region.scrollLeft += box.left - view.right + 48;
}
