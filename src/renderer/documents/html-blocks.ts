import type { TextBlock } from '../core/model/extraction';
import { BlockWriter } from './block-writer';
import {
  attribute,
  elementsBelow,
  hasAttribute,
  isElement,
  isText,
  textBelow,
  type HtmlElement,
  type HtmlParent,
  type HtmlTemplate,
} from './html-tree';

/** Never text for a reader: programs, styles, forms, navigation, things to play. */
const LEFT_OUT = new Set(
  'audio button canvas datalist dialog embed frame frameset head iframe input link map meta meter nav noframes noscript object option output progress script select style svg template textarea title video'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article aside body center dd details dialog dir div dl dt fieldset figcaption figure footer form header hgroup hr html legend li main menu ol p search section summary tbody tfoot thead ul'.split(
    ' ',
  ),
);
/** Inside a cell, these say that the table arranges a page and holds no row of values. */
const NO_CELL = new Set('table h1 h2 h3 h4 h5 h6 ul ol blockquote pre article section hr form'.split(' '));
const MOST_CELL_PARAGRAPHS = 3;
/** How deep a tree is followed; deeper ones are made by accident or with intent. */
const DEEPEST = 400;
const NOTE_ID = /^(?:sourcebook-)?(?:footnote|endnote|cite_note|fn)[-_:]?[\w.-]*\d/iu;
const COMMENT_ID = /^sourcebook-comment-\d+$/u;
/** The mark in the text that a comment hangs on; it is not part of the text. */
const COMMENT_MARK = /^sourcebook-comment-ref-/u;
const NOTE_ROLE = /^doc-(?:footnote|endnote)$/u;
const BACK_ARROW = /^\s*[↑↩^⏎]\uFE0E?\s*$/u;

/**
 * Turns an HTML tree into text and blocks: what a browser would show as text, in document order,
 * without hidden elements and without anything that acts. `isOutsideArticle` is asked for the parent
 * of each piece of text.
 */
export function htmlBlocks(
  root: HtmlParent,
  isOutsideArticle: (parent: HtmlParent) => boolean = () => false,
): {
  readonly text: string;
  readonly blocks: readonly TextBlock[];
} {
  const writer = new BlockWriter();
  writeHtml(root, writer, isOutsideArticle);
  return writer.finish();
}

/** Adds an HTML tree to what has been written. */
export function writeHtml(
  root: HtmlParent,
  writer: BlockWriter,
  isOutsideArticle: (parent: HtmlParent) => boolean = () => false,
): void {
  writeChildren(root, writer, { listDepth: 0, depth: 0, inRow: false, isOutsideArticle });
}

interface Place {
  readonly listDepth: number;
  readonly depth: number;
  /** Inside a row of a table, where blocks do not break the row. */
  readonly inRow: boolean;
  readonly isOutsideArticle: (parent: HtmlParent) => boolean;
}

function writeChildren(parent: HtmlParent, writer: BlockWriter, place: Place): void {
  if (place.depth > DEEPEST) {
    writer.add(textBelow(parent, isNoText), place.isOutsideArticle(parent));
    return;
  }
  for (const node of parent.childNodes) {
    if (isText(node)) writer.add(node.value, place.isOutsideArticle(parent));
    else if (isElement(node)) writeElement(node, writer, { ...place, depth: place.depth + 1 });
  }
}

function writeElement(element: HtmlElement, writer: BlockWriter, place: Place): void {
  const { tagName } = element;
  if (isShadowRoot(element)) writeChildren(element.content, writer, place);
  if (isNoText(element)) return;
  if (tagName === 'br') writer.breakLine();
  else if (tagName === 'a' && isBackLink(element)) return;
  else if (place.inRow) writeInRow(element, writer, place);
  else if (tagName === 'tr' && isRowOfValues(element)) writeRow(element, writer, place);
  else writeOutsideRow(element, writer, place);
}

function writeOutsideRow(element: HtmlElement, writer: BlockWriter, place: Place): void {
  const { tagName } = element;
  const inBlock = (kind: TextBlock['kind'], level?: number, listDepth = place.listDepth) => {
    const { kind: outer, level: outerLevel } = writer.current;
    writer.open(kind, level);
    writeChildren(element, writer, { ...place, listDepth });
    writer.open(outer, outerLevel);
  };
  const { kind, level } = writer.current;
  if (isNote(element)) inBlock('note');
  else if (/^h[1-6]$/u.test(tagName)) inBlock('heading', Number(tagName[1]));
  else if (tagName === 'pre' || tagName === 'xmp' || tagName === 'listing' || tagName === 'plaintext')
    inBlock('preformatted');
  else if (tagName === 'blockquote') inBlock('quotation');
  else if (tagName === 'li') inBlock('list-item', Math.max(1, place.listDepth));
  else if (tagName === 'ul' || tagName === 'ol' || tagName === 'menu' || tagName === 'dir')
    inBlock(kind, level, place.listDepth + 1);
  else if (BLOCKS.has(tagName) || isTablePart(tagName))
    inBlock(kind === 'preformatted' ? 'paragraph' : kind, level);
  else writeChildren(element, writer, place);
}

function writeRow(row: HtmlElement, writer: BlockWriter, place: Place): void {
  const { kind, level } = writer.current;
  writer.open('table-row');
  let cells = 0;
  for (const node of row.childNodes) {
    if (!isElement(node) || isNoText(node)) continue;
    if (cells > 0) writer.nextCell();
    cells += 1;
    writeChildren(node, writer, { ...place, inRow: true });
  }
  writer.open(kind, level);
}

/** Blocks inside a cell are told apart by a space. */
function writeInRow(element: HtmlElement, writer: BlockWriter, place: Place): void {
  const isBlock = BLOCKS.has(element.tagName);
  if (isBlock) writer.add(' ');
  writeChildren(element, writer, place);
  if (isBlock) writer.add(' ');
}

function isRowOfValues(row: HtmlElement): boolean {
  const cells = row.childNodes.filter(isElement);
  if (cells.length < 2) return false;
  return cells.every((cell) => {
    let paragraphs = 0;
    for (const { tagName } of elementsBelow(cell)) {
      if (NO_CELL.has(tagName)) return false;
      if (tagName === 'p' || tagName === 'div') paragraphs += 1;
    }
    return paragraphs <= MOST_CELL_PARAGRAPHS;
  });
}

const isTablePart = (tagName: string) => /^(?:table|caption|tr|td|th)$/u.test(tagName);

const isBackLink = (link: HtmlElement) =>
  COMMENT_MARK.test(attribute(link, 'id')) ||
  (attribute(link, 'href').startsWith('#') && BACK_ARROW.test(textBelow(link)));

function isNote(element: HtmlElement): boolean {
  return (
    (element.tagName === 'li' && NOTE_ID.test(attribute(element, 'id'))) ||
    isComment(element) ||
    NOTE_ROLE.test(attribute(element, 'role'))
  );
}

/** Comments of a Word document, as read-docx.ts asks for them: a list of names and what they said. */
const isComment = (element: HtmlElement) =>
  element.tagName === 'dl' &&
  element.childNodes.some((node) => isElement(node) && COMMENT_ID.test(attribute(node, 'id')));

/** A part of the page that a browser shows in place of its element; saved pages hold such parts. */
const isShadowRoot = (element: HtmlElement): element is HtmlTemplate =>
  element.tagName === 'template' && hasAttribute(element, 'shadowrootmode') && 'content' in element;

/** Whether an element and all below it is no text for a reader: hidden, or something that acts. */
export function isNoText(element: HtmlElement): boolean {
  return (
    LEFT_OUT.has(element.tagName) ||
    hasAttribute(element, 'hidden') ||
    attribute(element, 'role') === 'navigation' ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(attribute(element, 'style'))
  );
}
