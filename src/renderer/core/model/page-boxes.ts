import type { PageBox, PageLayout } from './extraction';

/** A rectangle in points from the top left corner of a page as it is shown. */
export interface ShownBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest rectangle that holds all of them; undefined for none. */
export function boxAround(boxes: readonly PageBox[]): PageBox | undefined {
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - x;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - y;
  return { x, y, width, height };
}

/** A rectangle of the unrotated page, whose origin is bottom left, on the page as it is shown. */
export function onShownPage(
  { x, y, width, height }: PageBox,
  page: Pick<PageLayout, 'width' | 'height' | 'rotation'>,
): ShownBox {
  switch (((page.rotation % 360) + 360) % 360) {
    case 90:
      return { left: y, top: x, width: height, height: width };
    case 180:
      return { left: page.width - x - width, top: y, width, height };
    case 270:
      return {
        left: page.height - y - height,
        top: page.width - x - width,
        width: height,
        height: width,
      };
    default:
      return { left: x, top: page.height - y - height, width, height };
  }
}
