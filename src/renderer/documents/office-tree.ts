import { html } from 'parse5';
import { attribute, elementsBelow, isElement, isText, type HtmlElement, type HtmlParent } from './html-tree';

/** Text in a tree that html-blocks.ts reads. */
export function textNode(parent: HtmlElement, value: string): HtmlElement['childNodes'][number] {
  return { nodeName: '#text', value, parentNode: parent };
}

/** An element without children. */
export function childless(
  tagName: string,
  attrs: HtmlElement['attrs'] = [],
  parentNode: HtmlElement | null = null,
): HtmlElement {
  return { nodeName: tagName, tagName, attrs, namespaceURI: html.NS.HTML, parentNode, childNodes: [] };
}

/** Adds an element at the end of another, and gives it. */
export function appendElement(
  parent: HtmlElement,
  tagName: string,
  attributes: Readonly<Record<string, string>> = {},
): HtmlElement {
  const attrs = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  const element = childless(tagName, attrs, parent);
  parent.childNodes.push(element);
  return element;
}

export function appendText(parent: HtmlElement, value: string): void {
  const last = parent.childNodes.at(-1);
  if (last !== undefined && isText(last)) last.value += value;
  else if (value !== '') parent.childNodes.push(textNode(parent, value));
}

export const childElements = (parent: HtmlParent): HtmlElement[] => parent.childNodes.filter(isElement);

/** The first element of that name below another, at any depth. */
export function firstElement(parent: HtmlParent, tagName: string): HtmlElement | undefined {
  for (const element of elementsBelow(parent)) if (element.tagName === tagName) return element;
  return undefined;
}

export function elementsNamed(parent: HtmlParent, tagName: string): HtmlElement[] {
  return [...elementsBelow(parent)].filter((element) => element.tagName === tagName);
}

/** Text below an element with its white space folded. */
export function wordsBelow(parent: HtmlParent): string {
  let text = '';
  const waiting = [...parent.childNodes].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isText(node)) text += node.value;
    else if (isElement(node))
      for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
        const child = node.childNodes[index];
        if (child !== undefined) waiting.push(child);
      }
  }
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** A whole number in an attribute, or the given one. */
export function numberIn(element: HtmlElement, name: string, otherwise: number): number {
  const value = Number.parseInt(attribute(element, name), 10);
  return Number.isFinite(value) ? value : otherwise;
}
