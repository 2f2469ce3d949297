import { failure, success, type Result } from '../../shared/result';
import type { ExtractedPage } from '../core/model/extraction';
import type { ReadFailure } from '../core/ports';
import type { Findings } from './finished-document';
import {
  imageKind,
  MEDIA_TYPES,
  MOST_PIXELS,
  POINTS_PER_PIXEL,
  type ImageKind,
  type ImageSize,
} from './image-kinds';
import { imageMetadata } from './image-metadata';
import { declaredSize, isComplete, jpegOrientation, mended } from './image-size';
import { firstOf, TIFF, tiffPages, type TiffDirectory } from './image-tiff';

export interface ImageReading {
  /** The file's name; pictures tell by their bytes what they are. */
  readonly name: string;
  /**
   * Decodes a picture and gives its size as it is shown, upright; rejects when that cannot be done.
   * Absent: the browser's decoder, where there is one.
   */
  readonly decode?: Decode | undefined;
}
type Decode = (bytes: Uint8Array<ArrayBuffer>, mediaType: string) => Promise<ImageSize>;

const PARSER = { name: 'sourcebook-image', version: '1' };

/**
 * Reads a picture: its pages without text, each with its size in points, and what its own data says
 * of it. The words in it are recognised later. A TIFF holds a page for each of its pictures.
 */
export async function readImage(
  bytes: Uint8Array<ArrayBuffer>,
  { decode = browserDecoder() }: ImageReading,
): Promise<Result<Findings, ReadFailure>> {
  const kind = imageKind(bytes);
  if (kind === undefined) return failure(UNKNOWN);
  const found = kind === 'tiff' ? readTiff(bytes) : await readSingle(bytes, kind, decode);
  if (!found.ok) return found;
  return success({
    kind: 'image',
    parser: PARSER,
    pages: found.value.pages,
    metadata: imageMetadata(bytes),
    origin: 'the picture’s own data',
    warnings: found.value.warnings,
    encoding: '',
  });
}

interface FoundPages {
  readonly pages: readonly ExtractedPage[];
  readonly warnings: readonly string[];
}

async function readSingle(
  bytes: Uint8Array<ArrayBuffer>,
  kind: Exclude<ImageKind, 'tiff'>,
  decode: Decode | undefined,
): Promise<Result<FoundPages, ReadFailure>> {
  const declared = declaredSize(bytes, kind);
  if (declared === undefined && kind !== 'avif') return failure(DAMAGED);
  if (declared !== undefined && declared.width * declared.height > MOST_PIXELS) return failure(TOO_LARGE);
  let size = kind === 'jpeg' && declared !== undefined ? turned(declared, jpegOrientation(bytes)) : declared;
  if (decode !== undefined) {
    try {
      size = await decode(mended(bytes, kind), MEDIA_TYPES[kind]);
    } catch {
      return failure(DAMAGED);
    }
  }
  if (size === undefined) return failure(DAMAGED);
  return success({ pages: [blankPage(0, size)], warnings: isComplete(bytes, kind) ? [] : [CUT_SHORT] });
}

function readTiff(bytes: Uint8Array): Result<FoundPages, ReadFailure> {
  const found = tiffPages(bytes);
  if (found === undefined || found.pages.length === 0) return failure(DAMAGED);
  const pages = found.pages.map((tags, pageIndex) => tiffPage(tags, pageIndex, bytes.length));
  const failed = pages.filter((page) => page.failed !== undefined).length;
  if (failed === pages.length) {
    const isLarge = found.pages.every(
      (tags) => firstOf(tags, TIFF.width, 0) * firstOf(tags, TIFF.height, 0) > MOST_PIXELS,
    );
    return failure(isLarge ? TOO_LARGE : DAMAGED);
  }
  const warnings = found.isCut ? [CUT_SHORT] : [];
  if (failed > 0)
    warnings.push(
      failed === 1
        ? 'One page of this picture could not be read. The original is kept, and the other pages are complete.'
        : `${failed} of ${pages.length} pages of this picture could not be read. The original is kept, and the other pages are complete.`,
    );
  return success({ pages, warnings });
}

function tiffPage(tags: TiffDirectory, pageIndex: number, fileBytes: number): ExtractedPage {
  const size = { width: firstOf(tags, TIFF.width, 0), height: firstOf(tags, TIFF.height, 0) };
  const offsets = tags.get(TIFF.stripOffsets) ?? tags.get(TIFF.tileOffsets) ?? tags.get(TIFF.oldJpegOffset);
  const isThere =
    offsets !== undefined && offsets.length > 0 && offsets.every((offset) => offset < fileBytes);
  const problem =
    size.width * size.height > MOST_PIXELS
      ? 'it says that it is larger than any picture that can be opened'
      : 'this part of the file is damaged';
  if (size.width < 1 || size.height < 1 || size.width * size.height > MOST_PIXELS || !isThere)
    return { pageIndex, text: '', failed: `Page ${pageIndex + 1} could not be read: ${problem}.` };
  return blankPage(pageIndex, turned(size, firstOf(tags, TIFF.orientation, 1)));
}

/** Orientations 5 to 8 stand on their side. */
function turned(size: ImageSize, orientation: number): ImageSize {
  return orientation >= 5 && orientation <= 8 ? { width: size.height, height: size.width } : size;
}

function blankPage(pageIndex: number, { width, height }: ImageSize): ExtractedPage {
  const layout = {
    width: width * POINTS_PER_PIXEL,
    height: height * POINTS_PER_PIXEL,
    rotation: 0,
    runs: [],
  };
  return { pageIndex, text: '', layout };
}

/** Undefined in Node, which decodes no pictures. */
function browserDecoder(): Decode | undefined {
  if (typeof createImageBitmap === 'undefined') return undefined;
  return async (bytes, type) => {
    const bitmap = await createImageBitmap(new Blob([bytes], { type }));
    const { width, height } = bitmap;
    bitmap.close();
    return { width, height };
  };
}

const CUT_SHORT = 'This picture’s file ends too early: a part of the picture may be missing.';
const DAMAGED: ReadFailure = {
  kind: 'damaged',
  message:
    'This picture is damaged, and could not be opened. The original is kept unchanged. If another copy exists, import that one.',
};
const TOO_LARGE: ReadFailure = {
  kind: 'too-large',
  message:
    'This picture says that it has more than 200 million pixels, which is more than can be opened. The original is kept unchanged. Import a smaller copy, or its parts.',
};
const UNKNOWN: ReadFailure = {
  kind: 'unreadable',
  message:
    'This picture is of a kind that cannot be opened here. The original is kept unchanged. Save a copy as PNG, JPEG or TIFF in the program that opens it, and import that.',
};
