import { failure, success, type Result } from '../../shared/result';
import type { OutlineEntry, TextBlock, TextPicture } from '../core/model/extraction';
import type { ReadFailure } from '../core/ports';
import { withPlaces, type WrittenBlock } from './block-writer';
import { placeName, readChapter } from './epub-chapter';
import { chapterSource, EPUB_FAILURES as FAILURES, openBook } from './epub-book';
import type { ContentsEntry } from './epub-contents';
import { onlyPage, type Findings } from './finished-document';
import { picturesWarning } from './office-warnings';
import { PARSERS } from './parsers';
import { soundZipEntries } from './zip-entries';

const BREAK = '\n\n';

/**
 * Reads a book in EPUB 2 or 3: its chapters in reading order as one text, its table of contents,
 * and what it says of itself. Nothing in it is run, followed or fetched.
 */
export async function readEpub(bytes: Uint8Array): Promise<Result<Findings, ReadFailure>> {
  const opened = openBook(bytes);
  if (!opened.ok) return opened;
  const { book, contents, contentsPath, isUnordered } = opened.value;
  const locked = opened.value.locked;
  const open = book.chapters.filter((path) => !locked.has(path));
  if (book.chapters.length > 0 && open.length === 0) return failure(LOCKED);
  const wantedParts = new Set(open);
  const unpacked = soundZipEntries(bytes, (name) => wantedParts.has(name));
  if (!unpacked.ok)
    return failure(unpacked.failure.kind === 'too-large' ? FAILURES.tooLarge : FAILURES.damaged);

  const files = new Set(opened.value.files);
  const text: string[] = [];
  const written: WrittenBlock[] = [];
  const pictures: TextPicture[] = [];
  const places = new Map<string, number>();
  let length = 0;
  let shown = 0;
  let read = 0;
  for (const path of open) {
    const part = unpacked.value.entries.get(path);
    if (part === undefined) continue;
    const chapter = readChapter(chapterSource(part), path, files);
    read += 1;
    shown += chapter.shown;
    const start = length === 0 ? 0 : length + BREAK.length;
    places.set(`${path}#`, start);
    for (const [id, offset] of chapter.anchors) places.set(`${path}#${id}`, start + offset);
    for (const picture of chapter.pictures) pictures.push({ ...picture, at: picture.at + start });
    if (chapter.text === '') continue;
    text.push(chapter.text);
    length = start + chapter.text.length;
    for (const block of chapter.blocks) written.push(movedBlock(block, start));
  }
  if (read === 0) return failure(FAILURES.damaged);
  const whole = text.join(BREAK);
  const blocks = withPlaces(written, (name) => placeOf(places, name, length));
  const outline = outlineOf(contents, contentsPath, places, length) ?? headingsOf(whole, blocks);
  return success({
    kind: 'epub',
    parser: PARSERS.epub,
    pages: onlyPage(
      whole,
      blocks,
      pictures.map((picture) => ({ ...picture, at: Math.min(picture.at, length) })),
    ),
    ...(outline.length === 0 ? {} : { outline }),
    metadata: book.metadata,
    origin: 'the book’s own description',
    warnings: [
      ...(isUnordered ? [UNORDERED] : []),
      ...leftOut(book.chapters.length - open.length, book.chapters.length, 'are locked'),
      ...leftOut(open.length - read, book.chapters.length, 'are damaged or missing'),
      ...picturesWarning(whole, shown),
    ],
    encoding: '',
  });
}

/** A chapter's block in the whole book, `by` characters further on. */
function movedBlock(block: WrittenBlock, by: number): WrittenBlock {
  const { start, end, cells, styles } = block;
  const moved = <Part extends { readonly start: number; readonly end: number }>(part: Part): Part => ({
    ...part,
    start: part.start + by,
    end: part.end + by,
  });
  return {
    ...block,
    start: start + by,
    end: end + by,
    ...(cells === undefined ? {} : { cells: cells.map(moved) }),
    ...(styles === undefined ? {} : { styles: styles.map(moved) }),
  };
}

/** Where a name of the form `path#id` leads; to the beginning of its part when it has no such element. */
function placeOf(places: ReadonlyMap<string, number>, name: string, length: number): number | undefined {
  const start = places.get(name) ?? places.get(name.slice(0, name.indexOf('#') + 1));
  return start === undefined ? undefined : Math.min(start, length);
}

/** The book's own table of contents with places in the text; undefined when it has none. */
function outlineOf(
  contents: readonly ContentsEntry[],
  base: string,
  places: ReadonlyMap<string, number>,
  length: number,
): readonly OutlineEntry[] | undefined {
  const outline = contents.flatMap(({ title, level, reference }): OutlineEntry[] => {
    const name = placeName(base, reference);
    const start = name === undefined ? undefined : placeOf(places, name, length);
    return start === undefined ? [] : [{ title, level, pageIndex: 0, start }];
  });
  return outline.length === 0 ? undefined : outline;
}

const headingsOf = (text: string, blocks: readonly TextBlock[]): readonly OutlineEntry[] =>
  blocks
    .filter(({ kind }) => kind === 'heading')
    .map(({ level, start, end }) => ({
      title: text.slice(start, end).replaceAll(/\s+/gu, ' '),
      level: level ?? 1,
      pageIndex: 0,
      start,
    }));

function leftOut(chapters: number, all: number, why: string): readonly string[] {
  if (chapters === 0) return [];
  return [
    `${chapters} of the book’s ${all} parts ${chapters === 1 ? why.replace('are', 'is') : why} and ${chapters === 1 ? 'was' : 'were'} left out of the text; the original is kept unchanged.`,
  ];
}

const UNORDERED =
  'This book does not say in which order its chapters stand. They were read in the order of their file names.';
const LOCKED: ReadFailure = {
  kind: 'unreadable',
  message:
    'This book is locked against copying (DRM), so its text could not be read. The original is kept unchanged. If you can get a copy without the lock, import that.',
};
