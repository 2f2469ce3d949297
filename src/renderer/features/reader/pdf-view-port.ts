import { createContext, useContext } from 'react';
import type { AnnotationKind, HighlightSlot } from '../../core/model/annotation';
import type { LettersOnScreen, PagesOnScreen } from './document-handle';
import type { Place } from './marks/places';
import type { Extraction, PageBox } from '../../core/model/extraction';
import type { Source } from '../../core/model/source';
import type { PagesLook } from '../../core/model/pages-look';

/** A stretch of one page's text, in UTF-16 offsets. */
export interface Stretch {
  readonly pageIndex: number;
  readonly start: number;
  readonly end: number;
}

/** One piece of a mark as the pages show it. */
export interface ShownMark {
  /** The annotation's; all its pieces have it. */
  readonly id: string;
  readonly kind: Exclude<AnnotationKind, 'source'>;
  readonly slot: HighlightSlot;
  /** Only the first piece is named to assistive technology. */
  readonly isFirstPiece: boolean;
  /** Found again by likeness only. */
  readonly isDoubtful: boolean;
  /** The slot's shape, as SVG path data on a field of 12 by 12; drawn for points. */
  readonly shape: string;
  /** "Claim, highlight 1, has note". */
  readonly description: string;
  readonly pageIndex: number;
  /** Where the passage begins in the page's text. */
  readonly start: number;
  /** One a line; the rectangle of an area; a point's has no size. PDF points of the unrotated page. */
  readonly boxes: readonly PageBox[];
  readonly isSelected: boolean;
}

/** What a caret on pages needs besides; lines and words are found in the text. */
export interface PageCarets {
  isRightToLeft(place: Place): boolean;
  /** The fixed and the moving end of the window's selection; undefined when either is not in words. */
  selectionEnds(): { readonly anchor: Place; readonly focus: Place } | undefined;
}

/** Where a link on a page leads. Addresses are shown and copied, never opened. */
export type LinkTarget =
  | {
      readonly kind: 'place';
      readonly pageIndex: number;
      /** How far down the page, from 0 to 1. */
      readonly part: number;
    }
  | { readonly kind: 'address'; readonly address: string };

/** Where a view stands: what is at its upper edge. */
export interface ViewPosition {
  readonly pageIndex: number;
  /** How far down the page, as part of its height, and from its left edge, as part of its width. */
  readonly part: number;
  readonly across: number;
}

/** What lies on the pages. */
export interface ShownContent {
  readonly marks: readonly ShownMark[];
  /** Dates and names, underlined softly. */
  readonly mentions: readonly (Stretch & { readonly kind: 'date' | 'name' })[];
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
  /** How it was looked at when it was left, and where. */
  readonly look?: PagesLook | undefined;
  readonly position?: ViewPosition | undefined;
  readonly on: {
    opened(pages: number, labels: readonly string[] | undefined): void;
    failed(failure: { readonly message: string }): void;
    /** It wants a password: `unlock` tries one. After a wrong one it is called again. */
    locked(wasWrong: boolean): void;
    pageChanged(pageIndex: number): void;
    /** 1 is 100 %. */
    scaleChanged(scale: number): void;
    /** Layout, zoom or turn are others now; told once at the beginning too. */
    lookChanged(look: PagesLook): void;
    /** A link on a page was chosen. */
    linkChosen(target: LinkTarget): void;
    layoutChanged(): void;
    /** Marks that lie over one another were clicked; the smallest first. */
    marksPressed(annotationIds: readonly string[]): void;
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
  /** Layout, zoom or turn; what is not named stays. */
  changeLook(changes: Partial<PagesLook>): void;
  /** Goes to a page, or to a part of its height further down. */
  goToPage(pageIndex: number, part?: number): void;
  /** Where the view stands; undefined before the pages are there. */
  position(): ViewPosition | undefined;
  goToPosition(position: ViewPosition): void;
  goTo(place: Stretch): Promise<void>;
  /** Distance in px from the top of the scrolled content; undefined before the pages are there. */
  topOf(place: Stretch): number | undefined;
  /** How far down its page a place stands, from 0 to 1. */
  partOf(place: Stretch): number;
  /** How far down their page boxes begin, from 0 to 1. */
  partOfBoxes(pageIndex: number, boxes: readonly PageBox[]): number;
  /** Where a page stands in the scrolled content, in px; undefined while it is not on the screen. */
  pageSpan(pageIndex: number): { readonly top: number; readonly height: number } | undefined;
  /** Height in px of everything that scrolls. */
  contentHeight(): number;
  selection(): { readonly stretches: readonly Stretch[]; readonly onPages: boolean };
  /** Letters and points of the pages in the window. */
  readonly places: LettersOnScreen & PagesOnScreen & PageCarets;
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
