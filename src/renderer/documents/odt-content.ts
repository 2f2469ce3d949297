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
  'text:list': 'ul',
  'text:list-item': 'li',
  'text:list-header': 'li',
  'text:numbered-paragraph': 'li',
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
};
const DEEPEST_HEADING = 6;

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
  const conversion = new Conversion(objectWords);
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

  constructor(objectWords: ObjectWords) {
    this.#objectWords = objectWords;
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
        this.pictures += 1;
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
