import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';
import { linksOfPage, targetOf, type LinkTarget, type PageLink } from './link-targets';
import type { PageView } from './page-views';

interface LinkPlace {
  readonly link: PageLink;
  readonly element: HTMLElement;
}

/**
 * The links of the pages that are drawn. They are named for the keyboard and for assistive
 * technology; the pointer goes through them to the words below, so that these can be selected.
 */
export class PageLinks {
  readonly #document: PDFDocumentProxy;
  readonly #onLink: (target: LinkTarget) => void;
  readonly #read = new Map<number, Promise<readonly PageLink[]>>();
  readonly #layers = new WeakMap<HTMLElement, readonly LinkPlace[]>();
  #hovered: HTMLElement | undefined;

  constructor(document: PDFDocumentProxy, onLink: (target: LinkTarget) => void) {
    this.#document = document;
    this.#onLink = onLink;
  }

  /** Lays the links over a drawn page. */
  async draw(view: PageView): Promise<void> {
    const { pdfPage, div } = view;
    if (pdfPage === null || layerIn(div) !== null) return;
    const reading = this.#read.get(view.id) ?? linksOfPage(pdfPage);
    this.#read.set(view.id, reading);
    const links = await reading;
    if (links.length === 0 || layerIn(div) !== null || view.canvas === null) return;
    const layer = document.createElement('div');
    layer.className = 'page-links';
    const places = links.map((link) => ({ link, element: this.#element(link) }));
    layer.append(...places.map(({ element }) => element));
    this.#layers.set(layer, places);
    this.#place(view, places);
    div.append(layer);
  }

  /** Shows the pointer over a link what it leads to; true when there is one. */
  hover(target: EventTarget | null, clientX: number, clientY: number): boolean {
    const found = this.#at(target, clientX, clientY)?.element;
    if (found !== this.#hovered) {
      this.#hovered?.removeAttribute('data-hovered');
      found?.setAttribute('data-hovered', '');
      if (found !== undefined) keepInView(found);
      this.#hovered = found;
    }
    return found !== undefined;
  }

  /** Follows the link at a point of the window; false when there is none. */
  press(target: EventTarget | null, clientX: number, clientY: number): boolean {
    const found = this.#at(target, clientX, clientY);
    if (found !== undefined) void this.#follow(found.link);
    return found !== undefined;
  }

  #at(target: EventTarget | null, clientX: number, clientY: number): LinkPlace | undefined {
    const page = target instanceof Element ? target.closest<HTMLElement>('.page') : null;
    const layer = page === null ? null : layerIn(page);
    if (layer === null) return undefined;
    return this.#layers.get(layer)?.find(({ element }) => {
      const box = element.getBoundingClientRect();
      return clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
    });
  }

  #element(link: PageLink): HTMLElement {
    const element = document.createElement('button');
    element.type = 'button';
    element.className = 'page-link';
    element.setAttribute(
      'aria-label',
      link.address === undefined
        ? 'Link within the document'
        : `Address ${link.address}. It is not opened; Enter copies it`,
    );
    element.addEventListener('focus', () => keepInView(element));
    element.addEventListener('click', (event) => {
      event.stopPropagation();
      void this.#follow(link);
    });
    if (link.address !== undefined) {
      const words = document.createElement('span');
      words.className = 'page-link-address';
      words.setAttribute('aria-hidden', 'true');
      words.textContent = link.address;
      const hint = document.createElement('small');
      hint.textContent = 'Not opened here. Press to copy the address.';
      words.append(hint);
      element.append(words);
    }
    return element;
  }

  #place({ viewport, width, height }: PageView, places: readonly LinkPlace[]): void {
    for (const { link, element } of places) {
      const [left, bottom, right, top] = link.rect;
      const [x1 = 0, y1 = 0] = viewport.convertToViewportPoint(left, bottom);
      const [x2 = 0, y2 = 0] = viewport.convertToViewportPoint(right, top);
      element.style.left = `${(100 * Math.min(x1, x2)) / width}%`;
      element.style.top = `${(100 * Math.min(y1, y2)) / height}%`;
      element.style.width = `${(100 * Math.abs(x2 - x1)) / width}%`;
      element.style.height = `${(100 * Math.abs(y2 - y1)) / height}%`;
      // An address stands where it does not reach over the page's edge.
      if (Math.min(x1, x2) > width / 2) element.dataset['side'] = 'end';
    }
  }

  async #follow(link: PageLink): Promise<void> {
    const target = await targetOf(this.#document, link);
    if (target !== undefined) this.#onLink(target);
  }
}

const layerIn = (page: HTMLElement): HTMLElement | null =>
  page.querySelector<HTMLElement>(':scope > .page-links');

/** Room in px that an address needs below its link. */
const ADDRESS_PX = 80;

/** An address stands above its link where there is no room below. */
function keepInView(link: HTMLElement): void {
  const view = link.closest('[role=region].pdf-scroller')?.getBoundingClientRect();
  if (view !== undefined)
    link.toggleAttribute('data-above', link.getBoundingClientRect().bottom + ADDRESS_PX > view.bottom);
}
