import { MARKER } from './html-list';
import { OdtLists } from './odt-lists';
import { odtStyles, type OdtStyles } from './odt-styles';
import { appendAside, OfficeNotes } from './office-notes';
import {
  appendElement,
  appendText,
  childElements,
  childless,
  elementsNamed,
  firstElement,
  numberIn,
  wordsBelow,
} from './office-tree';
import { attribute, isElement, isText, type HtmlElement } from './html-tree';

/** Parts of an OpenDocument text that are no text: settings, sources of indexes, deleted words, pictures. */
const LEFT_OUT =
  /^(?:text:(?:tracked-changes|note-citation|[a-z-]+-source|[a-z-]+-decls)|office:(?:forms|scripts|event-listeners|binary-data|change-info)|svg:(?:title|desc)|dc:(?:creator|date)|meta:.*|script:.*|style:.*|number:.*|table:table-source)$/u;
/** Elements of OpenDocument and what they are in HTML; those not named are looked through. */
const IN_HTML: Readonly<Record<string, string>> = {
  'text:p': 'p',
  'text:numbered-paragraph': 'li',
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
};
const DEEPEST_HEADING = 6;
const CSS_PX: Readonly<Record<string, number>> = { cm: 96 / 2.54, mm: 96 / 25.4, in: 96, pt: 96 / 72, px: 1 };

export interface OdtContent {
  /** The text as a tree that html-blocks.ts reads. */
  readonly tree: HtmlElement;
  /** How many tracked deletions were left out. */
  readonly deletions: number;
  readonly pictures: number;
}

/** Finds the words of an object inside the document (a formula) by its path; empty when it has none. */
export type ObjectWords = (path: string) => string;

/**
 * The body of an OpenDocument text as HTML would say it. `styles` is the part that holds the heads
 * and feet of the pages; these come last.
 */
export function odtContent(
  content: HtmlElement,
  styles: HtmlElement | undefined,
  objectWords: ObjectWords,
): OdtContent {
  const tree = childless('body');
  const body = firstElement(content, 'office:text') ?? firstElement(content, 'office:body');
  const conversion = new Conversion(objectWords, odtStyles([content, styles]));
  if (body !== undefined) conversion.writeChildren(body, tree, { inBlock: false });
  for (const aside of asidesOf(styles ?? content)) appendAside(tree, aside);
  return {
    tree,
    deletions: elementsNamed(content, 'text:deletion').length,
    pictures: conversion.pictures,
  };
}

interface Place {
  /** Inside a paragraph or a table: notes wait until it ends. */
  readonly inBlock: boolean;
}

class Conversion {
  pictures = 0;
  readonly #notes = new OfficeNotes();
  readonly #objectWords: ObjectWords;

  readonly #text: OdtStyles['text'];
  readonly #lists: OdtLists;

  constructor(objectWords: ObjectWords, styles: OdtStyles) {
    this.#objectWords = objectWords;
    this.#text = styles.text;
    this.#lists = new OdtLists(styles.lists);
  }

  writeChildren(from: HtmlElement, into: HtmlElement, place: Place): void {
    for (const node of from.childNodes) {
      if (isText(node)) appendText(into, node.value);
      else if (isElement(node) && !LEFT_OUT.test(node.tagName)) this.#writeElement(node, into, place);
    }
  }

  #writeElement(element: HtmlElement, into: HtmlElement, place: Place): void {
    const { tagName } = element;
    switch (tagName) {
      case 'text:s':
      case 'text:tab':
        appendText(into, ' ');
        return;
      case 'text:line-break':
        appendElement(into, 'br');
        return;
      case 'text:h':
        this.#writeBlock(element, appendElement(into, headingName(element)), into, place);
        return;
      case 'text:note': {
        const note = this.#notes.openNote(into);
        for (const body of childElements(element).filter((child) => child.tagName === 'text:note-body'))
          this.writeChildren(body, note, { inBlock: true });
        return;
      }
      case 'office:annotation':
        this.writeChildren(element, this.#notes.openComment(authorOf(element)), { inBlock: true });
        return;
      case 'text:ruby-text':
        appendText(into, ` (${wordsBelow(element)})`);
        return;
      case 'draw:image':
        writePicture(element, into, this.pictures);
        this.pictures += 1;
        return;
      case 'text:span': {
        let inner = into;
        for (const name of this.#text.get(attribute(element, 'text:style-name')) ?? [])
          inner = appendElement(inner, name);
        this.writeChildren(element, inner, place);
        return;
      }
      case 'text:bookmark':
      case 'text:bookmark-start':
        appendElement(into, 'span', { id: attribute(element, 'text:name') });
        return;
      case 'text:a':
        this.writeChildren(
          element,
          appendElement(into, 'a', { href: attribute(element, 'xlink:href') }),
          place,
        );
        return;
      case 'text:list':
        this.#lists.begin(element);
        this.writeChildren(element, appendElement(into, 'ul'), place);
        this.#lists.end();
        return;
      case 'text:list-item': {
        const item = appendElement(into, 'li');
        const marker = this.#lists.next(element);
        if (marker !== undefined) item.attrs.push({ name: MARKER, value: marker });
        this.writeChildren(element, item, place);
        return;
      }
      case 'text:list-header':
        this.writeChildren(element, appendElement(into, 'li', { [MARKER]: '' }), place);
        return;
      case 'draw:object': {
        const path = attribute(element, 'xlink:href').replace(/^\.\//u, '');
        appendText(into, path === '' ? ` ${formulaWords(element)} ` : this.#objectWords(path));
        return;
      }
      case 'table:covered-table-cell':
        // The place that a wider or higher cell covers; a few programs leave words there.
        if (wordsBelow(element) !== '') this.writeChildren(element, appendElement(into, 'td'), place);
        return;
      default: {
        const name = IN_HTML[tagName];
        if (name === undefined) this.writeChildren(element, into, place);
        else if (name === 'p' || name === 'table')
          this.#writeBlock(element, appendElement(into, name), into, place);
        else this.writeChildren(element, appendElement(into, name), place);
      }
    }
  }

  #writeBlock(element: HtmlElement, block: HtmlElement, into: HtmlElement, place: Place): void {
    this.writeChildren(element, block, { inBlock: true });
    if (!place.inBlock) this.#notes.flush(block, into);
  }
}

/**
 * A picture as HTML shows one. Of several in a frame the first is the best, and one beside an object
 * only shows what the object says.
 */
function writePicture(image: HtmlElement, into: HtmlElement, index: number): void {
  const frame = image.parentNode;
  if (frame === null || !('tagName' in frame) || frame.tagName !== 'draw:frame') return;
  const beside = childElements(frame);
  if (beside.find(({ tagName }) => tagName === 'draw:image') !== image) return;
  if (beside.some(({ tagName }) => tagName.startsWith('draw:object'))) return;
  const said =
    beside.find(({ tagName }) => tagName === 'svg:title') ??
    beside.find(({ tagName }) => tagName === 'svg:desc');
  const isInside = childElements(image).some(({ tagName }) => tagName === 'office:binary-data');
  const path = attribute(image, 'xlink:href').replace(/^\.\//u, '');
  appendElement(into, 'img', {
    src: isInside ? `data:${index}` : `file:${path}`,
    alt: said === undefined ? '' : wordsBelow(said),
    width: pixels(attribute(frame, 'svg:width')),
    height: pixels(attribute(frame, 'svg:height')),
  });
}

/** A length of OpenDocument in CSS px, or empty. */
function pixels(length: string): string {
  const [, number, unit = ''] = /^([\d.]+)(cm|mm|in|pt|px)$/u.exec(length) ?? [];
  const size = Math.round(Number(number) * (CSS_PX[unit] ?? Number.NaN));
  return Number.isFinite(size) ? String(size) : '';
}

const headingName = (heading: HtmlElement) =>
  `h${Math.min(DEEPEST_HEADING, Math.max(1, numberIn(heading, 'text:outline-level', 1)))}`;

function authorOf(annotation: HtmlElement): string {
  const creator = childElements(annotation).find(({ tagName }) => tagName === 'dc:creator');
  return creator === undefined ? '' : wordsBelow(creator);
}

/** The words of a formula, without the program's own notation beside it. */
export function formulaWords(object: HtmlElement): string {
  const math = firstElement(object, 'math') ?? firstElement(object, 'math:math');
  if (math === undefined) return '';
  const copy = { ...math, childNodes: [...math.childNodes] };
  const semantics = childElements(copy).find(({ tagName }) => /(?:^|:)semantics$/u.test(tagName));
  const shown = semantics === undefined ? copy : childElements(semantics)[0];
  return shown === undefined ? '' : wordsBelow(shown);
}

/** What the heads and feet of pages say, each once. */
function asidesOf(styles: HtmlElement): readonly string[] {
  const master = firstElement(styles, 'office:master-styles');
  if (master === undefined) return [];
  const asides: string[] = [];
  for (const name of [
    'style:header',
    'style:header-first',
    'style:header-left',
    'style:footer',
    'style:footer-first',
    'style:footer-left',
  ])
    for (const aside of elementsNamed(master, name))
      for (const paragraph of [...elementsNamed(aside, 'text:p'), ...elementsNamed(aside, 'text:h')]) {
        const text = wordsBelow(paragraph);
        if (/\p{L}{2}/u.test(text)) asides.push(text);
      }
  return [...new Set(asides)];
}
