import type { DefaultTreeAdapterTypes } from 'parse5';

/** The parts of parse5's tree that are read. */
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlTemplate = DefaultTreeAdapterTypes.Template;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;
export const isText = (node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text';

/** An attribute's value, or empty. */
export function attribute(element: HtmlElement, name: string): string {
  return element.attrs.find((each) => each.name === name)?.value ?? '';
}

export function hasAttribute(element: HtmlElement, name: string): boolean {
  return element.attrs.some((each) => each.name === name);
}

/** All elements below, in document order. */
export function* elementsBelow(parent: HtmlParent): Generator<HtmlElement> {
  const waiting: HtmlNode[] = [...parent.childNodes].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
      const child = node.childNodes[index];
      if (child !== undefined) waiting.push(child);
    }
  }
}

/** All text below an element, as it stands in the source; `isSkipped` elements are passed over. */
export function textBelow(parent: HtmlParent, isSkipped?: (element: HtmlElement) => boolean): string {
  const waiting: HtmlNode[] = [...parent.childNodes].reverse();
  const pieces: string[] = [];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isText(node)) pieces.push(node.value);
    else if (isElement(node) && isSkipped?.(node) !== true)
      for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
        const child = node.childNodes[index];
        if (child !== undefined) waiting.push(child);
      }
  }
  return pieces.join('');
}

/** Comments above and inside the root element, where programs leave notes on a page they saved. */
export function* topComments(root: HtmlParent): Generator<string> {
  for (const node of root.childNodes) {
    if (node.nodeName === '#comment' && 'data' in node) yield node.data;
    else if (node.nodeName === 'html' && 'childNodes' in node) yield* topComments(node);
  }
}
