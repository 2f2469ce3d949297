import type { OfficeNotes } from './office-notes';
import { appendElement, appendText, childElements, childless, wordsBelow } from './office-tree';
import { isElement, type HtmlElement } from './html-tree';

/** What decides how a paragraph is written when it ends. */
export interface RtfParagraph {
  /** From 0; undefined for body text. */
  readonly outlineLevel: number | undefined;
  /** From 0; undefined outside lists. */
  readonly listLevel: number | undefined;
  /** How many tables it stands in. */
  readonly tableDepth: number;
}

interface OpenTable {
  readonly table: HtmlElement;
  row: HtmlElement | undefined;
  cell: HtmlElement | undefined;
}

const DEEPEST_TABLE = 10;
const DEEPEST_LIST = 9;

/** A stream of paragraphs and tables: the body, a note, a text box. Builds a tree for html-blocks.ts. */
export class RtfFlow {
  readonly root: HtmlElement;
  /** The paragraph that text goes into. */
  paragraph: HtmlElement = childless('p');
  /** A row has been begun that is not ended. */
  isInRow = false;
  readonly #tables: OpenTable[] = [];
  /** What hangs on the rows of the open table, to be written when it ends. */
  #tableNotes = childless('div');
  readonly #notes: OfficeNotes | undefined;

  /** With `notes`, those that wait are written after each paragraph or table. */
  constructor(root: HtmlElement, notes?: OfficeNotes) {
    this.root = root;
    this.#notes = notes;
  }

  endParagraph({ outlineLevel, listLevel, tableDepth }: RtfParagraph): void {
    const { paragraph } = this;
    this.paragraph = childless('p');
    if (tableDepth > 0 || this.isInRow) {
      if (paragraph.childNodes.length > 0) adopt(this.#openCell(tableDepth), paragraph);
      return;
    }
    this.#closeTables();
    if (paragraph.childNodes.length === 0) return;
    if (outlineLevel !== undefined && outlineLevel < 9 && wordsBelow(paragraph) !== '')
      adopt(this.root, { ...paragraph, ...named(`h${Math.min(6, outlineLevel + 1)}`) });
    else if (listLevel === undefined) adopt(this.root, paragraph);
    else adopt(this.#list(listLevel), { ...paragraph, ...named('li') });
    const written = this.root.childNodes.at(-1);
    if (written !== undefined && 'tagName' in written) this.#notes?.flush(written, this.root);
  }

  endCell(paragraph: RtfParagraph, depth: number): void {
    const level = clamped(depth);
    this.endParagraph({ ...paragraph, tableDepth: level });
    this.#openCell(level);
    this.#tables.length = level;
    const table = this.#tables[level - 1];
    if (table !== undefined) table.cell = undefined;
  }

  endRow(paragraph: RtfParagraph, depth: number): void {
    const level = clamped(depth);
    if (this.paragraph.childNodes.length > 0) this.endParagraph({ ...paragraph, tableDepth: level });
    if (this.#tables.length > level) this.#tables.length = level;
    const table = this.#tables[level - 1];
    if (table === undefined) return;
    table.row = undefined;
    table.cell = undefined;
    if (level === 1) this.#notes?.flush(table.table, this.#tableNotes);
  }

  /** Ends what is open. */
  finish(paragraph: RtfParagraph): void {
    if (this.paragraph.childNodes.length > 0) this.endParagraph(paragraph);
    this.#closeTables();
    this.#notes?.flush(this.root, this.root);
  }

  #closeTables(): void {
    this.#tables.length = 0;
    for (const note of childElements(this.#tableNotes)) adopt(this.root, note);
    this.#tableNotes = childless('div');
  }

  /** The open cell of the table at that depth; tables, rows and cells are opened as needed. */
  #openCell(depth: number): HtmlElement {
    const level = clamped(depth);
    this.#tables.length = Math.min(this.#tables.length, level);
    let cell = this.root;
    for (let index = 0; index < level; index += 1) {
      const open = (this.#tables[index] ??= {
        table: appendElement(cell, 'table'),
        row: undefined,
        cell: undefined,
      });
      open.row ??= appendElement(open.table, 'tr');
      open.cell ??= appendElement(open.row, 'td');
      cell = open.cell;
    }
    return cell;
  }

  #list(level: number): HtmlElement {
    let list = appendElement(this.root, 'ul');
    for (let depth = 0; depth < Math.min(level, DEEPEST_LIST); depth += 1) list = appendElement(list, 'ul');
    return list;
  }
}

/** Adds text to the flow's open paragraph, set as by the elements of HTML that are named. */
export function writeText(flow: RtfFlow, text: string, styles: readonly string[] = []): void {
  let inner = flow.paragraph;
  for (const name of styles) {
    const last = inner.childNodes.at(-1);
    const isOpen = last !== undefined && isElement(last) && last.tagName === name;
    inner = isOpen ? last : appendElement(inner, name);
  }
  appendText(inner, text);
}

const named = (tagName: string) => ({ tagName, nodeName: tagName });
const clamped = (depth: number) => Math.min(DEEPEST_TABLE, Math.max(1, depth));

function adopt(parent: HtmlElement, child: HtmlElement): void {
  child.parentNode = parent;
  parent.childNodes.push(child);
}
