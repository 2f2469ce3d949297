import { failure, success, type Result } from '../../shared/result';
import type { RecogniseFailure } from '../core/ports';
import { fetchOriginal } from '../documents/fetch-original';
import { imageKind, MEDIA_TYPES, POINTS_PER_PIXEL } from '../documents/image-kinds';
import { mended } from '../documents/image-size';
import { pdfjsAssets, startPdfjsWorker } from '../pdf/pdfjs-worker';
import { openPdfDrawing, type PdfDrawing } from '../pdf/render-page';
import type { PagePicture } from './page-picture';
import { inverse } from './page-space';
import type { PageRequest } from './recognition-calls';

/** An original that is open for drawing its pages. */
export interface OpenOriginal {
  /** Rejects when the page cannot be drawn. */
  page(pageIndex: number): Promise<PagePicture>;
  close(): Promise<void>;
}

/** What the engine's data was trained for. */
const DOTS_PER_INCH = 300;
/** A3 at 300 dots an inch has 17 million pixels. */
const MOST_PIXELS = 25_000_000;
/** Narrower pictures hold letters too small to be read well, and are doubled. */
const NARROW_PIXELS = 1000;

/** Opens a PDF, which is read in pieces, or a picture, which is read whole. */
export async function openOriginal(
  request: PageRequest,
  onNews: () => void,
): Promise<Result<OpenOriginal, RecogniseFailure>> {
  if (request.kind === 'pdf') {
    const drawing = await openPdfDrawing(
      { address: request.address, length: request.bytes },
      pdfjsAssets(),
      startPdfjsWorker,
    );
    if (drawing.ok) return success(pdfOriginal(drawing.value));
    return failure(drawing.failure.kind === 'locked' ? LOCKED : DAMAGED);
  }
  const original = await fetchOriginal(request.address, request.bytes, onNews);
  if (!original.ok) return failure({ kind: 'unreadable', message: original.failure.message });
  const kind = imageKind(original.value);
  if (kind === undefined) return failure(NO_PICTURE);
  return success(
    kind === 'tiff'
      ? tiffOriginal(original.value)
      : pictureOriginal(mended(original.value, kind), MEDIA_TYPES[kind]),
  );
}

function pdfOriginal(drawing: PdfDrawing): OpenOriginal {
  return { page: (pageIndex) => drawnPage(drawing, pageIndex, DOTS_PER_INCH), close: () => drawing.close() };
}

async function drawnPage(drawing: PdfDrawing, pageIndex: number, dotsPerInch: number): Promise<PagePicture> {
  const drawn = await drawing.draw(pageIndex, { dotsPerInch, mostPixels: MOST_PIXELS });
  return {
    canvas: drawn.canvas,
    toPage: inverse(drawn.toCanvas),
    layout: { width: drawn.width, height: drawn.height, rotation: drawn.rotation },
    dotsPerInch: drawn.dotsPerInch,
  };
}

/** The browser reads no TIFF: each page goes through a PDF of its own. */
function tiffOriginal(bytes: Uint8Array<ArrayBuffer>): OpenOriginal {
  return {
    async page(pageIndex) {
      const { picturePdf } = await import('./picture-pages');
      const pdf = await picturePdf(bytes, { pageIndex });
      if (!pdf.ok) throw new Error(pdf.failure.message);
      const drawing = await openPdfDrawing({ bytes: pdf.value }, pdfjsAssets(), startPdfjsWorker);
      if (!drawing.ok) throw new Error('The page could not be drawn.');
      try {
        const wide = await drawnPage(drawing.value, 0, DOTS_PER_INCH);
        const picture =
          wide.canvas.width < NARROW_PIXELS ? await drawnPage(drawing.value, 0, 2 * DOTS_PER_INCH) : wide;
        return { ...picture, dotsPerInch: undefined };
      } finally {
        await drawing.value.close();
      }
    },
    close: () => Promise.resolve(),
  };
}

function pictureOriginal(bytes: Uint8Array<ArrayBuffer>, type: string): OpenOriginal {
  return {
    async page() {
      // Upright, as its own data says.
      const bitmap = await createImageBitmap(new Blob([bytes], { type }), { imageOrientation: 'from-image' });
      const { width, height } = bitmap;
      const scale = Math.min(width < NARROW_PIXELS ? 2 : 1, Math.sqrt(MOST_PIXELS / (width * height)));
      const canvas = new OffscreenCanvas(
        Math.max(1, Math.round(width * scale)),
        Math.max(1, Math.round(height * scale)),
      );
      const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
      if (context === null) throw new Error('There is no canvas to draw on.');
      context.fillStyle = '#ffffff';
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.imageSmoothingQuality = 'high';
      context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
      bitmap.close();
      const size = { width: width * POINTS_PER_PIXEL, height: height * POINTS_PER_PIXEL };
      return {
        canvas,
        toPage: [size.width / canvas.width, 0, 0, -size.height / canvas.height, 0, size.height],
        layout: { ...size, rotation: 0 },
        dotsPerInch: undefined,
      };
    },
    close: () => Promise.resolve(),
  };
}

const LOCKED: RecogniseFailure = {
  kind: 'unreadable',
  message:
    'This PDF is locked with a password, so its pages could not be drawn and their words not recognised. The original is kept unchanged. Save a copy without the password in the program that opens it, and import that.',
};
const DAMAGED: RecogniseFailure = {
  kind: 'unreadable',
  message:
    'This document could not be opened, so its words could not be recognised. The original is kept unchanged.',
};
const NO_PICTURE: RecogniseFailure = {
  kind: 'unreadable',
  message:
    'This document is no picture and no PDF, so no words could be recognised. The original is kept unchanged.',
};
