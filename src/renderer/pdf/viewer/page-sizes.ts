import type { PageLayout } from '../../core/model/extraction';
import type { PageViews } from './page-views';

/** Sizes that differ by less are one, in points. */
const SAME_PT = 0.5;

/**
 * Gives pages that pdf.js has not loaded yet their own sizes, which the reading knows. pdf.js takes
 * them all to be as large as the first, and every place below would move when a page turns out otherwise.
 */
export function giveSizes(views: PageViews, layoutOf: (pageIndex: number) => PageLayout | undefined): void {
  const [, , right = 0, top = 0] = views.at(0).viewport.viewBox;
  const [left = 0, bottom = 0] = views.at(0).viewport.viewBox;
  const usual = { width: right - left, height: top - bottom, rotation: views.at(0).pdfPageRotate };
  for (let index = 1; index < views.count; index += 1) {
    const layout = layoutOf(index);
    const view = views.at(index);
    if (layout === undefined || view.pdfPage !== null || !differs(layout, usual)) continue;
    const viewport = view.viewport.clone();
    // What a viewport knows of its page is worked out from this box when it is cloned.
    viewport.viewBox = [0, 0, layout.width, layout.height];
    view.viewport = viewport.clone();
    view.pdfPageRotate = layout.rotation;
    view.update({});
  }
}

type Size = Pick<PageLayout, 'width' | 'height' | 'rotation'>;

const differs = (one: Size, other: Size): boolean =>
  one.rotation !== other.rotation ||
  Math.abs(one.width - other.width) > SAME_PT ||
  Math.abs(one.height - other.height) > SAME_PT;
