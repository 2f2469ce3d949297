import {
  Uint8ArrayReader,
  ZipReader,
  configure,
  type Entry,
  type FileEntry,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import { failure, success, type Result } from '../../shared/result';
import { ContainedPaths } from './contained-paths';
import { legacyNameEncoding } from './zip-archive-names';

/** Zips come from strangers: they are read under limits, and nothing of them is written to a disk. */
const MOST_ENTRIES = 10_000;
/** All files of a zip together, in bytes after inflating. */
const MOST_BYTES = 500 * 1024 * 1024;
/** Above this size, a file that shrank by more than the ratio is a trap. */
const RATIO_FROM_BYTES = 1024 * 1024;
const MOST_RATIO = 200;

// A worker of its own would come from a blob, which the app's content policy forbids.
configure({ useWebWorkers: false });

export interface ZipFile {
  readonly name: string;
  readonly path: string;
  /** As declared; inflating stops there. */
  readonly size: number;
  readonly entry: FileEntry;
}

export interface ZipListing {
  readonly files: readonly ZipFile[];
  /** Paths of files that stay in the zip, by the reason. */
  readonly leftOut: Readonly<Record<LeftOut, readonly string[]>>;
  /** Whether the zip goes on after the most entries that are looked at. */
  readonly hasMore: boolean;
  /** Whether its list of files breaks off in the middle. */
  readonly isCut: boolean;
}

/**
 * `clutter`: what Mac and Windows put beside files; `locked`: encrypted; `bomb`: would inflate past
 * all measure; `too-much`: past the limit of all files together; `link`: a pointer to another file;
 * `method`: compressed in a way that is not known here.
 */
export type LeftOut = 'clutter' | 'locked' | 'bomb' | 'too-much' | 'link' | 'method';

/** A zip is listed once for all of its files. */
const known = new WeakMap<Uint8Array, Promise<Result<ZipListing, 'damaged'>>>();

/** Lists the files of a zip, in its own order. */
export function zipListing(bytes: Uint8Array<ArrayBuffer>): Promise<Result<ZipListing, 'damaged'>> {
  const listing = known.get(bytes) ?? listed(bytes);
  known.set(bytes, listing);
  return listing;
}

async function listed(bytes: Uint8Array<ArrayBuffer>): Promise<Result<ZipListing, 'damaged'>> {
  const { entries, isCut } = await entriesOf(bytes);
  if (isCut && entries.length === 0) return failure('damaged');
  const unmarked = entries.filter(({ filenameUTF8 }) => !filenameUTF8);
  const encoding = legacyNameEncoding(unmarked.map(({ rawFilename }) => rawFilename));
  const paths = new ContainedPaths();
  const files: ZipFile[] = [];
  const leftOut: Record<LeftOut, string[]> = {
    clutter: [],
    locked: [],
    bomb: [],
    'too-much': [],
    link: [],
    method: [],
  };
  let total = 0;
  for (const entry of entries.slice(0, MOST_ENTRIES)) {
    if (entry.directory) continue;
    const written = nameOf(entry, encoding);
    const path = paths.next(written);
    const reason = reasonAgainst(entry, written, total);
    if (reason === undefined) {
      total += entry.uncompressedSize;
      files.push({ name: written.split(/[/\\]/u).at(-1) || path, path, size: entry.uncompressedSize, entry });
    } else leftOut[reason].push(path);
  }
  return success({ files, leftOut, hasMore: entries.length > MOST_ENTRIES, isCut });
}

/** Entries in the order of the directory, one more than are used, as far as it can be read. */
async function entriesOf(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ readonly entries: readonly Entry[]; readonly isCut: boolean }> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), {
    strictness: 'tolerant',
    filenameValidation: 'tolerant',
  });
  const entries: Entry[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      entries.push(entry);
      if (entries.length > MOST_ENTRIES) break;
    }
    return { entries, isCut: false };
  } catch {
    return { entries, isCut: true };
  }
}

function nameOf({ filename, filenameUTF8, rawFilename }: Entry, encoding: string | undefined): string {
  const isAscii = rawFilename.every((byte) => byte < 0x80);
  return filenameUTF8 || isAscii || encoding === undefined
    ? filename
    : new TextDecoder(encoding).decode(rawFilename);
}

const CLUTTER = /(?:^|[/\\])(?:__MACOSX[/\\]|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._[^/\\]*$)/iu;
/** Stored and deflated, and deflate in its 64 kB form. */
const METHODS = new Set([0, 8]);

function reasonAgainst(entry: FileEntry, written: string, total: number): LeftOut | undefined {
  const { uncompressedSize: size, compressedSize } = entry;
  if (CLUTTER.test(written)) return 'clutter';
  if (entry.encrypted) return 'locked';
  if (entry.symlink) return 'link';
  if (!METHODS.has(entry.compressionMethod)) return 'method';
  if (size > RATIO_FROM_BYTES && size > compressedSize * MOST_RATIO) return 'bomb';
  return total + size > MOST_BYTES ? 'too-much' : undefined;
}

/**
 * Inflates one file. Bytes are counted as they come out: more than the file declares are never
 * taken, so that all files of a zip together stay within the limit whatever it declares.
 */
export async function inflated({
  entry,
  size,
}: ZipFile): Promise<Result<Uint8Array<ArrayBuffer>, 'damaged'>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const counting = new WritableStream<Uint8Array>({
    write: (piece) => {
      length += piece.length;
      if (length > size) throw new Error('The file is larger than its zip declares.');
      pieces.push(piece);
    },
  });
  try {
    await entry.getData(counting, { checkCrc32: true });
  } catch {
    return failure('damaged');
  }
  const whole = new Uint8Array(length);
  let done = 0;
  for (const piece of pieces) {
    whole.set(piece, done);
    done += piece.length;
  }
  return success(whole);
}
