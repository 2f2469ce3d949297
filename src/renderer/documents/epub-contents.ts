import { attribute, type HtmlElement } from './html-tree';
import { childElements, elementsNamed, firstElement, wordsBelow } from './office-tree';

/** A line of a book's table of contents. */
export interface ContentsEntry {
  readonly title: string;
  /** From 1. */
  readonly level: number;
  /** Where it leads, as it is written: a path, mostly with a fragment. */
  readonly reference: string;
}

/** The table of contents of EPUB 3: nested lists of links in a `nav`. Names have no prefix. */
export function navigationEntries(root: HtmlElement): readonly ContentsEntry[] {
  const navs = elementsNamed(root, 'nav');
  const nav = navs.find((each) => /(?:^|\s)toc(?:\s|$)/u.test(attribute(each, 'epub:type'))) ?? navs[0];
  const entries: ContentsEntry[] = [];
  const list = nav === undefined ? undefined : firstElement(nav, 'ol');
  if (list !== undefined) addListEntries(list, 1, entries);
  return entries;
}

function addListEntries(list: HtmlElement, level: number, entries: ContentsEntry[]): void {
  for (const item of childElements(list)) {
    const children = childElements(item);
    const inner = children.find(({ tagName }) => tagName === 'ol');
    const label = children.find(({ tagName }) => tagName !== 'ol');
    if (label !== undefined) {
      const link = label.tagName === 'a' ? label : firstElement(label, 'a');
      const first = inner === undefined ? undefined : firstElement(inner, 'a');
      // A heading without a link of its own stands where its first entry does.
      const reference = attribute(link ?? first ?? label, 'href');
      add(entries, wordsBelow(label), level, reference);
    }
    if (inner !== undefined) addListEntries(inner, level + 1, entries);
  }
}

/** The table of contents of EPUB 2 (NCX): nested points with a label and a reference. */
export function ncxEntries(root: HtmlElement): readonly ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  const map = firstElement(root, 'navmap');
  if (map !== undefined) addPoints(map, 1, entries);
  return entries;
}

function addPoints(parent: HtmlElement, level: number, entries: ContentsEntry[]): void {
  for (const point of childElements(parent).filter(({ tagName }) => tagName === 'navpoint')) {
    const children = childElements(point);
    const label = children.find(({ tagName }) => tagName === 'navlabel');
    const content = children.find(({ tagName }) => tagName === 'content');
    add(
      entries,
      label === undefined ? '' : wordsBelow(label),
      level,
      content === undefined ? '' : attribute(content, 'src'),
    );
    addPoints(point, level + 1, entries);
  }
}

function add(entries: ContentsEntry[], title: string, level: number, reference: string): void {
  if (title !== '') entries.push({ title, level, reference });
}
