import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';
// The viewer takes pdf.js from the global that this module sets, so it comes first.
import '../load-pdfjs';
import { EventBus, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import type { ExtractedPage, Extraction, PageBox } from '../../core/model/extraction';
import { boxesForRange, type MeasureText } from '../boxes-for-range';
import { hasCleanPaper } from './clean-paper';
import type { PdfViewEvents } from './create-pdf-view';
import { pageOverlay } from './page-overlay';
import { PageTroubles } from './page-trouble';
import { NO_WORDS, type PageEvent, type PageView } from './page-views';
import { fitScale, nextScale } from './page-scales';
import { topOfBoxes } from './shown-boxes';
import { textLayerOf, type TextLayerOfPage } from './text-layer-selection';
import type { PageStretch, ViewContent } from './view-content';

export interface PagesOptions {
  readonly scroller: HTMLDivElement;
  readonly viewerElement: HTMLDivElement;
  /** The reading that is shown now. */
  readonly extraction: () => Extraction;
  readonly measure: MeasureText;
  readonly content: () => ViewContent;
  readonly on: PdfViewEvents;
  readonly signal: AbortSignal;
}

/** `AnnotationMode.ENABLE` of pdf.js: stamps and filled-in forms are drawn. Their links stay hidden. */
const DRAW_ANNOTATIONS = 1;
/** Where a passage that is gone to stands: a third down the view. */
const READING_HEIGHT = 0.3;

/** pdf.js's viewer: the pages, what lies over them, their scale, and the way to a place on them. */
export class PagesOfView {
  readonly #options: PagesOptions;
  readonly #bus = new EventBus();
  readonly #viewer: PDFViewer;
  readonly #photographed = new Set<number>();
  #troubles: PageTroubles | undefined;
  #ready = false;
  #fits = true;
  #marginRoom = 0;
  #paper: 'light' | 'dark' = 'light';
  #whenReady: (() => void)[] = [];
  #layoutTimer = 0;

  constructor(options: PagesOptions) {
    this.#options = options;
    const viewerOptions = {
      container: options.scroller,
      viewer: options.viewerElement,
      eventBus: this.#bus,
      l10n: NO_WORDS,
      annotationMode: DRAW_ANNOTATIONS,
      annotationEditorMode: -1,
      removePageBorders: true,
      enableAutoLinking: false,
      enableSelectionRendering: false,
      supportsPinchToZoom: false,
      abortSignal: options.signal,
    };
    this.#viewer = new PDFViewer(viewerOptions as unknown as ConstructorParameters<typeof PDFViewer>[0]);
    this.#listen();
  }

  async show(document: PDFDocumentProxy): Promise<void> {
    this.#troubles = new PageTroubles(document, this.#options.signal);
    this.#viewer.setDocument(document);
    const [labels, first] = await Promise.all([
      document.getPageLabels().catch(() => null),
      document.getPage(1).catch(() => undefined),
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
    if (labels !== null) this.#viewer.setPageLabels(labels);
    for (let index = 0; index < document.numPages; index += 1) {
      const number = labels?.[index] || String(index + 1);
      const { div } = this.#view(index);
      div.dataset['shownNumber'] = number;
      div.setAttribute('aria-label', `Page ${number}`);
      div.dataset['theme'] = this.#paper;
    }
    this.#options.on.opened(document.numPages, labels ?? undefined);
  }

  close(): void {
    window.clearTimeout(this.#layoutTimer);
    this.#viewer.setDocument(null);
  }

  setPaper(paper: 'light' | 'dark'): void {
    this.#paper = paper;
    for (let index = 0; index < this.#viewer.pagesCount; index += 1) this.#applyPaper(this.#view(index));
  }

  setMarginRoom(px: number): void {
    if (px === this.#marginRoom) return;
    this.#marginRoom = px;
    this.#options.scroller.style.setProperty('--margin-room', `${px}px`);
    this.#refit();
  }

  zoom(step: 'in' | 'out' | 'fit'): void {
    if (!this.#ready) return;
    this.#fits = step === 'fit';
    if (step === 'fit') this.#refit();
    else this.#viewer.currentScale = nextScale(this.#viewer.currentScale, step);
  }

  goToPage(pageIndex: number): void {
    this.#soonAsReady(() => {
      const view = this.#view(pageIndex);
      this.#options.scroller.scrollTop = view.div.offsetTop - 14;
    });
  }

  async goTo(place: PageStretch): Promise<void> {
    await new Promise<void>((resolve) => this.#soonAsReady(resolve));
    if (this.#options.signal.aborted) return;
    const view = this.#view(place.pageIndex);
    await this.#troubles?.load(view);
    const top = this.topOf(place);
    if (top === undefined) return;
    const { scroller } = this.#options;
    const from = top - scroller.scrollTop;
    const isInView = from > 40 && from < scroller.clientHeight * 0.7;
    if (!isInView) scroller.scrollTop = Math.max(0, top - scroller.clientHeight * READING_HEIGHT);
    this.#viewer.update();
  }

  topOf(place: PageStretch): number | undefined {
    if (!this.#ready) return undefined;
    const { div } = this.#view(place.pageIndex);
    return div.offsetTop + this.partOf(place) * div.clientHeight;
  }

  /** How far down its page a place stands, from 0 to 1. */
  partOf(place: PageStretch): number {
    const page = this.#page(place.pageIndex);
    return page?.layout === undefined ? 0 : topOfBoxes(page.layout, this.#boxes(page, place));
  }

  drawOverlays(): void {
    for (const view of this.#cachedViews()) this.#drawOverlay(view);
  }

  /** Gives the pages their text anew, because it was read anew. Their drawings stay. */
  readAnew(): void {
    if (!this.#ready) return;
    for (const view of this.#cachedViews()) view.reset({ keepCanvasWrapper: true });
    this.#viewer.update();
    this.#layoutSoon();
  }

  textLayers(): readonly TextLayerOfPage[] {
    return [...this.#cachedViews()].flatMap(textLayerOf);
  }

  /** The page under a point of the window, and where on it: parts of its width and height. */
  pointOnPage(clientX: number, clientY: number) {
    for (const view of this.#cachedViews()) {
      const box = view.div.getBoundingClientRect();
      const [x, y] = [(clientX - box.left) / box.width, (clientY - box.top) / box.height];
      const page = this.#page(view.id - 1);
      if (page !== undefined && x >= 0 && x <= 1 && y >= 0 && y <= 1) return { page, x, y };
    }
    return undefined;
  }

  /** Lets pdf.js forget a page that was only drawn for the page list. */
  releasePage(pageIndex: number): void {
    const view = this.#view(pageIndex);
    if (view.pdfPage !== null)
      this.#bus.dispatch('thumbnailrendered', { pageNumber: pageIndex + 1, pdfPage: view.pdfPage });
  }

  #listen(): void {
    const { on, scroller, signal } = this.#options;
    this.#bus.on('pagesinit', () => {
      this.#ready = true;
      this.#refit();
      // pdf.js scrolls to the first page's edge; a document begins with the space above it.
      scroller.scrollTop = 0;
      for (const task of this.#whenReady.splice(0)) task();
      this.#layoutSoon();
    });
    this.#bus.on('pagechanging', ({ pageNumber }: { readonly pageNumber: number }) =>
      on.pageChanged(pageNumber - 1),
    );
    this.#bus.on('scalechanging', ({ scale }: { readonly scale: number }) => {
      on.scaleChanged(scale);
      this.#layoutSoon();
    });
    this.#bus.on('pagerender', ({ pageNumber }: PageEvent) => this.#drawOverlay(this.#view(pageNumber - 1)));
    this.#bus.on('pagerendered', (event: PageEvent) => this.#pageDrawn(event));
    this.#bus.on('updateviewarea', () => this.#lookForTrouble());
    const resize = new ResizeObserver(() => {
      if (this.#fits) this.#refit();
      this.#layoutSoon();
    });
    resize.observe(scroller);
    signal.addEventListener('abort', () => resize.disconnect(), { once: true });
    scroller.addEventListener('wheel', (event) => this.#zoomByWheel(event), { signal, passive: false });
  }

  #pageDrawn({ pageNumber, error }: PageEvent): void {
    const view = this.#view(pageNumber - 1);
    this.#drawOverlay(view);
    if (error !== null && error !== undefined) this.#troubles?.show(view);
    else if (view.canvas !== null && !hasCleanPaper(view.canvas)) this.#photographed.add(pageNumber);
    else this.#photographed.delete(pageNumber);
    this.#applyPaper(view);
    this.#layoutSoon();
  }

  /** Pages whose description is broken never begin to be drawn; they say so too. */
  #lookForTrouble(): void {
    const { first, last } = this.#viewer._getVisiblePages() as {
      readonly first?: { readonly id: number };
      readonly last?: { readonly id: number };
    };
    for (let number = first?.id ?? 1; number <= (last?.id ?? 0); number += 1) {
      void this.#troubles?.load(this.#view(number - 1));
    }
  }

  #drawOverlay(view: PageView): void {
    const page = this.#page(view.id - 1);
    if (page === undefined) return;
    const overlay = pageOverlay(page, this.#options.content(), this.#options.measure);
    const present = view.div.querySelector(':scope > .page-overlay');
    if (present === null) view.div.prepend(overlay);
    else present.replaceWith(overlay);
  }

  #applyPaper(view: PageView): void {
    view.div.dataset['theme'] = this.#photographed.has(view.id) ? 'light' : this.#paper;
  }

  #refit(): void {
    if (!this.#ready || !this.#fits) return;
    const view = this.#view(Math.max(0, this.#viewer.currentPageNumber - 1));
    const natural = view.width / view.scale;
    const scale = fitScale(this.#options.scroller.clientWidth - this.#marginRoom, natural);
    if (Math.abs(scale - this.#viewer.currentScale) > 0.002) this.#viewer.currentScale = scale;
  }

  #zoomByWheel(event: WheelEvent): void {
    if (!event.ctrlKey || !this.#ready) return;
    event.preventDefault();
    this.#fits = false;
    this.#viewer.updateScale({
      scaleFactor: Math.exp(-event.deltaY / 400),
      origin: [event.clientX, event.clientY],
      drawingDelay: 250,
    });
  }

  #layoutSoon(): void {
    window.clearTimeout(this.#layoutTimer);
    this.#layoutTimer = window.setTimeout(() => this.#options.on.layoutChanged(), 30);
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

  #page(pageIndex: number): ExtractedPage | undefined {
    return this.#options.extraction().pages[pageIndex];
  }

  #view(pageIndex: number): PageView {
    return this.#viewer.getPageView(pageIndex) as PageView;
  }

  #cachedViews(): ReadonlySet<PageView> {
    return this.#viewer.getCachedPageViews() as ReadonlySet<PageView>;
  }
}
