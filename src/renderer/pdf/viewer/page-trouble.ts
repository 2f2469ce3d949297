import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';
import type { PageView } from './page-views';

/** Finds pages that cannot be drawn and says so on them; the other pages go on. */
export class PageTroubles {
  readonly #document: PDFDocumentProxy;
  readonly #signal: AbortSignal;

  constructor(document: PDFDocumentProxy, signal: AbortSignal) {
    this.#document = document;
    this.#signal = signal;
  }

  /** Loads what pdf.js needs to lay a page out; a page whose description is broken says so. */
  async load(view: PageView): Promise<void> {
    if (view.pdfPage !== null) return;
    try {
      const page = await this.#document.getPage(view.id);
      if (view.pdfPage === null) view.setPdfPage(page);
    } catch {
      if (!this.#signal.aborted) this.show(view);
    }
  }

  show({ div, id }: PageView): void {
    if (div.querySelector(':scope > .page-trouble') !== null) return;
    const notice = document.createElement('div');
    notice.className = 'page-trouble';
    notice.setAttribute('role', 'note');
    const title = document.createElement('strong');
    title.textContent = `Page ${div.dataset['shownNumber'] ?? id} cannot be drawn`;
    const text = document.createElement('span');
    text.textContent = 'This part of the file is damaged. The other pages are not affected.';
    notice.append(title, text);
    div.append(notice);
  }
}
