import type { PagesOfView } from './pages-of-view';
import { stepOfKey } from './view-keys';

interface Listening {
  readonly pages: PagesOfView;
  readonly signal: AbortSignal;
  /** The pages were clicked and nothing is selected; true when something was there. */
  readonly onPress: (event: MouseEvent) => boolean;
}

/** At the end of a single page the wheel turns the page, but not twice within this time, in ms. */
const FLIP_PAUSE_MS = 450;
/** And only when one turns it on, having come to the end before; ms. */
const END_PAUSE_MS = 160;

/**
 * What the pages do with keys, wheel and pointer. Keys are heard on `host`, around the region, so
 * that whoever moves a caret in the region goes first.
 */
export function listenToPages(host: HTMLElement, scroller: HTMLElement, listening: Listening): void {
  const { pages, signal, onPress } = listening;
  host.addEventListener(
    'keydown',
    (event) => {
      if (event.defaultPrevented || !scroller.contains(event.target as Node)) return;
      const step = stepOfKey(event, pages.look.layout === 'single');
      if (step === undefined) return;
      event.preventDefault();
      pages.step(step);
    },
    { signal },
  );
  scroller.addEventListener(
    'click',
    (event) => {
      if (!(window.getSelection()?.isCollapsed ?? true)) return;
      if (!onPress(event)) pages.links?.press(event.target, event.clientX, event.clientY);
    },
    { signal },
  );
  scroller.addEventListener(
    'pointermove',
    (event) => {
      if (event.buttons !== 0) return;
      const isOverLink = pages.links?.hover(event.target, event.clientX, event.clientY) ?? false;
      scroller.toggleAttribute('data-over-link', isOverLink);
    },
    { signal, passive: true },
  );
  flipByWheel(scroller, listening);
}

/** In the layout of single pages the wheel goes on to the next page from the end of one. */
function flipByWheel(scroller: HTMLElement, { pages, signal }: Listening): void {
  let flippedAt = Number.NEGATIVE_INFINITY;
  let scrolledAt = Number.NEGATIVE_INFINITY;
  scroller.addEventListener('scroll', (event) => (scrolledAt = event.timeStamp), { signal, passive: true });
  scroller.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey || pages.look.layout !== 'single' || Math.abs(event.deltaY) < 4) return;
      const down = event.deltaY > 0;
      const left = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
      const isAtEnd = down ? left <= 1 : scroller.scrollTop <= 1;
      const isTooSoon =
        event.timeStamp - flippedAt < FLIP_PAUSE_MS || event.timeStamp - scrolledAt < END_PAUSE_MS;
      if (!isAtEnd || isTooSoon) return;
      flippedAt = event.timeStamp;
      pages.turnOver(down ? 1 : -1);
    },
    { signal, passive: true },
  );
}
