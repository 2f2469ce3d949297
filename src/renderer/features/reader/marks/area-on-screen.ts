import type { PageArea } from '../../../core/model/annotation';
import type { PagesOnScreen } from '../document-handle';
import type { PagePoint, ShownParts } from './area-box';

/** The point of a page nearest to the pointer, which may have left it. */
export function nearestPointOf(
  pages: PagesOnScreen,
  pageIndex: number,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
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

/** Parts of the page as shown, from where both stand in the window. */
export function shownParts(pages: PagesOnScreen, area: PageArea): ShownParts {
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

/** Scrolls as far as an area needs to be seen. */
export function keepInView(pages: PagesOnScreen, region: HTMLElement, area: PageArea): void {
  const box = pages.boxOfArea(area);
  const view = region.getBoundingClientRect();
  if (box === undefined) return;
  if (box.top < view.top) region.scrollTop -= view.top - box.top + 24;
  else if (box.bottom > view.bottom) region.scrollTop += box.bottom - view.bottom + 24;
}
