import { failure, success, type Result } from '../../shared/result';
import type { ReadFailure } from '../core/ports';
import { navigationEntries, ncxEntries, type ContentsEntry } from './epub-contents';
import { lockedParts, packagePath, readPackage, type EpubPackage } from './epub-package';
import { officeFailures } from './office-failures';
import { decodeXml, parseXml } from './office-xml';
import { decodeText } from './text-encoding';
import { soundZipEntries, zipNames } from './zip-entries';

export const EPUB_FAILURES = officeFailures('book (EPUB)');
const CONTAINER = 'META-INF/container.xml';
const ENCRYPTION = 'META-INF/encryption.xml';

/** A book's own description, and what leads through it. */
export interface OpenedBook {
  readonly book: EpubPackage;
  readonly contents: readonly ContentsEntry[];
  /** The part that the contents' references start from. */
  readonly contentsPath: string;
  readonly locked: ReadonlySet<string>;
  /** Paths of all parts in the zip. */
  readonly files: readonly string[];
  /** No list of the chapters was found. */
  readonly isUnordered: boolean;
}

/** Opens a book without reading its chapters. */
export function openBook(bytes: Uint8Array): Result<OpenedBook, ReadFailure> {
  const names = zipNames(bytes);
  if (!names.ok)
    return failure(names.failure.kind === 'too-large' ? EPUB_FAILURES.tooLarge : EPUB_FAILURES.damaged);
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
  if (book.chapters.length === 0) return failure(EPUB_FAILURES.damaged);
  const navigation = navigationEntries(plainTree(part(book.navigation)));
  const isNew = navigation.length > 0;
  return success({
    book,
    contents: isNew ? navigation : ncxEntries(plainTree(part(book.ncx))),
    contentsPath: isNew ? book.navigation : book.ncx,
    locked: lockedParts(part(ENCRYPTION)),
    files: names.value,
    isUnordered,
  });
}

const plainTree = (source: string) => parseXml(source, { withoutPrefixes: true }).root;
const byNumber = new Intl.Collator('en', { numeric: true }).compare;

/** A chapter says its encoding in its first line or in a `meta` element; most are UTF-8. */
export function chapterSource(part: Uint8Array): string {
  const start = new TextDecoder('windows-1252').decode(part.subarray(0, 1024));
  const declared =
    /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)/u.exec(start)?.[1] ??
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu.exec(start)?.[1];
  return decodeText(part, declared ?? '').text;
}
