import { useCallback, useEffect, useState, type RefObject } from 'react';
import type { DocumentHandle } from './document-handle';
import type { Stretch } from './pdf-view-port';
import { useLatest } from './useLatest';

export interface ReaderSelection {
  readonly stretches: readonly Stretch[];
  /** Around the selected words, in the window's px. */
  readonly box: DOMRect;
}

/** After the last change by the keyboard, in ms; the popover does not follow every letter. */
const SETTLED_MS = 140;
/** A pointer that moved further than this was meant to select. */
const DRAG_PX = 14;

/**
 * The selected words of the document, once the pointer is up or the keyboard rests. While the
 * popover has the focus the selection is kept, because fields take the window's own selection.
 */
export function useReaderSelection(
  handle: DocumentHandle | undefined,
  popover: RefObject<HTMLElement | null>,
  onPictureDragged: () => void,
) {
  const [selection, setSelection] = useState<ReaderSelection>();
  const pictureDragged = useLatest(onPictureDragged);
  useEffect(() => {
    setSelection(undefined);
    if (handle === undefined) return undefined;
    const { region } = handle;
    const ending = new AbortController();
    const { signal } = ending;
    let timer = 0;
    let down: { readonly x: number; readonly y: number } | undefined;
    const isInPopover = () => popover.current?.contains(document.activeElement) ?? false;
    const read = () => {
      if (isInPopover()) return;
      const stretches = handle.selection();
      const box = selectionBox();
      setSelection(stretches.length === 0 || box === undefined ? undefined : { stretches, box });
    };
    const readSoon = (delay: number) => {
      window.clearTimeout(timer);
      timer = window.setTimeout(read, delay);
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
    const release = (event: PointerEvent) => {
      if (down === undefined) return;
      const dragged = Math.hypot(event.clientX - down.x, event.clientY - down.y) > DRAG_PX;
      if (dragged && handle.isPicture(down.x, down.y)) pictureDragged.current();
      down = undefined;
      readSoon(0);
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
  }, [handle, popover, pictureDragged]);

  const clear = useCallback(() => {
    window.getSelection()?.removeAllRanges();
    setSelection(undefined);
  }, []);
  return { selection, clear };
}

function selectionBox(): DOMRect | undefined {
  const selection = window.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  return selection.getRangeAt(0).getBoundingClientRect();
}
