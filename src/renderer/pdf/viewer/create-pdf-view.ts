import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';
import type { Extraction, PageBox } from '../../core/model/extraction';
import { createTextMeasure } from '../measure-text';
import { openPdf, type OpenPdfFailure, type PdfOrigin } from './open-pdf';
import type { LinkTarget } from './link-targets';
import { marksAtPoint } from './mark-drawing';
import { PageThumbnails } from './page-thumbnails';
import { type PagesLook, USUAL_LOOK } from '../../core/model/pages-look';
import { PagesOfView } from './pages-of-view';
import type { ViewPosition } from './pages-place';
import { giveRecognisedText } from './recognised-pages';
import { stretchesOfRange } from './text-layer-selection';
import { EMPTY_CONTENT, type PageStretch, type ViewContent } from './view-content';
import { listenToPages } from './view-listeners';
import { createViewPlaces } from './view-places';
import './pdf-view.css';

export interface PdfViewOptions {
  readonly document: PdfOrigin;
  /** Its text, for selections, matches and places; of recognised pages also the words to select. */
  readonly extraction: Extraction;
  /** Accessible name of the pages. */
  readonly label: string;
  /** How it was looked at when it was left, and where. */
  readonly look?: PagesLook | undefined;
  readonly position?: ViewPosition | undefined;
  readonly on: PdfViewEvents;
}

export interface PdfViewEvents {
  /** The pages can be gone to; `labels` are the numbers printed on them, where the file names any. */
  opened(pages: number, labels: readonly string[] | undefined): void;
  failed(failure: OpenPdfFailure): void;
  /** The document wants a password: `unlock` tries one. After a wrong one it is called again. */
  locked(wasWrong: boolean): void;
  pageChanged(pageIndex: number): void;
  /** 1 is 100 %. */
  scaleChanged(scale: number): void;
  /** Layout, zoom or turn are others now; told once at the beginning too. */
  lookChanged(look: PagesLook): void;
  /** A link on a page was chosen. Nothing has been done about it. */
  linkChosen(target: LinkTarget): void;
  /** Places on the pages have moved within the scrolled content. */
  layoutChanged(): void;
  /** Marks that lie over one another were clicked; the smallest first. */
  marksPressed(annotationIds: readonly string[]): void;
}

/**
 * Opens a PDF in `host`: continuous pages with a layer to select text from, marks, matches, and room
 * for a margin that scrolls with the pages. `destroy` gives everything back.
 */
export function createPdfView(host: HTMLElement, options: PdfViewOptions) {
  const { on } = options;
  let { extraction } = options;
  const scroller = element('div', 'pdf-scroller');
  scroller.tabIndex = 0;
  scroller.setAttribute('role', 'region');
  scroller.setAttribute('aria-label', options.label);
  const viewerElement = element('div', 'pdfViewer');
  const marginHost = element('div', 'pdf-margin-host');
  scroller.append(viewerElement, marginHost);
  host.append(scroller);

  const ending = new AbortController();
  let content: ViewContent = EMPTY_CONTENT;
  const measure = createTextMeasure();
  const pages = new PagesOfView({
    scroller,
    viewerElement,
    extraction: () => extraction,
    measure,
    content: () => content,
    start: { look: options.look ?? USUAL_LOOK, position: options.position },
    on: {
      ...on,
      layoutChanged() {
        marginHost.style.left = `${viewerElement.offsetWidth}px`;
        on.layoutChanged();
      },
    },
    signal: ending.signal,
  });
  const places = createViewPlaces({
    extraction: () => extraction,
    measure,
    shownPage: (pageIndex) => pages.shownPage(pageIndex),
    pageAt: (clientX, clientY) => pages.pointOnPage(clientX, clientY),
    textLayers: () => pages.textLayers(),
    goTo: (place) => pages.goTo(place),
  });
  let thumbnails: PageThumbnails | undefined;
  const opening = openPdf(options.document, (wasWrong) => {
    if (!ending.signal.aborted) on.locked(wasWrong);
  });
  void opening.opened.then((opened) => {
    if (ending.signal.aborted) return;
    if (opened.ok) {
      giveRecognisedText(opened.value, (pageIndex) => extraction.pages[pageIndex], measure);
      thumbnails = thumbnailsOf(opened.value, pages);
      void pages.show(opened.value);
    } else on.failed(opened.failure);
  });

  listenToPages(host, scroller, {
    pages,
    signal: ending.signal,
    onPress(event) {
      const page = pages.pointOnPage(event.clientX, event.clientY);
      const marks = page === undefined ? [] : marksAtPoint(page.page, content.marks, page);
      if (marks.length > 0) on.marksPressed(marks.map(({ id }) => id));
      return marks.length > 0;
    },
  });

  return {
    /** The scrolled region: it has the focus while the document is read. */
    region: scroller as HTMLElement,
    /** Scrolls with the pages; its left edge is where the pages end. */
    marginHost: marginHost as HTMLElement,
    /** Draws what lies on the pages anew; parts that are not named stay. */
    draw(changes: Partial<ViewContent>) {
      content = { ...content, ...changes };
      pages.drawOverlays();
    },
    /** Tries a password on a locked document. */
    unlock: (password: string) => opening.unlock(password),
    /** Shows a new reading of the same document: words to select, and places, are those of the new one. */
    setExtraction(read: Extraction) {
      if (read === extraction) return;
      extraction = read;
      pages.readAnew();
    },
    setPaper: (paper: 'light' | 'dark') => pages.setPaper(paper),
    /** Room in px that is kept free beside the pages. */
    setMarginRoom: (px: number) => pages.setMarginRoom(px),
    zoom: (step: 'in' | 'out' | 'fit') => pages.zoom(step),
    /** Layout, zoom or turn; what is not named stays. */
    changeLook: (changes: Partial<PagesLook>) => pages.changeLook(changes),
    /** Goes to a page, or to a part of its height further down. */
    goToPage: (pageIndex: number, part?: number) => pages.goToPage(pageIndex, part),
    /** Where the view stands; undefined before the pages are there. */
    position: () => pages.position(),
    goToPosition: (position: ViewPosition) => pages.goToPosition(position),
    /** Brings a stretch of text into view; resolves when its page stands there. */
    goTo: (place: PageStretch) => pages.goTo(place),
    /** Distance in px from the top of the scrolled content; undefined before the pages are there. */
    topOf: (place: PageStretch) => pages.topOf(place),
    /** How far down its page a place stands, from 0 to 1. */
    partOf: (place: PageStretch) => pages.partOf(place),
    /** How far down their page boxes begin, from 0 to 1. */
    partOfBoxes: (pageIndex: number, boxes: readonly PageBox[]) => pages.partOfBoxes(pageIndex, boxes),
    /** Where a page stands in the scrolled content, in px; undefined while it is not on the screen. */
    pageSpan: (pageIndex: number) => pages.pageSpan(pageIndex),
    /** Height in px of everything that scrolls. */
    contentHeight: () => Math.max(viewerElement.offsetHeight, scroller.clientHeight),
    /** Letters and points of the pages in the window. */
    places,
    /** The page under a point of the window. */
    pageAt: (clientX: number, clientY: number) => pages.pointOnPage(clientX, clientY)?.page.pageIndex,
    /** The selected text, one stretch for each page, and where its last line stands in the window. */
    selection(): { readonly stretches: readonly PageStretch[]; readonly onPages: boolean } {
      const selection = window.getSelection();
      if (selection === null || selection.rangeCount === 0 || selection.isCollapsed)
        return { stretches: [], onPages: false };
      const range = selection.getRangeAt(0);
      const onPages = range.intersectsNode(viewerElement) && scroller.contains(range.startContainer);
      return {
        onPages,
        stretches: onPages ? stretchesOfRange(range, pages.textLayers(), extraction) : [],
      };
    },
    /** Draws a page for the list; false when it could not be, or was not wanted any more. */
    drawThumbnail: (pageIndex: number, canvas: HTMLCanvasElement, width: number, signal: AbortSignal) =>
      thumbnails?.draw(pageIndex, canvas, width, signal) ?? Promise.resolve(false),
    destroy() {
      ending.abort();
      pages.close();
      scroller.remove();
      opening.destroy();
    },
  };
}

function thumbnailsOf(document: PDFDocumentProxy, pages: PagesOfView): PageThumbnails {
  return new PageThumbnails(
    document,
    () => pages.look.turn,
    (pageIndex) => pages.releasePage(pageIndex),
  );
}

function element(name: 'div', className: string): HTMLDivElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
