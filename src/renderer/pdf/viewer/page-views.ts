import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api';
import type { PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

/** The slice of pdf.js's viewport that this program uses. */
export interface PageViewport {
  /** Left, bottom, right, top in PDF points. */
  viewBox: readonly number[];
  readonly userUnit: number;
  readonly scale: number;
  clone(changes?: { readonly scale?: number; readonly rotation?: number }): PageViewport;
  convertToViewportPoint(x: number, y: number): readonly number[];
}

/** The slice of pdf.js's page view that this program uses. */
export interface PageView {
  /** The page number, from 1. */
  readonly id: number;
  readonly div: HTMLDivElement;
  readonly pdfPage: PDFPageProxy | null;
  readonly canvas: HTMLCanvasElement | null;
  /** Size in CSS px at the present scale. */
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  viewport: PageViewport;
  /** Clockwise degrees that the file itself turns the page by. */
  pdfPageRotate: number;
  readonly textLayer: { readonly div: HTMLElement } | null;
  readonly _textHighlighter: {
    readonly textDivs: readonly Node[] | null;
    readonly textContentItemsStr: readonly string[] | null;
  };
  _accessibilityManager: typeof UNSORTED_WORDS;
  setPdfPage(page: PDFPageProxy): void;
  update(changes: { readonly scale?: number }): void;
  /** Takes away what lies over the page, to be made anew when the page is next drawn. */
  reset(options: { readonly keepCanvasWrapper: boolean }): void;
}

/**
 * In place of pdf.js's order of a page's words: it measures each to weave fields and notes of the file
 * in between, which are part of the text here. While one scrolls that took a fifth of the time.
 */
const UNSORTED_WORDS = {
  setTextMapping: () => undefined,
  enable: () => undefined,
  disable: () => undefined,
  addPointerInTextLayer: () => undefined,
  removePointerInTextLayer: () => undefined,
  moveElementInDOM: () => undefined,
};

/** pdf.js's viewer with its pages, typed as this program uses them. */
export class PageViews {
  constructor(readonly viewer: PDFViewer) {}

  get count(): number {
    return this.viewer.pagesCount;
  }
  /** A page by its index, from 0. */
  at(pageIndex: number): PageView {
    return this.viewer.getPageView(pageIndex) as PageView;
  }
  /** Once all pages are known, and before one is drawn: their words are left in the file's order. */
  leaveUnsorted(): void {
    for (let pageIndex = 0; pageIndex < this.count; pageIndex += 1)
      this.at(pageIndex)._accessibilityManager = UNSORTED_WORDS;
  }
  /** Those that are drawn, or were not long ago. */
  cached(): ReadonlySet<PageView> {
    return this.viewer.getCachedPageViews() as ReadonlySet<PageView>;
  }
  /** Numbers (from 1) of the first and the last page in view. */
  visible(): { readonly first: number; readonly last: number } {
    const { first, last } = this.viewer._getVisiblePages() as {
      readonly first?: { readonly id: number };
      readonly last?: { readonly id: number };
    };
    return { first: first?.id ?? 1, last: last?.id ?? 0 };
  }
}

/** What pdf.js's viewer says when a page's drawing begins or ends. */
export interface PageEvent {
  readonly source: PageView;
  readonly pageNumber: number;
  readonly error?: unknown;
  /** Only the sharp part of a page that is too large to be drawn whole. */
  readonly isDetailView?: boolean;
}

/** Words in pdf.js's own elements are not used; this stands where its translations would. */
export const NO_WORDS = {
  getLanguage: () => 'en-us',
  getDirection: () => 'ltr',
  get: () => Promise.resolve(''),
  translate: () => Promise.resolve(),
  translateOnce: () => Promise.resolve(),
  destroy: () => Promise.resolve(),
  pause: () => undefined,
  resume: () => undefined,
};
