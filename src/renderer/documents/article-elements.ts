import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import { countWords } from '../core/model/count-words';
import { isNoText } from './html-blocks';
import {
  attribute,
  isElement,
  isText,
  textBelow,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
} from './html-tree';

/**
 * Limits of the search for an article. Readability runs over a page several times and cannot be
 * interrupted; within these it stays under about two seconds, and a larger page is shown whole.
 */
const MOST_ELEMENTS = 12_000;
const MOST_CHARACTERS = 2_000_000;
const DEEPEST = 120;
/** Elements weighed by how deep they lie: Readability reads the text below an element anew for each. */
const MOST_WEIGHT = 250_000;
/** Fewer words than this are no article: a notice, a caption, a message about cookies. */
const FEWEST_WORDS = 25;
/** What Readability looks at to judge an element. */
const JUDGED_ATTRIBUTES = new Set([
  'class',
  'id',
  'role',
  'rel',
  'itemprop',
  'itemtype',
  'aria-hidden',
  'colspan',
  'summary',
]);
const LONGEST_ATTRIBUTE = 300;
/**
 * Each element that holds text carries a number, in the name of an attribute: Readability renames,
 * moves and merges elements, and copies their attributes as it does.
 */
const MARK = 'data-sourcebook-';
/** Readability replaces these by what they hold; their text is marked in an element of its own. */
const UNWRAPPED = new Set(['html', 'body', 'div']);

/**
 * The elements of a page that hold the text of its article, by Readability. Undefined when no
 * article was found, or the page is too large to look for one.
 */
export function articleElements(tree: HtmlParent): ReadonlySet<HtmlParent> | undefined {
  const copy = judgedCopy(tree);
  if (copy === undefined) return undefined;
  const { document, marked } = copy;
  const article = foundArticle(document);
  if (article === undefined) return undefined;
  const elements = new Set<HtmlParent>();
  for (const element of [article, ...article.querySelectorAll('*')])
    for (const name of element.getAttributeNames())
      if (name.startsWith(MARK)) {
        const original = marked[Number(name.slice(MARK.length))];
        if (original !== undefined) elements.add(original);
      }
  return countWords(article.textContent) < FEWEST_WORDS ? undefined : elements;
}

/** Readability throws on trees it did not expect; such a page is shown whole. */
function foundArticle(document: Document): Element | undefined {
  try {
    const article = new Readability<Element>(document, {
      serializer: (node) => node as Element,
      disableJSONLD: true,
      maxElemsToParse: MOST_ELEMENTS,
    }).parse();
    return article?.content ?? undefined;
  } catch {
    return undefined;
  }
}

interface JudgedCopy {
  readonly document: Document;
  /** Elements of the page by their number. */
  readonly marked: readonly HtmlParent[];
}

/** The page as Readability needs it: only what is text, and what says whether it is an article. */
function judgedCopy(tree: HtmlParent): JudgedCopy | undefined {
  const { document } = parseHTML('<!DOCTYPE html><html><head><title></title></head><body></body></html>');
  document.title = headTitle(tree);
  const marked: HtmlParent[] = [];
  const mark = (copied: Element, original: HtmlParent) => {
    copied.setAttribute(`${MARK}${marked.length}`, '');
    marked.push(original);
  };
  let elements = 0;
  let characters = 0;
  let weight = 0;
  const waiting: Waiting[] = [];
  const wait = (from: HtmlParent, copy: Element, depth: number) => {
    for (let index = from.childNodes.length - 1; index >= 0; index -= 1) {
      const node = from.childNodes[index];
      if (node !== undefined) waiting.push({ node, from, copy, depth });
    }
  };
  wait(tree, document.body, 0);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, from, copy, depth } = next;
    if (isText(node)) {
      characters += node.value.length;
      const isUnwrapped = UNWRAPPED.has(from.nodeName) && node.value.trim() !== '';
      const parent = isUnwrapped ? copy.appendChild(document.createElement('span')) : copy;
      if (isUnwrapped) mark(parent, from);
      parent.appendChild(document.createTextNode(node.value));
    } else if (isElement(node) && !isNoText(node)) {
      elements += 1;
      weight += depth;
      const isRoot = node.tagName === 'html' || node.tagName === 'body';
      const copied = isRoot ? copy : copy.appendChild(judgedElement(node, document));
      if (!UNWRAPPED.has(node.tagName) && holdsText(node)) mark(copied, node);
      wait(node, copied, depth + 1);
    }
    if (elements > MOST_ELEMENTS || characters > MOST_CHARACTERS) return undefined;
    if (depth > DEEPEST || weight > MOST_WEIGHT) return undefined;
  }
  return { document, marked };
}

interface Waiting {
  readonly node: HtmlNode;
  readonly from: HtmlParent;
  /** The copy of `from`. */
  readonly copy: Element;
  readonly depth: number;
}

const holdsText = (element: HtmlElement) =>
  element.childNodes.some((node) => isText(node) && node.value.trim() !== '');

function judgedElement(element: HtmlElement, document: Document): Element {
  const copied = document.createElement(
    /^[a-z][a-z0-9-]*$/u.test(element.tagName) ? element.tagName : 'span',
  );
  for (const { name, value } of element.attrs)
    if (JUDGED_ATTRIBUTES.has(name)) copied.setAttribute(name, value.slice(0, LONGEST_ATTRIBUTE));
  const address = attribute(element, 'href').slice(0, LONGEST_ATTRIBUTE);
  if (address !== '') copied.setAttribute('href', /^\s*javascript:/iu.test(address) ? '#' : address);
  return copied;
}

function headTitle(tree: HtmlParent): string {
  const waiting: HtmlParent[] = [tree];
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop())
    for (const node of parent.childNodes)
      if (isElement(node)) {
        if (node.tagName === 'title') return textBelow(node).trim();
        if (node.tagName === 'html' || node.tagName === 'head') waiting.push(node);
      }
  return '';
}
