import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';

/** Pictures of pages for the page list, drawn one after another so that reading is not slowed. */
export class PageThumbnails {
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly pages: PDFDocumentProxy,
    /** Clockwise degrees that pages are turned by besides what the file says. */
    private readonly turn: () => number,
    private readonly onDrawn: (pageIndex: number) => void,
  ) {}

  /** Draws a page `width` px wide (CSS px) onto the canvas. False when it could not be, or was not wanted any more. */
  draw(pageIndex: number, canvas: HTMLCanvasElement, width: number, signal: AbortSignal): Promise<boolean> {
    const drawn = this.#turn.then(() =>
      signal.aborted ? false : this.#drawNow(pageIndex, canvas, width, signal),
    );
    this.#turn = drawn;
    return drawn;
  }

  async #drawNow(
    pageIndex: number,
    canvas: HTMLCanvasElement,
    width: number,
    signal: AbortSignal,
  ): Promise<boolean> {
    const pixels = Math.round(width * Math.min(window.devicePixelRatio, 2));
    try {
      const page = await this.pages.getPage(pageIndex + 1);
      if (signal.aborted) return false;
      const rotation = (page.rotate + this.turn()) % 360;
      const natural = page.getViewport({ scale: 1, rotation });
      const viewport = page.getViewport({ scale: pixels / natural.width, rotation });
      canvas.width = pixels;
      canvas.height = Math.max(1, Math.round(viewport.height));
      const task = page.render({ canvas, viewport });
      const cancel = () => task.cancel();
      signal.addEventListener('abort', cancel, { once: true });
      try {
        await task.promise;
      } finally {
        signal.removeEventListener('abort', cancel);
        this.onDrawn(pageIndex);
      }
      return true;
    } catch {
      // A page that cannot be drawn keeps its blank sheet and its number in the list.
      return false;
    }
  }
}
