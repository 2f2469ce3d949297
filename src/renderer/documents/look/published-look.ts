import { html, parse } from 'parse5';
import { failure, success, type Result } from '../../../shared/result';
import type { SourceKind } from '../../core/model/source';
import type { ReadFailure, SourceLook } from '../../core/ports';
import { chapterSource, openBook, type OpenedBook } from '../epub-book';
import { chapterTree, placeName } from '../epub-chapter';
import { resolvedPath } from '../epub-package';
import { decodedPage, openMhtml } from '../saved-page-source';
import { soundZipEntries } from '../zip-entries';
import { LookFiles, type FindFile } from './look-files';
import { safeDocument } from './safe-document';

/** In bytes; what the window may hand over. */
const LARGEST_DOCUMENT = 128 * 1024 * 1024;
/** A book's chapters say little about the paper they stand on. */
const BOOK_STYLE = 'body{max-width:42em;margin:2em auto;padding:0 1.5em;line-height:1.5}img{max-width:100%}';

/**
 * How a page or a chapter looked as it was published, as a document for a locked frame: all that it
 * shows is in it, it does nothing, and it asks for nothing.
 */
export async function publishedLook(
  kind: SourceKind,
  bytes: Uint8Array<ArrayBuffer>,
  part: number,
  encoding: string | undefined,
): Promise<Result<SourceLook, ReadFailure>> {
  if (kind === 'epub') return chapterLook(bytes, part);
  const saved = kind === 'mhtml' ? await openMhtml(bytes, encoding) : undefined;
  if (kind === 'mhtml' && saved === undefined) return failure(NO_LOOK);
  const find: FindFile = (address, base) => {
    const index = saved?.parts.indexOf(address) ?? saved?.parts.indexOf(absolute(address, base));
    const found = index === undefined ? undefined : saved?.parts.parts[index];
    return found === undefined
      ? undefined
      : { bytes: found.content, base: found.header('content-location').trim() };
  };
  const source = saved?.source ?? decodedPage(bytes, encoding);
  const base = saved?.page.header('content-location').trim() ?? '';
  return pageLook(source, find, base);
}

function pageLook(source: string, find: FindFile, base: string): Result<SourceLook, ReadFailure> {
  const tree = parse(source);
  const files = new LookFiles(find);
  const isQuirky = tree.mode === html.DOCUMENT_MODE.QUIRKS;
  return lookOf(safeDocument({ tree, files, base, isQuirky, style: '' }), [''], files);
}

/** The book that was last opened: its next chapter is likely to be asked for too. */
const openBooks = new WeakMap<Uint8Array, ReturnType<typeof openBook>>();

function chapterLook(bytes: Uint8Array, part: number): Result<SourceLook, ReadFailure> {
  const opened = openBooks.get(bytes) ?? openBook(bytes);
  openBooks.set(bytes, opened);
  if (!opened.ok) return opened;
  const { book, locked } = opened.value;
  const chapters = book.chapters.filter((path) => !locked.has(path));
  const path = chapters[part];
  if (path === undefined) return failure(NO_LOOK);
  const entry = (name: string) => {
    const entries = soundZipEntries(bytes, (each) => each === name);
    return entries.ok ? entries.value.entries.get(name) : undefined;
  };
  const content = entry(path);
  if (content === undefined) return failure(NO_LOOK);
  const files = new LookFiles((address, base) => {
    const name = resolvedPath(base, address);
    const found = name === '' || name === base ? undefined : entry(name);
    return found === undefined ? undefined : { bytes: found, base: name };
  });
  const document = safeDocument({
    tree: chapterTree(chapterSource(content)),
    files,
    base: path,
    isQuirky: false,
    style: BOOK_STYLE,
  });
  const titles = chapterTitles(opened.value);
  return lookOf(
    document,
    chapters.map((each) => titles.get(each) ?? ''),
    files,
  );
}

/** What the book's contents call each of its parts: the first entry that leads there. */
function chapterTitles({ contents, contentsPath }: OpenedBook): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const { title, reference } of contents) {
    const name = placeName(contentsPath, reference);
    const path = name?.slice(0, name.indexOf('#'));
    if (path !== undefined && !titles.has(path)) titles.set(path, title);
  }
  return titles;
}

function lookOf(
  written: string,
  parts: readonly string[],
  { leftOut }: LookFiles,
): Result<SourceLook, ReadFailure> {
  const document = new TextEncoder().encode(written);
  if (document.length > LARGEST_DOCUMENT) return failure(TOO_LARGE);
  return success({
    document,
    parts,
    warnings:
      leftOut === 0
        ? []
        : [
            `${leftOut === 1 ? '1 picture' : `${leftOut} pictures`} would have made this page larger than can be shown, and ${leftOut === 1 ? 'is' : 'are'} left out of it. The original keeps ${leftOut === 1 ? 'it' : 'them'}.`,
          ],
  });
}

/** An address as counted from another; itself where that cannot be told. */
function absolute(address: string, base: string): string {
  return (base === '' ? null : URL.parse(address, base))?.href ?? address;
}

const TOO_LARGE: ReadFailure = {
  kind: 'too-large',
  message:
    'This page is too large to be shown as it was published. Its text can be read in the reading view, and the original is kept unchanged.',
};
const NO_LOOK: ReadFailure = {
  kind: 'unreadable',
  message:
    'How this was published cannot be shown: that part of the file is missing or damaged. Its text can be read in the reading view.',
};
