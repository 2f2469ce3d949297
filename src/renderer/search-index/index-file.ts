import type { AsPlainObject } from 'minisearch';
import { SEARCH_TEXT_VERSION } from '../core/model/search-fold';
import { crc32 } from './crc32';
import type { IndexContents } from './text-index';

/**
 * How an index is kept: lines of JSON in UTF-8. First what it covers, then the index without its
 * terms, then the terms in parts, and last the stamp, which says how long everything before it is
 * and its CRC-32. A file that was not written to its end has no stamp, and counts as none.
 * In parts, because one string can hold no more than about 390,000 passages.
 */
interface Stamp {
  readonly stamp: 'sourcebook-search-index';
  readonly layout: number;
  /** Version of the index library's own format. */
  readonly library: number;
  /** Version of folding and of cutting into words. */
  readonly words: number;
  /** Goes up with each save; of two whole files the higher one is newer. */
  readonly generation: number;
  readonly bytes: number;
  readonly crc: number;
}

const LAYOUT = 1;
const LIBRARY = 2;
const TERMS_PER_LINE = 4000;
/** A stamp is a short line; it is looked for in this many bytes at the end. */
const STAMP_BYTES = 512;
const LINE_FEED = 10;

/** The file's bytes, piece by piece, in order. */
export function* indexFilePieces(contents: IndexContents, generation: number): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let bytes = 0;
  let crc = 0;
  for (const value of values(contents)) {
    const piece = encoder.encode(`${JSON.stringify(value)}\n`);
    bytes += piece.length;
    crc = crc32(piece, crc);
    yield piece;
  }
  const stamp: Stamp = {
    stamp: 'sourcebook-search-index',
    layout: LAYOUT,
    library: LIBRARY,
    words: SEARCH_TEXT_VERSION,
    generation,
    bytes,
    crc,
  };
  yield encoder.encode(`${JSON.stringify(stamp)}\n`);
}

function* values({ sources, index }: IndexContents): Generator {
  const { index: terms, ...rest } = index;
  yield sources;
  yield rest;
  for (let from = 0; from < terms.length; from += TERMS_PER_LINE) {
    yield terms.slice(from, from + TERMS_PER_LINE);
  }
}

/** Generation of a whole file of this version, from its last bytes; undefined for any other. */
export function generationOf(end: Uint8Array, fileBytes: number): number | undefined {
  return stampOf(end, fileBytes)?.generation;
}

/** How many bytes from the end {@link generationOf} needs. */
export const GENERATION_BYTES = STAMP_BYTES;

/** Reads a whole file; undefined when it is damaged, unfinished or of another version. */
export function readIndexFile(bytes: Uint8Array): IndexContents | undefined {
  const stamp = stampOf(bytes.subarray(-STAMP_BYTES), bytes.length);
  if (stamp === undefined) return undefined;
  const body = bytes.subarray(0, stamp.bytes);
  if (crc32(body) !== stamp.crc) return undefined;
  const decoder = new TextDecoder();
  const lines: unknown[] = [];
  for (let from = 0; from < body.length; ) {
    const to = body.indexOf(LINE_FEED, from);
    lines.push(JSON.parse(decoder.decode(body.subarray(from, to))));
    from = to + 1;
  }
  // The CRC says that these are the lines that were written.
  const [sources, rest, ...terms] = lines as [
    IndexContents['sources'],
    Omit<AsPlainObject, 'index'>,
    ...AsPlainObject['index'][],
  ];
  return { sources, index: { ...rest, index: terms.flat() } };
}

function stampOf(end: Uint8Array, fileBytes: number): Stamp | undefined {
  if (end.at(-1) !== LINE_FEED) return undefined;
  const line = end.subarray(end.lastIndexOf(LINE_FEED, end.length - 2) + 1);
  const value = parsed(new TextDecoder().decode(line));
  if (typeof value !== 'object' || value === null) return undefined;
  const stamp = value as Partial<Stamp>;
  const isWhole =
    stamp.stamp === 'sourcebook-search-index' &&
    stamp.layout === LAYOUT &&
    stamp.library === LIBRARY &&
    stamp.words === SEARCH_TEXT_VERSION &&
    typeof stamp.generation === 'number' &&
    stamp.bytes === fileBytes - line.length;
  return isWhole ? (stamp as Stamp) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not a stamp: the file ends in the middle, or is none of ours.
    return undefined;
  }
}
