/** Tags of a TIFF directory that are read, by their names in the specification (TIFF 6.0, section 8). */
export const TIFF = {
  subfileType: 254,
  width: 256,
  height: 257,
  bitsPerSample: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  orientation: 274,
  samplesPerPixel: 277,
  rowsPerStrip: 278,
  stripByteCounts: 279,
  planarConfiguration: 284,
  t4Options: 292,
  predictor: 317,
  colourMap: 320,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileByteCounts: 325,
  inkSet: 332,
  extraSamples: 338,
  sampleFormat: 339,
  jpegTables: 347,
  oldJpegOffset: 513,
  oldJpegLength: 514,
} as const;

/** Numbers of the tags named above, of one picture. */
export type TiffDirectory = ReadonlyMap<number, readonly number[]>;

const WANTED: ReadonlySet<number> = new Set(Object.values(TIFF));
/** Bytes of a value of each field type; text and fractions are not among what is wanted. */
const TYPE_BYTES: Readonly<Record<number, number>> = {
  1: 1,
  3: 2,
  4: 4,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  13: 4,
  16: 8,
  18: 8,
};
const MOST_DIRECTORIES = 10_000;
/** More values than this in one field are a mistake: a strip for every row of the tallest picture. */
const MOST_VALUES = 1_000_000;
const REDUCED_OR_MASK = 0b101;

export interface TiffPages {
  readonly isLittleEndian: boolean;
  readonly pages: readonly TiffDirectory[];
  /** The file ends, or goes astray, before its list of pictures does. */
  readonly isCut: boolean;
}

/**
 * The pictures of a TIFF or BigTIFF file, in order, without thumbnails and masks. Also reads the
 * directory of an Exif block, which has the same form. Undefined when it is none.
 */
export function tiffPages(bytes: Uint8Array): TiffPages | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8) return undefined;
  const isLittleEndian = bytes[0] === 0x49;
  const version = view.getUint16(2, isLittleEndian);
  if ((version !== 42 && version !== 43) || bytes[0] !== bytes[1]) return undefined;
  const reader = { view, isLittleEndian, isBig: version === 43 };
  const seen = new Set<number>();
  const directories: TiffDirectory[] = [];
  let isCut = false;
  let at = reader.isBig ? wide(reader, 8) : view.getUint32(4, isLittleEndian);
  while (at !== undefined && at !== 0 && directories.length < MOST_DIRECTORIES) {
    const directory = seen.has(at) ? undefined : directoryAt(reader, at);
    if (directory === undefined) {
      isCut = true;
      break;
    }
    seen.add(at);
    directories.push(directory.tags);
    at = directory.next;
  }
  const pages = directories.filter((tags) => (firstOf(tags, TIFF.subfileType, 0) & REDUCED_OR_MASK) === 0);
  return { isLittleEndian, pages: pages.length > 0 ? pages : directories, isCut: isCut || at === undefined };
}

/** The first number of a tag, or what stands for it when it is absent. */
export function firstOf(tags: TiffDirectory, tag: number, otherwise: number): number {
  return tags.get(tag)?.[0] ?? otherwise;
}

interface Reader {
  readonly view: DataView;
  readonly isLittleEndian: boolean;
  readonly isBig: boolean;
}

/** One directory and where the next one stands (undefined: outside the file); undefined when it is damaged. */
function directoryAt(
  reader: Reader,
  at: number,
): { readonly tags: TiffDirectory; readonly next: number | undefined } | undefined {
  const { view, isLittleEndian, isBig } = reader;
  const [countBytes, entryBytes] = isBig ? [8, 20] : [2, 12];
  if (at + countBytes > view.byteLength) return undefined;
  const count = isBig ? wide(reader, at) : view.getUint16(at, isLittleEndian);
  if (count === undefined || count === 0) return undefined;
  const end = at + countBytes + count * entryBytes;
  if (end > view.byteLength) return undefined;
  const tags = new Map<number, readonly number[]>();
  for (let entry = at + countBytes; entry < end; entry += entryBytes) {
    const tag = view.getUint16(entry, isLittleEndian);
    if (!WANTED.has(tag)) continue;
    const values = valuesOf(reader, entry);
    if (values !== undefined) tags.set(tag, values);
  }
  return { tags, next: placeAt(reader, end) };
}

function valuesOf(reader: Reader, entry: number): readonly number[] | undefined {
  const { view, isLittleEndian, isBig } = reader;
  const type = view.getUint16(entry + 2, isLittleEndian);
  const size = TYPE_BYTES[type];
  const count = isBig ? wide(reader, entry + 4) : view.getUint32(entry + 4, isLittleEndian);
  if (size === undefined || count === undefined || count > MOST_VALUES) return undefined;
  const inPlace = entry + (isBig ? 12 : 8);
  const start = count * size <= (isBig ? 8 : 4) ? inPlace : placeAt(reader, inPlace);
  if (start === undefined || start + count * size > view.byteLength) return undefined;
  return Array.from({ length: count }, (_, index) => numberAt(reader, start + index * size, size));
}

function numberAt(reader: Reader, at: number, size: number): number {
  const { view, isLittleEndian } = reader;
  if (size === 1) return view.getUint8(at);
  if (size === 2) return view.getUint16(at, isLittleEndian);
  return size === 4 ? view.getUint32(at, isLittleEndian) : (wide(reader, at) ?? 0);
}

/** A place in the file; undefined when the number itself lies outside. */
function placeAt(reader: Reader, at: number): number | undefined {
  if (reader.isBig) return wide(reader, at);
  return at + 4 > reader.view.byteLength ? undefined : reader.view.getUint32(at, reader.isLittleEndian);
}

function wide({ view, isLittleEndian }: Reader, at: number): number | undefined {
  if (at + 8 > view.byteLength) return undefined;
  return Number(view.getBigUint64(at, isLittleEndian));
}
