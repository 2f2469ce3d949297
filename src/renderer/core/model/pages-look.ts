/** How pages are laid out; in the last one the first page stands alone, as a cover does. */
export const PAGE_LAYOUTS = ['continuous', 'single', 'spread', 'spread-cover'] as const;
export type PagesLayout = (typeof PAGE_LAYOUTS)[number];

/** A scale (1 is 100 %), or what a page is fitted to. */
export type PagesZoom = 'width' | 'page' | number;

/** Clockwise degrees that all pages are turned by, besides what the file says of each. */
export type PagesTurn = 0 | 90 | 180 | 270;

/** How the pages are looked at. It changes nothing about the document. */
export interface PagesLook {
  readonly layout: PagesLayout;
  readonly zoom: PagesZoom;
  readonly turn: PagesTurn;
}

export const USUAL_LOOK: PagesLook = { layout: 'continuous', zoom: 'width', turn: 0 };

/** The turn after a quarter to the right (1) or to the left (-1). */
export const turnedBy = (turn: PagesTurn, quarter: 1 | -1): PagesTurn =>
  ((turn + 360 + 90 * quarter) % 360) as PagesTurn;
