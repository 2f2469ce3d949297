import { useCallback, useEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { DocumentHandle } from './document-handle';
import type { Stretch } from './pdf-view-port';
import { useLatest } from './useLatest';

export interface ReaderSelection {
  readonly stretches: readonly Stretch[];
  /** Around the selected words, in the window's px. */
  readonly box: DOMRect;
}

interface SelectionEvents {
  /** A caret stays where the selection ended when that is cleared. */
  readonly keepsCaret: boolean;
  readonly onPictureDragged: () => void;
  /** Words were selected with the pointer, and it was let go. True when nothing more is to be done with them. */
  readonly onReleased: (stretches: readonly Stretch[]) => boolean;
}

/** After the last change by the keyboard, in ms; the popover does not follow every letter. */
const SETTLED_MS = 140;
/** A pointer that moved further than this was meant to select. */
const DRAG_PX = 14;

/** Keys that move the caret or are held with others. */
const STEPPING_KEYS = /^(?:Arrow|Page|Home|End|Shift|Control|Alt|Meta|F7)/u;

/**
 * The selected words of the document, once the pointer is up or the keyboard rests. While the
 * popover has the focus the selection is kept, because fields take the window's own selection.
 */
export function useReaderSelection(
  handle: DocumentHandle | undefined,
  popover: RefObject<HTMLElement | null>,
  events: SelectionEvents,
) {
  const [selection, setSelection] = useState<ReaderSelection>();
  const latest = useLatest(events);
  useEffect(() => {
    setSelection(undefined);
    if (handle === undefined) return undefined;
    const { region } = handle;
    const ending = new AbortController();
    const { signal } = ending;
    let timer = 0;
    let down: { readonly x: number; readonly y: number } | undefined;
    const isInPopover = () => popover.current?.contains(document.activeElement) ?? false;
    const read = (isReleased: boolean) => {
      if (isInPopover()) return;
      const stretches = handle.selection();
      const box = selectionBox();
      if (stretches.length === 0 || box === undefined) setSelection(undefined);
      else if (!isReleased || !latest.current.onReleased(stretches)) setSelection({ stretches, box });
    };
    const readSoon = (delay: number, isReleased = false) => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        timer = 0;
        read(isReleased);
      }, delay);
    };
    document.addEventListener(
      'selectionchange',
      () => {
        if (down === undefined) readSoon(SETTLED_MS);
      },
      { signal },
    );
    region.addEventListener(
      'pointerdown',
      (event) => {
        if (event.button !== 0) return;
        down = { x: event.clientX, y: event.clientY };
        setSelection(undefined);
      },
      { signal },
    );
    // A key that does something with the words does not wait until the keyboard has rested.
    region.addEventListener(
      'keydown',
      (event) => {
        if (STEPPING_KEYS.test(event.key) || down !== undefined) return;
        window.clearTimeout(timer);
        timer = 0;
        flushSync(() => read(false));
      },
      { signal, capture: true },
    );
    const release = (event: PointerEvent) => {
      if (down === undefined) return;
      const dragged = Math.hypot(event.clientX - down.x, event.clientY - down.y) > DRAG_PX;
      if (dragged && handle.isPicture(down.x, down.y)) latest.current.onPictureDragged();
      down = undefined;
      readSoon(0, true);
    };
    window.addEventListener('pointerup', release, { signal });
    window.addEventListener('pointercancel', release, { signal });
    region.addEventListener(
      'scroll',
      () => {
        const box = selectionBox();
        if (!isInPopover() && box !== undefined)
          setSelection((present) => (present === undefined ? undefined : { ...present, box }));
      },
      { signal, passive: true },
    );
    return () => {
      window.clearTimeout(timer);
      ending.abort();
    };
  }, [handle, popover, latest]);

  const clear = useCallback(() => {
    const selected = window.getSelection();
    if (latest.current.keepsCaret && selected !== null && selected.rangeCount > 0) selected.collapseToEnd();
    else selected?.removeAllRanges();
    setSelection(undefined);
  }, [latest]);
  return { selection, clear };
}

function selectionBox(): DOMRect | undefined {
  const selection = window.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  return selection.getRangeAt(0).getBoundingClientRect();
}
