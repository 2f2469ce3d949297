import type { TextBlock } from '../core/model/extraction';
import { BlockWriter, type BlockDetails, type BlockItem, type FinishedText } from './block-writer';
import { styleOf } from './html-inline';
import { listOf, nextMarker, writtenMarker, type OpenList } from './html-list';
import { shownPicture, type FindPicture } from './html-pictures';
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
/** A cell that covers more columns or rows than this was made by accident. */
const MOST_SPANNED = 1000;
/** How deep a tree is followed; deeper ones are made by accident or with intent. */
const DEEPEST = 400;
const NOTE_ID = /^(?:sourcebook-)?(?:footnote|endnote|cite_note|fn)[-_:]?[\w.-]*\d/iu;
const COMMENT_ID = /^sourcebook-comment-\d+$/u;
/** The mark in the text that a comment hangs on; it is not part of the text. */
const COMMENT_MARK = /^sourcebook-comment-ref-/u;
const NOTE_ROLE = /^doc-(?:footnote|endnote)$/u;
/** Says on an element which note hangs there; see office-notes.ts. */
export const NOTE_MARK = 'data-sourcebook-note';
const BACK_ARROW = /^\s*[↑↩^⏎]\uFE0E?\s*$/u;

export interface HtmlReading {
  /** Asked for the parent of each piece of text. */
  readonly isOutsideArticle?: (parent: HtmlParent) => boolean;
  /** What finds a picture in the original; without it no picture came with the file. */
  readonly findPicture?: FindPicture;
  /** The name of the place that a link leads to inside the document, as its elements are named. */
  readonly targetOf?: (address: string) => string | undefined;
}

/**
 * Turns an HTML tree into text and blocks: what a browser would show as text, in document order,
 * without hidden elements and without anything that acts.
 */
export function htmlBlocks(root: HtmlParent, reading: HtmlReading = {}): FinishedText {
  const writer = new BlockWriter();
  writeHtml(root, writer, reading);
  return writer.finish();
}

/** Adds an HTML tree to what has been written. */
export function writeHtml(root: HtmlParent, writer: BlockWriter, reading: HtmlReading = {}): void {
  writeChildren(root, writer, {
    listDepth: 0,
    depth: 0,
    inRow: false,
    isOutsideArticle: reading.isOutsideArticle ?? (() => false),
    findPicture: reading.findPicture ?? (() => ''),
    targetOf: reading.targetOf ?? fragmentOf,
  });
}

interface Place extends Required<HtmlReading> {
  readonly listDepth: number;
  readonly depth: number;
  /** Inside a row of a table, where blocks do not break the row. */
  readonly inRow: boolean;
  /** The list whose items stand here. */
  readonly list?: OpenList | undefined;
  readonly item?: BlockItem | undefined;
  /** The table whose rows stand here. */
  readonly table?: { hasRows: boolean };
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
  if (tagName === 'svg') writePictures(element, writer, place);
  if (isNoText(element)) return;
  writeNames(element, writer);
  if (tagName === 'br') writer.breakLine();
  else if (tagName === 'img' || tagName === 'image') writePicture(element, writer, place);
  else if (hasAttribute(element, NOTE_MARK)) writeNoteMark(element, writer, place);
  else if (tagName === 'a' && isBackLink(element)) return;
  else writeStyled(element, writer, place);
}

function writeNames(element: HtmlElement, writer: BlockWriter): void {
  for (const name of ['id', 'xml:id', 'name']) writer.anchor(attribute(element, name));
}

function writeStyled(element: HtmlElement, writer: BlockWriter, place: Place): void {
  const style = styleOf(element);
  const target = style === 'link' ? place.targetOf(attribute(element, 'href')) : undefined;
  const write = () => {
    if (place.inRow) writeInRow(element, writer, place);
    else if (element.tagName === 'tr' && isRowOfValues(element)) writeRow(element, writer, place);
    else writeOutsideRow(element, writer, place);
  };
  if (style === undefined) write();
  else writer.styled(style, write, target);
}

function writeNoteMark(element: HtmlElement, writer: BlockWriter, place: Place): void {
  const note = attribute(element, NOTE_MARK);
  if (element.childNodes.length === 0) writer.hang(note);
  else writer.styled('link', () => writeChildren(element, writer, place), note);
}

function writePicture(element: HtmlElement, writer: BlockWriter, { findPicture }: Place): void {
  const picture = shownPicture(element, findPicture);
  if (picture !== undefined) writer.picture(picture);
}

/** A drawing is no text; the pictures in it are shown. */
function writePictures(drawing: HtmlElement, writer: BlockWriter, place: Place): void {
  for (const element of elementsBelow(drawing))
    if (element.tagName === 'image') writePicture(element, writer, place);
}

function writeOutsideRow(element: HtmlElement, writer: BlockWriter, place: Place): void {
  const { tagName } = element;
  const inBlock = (kind: TextBlock['kind'], details: BlockDetails, inside: Partial<Place> = {}) => {
    const outer = writer.current;
    writer.open(kind, details);
    writeChildren(element, writer, { ...place, item: details.item, ...inside });
    writer.open(outer.kind, outer.details);
  };
  const { kind, details } = writer.current;
  const listDepth = place.listDepth + 1;
  if (isNote(element)) {
    const marker = tagName === 'li' ? nextMarker(place.list, element) : undefined;
    inBlock('note', { item: {}, marker: marker === '' ? undefined : marker });
  } else if (/^h[1-6]$/u.test(tagName))
    inBlock('heading', { level: Number(tagName[1]), marker: writtenMarker(element) });
  else if (PREFORMATTED.has(tagName)) inBlock('preformatted', {});
  else if (tagName === 'blockquote') inBlock('quotation', { item: {} });
  else if (tagName === 'li')
    inBlock('list-item', {
      level: Math.max(1, place.listDepth),
      marker: nextMarker(place.list, element),
      item: {},
    });
  else if (LISTS.has(tagName)) inBlock(kind, details, { listDepth, list: listOf(element) });
  else if (tagName === 'table') inBlock(textKind(kind), details, { table: { hasRows: false } });
  else if (BLOCKS.has(tagName) || isTablePart(tagName))
    inBlock(textKind(kind), { ...details, marker: writtenMarker(element) ?? details.marker });
  else writeChildren(element, writer, place);
}

const PREFORMATTED = new Set(['pre', 'xmp', 'listing', 'plaintext']);
const LISTS = new Set(['ul', 'ol', 'menu', 'dir']);
const textKind = (kind: TextBlock['kind']) => (kind === 'preformatted' ? 'paragraph' : kind);

function writeRow(row: HtmlElement, writer: BlockWriter, place: Place): void {
  const { kind, details } = writer.current;
  writer.open('table-row', { begins: place.table?.hasRows !== true });
  if (place.table !== undefined) place.table.hasRows = true;
  let cells = 0;
  for (const node of row.childNodes) {
    if (!isElement(node) || isNoText(node)) continue;
    if (cells > 0) writer.nextCell();
    cells += 1;
    writer.describeCell(cellDetails(node, row));
    writeNames(node, writer);
    writeChildren(node, writer, { ...place, inRow: true });
  }
  writer.open(kind, details);
}

function cellDetails(cell: HtmlElement, row: HtmlElement) {
  const columns = spanIn(cell, 'colspan');
  const rows = spanIn(cell, 'rowspan');
  const { parentNode } = row;
  const isHeading = cell.tagName === 'th' || (parentNode !== null && parentNode.nodeName === 'thead');
  return {
    ...(isHeading ? { isHeading: true as const } : {}),
    ...(columns > 1 ? { columns } : {}),
    ...(rows > 1 ? { rows } : {}),
  };
}

const spanIn = (cell: HtmlElement, name: string) =>
  Math.min(MOST_SPANNED, Number.parseInt(attribute(cell, name), 10) || 1);

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

/** What an address names inside its own document. */
export function fragmentOf(address: string): string | undefined {
  if (!address.startsWith('#') || address.length < 2) return undefined;
  try {
    return decodeURIComponent(address.slice(1));
  } catch {
    return address.slice(1);
  }
}

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

/** What a browser shows in place of an element that says so; undefined for others. */
export function shadowContent(element: HtmlElement): HtmlParent | undefined {
  return isShadowRoot(element) ? element.content : undefined;
}

/** Whether an element and all below it is no text for a reader: hidden, or something that acts. */
export function isNoText(element: HtmlElement): boolean {
  return (
    LEFT_OUT.has(element.tagName) ||
    hasAttribute(element, 'hidden') ||
    attribute(element, 'role') === 'navigation' ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(attribute(element, 'style'))
  );
}
