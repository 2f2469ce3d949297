import { serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { shadowContent } from '../html-blocks';
import { pictureAddress } from '../html-pictures';
import {
  attribute,
  elementsBelow,
  isElement,
  isText,
  textBelow,
  type HtmlElement,
  type HtmlParent,
} from '../html-tree';
import { appendElement, appendText, childless } from '../office-tree';
import {
  ACTING_ELEMENTS,
  CONTROLS,
  DRAWN_ELEMENTS,
  NAMING_ATTRIBUTES,
  SHOWN_ATTRIBUTES,
  SHOWN_ELEMENTS,
} from './allowed-markup';
import type { LookFiles } from './look-files';
import { safeCss } from './safe-css';

/** Elements deeper than this are taken for their text alone. */
const DEEPEST = 400;
const OWN_ELEMENT = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/u;

export interface LookSource {
  readonly tree: HtmlParent;
  readonly files: LookFiles;
  /** What addresses in the page are counted from. */
  readonly base: string;
  /** A page of the old days, which browsers lay out as they did then. */
  readonly isQuirky: boolean;
  /** A style sheet that comes before the page's own, or empty. */
  readonly style: string;
}

/**
 * A page as an HTML document that shows what the page showed and can do nothing: elements and
 * attributes are taken over by name, and every address leads to what is put into the document itself.
 */
export function safeDocument({ tree, files, base, isQuirky, style }: LookSource): string {
  const html = childless('html');
  const head = appendElement(html, 'head');
  appendElement(head, 'meta', { charset: 'utf-8' });
  if (style !== '') appendText(appendElement(head, 'style'), style);
  const copy = new SafeCopy(files, base, head);
  const root = [...elementsBelow(tree)].find(({ tagName }) => tagName === 'html');
  const body = [...elementsBelow(tree)].find(({ tagName }) => tagName === 'body');
  if (root !== undefined) html.attrs = copy.attributes(root);
  const into = appendElement(html, 'body');
  if (body !== undefined) into.attrs = copy.attributes(body);
  copy.head(tree, body);
  copy.children(body ?? root ?? tree, into, 0);
  const page = childless('');
  page.childNodes.push(html);
  return `${isQuirky ? '' : '<!DOCTYPE html>'}${serialize(page as DefaultTreeAdapterTypes.ParentNode)}`;
}

class SafeCopy {
  readonly #files: LookFiles;
  readonly #base: string;
  readonly #head: HtmlElement;

  constructor(files: LookFiles, base: string, head: HtmlElement) {
    this.#files = files;
    this.#base = base;
    this.#head = head;
  }

  /** Style sheets outside the body go into the head, in their order. */
  head(tree: HtmlParent, body: HtmlElement | undefined): void {
    const inBody = new Set(body === undefined ? [] : elementsBelow(body));
    for (const element of elementsBelow(tree))
      if (!inBody.has(element)) this.#styleSheet(element, this.#head);
  }

  children(from: HtmlParent, into: HtmlElement, depth: number): void {
    if (depth > DEEPEST) {
      appendText(
        into,
        textBelow(from, ({ tagName }) => ACTING_ELEMENTS.has(tagName)),
      );
      return;
    }
    for (const node of from.childNodes) {
      if (isText(node)) appendText(into, node.value);
      else if (isElement(node)) this.#element(node, into, depth + 1);
    }
  }

  #element(element: HtmlElement, into: HtmlElement, depth: number): void {
    const tagName = element.tagName.toLowerCase();
    const shadow = shadowContent(element);
    if (shadow !== undefined) {
      // The serializer writes what is inside a template from its `content`.
      const content = childless('');
      this.children(shadow, content, depth);
      const template = appendElement(into, 'template', { shadowrootmode: 'open' });
      Object.assign(template, { content });
    } else if (tagName === 'style' || tagName === 'link') this.#styleSheet(element, into);
    else if (tagName === 'template' || (ACTING_ELEMENTS.has(tagName) && !isDrawnTitle(element))) return;
    else if (tagName === 'img' || tagName === 'image') this.#picture(element, tagName, into);
    else if (SHOWN_ELEMENTS.has(tagName) || DRAWN_ELEMENTS.has(tagName) || OWN_ELEMENT.test(tagName)) {
      const copy = appendElement(into, tagName);
      copy.attrs = this.attributes(element);
      if (CONTROLS.has(tagName)) copy.attrs.push({ name: 'disabled', value: '' });
      this.children(element, copy, depth);
    } else this.#lookedThrough(element, into, depth);
  }

  /** A form, and elements that are not known, keep their place in the page without their name. */
  #lookedThrough(element: HtmlElement, into: HtmlElement, depth: number): void {
    const copy = appendElement(into, element.tagName === 'form' ? 'div' : 'span');
    copy.attrs = this.attributes(element);
    this.children(element, copy, depth);
  }

  #picture(element: HtmlElement, tagName: string, into: HtmlElement): void {
    const copy = appendElement(into, tagName);
    copy.attrs = this.attributes(element);
    const address = this.#files.data(pictureAddress(element), this.#base);
    if (address !== '') copy.attrs.push({ name: tagName === 'img' ? 'src' : 'href', value: address });
  }

  #styleSheet(element: HtmlElement, into: HtmlElement): void {
    const media = attribute(element, 'media');
    const sheet = this.#styles(element);
    if (sheet !== undefined) appendText(appendElement(into, 'style', media === '' ? {} : { media }), sheet);
  }

  #styles(element: HtmlElement): string | undefined {
    if (element.tagName === 'style') return this.#files.css(textBelow(element), this.#base);
    if (element.tagName !== 'link') return undefined;
    const relations = attribute(element, 'rel').toLowerCase().split(/\s+/u);
    if (!relations.includes('stylesheet') || relations.includes('alternate')) return undefined;
    return this.#files.styleSheet(attribute(element, 'href').trim(), this.#base);
  }

  attributes(element: HtmlElement): HtmlElement['attrs'] {
    const isDrawn = DRAWN_ELEMENTS.has(element.tagName.toLowerCase());
    return element.attrs.flatMap(({ name: written, prefix = '', value }) => {
      const name = (prefix === '' ? written : `${prefix}:${written}`).toLowerCase();
      if (name === 'style') return [{ name, value: this.#files.css(value, this.#base) }];
      if (/^(?:xlink:)?href$/u.test(name))
        return /^\s*#/u.test(value) &&
          /^(?:a|use|textpath|lineargradient|radialgradient|pattern)$/iu.test(element.tagName)
          ? [{ name: 'href', value: value.trim() }]
          : [];
      if (name === 'background') {
        const address = this.#files.data(value.trim(), this.#base);
        return address === '' ? [] : [{ name, value: address }];
      }
      if (SHOWN_ATTRIBUTES.has(name) || /^(?:data|aria)-[\w.-]+$/u.test(name)) return [{ name, value }];
      const isLook = isDrawn && /^[a-z][a-z0-9:-]*$/u.test(name) && !name.startsWith('on');
      return isLook && !NAMING_ATTRIBUTES.has(name) ? [{ name, value: withoutAddresses(value) }] : [];
    });
  }
}

/** `title` is a page's name in its head, and a tooltip in a drawing. */
function isDrawnTitle({ tagName, parentNode }: HtmlElement): boolean {
  return tagName === 'title' && parentNode !== null && DRAWN_ELEMENTS.has(parentNode.nodeName);
}

/** A drawing's attribute may name a part of the drawing, and nothing outside of it. */
const withoutAddresses = (value: string) =>
  /[(\\]/u.test(value) ? safeCss(value, { data: () => '', imported: () => undefined }) : value;
