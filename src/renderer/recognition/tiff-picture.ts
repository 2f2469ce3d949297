import { MOST_PIXELS } from '../documents/image-kinds';
import { firstOf, TIFF, type TiffDirectory } from '../documents/image-tiff';
import { jpegImage } from './jpeg-image';
import { COMPONENTS, deflated, type PageImage, type PicturePage } from './picture-page';
import { tiffPieces, type TiffPiece } from './tiff-pieces';
import { tiffRaster } from './tiff-raster';

const OLD_JPEG = 6;
const JPEG = 7;
/** Values of tag 262. */
const WHITE_IS_ZERO = 0;
const BLACK_IS_ZERO = 1;
const RGB = 2;
const PALETTE = 3;
const PRINT_COLOURS = 5;
/** Separated colours that are cyan, magenta, yellow and black; tag 332. */
const CMYK_INKS = 1;

const COLOURS = new Map<number, PageImage['colours']>([
  [WHITE_IS_ZERO, 'DeviceGray'],
  [BLACK_IS_ZERO, 'DeviceGray'],
  [RGB, 'DeviceRGB'],
  [PALETTE, 'DeviceRGB'],
  [PRINT_COLOURS, 'DeviceCMYK'],
]);

/** A page of a TIFF as images of a PDF: JPEG as it is, everything else unpacked and packed again. */
export async function tiffPicture(
  file: Uint8Array<ArrayBuffer>,
  tags: TiffDirectory,
  isLittleEndian: boolean,
): Promise<PicturePage> {
  const width = firstOf(tags, TIFF.width, 0);
  const height = firstOf(tags, TIFF.height, 0);
  const orientation = firstOf(tags, TIFF.orientation, 1);
  const isSane = width > 0 && height > 0 && width * height <= MOST_PIXELS;
  const images = isSane ? await imagesOf(file, tags, isLittleEndian) : [];
  return { width, height, orientation, images };
}

async function imagesOf(
  file: Uint8Array<ArrayBuffer>,
  tags: TiffDirectory,
  isLittleEndian: boolean,
): Promise<readonly PageImage[]> {
  const compression = firstOf(tags, TIFF.compression, 1);
  if (compression === OLD_JPEG) return oldJpeg(file, tags);
  const pieces = tiffPieces(file, tags);
  if (compression === JPEG) return jpegPieces(pieces, tags);
  const image = await rasterImage(tags, pieces, isLittleEndian);
  return image === undefined ? [] : [image];
}

/** Each piece is a JPEG whose tables may stand once for all of them (TIFF Technical Note 2). */
function jpegPieces(pieces: readonly TiffPiece[], tags: TiffDirectory): readonly PageImage[] {
  // Tables begin with a start mark and end with an end mark, which fall away in the middle.
  const tables = (tags.get(TIFF.jpegTables) ?? []).slice(2, -2);
  const parameters = { ColorTransform: firstOf(tags, TIFF.photometric, 0) === RGB ? 0 : 1 };
  return pieces.flatMap(({ x, y, bytes }) => {
    const whole = Uint8Array.from([0xff, 0xd8, ...tables, ...bytes.subarray(2)]);
    return jpegImage(whole, { x, y }, parameters) ?? [];
  });
}

/** The older way, which most programs used to hold one JPEG of the whole page. */
function oldJpeg(file: Uint8Array, tags: TiffDirectory): readonly PageImage[] {
  const start = firstOf(tags, TIFF.oldJpegOffset, firstOf(tags, TIFF.stripOffsets, 0));
  const length = firstOf(tags, TIFF.oldJpegLength, file.length);
  const bytes = file.slice(start, start + length);
  const isWhole = bytes[0] === 0xff && bytes[1] === 0xd8;
  const image = isWhole ? jpegImage(bytes) : undefined;
  const isSame =
    image?.width === firstOf(tags, TIFF.width, 0) && image.height === firstOf(tags, TIFF.height, 0);
  return image !== undefined && isSame ? [image] : [];
}

async function rasterImage(
  tags: TiffDirectory,
  pieces: readonly TiffPiece[],
  isLittleEndian: boolean,
): Promise<PageImage | undefined> {
  const bits = firstOf(tags, TIFF.bitsPerSample, 1);
  // Fax machines of old do not say it, and mean white.
  const photometric = firstOf(tags, TIFF.photometric, bits === 1 ? WHITE_IS_ZERO : BLACK_IS_ZERO);
  const colours = COLOURS.get(photometric);
  if (colours === undefined || firstOf(tags, TIFF.inkSet, CMYK_INKS) !== CMYK_INKS) return undefined;
  const palette = photometric === PALETTE ? paletteOf(tags, bits) : undefined;
  if (photometric === PALETTE && palette === undefined) return undefined;
  const raster = tiffRaster(tags, pieces, palette === undefined ? COMPONENTS[colours] : 1, isLittleEndian);
  if (raster === undefined) return undefined;
  return {
    x: 0,
    y: 0,
    width: raster.width,
    height: raster.height,
    bytes: await deflated(raster.rows),
    colours,
    ...(palette === undefined ? {} : { palette }),
    bitsPerComponent: bits,
    filter: 'FlateDecode',
    ...(photometric === WHITE_IS_ZERO ? { isInverted: true } : {}),
  };
}

/** TIFF stores all reds, then all greens, then all blues, in 16 bits; some programs fill only the lower 8. */
function paletteOf(tags: TiffDirectory, bits: number): Uint8Array | undefined {
  const map = tags.get(TIFF.colourMap);
  const count = 2 ** bits;
  if (map === undefined || bits > 8 || map.length < 3 * count) return undefined;
  const shift = map.some((value) => value > 255) ? 8 : 0;
  const palette = new Uint8Array(3 * count);
  for (let index = 0; index < count; index += 1)
    for (let colour = 0; colour < 3; colour += 1)
      palette[3 * index + colour] = (map[colour * count + index] ?? 0) >> shift;
  return palette;
}
