import type { ExtractedPage, Extraction, PageBox } from '../../core/model/extraction';
import { boxesForRange, type MeasureText } from '../boxes-for-range';
import { placeBox } from '../place-box';
import { caretBoxAt, isRightToLeftAt, offsetNear } from './letter-places';
import { boundaryOfPlace, placeOfBoundary, type PagePlace } from './text-layer-caret';
import type { TextLayerOfPage } from './text-layer-selection';
import type { PageStretch } from './view-content';

/** A page as it stands in the window. */
export interface ShownPage {
  readonly page: ExtractedPage;
  readonly element: HTMLElement;
  /** Clockwise degrees it is shown turned by, the reader's own turning included. */
  readonly rotation: number;
}

export interface PageSize {
  readonly width: number;
  readonly height: number;
  readonly rotation: number;
}

interface ViewPlacesSetup {
  readonly extraction: () => Extraction;
  readonly measure: MeasureText;
  /** Undefined until pages are there, and beyond the last one. */
  readonly shownPage: (pageIndex: number) => ShownPage | undefined;
  /** The page under a point of the window, and where on it: parts of its width and height as shown. */
  readonly pageAt: (
    clientX: number,
    clientY: number,
  ) => { page: ExtractedPage; x: number; y: number } | undefined;
  readonly textLayers: () => readonly TextLayerOfPage[];
  /** Brings a place into view. */
  readonly goTo: (place: PageStretch) => Promise<void>;
}

/** How long a page's text layer is waited for, in ms, and how often one looks. */
const LAYER_WAIT_MS = 3000;
const LAYER_LOOK_MS = 40;

/** From letters and points of pages to the window and back: for carets, ends of marks, and areas. */
export function createViewPlaces({
  extraction,
  measure,
  shownPage,
  pageAt,
  textLayers,
  goTo,
}: ViewPlacesSetup) {
  const inWindow = ({ page, element, rotation }: ShownPage, box: PageBox): DOMRect => {
    const outer = element.getBoundingClientRect();
    const { layout } = page;
    if (layout === undefined) return outer;
    const placed = placeBox(layout, rotation, box);
    return new DOMRect(
      outer.left + placed.left * outer.width,
      outer.top + placed.top * outer.height,
      placed.width * outer.width,
      placed.height * outer.height,
    );
  };
  /** A point of the window on a page, in PDF points of the unrotated page. */
  const pointAt = (clientX: number, clientY: number) => {
    const found = pageAt(clientX, clientY);
    const shown = found === undefined ? undefined : shownPage(found.page.pageIndex);
    if (found === undefined || shown?.page.layout === undefined) return undefined;
    const { width, height } = shown.page.layout;
    const { left, up } = unturned(found.x, found.y, shown.rotation);
    return { pageIndex: found.page.pageIndex, x: left * width, y: up * height };
  };

  return {
    pointAt,
    /** Size of a page in points, and how it is turned; undefined where its geometry is not known. */
    sizeOf(pageIndex: number): PageSize | undefined {
      const shown = shownPage(pageIndex);
      const layout = shown?.page.layout;
      if (shown === undefined || layout === undefined) return undefined;
      return { width: layout.width, height: layout.height, rotation: shown.rotation };
    },
    /** The place in the text nearest to a point of the window. */
    placeAt(clientX: number, clientY: number): PagePlace | undefined {
      const point = pointAt(clientX, clientY);
      const page = point === undefined ? undefined : extraction().pages[point.pageIndex];
      const offset = point === undefined || page === undefined ? undefined : offsetNear(page, point, measure);
      return point === undefined || offset === undefined ? undefined : { pageIndex: point.pageIndex, offset };
    },
    /** Where words stand in the window, a box a line. */
    boxesOf({ pageIndex, start, end }: PageStretch): readonly DOMRect[] {
      const shown = shownPage(pageIndex);
      if (shown?.page.layout === undefined) return [];
      const { layout, text } = shown.page;
      return boxesForRange(layout, text, start, end, measure).map((box) => inWindow(shown, box));
    },
    boxOfArea({
      pageIndex,
      box,
    }: {
      readonly pageIndex: number;
      readonly box: PageBox;
    }): DOMRect | undefined {
      const shown = shownPage(pageIndex);
      return shown === undefined ? undefined : inWindow(shown, box);
    },
    /** Where a caret stands in the window; without width in level lines, without height in upright ones. */
    caretBoxAt({ pageIndex, offset }: PagePlace): DOMRect | undefined {
      const shown = shownPage(pageIndex);
      const box = shown === undefined ? undefined : caretBoxAt(shown.page, offset, measure);
      return shown === undefined || box === undefined ? undefined : inWindow(shown, box);
    },
    isRightToLeft({ pageIndex, offset }: PagePlace): boolean {
      const page = extraction().pages[pageIndex];
      return page !== undefined && isRightToLeftAt(page, offset);
    },
    /** The fixed and the moving end of the window's selection; undefined when either is not in words. */
    selectionEnds(): { readonly anchor: PagePlace; readonly focus: PagePlace } | undefined {
      const selection = window.getSelection();
      const { anchorNode, focusNode } = selection ?? {};
      if (!selection || !anchorNode || !focusNode) return undefined;
      const placeOf = (node: Node, offset: number) =>
        placeOfBoundary({ node, offset }, textLayers(), extraction());
      const anchor = placeOf(anchorNode, selection.anchorOffset);
      const focus = placeOf(focusNode, selection.focusOffset);
      return anchor === undefined || focus === undefined ? undefined : { anchor, focus };
    },
    /** Selects from one place to another, or puts the caret; its page is brought into view when its letters are not there. */
    async select(anchor: PagePlace, focus: PagePlace): Promise<boolean> {
      const boundaryOf = (place: PagePlace) => boundaryOfPlace(place, textLayers(), extraction());
      const until = performance.now() + LAYER_WAIT_MS;
      if (boundaryOf(focus) === undefined)
        await goTo({ pageIndex: focus.pageIndex, start: focus.offset, end: focus.offset + 1 });
      while (boundaryOf(focus) === undefined && performance.now() < until)
        await new Promise((resolve) => window.setTimeout(resolve, LAYER_LOOK_MS));
      const [from, to] = [boundaryOf(anchor), boundaryOf(focus)];
      if (from === undefined || to === undefined) return false;
      window.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
      return true;
    },
  };
}

/** Parts of a page as shown (from its upper left) as parts of the page that is not turned (from its lower left). */
export function unturned(
  x: number,
  y: number,
  rotation: number,
): { readonly left: number; readonly up: number } {
  switch (((rotation % 360) + 360) % 360) {
    case 90:
      return { left: y, up: x };
    case 180:
      return { left: 1 - x, up: y };
    case 270:
      return { left: 1 - y, up: 1 - x };
    default:
      return { left: x, up: 1 - y };
  }
}
