import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api';

/** The slice of pdf.js's page view that this program uses. */
export interface PageView {
  /** The page number, from 1. */
  readonly id: number;
  readonly div: HTMLDivElement;
  readonly pdfPage: PDFPageProxy | null;
  readonly canvas: HTMLCanvasElement | null;
  /** Size in CSS px at the present scale. */
  readonly width: number;
  readonly scale: number;
  readonly textLayer: { readonly div: HTMLElement } | null;
  readonly _textHighlighter: {
    readonly textDivs: readonly Node[] | null;
    readonly textContentItemsStr: readonly string[] | null;
  };
  setPdfPage(page: PDFPageProxy): void;
  /** Takes away what lies over the page, to be made anew when the page is next drawn. */
  reset(options: { readonly keepCanvasWrapper: boolean }): void;
}

/** What pdf.js's viewer says when a page's drawing begins or ends. */
export interface PageEvent {
  readonly source: PageView;
  readonly pageNumber: number;
  readonly error?: unknown;
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
