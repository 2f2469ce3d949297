import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { failure, success, type Result } from '../../shared/result';
import { ObjectRange } from './object-range';
import { pdfjsOptions } from './pdfjs-options';
import type { PdfOrigin } from './read-pdf';

/** A PDF that is open for drawing its pages in a worker. */
export interface PdfDrawing {
  readonly pages: number;
  /** Draws one page (from 0) on white; rejects when it cannot be drawn. */
  draw(pageIndex: number, size: DrawingSize): Promise<DrawnPage>;
  /** Gives everything back. */
  close(): Promise<void>;
}

export interface DrawingSize {
  /** Wanted; less where the page would have more than `mostPixels`. */
  readonly dotsPerInch: number;
  readonly mostPixels: number;
}

export interface DrawnPage {
  readonly canvas: OffscreenCanvas;
  readonly dotsPerInch: number;
  /** The page's own size in points and how it is shown turned; see PageLayout. */
  readonly width: number;
  readonly height: number;
  readonly rotation: number;
  /** From points of the page (origin bottom left, not turned) to pixels (origin top left). */
  readonly toCanvas: readonly [number, number, number, number, number, number];
}

export interface DrawingFailure {
  readonly kind: 'locked' | 'damaged';
}

/** Opens a PDF. `startWorker` gives a worker of pdf.js of its own, which ends with the drawing. */
export async function openPdfDrawing(
  origin: PdfOrigin,
  assets: string,
  startWorker: () => Worker,
): Promise<Result<PdfDrawing, DrawingFailure>> {
  const range = 'bytes' in origin ? undefined : await ObjectRange.open(origin.address, origin.length);
  if (!('bytes' in origin) && range === undefined) return failure({ kind: 'damaged' });
  const port = startWorker();
  const task = pdfjs.getDocument({
    ...pdfjsOptions(assets),
    ...('bytes' in origin ? { data: origin.bytes } : {}),
    ...(range === undefined ? {} : { range, disableStream: true }),
    worker: pdfjs.PDFWorker.create({ port }),
    useWorkerFetch: true,
    // A worker has no document to put fonts in: letters are drawn as the paths they are.
    disableFontFace: true,
    disableWorkerRendering: true,
    CanvasFactory: WorkerCanvases,
    FilterFactory: NoFilters,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  if (range !== undefined) range.onFailure = () => void task.destroy();
  const close = async () => {
    await task.destroy();
    port.terminate();
  };
  try {
    const document = await task.promise;
    return success({
      pages: document.numPages,
      draw: (pageIndex, size) => drawPage(document, pageIndex, size),
      close,
    });
  } catch (error) {
    await close();
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return failure({ kind: isLocked ? 'locked' : 'damaged' });
  }
}

async function drawPage(
  document: PDFDocumentProxy,
  pageIndex: number,
  { dotsPerInch, mostPixels }: DrawingSize,
): Promise<DrawnPage> {
  const page = await document.getPage(pageIndex + 1);
  try {
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const [width, height] = [right - left, top - bottom];
    const wanted = dotsPerInch / 72;
    const scale = Math.min(wanted, Math.sqrt(mostPixels / Math.max(1, width * height)));
    const viewport = page.getViewport({ scale });
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.round(viewport.width)),
      Math.max(1, Math.round(viewport.height)),
    );
    const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
    if (context === null) throw new Error('There is no canvas to draw on.');
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    await page.render({
      canvas: null,
      // A worker's context draws the same way; pdf.js names the window's type.
      canvasContext: context as unknown as CanvasRenderingContext2D,
      viewport,
      // Drawing for the screen waits for frames, which a worker has none of.
      intent: 'print',
    }).promise;
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = viewport.transform;
    return {
      canvas,
      dotsPerInch: scale * 72,
      width,
      height,
      rotation: page.rotate,
      toCanvas: [a, b, c, d, e + a * left + c * bottom, f + b * left + d * bottom],
    };
  } finally {
    page.cleanup();
  }
}

interface CanvasAndContext {
  canvas: OffscreenCanvas | null;
  context: OffscreenCanvasRenderingContext2D | null;
}

/** pdf.js's own canvases are elements of a document; these are not. */
class WorkerCanvases {
  create(width: number, height: number): CanvasAndContext {
    if (width <= 0 || height <= 0) throw new Error('A canvas must have a size.');
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
  }

  reset({ canvas }: CanvasAndContext, width: number, height: number): void {
    if (canvas === null || width <= 0 || height <= 0) throw new Error('A canvas must have a size.');
    canvas.width = width;
    canvas.height = height;
  }

  getNoAlphaContext(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D | null {
    return canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  }

  destroy(pair: CanvasAndContext): void {
    if (pair.canvas !== null) pair.canvas.width = pair.canvas.height = 0;
    pair.canvas = null;
    pair.context = null;
  }
}

/** pdf.js makes filters of SVG elements in a document; a worker draws without them. */
class NoFilters {
  addFilter = () => 'none';
  addHCMFilter = () => 'none';
  addAlphaFilter = () => 'none';
  addLuminosityFilter = () => 'none';
  addKnockoutFilter = () => 'none';
  addHighlightHCMFilter = () => 'none';
  addSelectionHCMFilter = () => 'none';
  addSelectionFilter = () => 'none';
  createSelectionStyle = () => null;
  destroy(): void {}
}
