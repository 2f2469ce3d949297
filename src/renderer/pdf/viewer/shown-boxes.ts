import type { PageBox, PageLayout } from '../../core/model/extraction';
import { placeBox } from '../place-box';
import type { ShownBox } from './line-strokes';

/** Size of a page as it is shown, in PDF points: width and height change places when it is turned. */
export function shownSize(layout: Pick<PageLayout, 'width' | 'height' | 'rotation'>) {
  return layout.rotation % 180 === 0
    ? { width: layout.width, height: layout.height }
    : { width: layout.height, height: layout.width };
}

/** Boxes of the unrotated page in the page as it is shown: points from its top left corner. */
export function shownBoxes(
  layout: Pick<PageLayout, 'width' | 'height' | 'rotation'>,
  boxes: readonly PageBox[],
): readonly ShownBox[] {
  const size = shownSize(layout);
  return boxes.map((box) => {
    const placed = placeBox(layout, layout.rotation, box);
    return {
      x: placed.left * size.width,
      y: placed.top * size.height,
      width: placed.width * size.width,
      height: placed.height * size.height,
    };
  });
}

/** How far down the page, from 0 to 1, the first of the boxes begins. */
export function topOfBoxes(
  layout: Pick<PageLayout, 'width' | 'height' | 'rotation'>,
  boxes: readonly PageBox[],
): number {
  const tops = boxes.map((box) => placeBox(layout, layout.rotation, box).top);
  return tops.length === 0 ? 0 : Math.max(0, Math.min(1, ...tops));
}
