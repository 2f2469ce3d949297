import { useEffect, useState } from 'react';
import type { PageArea } from '../../../core/model/annotation';
import { useArchive } from '../../useArchive';
import type { DocumentHandle, PagesOnScreen } from '../document-handle';
import { useLatest } from '../useLatest';
import { areaAfterKey, areaAround, areaBetween, areaWords, isLargeEnough, type PagePoint } from './area-box';
import { keepInView, nearestPointOf, shownParts } from './area-on-screen';

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
