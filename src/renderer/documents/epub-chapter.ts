import { parse } from 'parse5';
import { BlockWriter, type WrittenText } from './block-writer';
import { decodedPath, resolvedPath } from './epub-package';
import { writeHtml } from './html-blocks';
import { pictureAddress } from './html-pictures';
import { attribute, elementsBelow, type HtmlParent } from './html-tree';
import { parseXml } from './office-xml';

/** Links lead to names of the form `path#id`; anchors are the ids of this chapter. */
export interface EpubChapter extends WrittenText {
  /** How many pictures it shows, whether they are in the book or not. */
  readonly shown: number;
}

/** Elements that XML may close at once and HTML would leave open over all that follows. */
const SELF_CLOSED =
  /<((?:\w+:)?(?:a|abbr|b|cite|code|div|em|h[1-6]|i|li|p|script|small|span|strong|style|sub|sup|td|th|title|u))(\s[^<>]*)?\/>/giu;
const NOTE = /(?:^|\s)(?:footnote|endnote|rearnote|note)(?:\s|$)/u;

/**
 * A chapter as text and blocks. It is read as the XML it should be; where it is not, as a browser
 * would read a page. `path` is its own in the book, `files` are the paths of all parts of it.
 */
export function readChapter(source: string, path: string, files: ReadonlySet<string>): EpubChapter {
  const tree = chapterTree(source);
  let shown = 0;
  for (const element of elementsBelow(tree)) {
    if (element.tagName === 'img' || element.tagName === 'image') shown += 1;
    if (!NOTE.test(attribute(element, 'epub:type'))) continue;
    // Notes are hidden where a reading program shows them on demand.
    element.attrs = element.attrs.filter(({ name }) => name !== 'hidden' && name !== 'role');
    element.attrs.push({ name: 'role', value: 'doc-footnote' });
  }
  const writer = new BlockWriter();
  writeHtml(tree, writer, {
    findPicture: (element) => {
      const file = resolvedPath(path, pictureAddress(element));
      return files.has(file) ? `file:${file}` : '';
    },
    targetOf: (address) => placeName(path, address),
  });
  return { ...writer.written(), shown };
}

/** The name of the place that a reference in the part at `base` leads to; undefined outside the book. */
export function placeName(base: string, reference: string): string | undefined {
  if (reference === '') return undefined;
  const path = resolvedPath(base, reference);
  const at = reference.indexOf('#');
  return path === '' ? undefined : `${path}#${at === -1 ? '' : decodedPath(reference.slice(at + 1))}`;
}

/** The tree of a chapter's source; names are without prefixes where it is sound XML. */
export function chapterTree(source: string): HtmlParent {
  const { root, isWellFormed } = parseXml(source, { withoutPrefixes: true });
  if (isWellFormed) return root;
  return parse(source.replace(/^\s*<\?xml[^>]*\?>/u, '').replaceAll(SELF_CLOSED, '<$1$2></$1>'));
}
