import { useEffect, useState } from 'react';
import type { PageArea } from '../../../core/model/annotation';
import { useArchive } from '../../useArchive';
import type { DocumentHandle, PagesOnScreen } from '../document-handle';
import { useLatest } from '../useLatest';
import { areaAfterKey, areaAround, areaBetween, areaWords, isLargeEnough, type PagePoint } from './area-box';

/**
 * Marking an area with the pointer (a rectangle is dragged over a page) or with the keyboard (arrow
 * keys move a rectangle, with Shift they size it, Enter makes it). Answers the rectangle while it is
 * not made yet.
 */
export function useAreaTool(
  handle: DocumentHandle | undefined,
  isInHand: boolean,
  onMade: (area: PageArea) => void,
): PageArea | undefined {
  const { announce } = useArchive();
  const [draft, setDraft] = useState<PageArea>();
  const latest = useLatest({ draft, onMade, announce });
  useEffect(() => {
    setDraft(undefined);
    const pages = handle?.pages;
    if (handle === undefined || pages === undefined || !isInHand) return undefined;
    const { region } = handle;
    const ending = new AbortController();
    const options = { signal: ending.signal, capture: true };
    let from: PagePoint | undefined;

    /** The pointer is the tool's: nothing is selected, and no mark chosen. */
    const take = (event: Event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const areaTo = (event: PointerEvent): PageArea | undefined => {
      const size = from === undefined ? undefined : pages.sizeOf(from.pageIndex);
      if (from === undefined || size === undefined) return undefined;
      const corner = nearestPointOf(pages, from.pageIndex, event);
      return corner === undefined ? undefined : areaBetween(from, corner, size);
    };
    region.addEventListener(
      'pointerdown',
      (event) => {
        if (event.button !== 0) return;
        from = pages.pointAt(event.clientX, event.clientY);
        if (from === undefined) return;
        take(event);
        region.focus({ preventScroll: true });
      },
      options,
    );
    for (const kind of ['mousedown', 'click'] as const)
      region.addEventListener(
        kind,
        (event) => {
          if (pages.pointAt(event.clientX, event.clientY) !== undefined) take(event);
        },
        options,
      );
    window.addEventListener(
      'pointermove',
      (event) => {
        if (from !== undefined) setDraft(areaTo(event));
      },
      options,
    );
    window.addEventListener(
      'pointerup',
      (event) => {
        if (from === undefined) return;
        const made = areaTo(event);
        from = undefined;
        setDraft(undefined);
        if (made !== undefined && isLargeEnough(made)) latest.current.onMade(made);
      },
      options,
    );
    window.addEventListener(
      'pointercancel',
      () => {
        from = undefined;
        setDraft(undefined);
      },
      options,
    );
    region.addEventListener(
      'keydown',
      (event) => {
        if (event.target !== region || event.altKey || event.metaKey) return;
        const { draft: present, onMade: made, announce: say } = latest.current;
        if (event.key === 'Enter' && present !== undefined) {
          take(event);
          setDraft(undefined);
          made(present);
          return;
        }
        const begun = present ?? areaInView(pages, region);
        const size = begun === undefined ? undefined : pages.sizeOf(begun.pageIndex);
        if (begun === undefined || size === undefined) return;
        const next =
          present === undefined && event.key.startsWith('Arrow') ? begun : areaAfterKey(begun, event, size);
        if (next === undefined) return;
        take(event);
        setDraft(next);
        keepInView(pages, region, next);
        say(`${areaWords(shownParts(pages, next))} Enter marks it.`);
      },
      options,
    );
    return () => ending.abort();
  }, [handle, isInHand, latest]);
  return isInHand ? draft : undefined;
}

/** The point of a page nearest to the pointer, which may have left it. */
function nearestPointOf(
  pages: PagesOnScreen,
  pageIndex: number,
  { clientX, clientY }: PointerEvent,
): PagePoint | undefined {
  const size = pages.sizeOf(pageIndex);
  const whole =
    size === undefined
      ? undefined
      : pages.boxOfArea({ pageIndex, box: { x: 0, y: 0, width: size.width, height: size.height } });
  if (whole === undefined) return undefined;
  const inside = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));
  const point = pages.pointAt(
    inside(clientX, whole.left + 0.5, whole.right - 0.5),
    inside(clientY, whole.top + 0.5, whole.bottom - 0.5),
  );
  return point?.pageIndex === pageIndex ? point : undefined;
}

/** The rectangle the keyboard begins with: on the page in the middle of the view. */
function areaInView(pages: PagesOnScreen, region: HTMLElement): PageArea | undefined {
  const view = region.getBoundingClientRect();
  for (const down of [0.5, 0.35, 0.65, 0.2, 0.8])
    for (const across of [0.4, 0.3, 0.5, 0.2]) {
      const point = pages.pointAt(view.left + view.width * across, view.top + view.height * down);
      const size = point === undefined ? undefined : pages.sizeOf(point.pageIndex);
      if (point !== undefined && size !== undefined) return areaAround(point, size);
    }
  return undefined;
}

/** Parts of the page as shown, from where both stand in the window. */
function shownParts(pages: PagesOnScreen, area: PageArea) {
  const size = pages.sizeOf(area.pageIndex);
  const box = pages.boxOfArea(area);
  const whole =
    size === undefined
      ? undefined
      : pages.boxOfArea({ ...area, box: { x: 0, y: 0, width: size.width, height: size.height } });
  if (box === undefined || whole === undefined) return { left: 0, top: 0, width: 0, height: 0 };
  return {
    left: (box.left - whole.left) / whole.width,
    top: (box.top - whole.top) / whole.height,
    width: box.width / whole.width,
    height: box.height / whole.height,
  };
}

function keepInView(pages: PagesOnScreen, region: HTMLElement, area: PageArea): void {
  const box = pages.boxOfArea(area);
  const view = region.getBoundingClientRect();
  if (box === undefined) return;
  if (box.top < view.top) region.scrollTop -= view.top - box.top + 24;
  else if (box.bottom > view.bottom) region.scrollTop += box.bottom - view.bottom + 24;
}
