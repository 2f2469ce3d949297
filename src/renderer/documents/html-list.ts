import { attribute, hasAttribute, isElement, type HtmlElement } from './html-tree';
import { writtenNumber, type NumberForm } from './list-numbers';

/** A numbered list while its items are written. */
export interface OpenList {
  readonly form: NumberForm;
  readonly step: 1 | -1;
  next: number;
}

const FORMS: Readonly<Record<string, NumberForm>> = {
  '1': 'decimal',
  a: 'lower-letter',
  A: 'upper-letter',
  i: 'lower-roman',
  I: 'upper-roman',
};
/** In an attribute of an item: what its document writes before it, where that is known. */
export const MARKER = 'data-sourcebook-marker';

/** The list that an element begins; undefined when its items carry no numbers. */
export function listOf(element: HtmlElement): OpenList | undefined {
  if (element.tagName !== 'ol' || /list-style(?:-type)?\s*:\s*none/iu.test(attribute(element, 'style')))
    return undefined;
  const isReversed = hasAttribute(element, 'reversed');
  const items = element.childNodes.filter((node) => isElement(node) && node.tagName === 'li').length;
  return {
    form: FORMS[attribute(element, 'type').trim()] ?? 'decimal',
    step: isReversed ? -1 : 1,
    next: wholeNumber(attribute(element, 'start')) ?? (isReversed ? items : 1),
  };
}

/** What stands before an element as its document says; undefined where that is not said. */
export function writtenMarker(element: HtmlElement): string | undefined {
  return hasAttribute(element, MARKER) ? attribute(element, MARKER) : undefined;
}

/** What stands before the next item of a list, which may be nothing; undefined for a dot. */
export function nextMarker(list: OpenList | undefined, item: HtmlElement): string | undefined {
  const written = writtenMarker(item);
  if (written !== undefined || list === undefined) return written;
  const number = wholeNumber(attribute(item, 'value')) ?? list.next;
  list.next = number + list.step;
  return `${writtenNumber(number, list.form)}.`;
}

function wholeNumber(text: string): number | undefined {
  const number = Number.parseInt(text, 10);
  return Number.isSafeInteger(number) ? number : undefined;
}
