import { useEffect } from 'react';
import type { PageArea } from '../../../core/model/annotation';
import type { DocumentHandle } from '../document-handle';
import { useLatest } from '../useLatest';
import type { Place } from './places';

/** A point that a note is put at: between two letters, on a page, or both. */
export interface NotePoint {
  readonly place: Place | undefined;
  readonly area: PageArea | undefined;
}

/** While the tool is in hand, a click in the document is where a note is to stand. */
export function usePointTool(
  handle: DocumentHandle | undefined,
  isInHand: boolean,
  onPoint: (point: NotePoint) => void,
): void {
  const latest = useLatest(onPoint);
  useEffect(() => {
    if (handle === undefined || !isInHand) return undefined;
    const { region, letters, pages } = handle;
    const onClick = (event: MouseEvent) => {
      const on = pages?.pointAt(event.clientX, event.clientY);
      const place = letters?.placeAt(event.clientX, event.clientY);
      // With pages, a click beside them is no place.
      if (pages === undefined ? place === undefined : on === undefined) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      latest.current({ place, area: on === undefined ? undefined : areaOfPoint(on) });
    };
    const onMouseDown = (event: MouseEvent) => {
      if (event.button !== 0) return;
      // Nothing is selected on the way; the focus comes to the document all the same.
      event.preventDefault();
      region.focus({ preventScroll: true });
    };
    region.addEventListener('mousedown', onMouseDown, { capture: true });
    region.addEventListener('click', onClick, { capture: true });
    return () => {
      region.removeEventListener('mousedown', onMouseDown, { capture: true });
      region.removeEventListener('click', onClick, { capture: true });
    };
  }, [handle, isInHand, latest]);
}

/** The point of a page where a caret stands: at the foot of its line. */
export function pointOfCaret(handle: DocumentHandle, place: Place): PageArea | undefined {
  const box = handle.letters?.caretBoxAt(place);
  const point = box === undefined ? undefined : handle.pages?.pointAt(box.left, box.bottom);
  return point === undefined ? undefined : areaOfPoint(point);
}

function areaOfPoint({
  pageIndex,
  x,
  y,
}: {
  readonly pageIndex: number;
  readonly x: number;
  readonly y: number;
}): PageArea {
  return { pageIndex, box: { x, y, width: 0, height: 0 } };
}
