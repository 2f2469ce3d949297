import { startsWith } from './signatures';

/** The kinds of picture that can be shown and recognised. */
export type ImageKind = 'jpeg' | 'png' | 'tiff' | 'webp' | 'gif' | 'bmp' | 'avif';

export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** Pictures that say they have more pixels than this are not opened: 200 million is A1 at 500 dots an inch. */
export const MOST_PIXELS = 200_000_000;

/** A pixel is this many points wide: 300 dots an inch, whatever the picture says of itself. */
export const POINTS_PER_PIXEL = 72 / 300;

/** What kind of picture the bytes are, by their first ones; undefined for none of those. */
export function imageKind(bytes: Uint8Array): ImageKind | undefined {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (TIFF_STARTS.some((start) => startsWith(bytes, start))) return 'tiff';
  const name = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (name(0, 4) === 'RIFF' && name(8, 12) === 'WEBP') return 'webp';
  if (name(0, 4) === 'GIF8') return 'gif';
  if (name(0, 2) === 'BM') return 'bmp';
  if (name(4, 8) === 'ftyp' && /avi[fs]/u.test(name(8, 40))) return 'avif';
  return undefined;
}

/** Byte orders II and MM; 42 is TIFF, 43 is BigTIFF. */
const TIFF_STARTS = [
  [0x49, 0x49, 42, 0],
  [0x4d, 0x4d, 0, 42],
  [0x49, 0x49, 43, 0],
  [0x4d, 0x4d, 0, 43],
];

/** Media types that the browser's decoder goes by; TIFF is not among those it reads. */
export const MEDIA_TYPES: Readonly<Record<Exclude<ImageKind, 'tiff'>, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  bmp: 'image/bmp',
  avif: 'image/avif',
};
