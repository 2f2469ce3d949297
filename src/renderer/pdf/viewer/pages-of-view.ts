import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';
// The viewer takes pdf.js from the global that this module sets, so it comes first.
import '../load-pdfjs';
import { EventBus, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import type { ExtractedPage, Extraction, PageBox } from '../../core/model/extraction';
import { boxesForRange, type MeasureText } from '../boxes-for-range';
import { hasCleanPaper } from './clean-paper';
import { contentOfPage, looksSame } from './content-of-page';
import type { PdfViewEvents } from './create-pdf-view';
import { PageLinks } from './page-links';
import { pageOverlay } from './page-overlay';
import { giveSizes } from './page-sizes';
import { PageTroubles } from './page-trouble';
import { NO_WORDS, PageViews, type PageEvent, type PageView } from './page-views';
import type { PagesLook } from '../../core/model/pages-look';
import { PagesPlace, type ViewPosition } from './pages-place';
import { PagesScale } from './pages-scale';
import { topOfBoxes } from './shown-boxes';
import { textLayerOf, type TextLayerOfPage } from './text-layer-selection';
import { TurnedPages } from './turned-pages';
import type { PageStretch, ViewContent } from './view-content';
import { pageOfStep, type PagesStep } from './view-keys';
import type { ShownPage } from './view-places';

export interface PagesOptions {
  readonly scroller: HTMLDivElement;
  readonly viewerElement: HTMLDivElement;
  /** The reading that is shown now. */
  readonly extraction: () => Extraction;
  readonly measure: MeasureText;
  readonly content: () => ViewContent;
  /** How the document was looked at when it was left, and where; it opens so again. */
  readonly start: { readonly look: PagesLook; readonly position: ViewPosition | undefined };
  readonly on: PdfViewEvents;
  readonly signal: AbortSignal;
}

/** `AnnotationMode.ENABLE` of pdf.js: stamps and filled-in forms are drawn. Links are drawn by page-links.ts. */
const DRAW_ANNOTATIONS = 1;
/** Where a passage that is gone to stands: a third down the view. */
const READING_HEIGHT = 0.3;

/** pdf.js's viewer: the pages, what lies over them, their scale, and the way to a place on them. */
export class PagesOfView {
  readonly #options: PagesOptions;
  readonly #bus = new EventBus();
  readonly #views: PageViews;
  readonly #place: PagesPlace;
  readonly #scale: PagesScale;
  readonly #turned: TurnedPages;
  /** Numbers of pages that keep their own colours on dark paper, and of those that were looked at for that. */
  readonly #photographed = new Set<number>();
  readonly #judged = new Set<number>();
  /** What each layer over a page was drawn of. */
  readonly #drawn = new WeakMap<Element, { readonly page: ExtractedPage; readonly content: ViewContent }>();
  #troubles: PageTroubles | undefined;
  #links: PageLinks | undefined;
  #ready = false;
  #paper: 'light' | 'dark' = 'light';
  #whenReady: (() => void)[] = [];
  #layoutTimer = 0;

  constructor(options: PagesOptions) {
    this.#options = options;
    const { scroller, on, signal } = options;
    const viewerOptions = {
      container: scroller,
      viewer: options.viewerElement,
      eventBus: this.#bus,
      l10n: NO_WORDS,
      annotationMode: DRAW_ANNOTATIONS,
      annotationEditorMode: -1,
      removePageBorders: true,
      enableAutoLinking: false,
      enableSelectionRendering: false,
      supportsPinchToZoom: false,
      abortSignal: signal,
    };
    const viewer = new PDFViewer(viewerOptions as unknown as ConstructorParameters<typeof PDFViewer>[0]);
    // The selected words stay selected when pages are enlarged or turned.
    viewer.clearSelection = () => undefined;
    this.#views = new PageViews(viewer);
    this.#turned = new TurnedPages(options.extraction, () => this.#scale.look.turn);
    this.#place = new PagesPlace({
      views: this.#views,
      scroller,
      isSingle: () => this.#scale.look.layout === 'single',
      onPage: (pageIndex) => on.pageChanged(pageIndex),
    });
    this.#scale = new PagesScale({
      views: this.#views,
      place: this.#place,
      scroller,
      isReady: () => this.#ready,
      onLook: (look) => {
        on.lookChanged(look);
        this.drawOverlays();
        this.#layoutSoon();
      },
      signal,
    });
    this.#listen();
  }

  async show(document: PDFDocumentProxy): Promise<void> {
    this.#troubles = new PageTroubles(document, this.#options.signal);
    this.#links = new PageLinks(document, (target) => this.#options.on.linkChosen(target));
    this.#views.viewer.setDocument(document);
    const [labels, first, preferences] = await Promise.all([
      document.getPageLabels().catch(() => null),
      document.getPage(1).catch(() => undefined),
      document.getViewerPreferences().catch(() => null),
    ]);
    if (this.#options.signal.aborted) return;
    if (first === undefined) {
      this.#options.on.failed({
        kind: 'damaged',
        message:
          'The first page of this PDF is damaged, and its pages cannot be drawn here. Its text and your notes are safe, and the original is kept unchanged.',
      });
      return;
    }
    if (isRightToLeft(preferences)) this.#options.viewerElement.dataset['direction'] = 'rtl';
    if (labels !== null) this.#views.viewer.setPageLabels(labels);
    for (let index = 0; index < document.numPages; index += 1) {
      const number = labels?.[index] || String(index + 1);
      const { div } = this.#views.at(index);
      div.dataset['shownNumber'] = number;
      div.setAttribute('aria-label', `Page ${number}`);
      div.dataset['theme'] = this.#paper;
    }
    this.#options.on.opened(document.numPages, labels ?? undefined);
  }

  close(): void {
    window.clearTimeout(this.#layoutTimer);
    this.#views.viewer.setDocument(null);
  }

  setPaper(paper: 'light' | 'dark'): void {
    this.#paper = paper;
    for (let index = 0; index < this.#views.count; index += 1) this.#applyPaper(this.#views.at(index));
  }

  setMarginRoom(px: number): void {
    this.#scale.setMarginRoom(px);
  }

  zoom(step: 'in' | 'out' | 'fit'): void {
    if (this.#ready) this.#scale.zoom(step);
  }

  changeLook(changes: Partial<PagesLook>): void {
    this.#soonAsReady(() => this.#scale.change(changes));
  }

  get look(): PagesLook {
    return this.#scale.look;
  }

  goToPage(pageIndex: number, part = 0): void {
    this.#soonAsReady(() => this.#place.goToPage(pageIndex, part));
  }

  /** A step of pages, or to an end of the document. */
  step(step: PagesStep): void {
    if (!this.#ready) return;
    const { pageIndex } = this.#place;
    const isBegun = this.#place.position().pageIndex === pageIndex && this.#place.position().part > 0.05;
    const pages = this.#views.count;
    this.#place.goToPage(pageOfStep(step, { pageIndex, isBegun, pages, across: this.#scale.across }));
  }

  /** The next page from its beginning, or the one before from its end, as one leafs through. */
  turnOver(by: 1 | -1): void {
    const { pageIndex } = this.#place;
    const next = pageIndex + by;
    if (!this.#ready || next < 0 || next >= this.#views.count) return;
    this.#place.goToPage(next);
    if (by === -1) this.#options.scroller.scrollTop = this.#options.scroller.scrollHeight;
  }

  position(): ViewPosition | undefined {
    return this.#ready ? this.#place.position() : undefined;
  }

  goToPosition(position: ViewPosition): void {
    this.#soonAsReady(() => this.#place.goToPosition(position));
  }

  async goTo(place: PageStretch): Promise<void> {
    await new Promise<void>((resolve) => this.#soonAsReady(resolve));
    if (this.#options.signal.aborted || place.pageIndex >= this.#views.count) return;
    await this.#troubles?.load(this.#views.at(place.pageIndex));
    if (this.#options.signal.aborted) return;
    this.#place.show(place.pageIndex);
    const top = this.topOf(place);
    if (top === undefined) return;
    const { scroller } = this.#options;
    const from = top - scroller.scrollTop;
    const isInView = from > 40 && from < scroller.clientHeight * 0.7;
    if (!isInView) scroller.scrollTop = Math.max(0, top - scroller.clientHeight * READING_HEIGHT);
    this.#place.hold(place.pageIndex);
    this.#views.viewer.update();
  }

  topOf(place: PageStretch): number | undefined {
    if (!this.#ready || place.pageIndex >= this.#views.count) return undefined;
    const top = this.#place.topOf(place.pageIndex);
    if (top === undefined) return undefined;
    return top + this.partOf(place) * this.#views.at(place.pageIndex).div.clientHeight;
  }

  /** How far down its page a place stands, from 0 to 1. */
  partOf(place: PageStretch): number {
    const page = this.#turned.at(place.pageIndex);
    return page?.layout === undefined ? 0 : topOfBoxes(page.layout, this.#boxes(page, place));
  }

  /** How far down their page boxes begin, from 0 to 1. They are in PDF points of the unrotated page. */
  partOfBoxes(pageIndex: number, boxes: readonly PageBox[]): number {
    const layout = this.#turned.at(pageIndex)?.layout;
    return layout === undefined ? 0 : topOfBoxes(layout, boxes);
  }

  /** Px between the top of the scrolled content and a page, and its height; undefined for one that is not on the screen. */
  pageSpan(pageIndex: number): { readonly top: number; readonly height: number } | undefined {
    if (!this.#ready || pageIndex >= this.#views.count) return undefined;
    const top = this.#place.topOf(pageIndex);
    return top === undefined ? undefined : { top, height: this.#views.at(pageIndex).div.clientHeight };
  }

  drawOverlays(): void {
    for (const view of this.#views.cached()) this.#drawOverlay(view);
  }

  /** Gives the pages their text anew, because it was read anew. Their drawings stay. */
  readAnew(): void {
    this.#turned.forget();
    if (!this.#ready) return;
    for (const view of this.#views.cached()) view.reset({ keepCanvasWrapper: true });
    this.#views.viewer.update();
    this.#layoutSoon();
  }

  textLayers(): readonly TextLayerOfPage[] {
    return [...this.#views.cached()].flatMap(textLayerOf);
  }

  /** The page under a point of the window, and where on it: parts of its width and height. */
  pointOnPage(clientX: number, clientY: number) {
    for (const view of this.#views.cached()) {
      const box = view.div.getBoundingClientRect();
      const [x, y] = [(clientX - box.left) / box.width, (clientY - box.top) / box.height];
      const page = this.#turned.at(view.id - 1);
      if (page !== undefined && x >= 0 && x <= 1 && y >= 0 && y <= 1) return { page, x, y };
    }
    return undefined;
  }

  /** A page as it stands in the window; undefined before pages are there, and beyond the last one. */
  shownPage(pageIndex: number): ShownPage | undefined {
    const page = this.#options.extraction().pages[pageIndex];
    if (!this.#ready || page === undefined || pageIndex >= this.#views.count) return undefined;
    const rotation = (page.layout?.rotation ?? 0) + this.#scale.look.turn;
    return { page, element: this.#views.at(pageIndex).div, rotation };
  }

  /** The links on the pages, once a document is open. */
  get links(): PageLinks | undefined {
    return this.#links;
  }

  /** Lets pdf.js forget a page that was only drawn for the page list. */
  releasePage(pageIndex: number): void {
    const view = this.#views.at(pageIndex);
    if (view.pdfPage !== null)
      this.#bus.dispatch('thumbnailrendered', { pageNumber: pageIndex + 1, pdfPage: view.pdfPage });
  }

  #listen(): void {
    const { on, scroller, signal } = this.#options;
    this.#bus.on('pagesinit', () => {
      this.#views.leaveUnsorted();
      this.#begin();
    });
    this.#bus.on('pagechanging', () => {
      if (this.#ready) this.#place.tell();
    });
    this.#bus.on('scalechanging', ({ scale }: { readonly scale: number }) => {
      on.scaleChanged(scale);
      this.#layoutSoon();
    });
    this.#bus.on('pagerender', ({ pageNumber }: PageEvent) => {
      const view = this.#views.at(pageNumber - 1);
      view.div.removeAttribute('data-blank');
      this.#drawOverlay(view);
    });
    this.#bus.on('pagerendered', (event: PageEvent) => this.#pageDrawn(event));
    this.#bus.on('updateviewarea', () => this.#viewMoved());
    const resize = new ResizeObserver(() => {
      if (this.#scale.fits) this.#scale.fit();
      this.#layoutSoon();
    });
    resize.observe(scroller);
    signal.addEventListener('abort', () => resize.disconnect(), { once: true });
    this.#watchDensity();
  }

  #begin(): void {
    const { scroller, start, extraction } = this.#options;
    this.#ready = true;
    giveSizes(this.#views, (pageIndex) => extraction().pages[pageIndex]?.layout);
    this.#scale.begin(start.look);
    // pdf.js scrolls to the first page's edge; a document begins with the space above it.
    scroller.scrollTop = 0;
    if (start.position !== undefined) this.#place.goToPosition(start.position);
    this.#options.on.lookChanged(this.#scale.look);
    for (const task of this.#whenReady.splice(0)) task();
    this.#place.tell();
    this.#layoutSoon();
  }

  #viewMoved(): void {
    if (!this.#ready) return;
    this.#place.tell();
    this.#lookForTrouble();
    // pdf.js takes away what is not its own when a page is to be drawn anew; until then it is put back.
    for (const view of this.#views.cached())
      if (view.div.querySelector(':scope > .page-overlay') === null) this.#drawOverlay(view);
  }

  /** A window on a screen of another density has its pages drawn anew. */
  #watchDensity(): void {
    const { signal } = this.#options;
    const watched = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    watched.addEventListener(
      'change',
      () => {
        this.#views.viewer.refresh();
        this.#watchDensity();
      },
      { once: true, signal },
    );
  }

  #pageDrawn({ pageNumber, error, isDetailView }: PageEvent): void {
    if (isDetailView) return;
    const view = this.#views.at(pageNumber - 1);
    this.#drawOverlay(view);
    void this.#links?.draw(view);
    if (error !== null && error !== undefined) this.#troubles?.show(view);
    else if (view.canvas !== null && !this.#judged.has(pageNumber)) {
      this.#judged.add(pageNumber);
      if (!hasCleanPaper(view.canvas)) this.#photographed.add(pageNumber);
    }
    this.#applyPaper(view);
    this.#layoutSoon();
  }

  /** Pages whose description is broken never begin to be drawn; they say so too. */
  #lookForTrouble(): void {
    const { first, last } = this.#views.visible();
    for (let number = first; number <= last; number += 1) {
      const view = this.#views.at(number - 1);
      // Until it is drawn, a page shows its number.
      if (view.canvas === null && !view.div.hasAttribute('data-loaded')) view.div.dataset['blank'] = '';
      void this.#troubles?.load(view);
    }
  }

  #drawOverlay(view: PageView): void {
    const page = this.#turned.at(view.id - 1);
    if (page === undefined) return;
    const content = contentOfPage(this.#options.content(), page.pageIndex);
    const present = view.div.querySelector(':scope > .page-overlay');
    const drawn = present === null ? undefined : this.#drawn.get(present);
    if (drawn?.page === page && looksSame(drawn.content, content)) return;
    const overlay = pageOverlay(page, content, this.#options.measure);
    this.#drawn.set(overlay, { page, content });
    if (present === null) view.div.prepend(overlay);
    else present.replaceWith(overlay);
  }

  #applyPaper(view: PageView): void {
    view.div.dataset['theme'] = this.#photographed.has(view.id) ? 'light' : this.#paper;
  }

  #layoutSoon(): void {
    window.clearTimeout(this.#layoutTimer);
    this.#layoutTimer = window.setTimeout(() => {
      this.#options.on.layoutChanged();
      // What floats over the pages follows their scrolling; this time they have moved otherwise.
      this.#options.scroller.dispatchEvent(new Event('scroll'));
    }, 30);
  }

  #soonAsReady(task: () => void): void {
    if (this.#ready) task();
    else this.#whenReady.push(task);
  }

  #boxes(page: ExtractedPage, { start, end }: PageStretch): readonly PageBox[] {
    return page.layout === undefined
      ? []
      : boxesForRange(page.layout, page.text, start, end, this.#options.measure);
  }
}

/** `Direction` among the viewer preferences (ISO 32000-1, section 12.2): the first page stands at the right. */
function isRightToLeft(preferences: object | null): boolean {
  return preferences !== null && 'Direction' in preferences && preferences.Direction === 'R2L';
}
