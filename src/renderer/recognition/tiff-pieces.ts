import { firstOf, TIFF, type TiffDirectory } from '../documents/image-tiff';

/** A strip or a tile of a page of a TIFF: a rectangle of pixels, packed by itself. */
export interface TiffPiece {
  readonly x: number;
  readonly y: number;
  /** As packed; the last strip and the tiles at the edges may reach over the page. */
  readonly width: number;
  readonly height: number;
  /** Which component it holds, where each is stored by itself; 0 otherwise. */
  readonly plane: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The pieces of a page in the file's order; those that lie outside the file are left out. */
export function tiffPieces(file: Uint8Array<ArrayBuffer>, tags: TiffDirectory): readonly TiffPiece[] {
  const width = firstOf(tags, TIFF.width, 0);
  const height = firstOf(tags, TIFF.height, 0);
  const isTiled = tags.has(TIFF.tileWidth);
  const offsets =
    tags.get(isTiled ? TIFF.tileOffsets : TIFF.stripOffsets) ?? tags.get(TIFF.stripOffsets) ?? [];
  const lengths =
    tags.get(isTiled ? TIFF.tileByteCounts : TIFF.stripByteCounts) ?? tags.get(TIFF.stripByteCounts) ?? [];
  const pieceWidth = isTiled ? firstOf(tags, TIFF.tileWidth, width) : width;
  const rows = firstOf(tags, isTiled ? TIFF.tileHeight : TIFF.rowsPerStrip, height);
  // A file may say "all rows" with the largest number there is.
  const pieceHeight = isTiled ? rows : Math.min(rows, height);
  if (pieceWidth < 1 || pieceHeight < 1) return [];
  const across = Math.ceil(width / pieceWidth);
  const perPlane = across * Math.ceil(height / pieceHeight);
  return offsets.flatMap((offset, index) => {
    if (offset >= file.length) return [];
    const inPlane = index % perPlane;
    return {
      x: (inPlane % across) * pieceWidth,
      y: Math.floor(inPlane / across) * pieceHeight,
      width: pieceWidth,
      height: pieceHeight,
      plane: Math.floor(index / perPlane),
      bytes: file.subarray(offset, offset + (lengths[index] ?? file.length)),
    };
  });
}
