import type { ImageKind, ImageSize } from './image-kinds';
import { firstOf, TIFF, tiffPages } from './image-tiff';

/**
 * Width and height in pixels as a picture of one page declares them, before it is decoded, and as
 * it is stored (not turned). Undefined where the header is damaged or does not say.
 */
export function declaredSize(bytes: Uint8Array, kind: Exclude<ImageKind, 'tiff'>): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = READERS[kind]?.(view);
    return size !== undefined && size.width > 0 && size.height > 0 ? size : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Reading past the end throws a RangeError, which means that the header is cut short. */
const READERS: Partial<Readonly<Record<ImageKind, (view: DataView) => ImageSize | undefined>>> = {
  jpeg: (view) => jpegFrame(view),
  png: (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  gif: (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  bmp: (view) => ({ width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) }),
  webp: webpSize,
};

export interface JpegFrame extends ImageSize {
  /** 1 for grey, 3 for colour, 4 for print colours. */
  readonly components: number;
}

/** What a JPEG's start-of-frame segment says (ITU-T T.81, B.2.2). */
export function jpegFrame(view: DataView): JpegFrame | undefined {
  for (const { marker, start } of jpegSegments(view)) {
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame)
      return {
        height: view.getUint16(start + 1),
        width: view.getUint16(start + 3),
        components: view.getUint8(start + 5),
      };
  }
  return undefined;
}

/**
 * How a JPEG stands by its Exif data: 1 upright, 3 upside down, 6 and 8 on its side, and their
 * mirrored kinds, as tag 274 of TIFF counts them.
 */
export function jpegOrientation(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { marker, start, end } of jpegSegments(view)) {
    if (marker !== 0xe1 || end > bytes.length || view.getUint32(start) !== 0x45786966) continue;
    const directory = tiffPages(bytes.subarray(start + 6, end))?.pages[0];
    const orientation = directory === undefined ? 1 : firstOf(directory, TIFF.orientation, 1);
    return orientation >= 1 && orientation <= 8 ? orientation : 1;
  }
  return 1;
}

/** The segments before a JPEG's data: `start` is the first byte after the length. */
function* jpegSegments(view: DataView) {
  let at = 2;
  while (at + 4 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda || marker === 0xd9) return;
    const isBare = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    const length = isBare ? 0 : view.getUint16(at + 2);
    const end = at + 2 + length;
    if (!isBare) yield { marker, start: at + 4, end };
    at = end;
  }
}

/** The three forms of a WebP's first chunk. */
function webpSize(view: DataView): ImageSize | undefined {
  const form = String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + 12, 4));
  if (form === 'VP8X') return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) };
  if (form === 'VP8 ')
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (form !== 'VP8L') return undefined;
  const packed = view.getUint32(21, true);
  return { width: 1 + (packed & 0x3fff), height: 1 + ((packed >>> 14) & 0x3fff) };
}

const uint24 = (view: DataView, at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);

/** Whether a JPEG or a PNG ends with the mark that ends it. */
export function isComplete(bytes: Uint8Array, kind: ImageKind): boolean {
  if (kind === 'jpeg') return endsWithin(bytes, [0xff, 0xd9]);
  if (kind === 'png') return endsWithin(bytes, [0x49, 0x45, 0x4e, 0x44]);
  return true;
}

/**
 * A JPEG that lost its end, with the mark that ends it: the browser's decoder then shows what is
 * there, where it would refuse the file as it is. Anything else is returned as it came.
 */
export function mended(bytes: Uint8Array<ArrayBuffer>, kind: ImageKind): Uint8Array<ArrayBuffer> {
  if (kind !== 'jpeg' || isComplete(bytes, kind)) return bytes;
  const whole = new Uint8Array(bytes.length + 2);
  whole.set(bytes);
  whole.set([0xff, 0xd9], bytes.length);
  return whole;
}

/** Programs write a little after the end; what stands further on is another file. */
const TAIL_BYTES = 64 * 1024;

function endsWithin(bytes: Uint8Array, mark: readonly number[]): boolean {
  const tail = bytes.subarray(-TAIL_BYTES);
  const first = mark[0] ?? 0;
  for (let at = tail.lastIndexOf(first); at !== -1; at = at === 0 ? -1 : tail.lastIndexOf(first, at - 1))
    if (mark.every((byte, index) => tail[at + index] === byte)) return true;
  return false;
}
