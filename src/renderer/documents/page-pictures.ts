import { shadowContent } from './html-blocks';
import { pictureAddress } from './html-pictures';
import { attribute, elementsBelow, textBelow, type HtmlElement, type HtmlParent } from './html-tree';
import type { PageParts } from './mhtml-parts';

/*
 * References to pictures: `data:<n>` is the n-th picture element of a page, from 0, whose bytes stand
 * in the page itself; `part:<n>` is the n-th part of a file that holds a page with what it shows.
 */

/** The pictures whose bytes stand in the page itself, with their references. */
export function picturesInPage(tree: HtmlParent): ReadonlyMap<HtmlElement, string> {
  const found = new Map<HtmlElement, string>();
  let styles: string | undefined;
  for (const [index, element] of [...pictureElements(tree)].entries()) {
    const isInside = /^data:image\//iu.test(pictureAddress(element));
    if (isInside || backgroundOf(element, () => (styles ??= styleSheets(tree))) !== '')
      found.set(element, `data:${index}`);
  }
  return found;
}

/** The pictures of a page that came with it, in the page itself or beside it. */
export function picturesAmongParts(tree: HtmlParent, parts: PageParts): ReadonlyMap<HtmlElement, string> {
  const found = new Map(picturesInPage(tree));
  for (const element of pictureElements(tree)) {
    const index = parts.indexOf(pictureAddress(element));
    if (index !== undefined) found.set(element, `part:${index}`);
  }
  return found;
}

/** The address, `data:` and all, of the n-th picture of a page; empty when there is none. */
export function pictureInPage(tree: HtmlParent, index: number): string {
  const element = [...pictureElements(tree)][index];
  if (element === undefined) return '';
  const background = backgroundOf(element, () => styleSheets(tree));
  return background === '' ? pictureAddress(element) : background;
}

/** Every picture element in document order, those that a browser shows in place of others among them. */
function* pictureElements(root: HtmlParent): Generator<HtmlElement> {
  for (const element of elementsBelow(root)) {
    if (element.tagName === 'img' || element.tagName === 'image') yield element;
    const content = shadowContent(element);
    if (content !== undefined) yield* pictureElements(content);
  }
}

/**
 * SingleFile writes a picture that a page shows several times into a property of its style sheet, and
 * leaves an empty one in its place.
 */
function backgroundOf(element: HtmlElement, styles: () => string): string {
  const name = /background-image\s*:\s*var\(\s*(--sf-img-\d+)\s*\)/iu.exec(attribute(element, 'style'))?.[1];
  if (name === undefined) return '';
  const sheet = styles();
  const at = sheet.indexOf(`${name}:`);
  const value =
    at === -1
      ? undefined
      : /^\s*url\(\s*["']?(data:image\/[^"')]+)/iu.exec(sheet.slice(at + name.length + 1));
  return value?.[1] ?? '';
}

function styleSheets(tree: HtmlParent): string {
  let sheets = '';
  for (const element of elementsBelow(tree)) if (element.tagName === 'style') sheets += textBelow(element);
  return sheets;
}
