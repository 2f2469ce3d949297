import type { PageBox, PageLayout } from '../core/model/extraction';

/** A rectangle on the page as it is shown: parts of its width and height, from the top left. */
export interface PlacedBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a box stands on a page that is shown turned by `rotation` degrees clockwise. */
export function placeBox(
  page: Pick<PageLayout, 'width' | 'height'>,
  rotation: number,
  box: PageBox,
): PlacedBox {
  const left = box.x / page.width;
  const bottom = box.y / page.height;
  const width = box.width / page.width;
  const height = box.height / page.height;
  switch (((rotation % 360) + 360) % 360) {
    case 90:
      return { left: bottom, top: left, width: height, height: width };
    case 180:
      return { left: 1 - left - width, top: bottom, width, height };
    case 270:
      return { left: 1 - bottom - height, top: 1 - left - width, width: height, height: width };
    default:
      return { left, top: 1 - bottom - height, width, height };
  }
}
