import type { PageViews } from './page-views';
import { pageAtLine, readingLine } from './reading-line';

/** Where a view stands in its document: what is at its upper edge. */
export interface ViewPosition {
  readonly pageIndex: number;
  /** How far down the page, as part of its height; less than 0 above it. */
  readonly part: number;
  /** How far from the page's left edge, as part of its width; less than 0 left of it. */
  readonly across: number;
}

/** Space in px that is left above a page that is gone to. */
const ABOVE_PX = 14;
/** A place that was gone to counts as such until one has scrolled so far, in px. */
const HELD_PX = 3;

/** Which page is read, where the view stands, and the way to another page. */
export class PagesPlace {
  readonly #views: PageViews;
  readonly #scroller: HTMLElement;
  readonly #isSingle: () => boolean;
  readonly #onPage: (pageIndex: number) => void;
  #held: { readonly pageIndex: number; readonly top: number } | undefined;
  #told = -1;

  constructor(options: {
    readonly views: PageViews;
    readonly scroller: HTMLElement;
    /** One page at a time is shown. */
    readonly isSingle: () => boolean;
    readonly onPage: (pageIndex: number) => void;
  }) {
    this.#views = options.views;
    this.#scroller = options.scroller;
    this.#isSingle = options.isSingle;
    this.#onPage = options.onPage;
  }

  /** The page that is read: the one that was gone to, while it is in view, or the one at the reading line. */
  get pageIndex(): number {
    if (this.#isSingle()) return this.#views.viewer.currentPageNumber - 1;
    const { scrollTop, scrollHeight, clientHeight } = this.#scroller;
    if (this.#held !== undefined && Math.abs(this.#held.top - scrollTop) <= HELD_PX)
      return this.#held.pageIndex;
    const line = readingLine(scrollTop, scrollHeight - clientHeight - scrollTop, clientHeight);
    return this.#pageAt(scrollTop + line);
  }

  /** Says which page is read, when it is another one than before. */
  tell(): void {
    const { pageIndex } = this;
    if (pageIndex === this.#told) return;
    this.#told = pageIndex;
    this.#onPage(pageIndex);
  }

  /** Goes to a page: its upper edge, or a part of its height further down. */
  goToPage(pageIndex: number, part = 0, above = ABOVE_PX): void {
    const index = Math.max(0, Math.min(this.#views.count - 1, pageIndex));
    this.show(index);
    const { div } = this.#views.at(index);
    this.#scroller.scrollTop = div.offsetTop - above + part * div.clientHeight;
    this.hold(index);
  }

  /** Puts a page on the screen, where only one is; elsewhere they all are. */
  show(pageIndex: number): void {
    if (this.#isSingle() && this.#views.viewer.currentPageNumber !== pageIndex + 1)
      this.#views.viewer.currentPageNumber = pageIndex + 1;
  }

  /** From now on this page counts as the one that is read, until one scrolls on. */
  hold(pageIndex: number): void {
    this.#held = { pageIndex, top: this.#scroller.scrollTop };
    this.tell();
  }

  position(): ViewPosition {
    const { scrollTop, scrollLeft } = this.#scroller;
    const index = this.#isSingle() ? this.pageIndex : this.#pageAt(scrollTop + 2 * ABOVE_PX);
    const { div } = this.#views.at(index);
    return {
      pageIndex: index,
      part: (scrollTop - div.offsetTop) / Math.max(1, div.clientHeight),
      across: (scrollLeft - div.offsetLeft) / Math.max(1, div.clientWidth),
    };
  }

  goToPosition({ pageIndex, part, across }: ViewPosition): void {
    this.goToPage(pageIndex, part, 0);
    const { div } = this.#views.at(Math.max(0, Math.min(this.#views.count - 1, pageIndex)));
    this.#scroller.scrollLeft = div.offsetLeft + across * div.clientWidth;
  }

  /** Px between the top of the scrolled content and a page's upper edge; undefined for one that is not on the screen. */
  topOf(pageIndex: number): number | undefined {
    const { div } = this.#views.at(pageIndex);
    return div.isConnected ? div.offsetTop : undefined;
  }

  #pageAt(line: number): number {
    return pageAtLine(this.#views.count, (index) => this.#views.at(index).div.offsetTop, line);
  }
}
