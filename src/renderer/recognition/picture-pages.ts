import {
  concatTransformationMatrix,
  drawObject,
  PDFDocument,
  PDFHexString,
  popGraphicsState,
  pushGraphicsState,
} from '@cantoo/pdf-lib';
import { failure, success, type Result } from '../../shared/result';
import { imageKind, MEDIA_TYPES, POINTS_PER_PIXEL, type ImageKind } from '../documents/image-kinds';
import { jpegOrientation } from '../documents/image-size';
import { tiffPages } from '../documents/image-tiff';
import { jpegImage } from './jpeg-image';
import { combined, type Matrix } from './page-space';
import { COMPONENTS, type PageImage, type PicturePage } from './picture-page';
import { pngImage } from './png-image';
import { tiffPicture } from './tiff-picture';

export interface PicturePagesOptions {
  /** Only this page of a picture of several, from 0; all of them when absent. */
  readonly pageIndex?: number;
  readonly onPage?: (pagesDone: number, pagesTotal: number) => void;
}

/**
 * A picture as a PDF in memory: a page for each of its pictures, a pixel 72/300 of a point wide,
 * standing upright as its own data says. JPEG and most PNG keep their data as it is. Needs a worker
 * (or a window) for the kinds that the browser has to decode; TIFF, JPEG and most PNG do without.
 */
export async function picturePdf(
  bytes: Uint8Array<ArrayBuffer>,
  options: PicturePagesOptions = {},
): Promise<Result<Uint8Array<ArrayBuffer>, { readonly message: string }>> {
  const kind = imageKind(bytes);
  if (kind === undefined) return failure(UNREADABLE);
  const pages = kind === 'tiff' ? await tiffPicturePages(bytes, options) : await singlePage(bytes, kind);
  if (pages.every((page) => page.images.length === 0)) return failure(UNREADABLE);
  return success(await pdfOf(pages));
}

async function tiffPicturePages(
  bytes: Uint8Array<ArrayBuffer>,
  { pageIndex, onPage }: PicturePagesOptions,
): Promise<readonly PicturePage[]> {
  const found = tiffPages(bytes);
  const wanted = (found?.pages ?? []).filter((_, index) => pageIndex === undefined || index === pageIndex);
  const pages: PicturePage[] = [];
  for (const tags of wanted) {
    pages.push(await tiffPicture(bytes, tags, found?.isLittleEndian ?? true));
    onPage?.(pages.length, wanted.length);
  }
  return pages;
}

async function singlePage(
  bytes: Uint8Array<ArrayBuffer>,
  kind: Exclude<ImageKind, 'tiff'>,
): Promise<readonly PicturePage[]> {
  const direct = kind === 'jpeg' ? jpegImage(bytes) : kind === 'png' ? pngImage(bytes) : undefined;
  const image = direct ?? (await redrawnImage(bytes, MEDIA_TYPES[kind]));
  if (image === undefined) return [];
  const orientation = kind === 'jpeg' && direct !== undefined ? jpegOrientation(bytes) : 1;
  return [{ width: image.width, height: image.height, orientation, images: [image] }];
}

/** What a PDF cannot hold as it is, drawn on white by the browser, which also turns it upright. */
async function redrawnImage(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<PageImage | undefined> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(new Blob([bytes], { type }));
  } catch {
    return undefined;
  }
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) return undefined;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
  return jpegImage(new Uint8Array(await blob.arrayBuffer()));
}

async function pdfOf(pages: readonly PicturePage[]): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (const picture of pages) {
    const upright = uprightMatrix(picture);
    const width = millionths(Math.max(1, upright.width) * POINTS_PER_PIXEL);
    const height = millionths(Math.max(1, upright.height) * POINTS_PER_PIXEL);
    const toPoints: Matrix = [POINTS_PER_PIXEL, 0, 0, -POINTS_PER_PIXEL, 0, height];
    const toPage = combined(toPoints, upright.matrix);
    const page = document.addPage([width, height]);
    for (const image of picture.images) {
      const reference = document.context.register(
        document.context.stream(image.bytes, imageDictionary(image)),
      );
      const name = page.node.newXObject('Picture', reference);
      // An image of a PDF is one wide and one high, and its first row stands on top.
      const inPicture: Matrix = [image.width, 0, 0, -image.height, image.x, image.y + image.height];
      // A hair's breadth over the edge of the page would cost a row of pixels.
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = combined(toPage, inPicture).map(millionths);
      page.pushOperators(
        pushGraphicsState(),
        concatTransformationMatrix(a, b, c, d, e, f),
        drawObject(name),
        popGraphicsState(),
      );
    }
  }
  const bytes = await document.save({ useObjectStreams: false, addDefaultPage: false });
  return new Uint8Array(bytes);
}

/** ISO 32000-1, 8.9.5. */
function imageDictionary(image: PageImage) {
  const { palette, bitsPerComponent: bits } = image;
  const components = COMPONENTS[image.colours];
  const inverted = Array.from({ length: palette === undefined ? components : 1 }, () => [1, 0]).flat();
  return {
    Type: 'XObject',
    Subtype: 'Image',
    Width: image.width,
    Height: image.height,
    ColorSpace:
      palette === undefined
        ? image.colours
        : ['Indexed', image.colours, palette.length / 3 - 1, PDFHexString.of(hexOf(palette))],
    BitsPerComponent: bits,
    Filter: image.filter,
    ...(image.filterParameters === undefined ? {} : { DecodeParms: { ...image.filterParameters } }),
    ...(image.isInverted === true ? { Decode: inverted } : {}),
  };
}

const millionths = (value: number) => Math.round(value * 1e6) / 1e6 + 0;

const hexOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** How stored pixels become upright ones, for the eight orientations of TIFF and Exif. */
function uprightMatrix({ width, height, orientation }: PicturePage) {
  const matrices: Readonly<Record<number, Matrix>> = {
    2: [-1, 0, 0, 1, width, 0],
    3: [-1, 0, 0, -1, width, height],
    4: [1, 0, 0, -1, 0, height],
    5: [0, 1, 1, 0, 0, 0],
    6: [0, 1, -1, 0, height, 0],
    7: [0, -1, -1, 0, height, width],
    8: [0, -1, 1, 0, 0, width],
  };
  const isOnSide = orientation >= 5 && orientation <= 8;
  return {
    matrix: matrices[orientation] ?? ([1, 0, 0, 1, 0, 0] as const),
    width: isOnSide ? height : width,
    height: isOnSide ? width : height,
  };
}

const UNREADABLE = {
  message:
    'This picture could not be drawn: it is damaged, or stored in a way that is not known here. The original is kept unchanged. Save a copy as PNG, JPEG or TIFF in the program that opens it, and import that.',
};
