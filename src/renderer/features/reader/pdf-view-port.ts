import { createContext, useContext } from 'react';
import type { HighlightSlot } from '../../core/model/annotation';
import type { Extraction, PageBox } from '../../core/model/extraction';
import type { Source } from '../../core/model/source';

/** A stretch of one page's text, in UTF-16 offsets. */
export interface Stretch {
  readonly pageIndex: number;
  readonly start: number;
  readonly end: number;
}

/** A marked passage as the pages show it. */
export interface ShownMark {
  readonly id: string;
  readonly slot: HighlightSlot;
  /** "Claim, highlight 1, has note". */
  readonly description: string;
  readonly pageIndex: number;
  /** Where the passage begins in the page's text. */
  readonly start: number;
  /** PDF points of the unrotated page. */
  readonly boxes: readonly PageBox[];
  readonly isSelected: boolean;
}

/** What lies on the pages. */
export interface ShownContent {
  readonly marks: readonly ShownMark[];
  readonly matches: readonly Stretch[];
  /** Index into `matches`, or -1. */
  readonly currentMatch: number;
  /** The selection while its popover has the focus. */
  readonly pending: readonly Stretch[];
  readonly flash: Stretch | undefined;
}

export interface PdfViewSetup {
  /** A PDF, or a picture that is shown as one. */
  readonly source: Pick<Source, 'kind' | 'sha256' | 'bytes'>;
  readonly extraction: Extraction;
  /** Accessible name of the pages. */
  readonly label: string;
  readonly on: {
    opened(pages: number, labels: readonly string[] | undefined): void;
    failed(failure: { readonly message: string }): void;
    /** It wants a password: `unlock` tries one. After a wrong one it is called again. */
    locked(wasWrong: boolean): void;
    pageChanged(pageIndex: number): void;
    /** 1 is 100 %. */
    scaleChanged(scale: number): void;
    layoutChanged(): void;
    markChosen(annotationId: string): void;
  };
}

/** The pages of a PDF or a picture on the screen. The app gives the one in pdf/viewer; the reader knows only this. */
export interface PdfView {
  /** The scrolled region, which has the focus while the document is read. */
  readonly region: HTMLElement;
  /** Scrolls with the pages, beside them; its start edge is where the pages end. */
  readonly marginHost: HTMLElement;
  draw(changes: Partial<ShownContent>): void;
  /** Tries a password on a locked document. It is kept nowhere. */
  unlock(password: string): void;
  /** Shows a new reading of the same document. */
  setExtraction(extraction: Extraction): void;
  setPaper(paper: 'light' | 'dark'): void;
  setMarginRoom(px: number): void;
  zoom(step: 'in' | 'out' | 'fit'): void;
  goToPage(pageIndex: number): void;
  goTo(place: Stretch): Promise<void>;
  /** Distance in px from the top of the scrolled content; undefined before the pages are there. */
  topOf(place: Stretch): number | undefined;
  /** How far down its page a place stands, from 0 to 1. */
  partOf(place: Stretch): number;
  /** Height in px of everything that scrolls. */
  contentHeight(): number;
  selection(): { readonly stretches: readonly Stretch[]; readonly onPages: boolean };
  /** The page under a point of the window. */
  pageAt(clientX: number, clientY: number): number | undefined;
  /** Draws a page on a canvas, `width` CSS px wide; false when it could not be. */
  drawThumbnail(
    pageIndex: number,
    canvas: HTMLCanvasElement,
    width: number,
    signal: AbortSignal,
  ): Promise<boolean>;
  destroy(): void;
}

/** Opens a source with pages inside an element. */
export type CreatePdfView = (host: HTMLElement, setup: PdfViewSetup) => PdfView;

export const PdfViewContext = createContext<CreatePdfView | undefined>(undefined);

export function useCreatePdfView(): CreatePdfView {
  const value = useContext(PdfViewContext);
  if (value === undefined) throw new Error('useCreatePdfView is used outside the app');
  return value;
}
