import { failure, success, type Result } from '../../shared/result';
import type { OutlineEntry, TextBlock } from '../core/model/extraction';
import type { ReadFailure } from '../core/ports';
import { readChapter } from './epub-chapter';
import { navigationEntries, ncxEntries, type ContentsEntry } from './epub-contents';
import {
  decodedPath,
  lockedParts,
  packagePath,
  readPackage,
  resolvedPath,
  type EpubPackage,
} from './epub-package';
import { onlyPage, type Findings } from './finished-document';
import { officeFailures } from './office-failures';
import { picturesWarning } from './office-warnings';
import { decodeXml, parseXml } from './office-xml';
import { PARSERS } from './parsers';
import { decodeText } from './text-encoding';
import { soundZipEntries, zipNames } from './zip-entries';

const FAILURES = officeFailures('book (EPUB)');
const CONTAINER = 'META-INF/container.xml';
const ENCRYPTION = 'META-INF/encryption.xml';
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

  const targets = contents.map((entry) => targetOf(entry, contentsPath));
  const idsByPath = new Map<string, Set<string>>(open.map((path) => [path, new Set()]));
  for (const { path, id } of targets) if (id !== '') idsByPath.get(path)?.add(id);
  const text: string[] = [];
  const blocks: TextBlock[] = [];
  const places = new Map<string, number>();
  let length = 0;
  let pictures = 0;
  let read = 0;
  for (const path of open) {
    const part = unpacked.value.entries.get(path);
    if (part === undefined) continue;
    const chapter = readChapter(chapterSource(part), idsByPath.get(path) ?? new Set());
    read += 1;
    pictures += chapter.pictures;
    const start = length === 0 ? 0 : length + BREAK.length;
    places.set(`${path}#`, start);
    for (const [id, offset] of chapter.anchors) places.set(`${path}#${id}`, start + offset);
    if (chapter.text === '') continue;
    text.push(chapter.text);
    length = start + chapter.text.length;
    for (const block of chapter.blocks)
      blocks.push({ ...block, start: block.start + start, end: block.end + start });
  }
  if (read === 0) return failure(FAILURES.damaged);
  const whole = text.join(BREAK);
  const outline = outlineOf(contents, targets, places, length) ?? headingsOf(whole, blocks);
  return success({
    kind: 'epub',
    parser: PARSERS.epub,
    pages: onlyPage(whole, blocks),
    ...(outline.length === 0 ? {} : { outline }),
    metadata: book.metadata,
    origin: 'the book’s own description',
    warnings: [
      ...(isUnordered ? [UNORDERED] : []),
      ...leftOut(book.chapters.length - open.length, book.chapters.length, 'are locked'),
      ...leftOut(open.length - read, book.chapters.length, 'are damaged or missing'),
      ...picturesWarning(whole, pictures),
    ],
    encoding: '',
  });
}

interface OpenedBook {
  readonly book: EpubPackage;
  readonly contents: readonly ContentsEntry[];
  /** The part that the contents' references start from. */
  readonly contentsPath: string;
  readonly locked: ReadonlySet<string>;
  /** No list of the chapters was found. */
  readonly isUnordered: boolean;
}

function openBook(bytes: Uint8Array): Result<OpenedBook, ReadFailure> {
  const names = zipNames(bytes);
  if (!names.ok) return failure(names.failure.kind === 'too-large' ? FAILURES.tooLarge : FAILURES.damaged);
  const part = (path: string): string => {
    const entries = path === '' ? undefined : soundZipEntries(bytes, (name) => name === path);
    const content = entries?.ok === true ? entries.value.entries.get(path) : undefined;
    return content === undefined ? '' : decodeXml(content);
  };
  const named = packagePath(part(CONTAINER));
  const path = names.value.includes(named)
    ? named
    : (names.value.find((name) => /\.opf$/iu.test(name)) ?? '');
  const described = readPackage(part(path), path);
  const isUnordered = described.chapters.length === 0;
  const pages = names.value.filter((name) => /\.x?html?$/iu.test(name)).toSorted(byNumber);
  const book = isUnordered ? { ...described, chapters: pages } : described;
  if (book.chapters.length === 0) return failure(FAILURES.damaged);
  const navigation = navigationEntries(plainTree(part(book.navigation)));
  const isNew = navigation.length > 0;
  return success({
    book,
    contents: isNew ? navigation : ncxEntries(plainTree(part(book.ncx))),
    contentsPath: isNew ? book.navigation : book.ncx,
    locked: lockedParts(part(ENCRYPTION)),
    isUnordered,
  });
}

const plainTree = (source: string) => parseXml(source, { withoutPrefixes: true }).root;
const byNumber = new Intl.Collator('en', { numeric: true }).compare;

/** A chapter says its encoding in its first line or in a `meta` element; most are UTF-8. */
function chapterSource(part: Uint8Array): string {
  const start = new TextDecoder('windows-1252').decode(part.subarray(0, 1024));
  const declared =
    /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)/u.exec(start)?.[1] ??
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu.exec(start)?.[1];
  return decodeText(part, declared ?? '').text;
}

interface Target {
  readonly path: string;
  readonly id: string;
}

function targetOf({ reference }: ContentsEntry, base: string): Target {
  const at = reference.indexOf('#');
  return {
    path: reference === '' ? '' : resolvedPath(base, reference),
    id: at === -1 ? '' : decodedPath(reference.slice(at + 1)),
  };
}

/** The book's own table of contents with places in the text; undefined when it has none. */
function outlineOf(
  contents: readonly ContentsEntry[],
  targets: readonly Target[],
  places: ReadonlyMap<string, number>,
  length: number,
): readonly OutlineEntry[] | undefined {
  const outline = contents.flatMap(({ title, level }, index): OutlineEntry[] => {
    const { path = '', id = '' } = targets[index] ?? {};
    const start = places.get(`${path}#${id}`) ?? places.get(`${path}#`);
    return start === undefined ? [] : [{ title, level, pageIndex: 0, start: Math.min(start, length) }];
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
