import UTIF from 'utif2';
import { firstOf, TIFF, type TiffDirectory } from '../documents/image-tiff';
import type { TiffPiece } from './tiff-pieces';

/** Ways of packing (tag 259) that are unpacked here, besides JPEG: none, CCITT 2 to 4, LZW, Deflate, PackBits. */
const UNPACKED: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 8, 32946, 32773]);
const CCITT: ReadonlySet<number> = new Set([2, 3, 4]);
const PREDICTOR_OF_DIFFERENCES = 2;
const HEADER_BYTES = 8;

/** The pixels of a page as rows that each begin at a byte; 16-bit values with the high byte first. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly bitsPerComponent: number;
  readonly components: number;
  readonly rows: Uint8Array<ArrayBuffer>;
}

/**
 * Unpacks the pieces of a page, keeping the first `wanted` components of each pixel (the others are
 * transparency and the like). Undefined for ways of storing that are not known here.
 */
export function tiffRaster(
  tags: TiffDirectory,
  pieces: readonly TiffPiece[],
  wanted: number,
  isLittleEndian: boolean,
): Raster | undefined {
  const bits = firstOf(tags, TIFF.bitsPerSample, 1);
  const stored = firstOf(tags, TIFF.samplesPerPixel, 1);
  const isPlanar = firstOf(tags, TIFF.planarConfiguration, 1) === 2 && stored > 1;
  const predictor = firstOf(tags, TIFF.predictor, 1);
  const isKnown =
    UNPACKED.has(firstOf(tags, TIFF.compression, 1)) &&
    [1, 2, 4, 8, 16].includes(bits) &&
    (predictor === 1 || predictor === PREDICTOR_OF_DIFFERENCES) &&
    firstOf(tags, TIFF.sampleFormat, 1) === 1 &&
    stored >= wanted &&
    // Components of less than a byte are only taken out of their pixel where there is one.
    (bits >= 8 || (stored === wanted && !isPlanar));
  if (!isKnown) return undefined;

  const width = firstOf(tags, TIFF.width, 0);
  const height = firstOf(tags, TIFF.height, 0);
  const rowBytes = Math.ceil((width * wanted * bits) / 8);
  const rows = new Uint8Array(rowBytes * height);
  const perPiece = isPlanar ? 1 : stored;
  for (const piece of pieces) {
    if (piece.plane >= wanted) continue;
    const pixels = unpacked(tags, piece, perPiece, isLittleEndian);
    const pieceRowBytes = Math.ceil((piece.width * perPiece * bits) / 8);
    for (let row = 0; row < piece.height && piece.y + row < height; row += 1) {
      const from = pixels.subarray(row * pieceRowBytes, (row + 1) * pieceRowBytes);
      const to = rows.subarray((piece.y + row) * rowBytes, (piece.y + row + 1) * rowBytes);
      if (perPiece === wanted)
        to.set(fitted(from, rowBytes, (piece.x * wanted * bits) / 8), (piece.x * wanted * bits) / 8);
      else
        pickComponents(from, to, {
          bytes: bits / 8,
          perPiece,
          wanted,
          plane: piece.plane,
          x: piece.x,
          width,
        });
    }
  }
  // utif2 gives 16-bit values with the low byte first, whatever the file's order.
  if (bits === 16) swapPairs(rows);
  return { width, height, bitsPerComponent: bits, components: wanted, rows };
}

/** As much of a row of a piece as lies on the page. */
const fitted = (row: Uint8Array, rowBytes: number, start: number) =>
  row.subarray(0, Math.max(0, rowBytes - start));

interface Picking {
  /** Of one component. */
  readonly bytes: number;
  readonly perPiece: number;
  readonly wanted: number;
  readonly plane: number;
  readonly x: number;
  readonly width: number;
}

/** Copies the wanted components of a row's pixels, or its one component to its place in each pixel. */
function pickComponents(from: Uint8Array, to: Uint8Array, picking: Picking): void {
  const { bytes, perPiece, wanted, plane, x, width } = picking;
  const taken = perPiece === 1 ? 1 : wanted;
  const pixels = Math.min(width - x, from.length / (perPiece * bytes));
  for (let pixel = 0; pixel < pixels; pixel += 1)
    for (let index = 0; index < taken * bytes; index += 1)
      to[((x + pixel) * wanted + plane) * bytes + index] = from[pixel * perPiece * bytes + index] ?? 0;
}

/** One piece, unpacked by utif2 as if it were a picture of its own, so that damage stays in it. */
function unpacked(
  tags: TiffDirectory,
  piece: TiffPiece,
  components: number,
  isLittleEndian: boolean,
): Uint8Array {
  const compression = firstOf(tags, TIFF.compression, 1);
  const fillOrder = firstOf(tags, TIFF.fillOrder, 1);
  const file = new Uint8Array(HEADER_BYTES + piece.bytes.length);
  file.fill(isLittleEndian ? 0x49 : 0x4d, 0, 2);
  file.set(piece.bytes, HEADER_BYTES);
  if (fillOrder === 2 && !CCITT.has(compression)) reverseBits(file.subarray(HEADER_BYTES));
  const picture: UTIF.IFD = {
    width: piece.width,
    height: piece.height,
    t256: [piece.width],
    t257: [piece.height],
    t258: Array.from({ length: components }, () => firstOf(tags, TIFF.bitsPerSample, 1)),
    t259: [compression],
    t262: [firstOf(tags, TIFF.photometric, 0)],
    t266: [fillOrder],
    t273: [HEADER_BYTES],
    t277: [components],
    t278: [piece.height],
    t279: [piece.bytes.length],
    t292: [firstOf(tags, TIFF.t4Options, 0)],
    t317: [firstOf(tags, TIFF.predictor, 1)],
  } as unknown as UTIF.IFD;
  UTIF.decodeImage(file.buffer, picture);
  return picture.data;
}

function reverseBits(bytes: Uint8Array): void {
  for (const [index, byte] of bytes.entries()) {
    let reversed = 0;
    for (let bit = 0; bit < 8; bit += 1) if ((byte & (1 << bit)) !== 0) reversed |= 0x80 >> bit;
    bytes[index] = reversed;
  }
}

function swapPairs(bytes: Uint8Array): void {
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    const first = bytes[index] ?? 0;
    bytes[index] = bytes[index + 1] ?? 0;
    bytes[index + 1] = first;
  }
}
