import { type PagesLook, USUAL_LOOK } from '../../core/model/pages-look';
import { modesOf, pagesAcross } from './pages-look';
import { nextScale, scaleFor, wheelFactor, withinScales } from './page-scales';
import type { PagesPlace } from './pages-place';
import type { PageViews } from './page-views';

/** Pages are stretched as they are while one zooms, and drawn anew when it rests; ms. */
const DRAWING_DELAY_MS = 220;
/** Turns of the wheel that follow one another sooner are one gesture; ms. */
const SAME_GESTURE_MS = 250;
/** A difference of scale that cannot be seen. */
const SAME_SCALE = 0.002;

interface ScaleOptions {
  readonly views: PageViews;
  readonly place: PagesPlace;
  readonly scroller: HTMLElement;
  readonly isReady: () => boolean;
  /** Layout, zoom or turn was changed by the researcher. */
  readonly onLook: (look: PagesLook) => void;
  readonly signal: AbortSignal;
}

/** How the pages are looked at: layout, zoom and turn, and what changes them. */
export class PagesScale {
  readonly #options: ScaleOptions;
  #look: PagesLook = USUAL_LOOK;
  #marginRoom = 0;
  /** What the turns of the wheel have come to, and where the pointer is. */
  #wheel: { readonly scale: number; readonly x: number; readonly y: number; readonly at: number } | undefined;
  #frame = 0;

  constructor(options: ScaleOptions) {
    this.#options = options;
    const { scroller, signal } = options;
    scroller.addEventListener('wheel', (event) => this.#zoomByWheel(event), { signal, passive: false });
  }

  get look(): PagesLook {
    return this.#look;
  }

  /** The look that the document opens with; before its pages are measured. */
  begin(look: PagesLook): void {
    this.#look = look;
    const { viewer } = this.#options.views;
    const modes = modesOf(look.layout);
    viewer.pagesRotation = look.turn;
    if (viewer.scrollMode !== modes.scroll) viewer.scrollMode = modes.scroll;
    if (viewer.spreadMode !== modes.spread) viewer.spreadMode = modes.spread;
    this.fit();
  }

  /** Changes how the pages are looked at; the place stays. */
  change(changes: Partial<PagesLook>): void {
    if (!this.#options.isReady()) return;
    const { views, place } = this.#options;
    const before = this.#look;
    const look = { ...before, ...changes };
    const page = place.pageIndex;
    const position = place.position();
    this.#look = look;
    const modes = modesOf(look.layout);
    const { viewer } = views;
    if (look.layout !== before.layout) {
      // pdf.js shows the page that it takes for the present one.
      viewer.currentPageNumber = page + 1;
      if (viewer.scrollMode !== modes.scroll) viewer.scrollMode = modes.scroll;
      if (viewer.spreadMode !== modes.spread) viewer.spreadMode = modes.spread;
    }
    if (look.turn !== before.turn) viewer.pagesRotation = look.turn;
    this.fit();
    const isAnew = look.layout !== before.layout || look.turn !== before.turn || look.zoom === 'page';
    if (isAnew) place.goToPage(page);
    else place.goToPosition(position);
    viewer.update();
    this.#options.onLook(look);
  }

  zoom(step: 'in' | 'out' | 'fit'): void {
    const { viewer } = this.#options.views;
    this.change({ zoom: step === 'fit' ? 'width' : nextScale(viewer.currentScale, step) });
  }

  setMarginRoom(px: number): void {
    if (px === this.#marginRoom) return;
    this.#marginRoom = px;
    this.#options.scroller.style.setProperty('--margin-room', `${px}px`);
    this.fit();
  }

  /** Gives the pages the scale that the present zoom means in the present window. */
  fit(): void {
    const { views, place, scroller, isReady } = this.#options;
    if (!isReady()) return;
    const { layout, zoom } = this.#look;
    const view = views.at(Math.max(0, place.pageIndex));
    const natural = { width: view.width / view.scale, height: view.height / view.scale };
    const room = { width: scroller.clientWidth - this.#marginRoom, height: scroller.clientHeight };
    const scale = scaleFor(zoom, layout, room, natural);
    if (Math.abs(scale - views.viewer.currentScale) > SAME_SCALE) views.viewer.currentScale = scale;
  }

  get fits(): boolean {
    return typeof this.#look.zoom !== 'number';
  }

  get across(): 1 | 2 {
    return pagesAcross(this.#look.layout);
  }

  #zoomByWheel(event: WheelEvent): void {
    if (!event.ctrlKey || !this.#options.isReady()) return;
    event.preventDefault();
    const wheel = this.#wheel;
    const goesOn = wheel !== undefined && event.timeStamp - wheel.at < SAME_GESTURE_MS;
    const from = goesOn ? wheel.scale : this.#options.views.viewer.currentScale;
    const scale = withinScales(from * wheelFactor(event.deltaY, event.deltaMode));
    this.#wheel = { scale, x: event.clientX, y: event.clientY, at: event.timeStamp };
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#applyWheel());
  }

  /** Zooms about the pointer: the point of the page below it stays there. */
  #applyWheel(): void {
    this.#frame = 0;
    const wheel = this.#wheel;
    if (wheel === undefined || this.#options.signal.aborted) return;
    const { views, scroller } = this.#options;
    const { viewer } = views;
    // pdf.js knows whole percents; a slow pinch goes on from where it is.
    if (Math.round(wheel.scale * 100) === Math.round(viewer.currentScale * 100)) return;
    const page = this.#pageNear(wheel.x, wheel.y);
    const before = page.getBoundingClientRect();
    const at = { x: (wheel.x - before.left) / before.width, y: (wheel.y - before.top) / before.height };
    viewer.updateScale({ scaleFactor: wheel.scale / viewer.currentScale, drawingDelay: DRAWING_DELAY_MS });
    const after = page.getBoundingClientRect();
    scroller.scrollLeft += after.left + at.x * after.width - wheel.x;
    scroller.scrollTop += after.top + at.y * after.height - wheel.y;
    this.#look = { ...this.#look, zoom: viewer.currentScale };
    this.#options.onLook(this.#look);
  }

  /** The page at a point of the window, or the nearest one above or below it. */
  #pageNear(clientX: number, clientY: number): HTMLElement {
    const { views } = this.#options;
    const { first, last } = views.visible();
    let nearest = views.at(first - 1).div;
    let least = Number.POSITIVE_INFINITY;
    for (let number = first; number <= last; number += 1) {
      const { div } = views.at(number - 1);
      const box = div.getBoundingClientRect();
      const away =
        Math.max(0, box.top - clientY, clientY - box.bottom) +
        Math.max(0, box.left - clientX, clientX - box.right);
      if (away < least) {
        least = away;
        nearest = div;
      }
    }
    return nearest;
  }
}
