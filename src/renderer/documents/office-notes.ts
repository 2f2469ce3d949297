import { appendElement, appendText, childless, textNode } from './office-tree';
import { NOTE_MARK } from './html-blocks';
import { isElement, isText, type HtmlElement, type HtmlNode } from './html-tree';

interface WaitingNote {
  readonly content: HtmlElement;
  /** Stands where the note hangs on the text; empty until the note is written. Comments have none. */
  readonly mark: HtmlElement | undefined;
  readonly label: string;
}

/**
 * Notes and comments of a document on their way to where they are read: after the paragraph, or the
 * table, that they hang on. A mark (`[3]`) is written in the text only where the text goes on after
 * the note, or several notes wait: elsewhere their place tells, and quotations stay whole.
 */
export class OfficeNotes {
  #waiting: WaitingNote[] = [];
  #count = 0;

  /** A note that hangs on the end of `place` as it is now. What it says is put into the answer. */
  openNote(place: HtmlElement): HtmlElement {
    this.#count += 1;
    const name = `sourcebook-note-${this.#count}`;
    const mark = appendElement(place, 'span', { [NOTE_MARK]: name });
    const content = noteElement(name);
    this.#waiting.push({ content, mark, label: `[${this.#count}]` });
    return content;
  }

  /** A comment, by whom if that is known. What it says is put into the answer. */
  openComment(author: string): HtmlElement {
    const content = noteElement();
    this.#waiting.push({ content, mark: undefined, label: author === '' ? '' : `${author}:` });
    return content;
  }

  /** Writes what waits into `parent`, after `block` in which it hangs. */
  flush(block: HtmlElement, parent: HtmlElement): void {
    if (this.#waiting.length === 0) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    const notes = waiting.filter(({ mark }) => mark !== undefined);
    const isAlone = notes.length === 1 && block.tagName !== 'table';
    for (const { content, mark, label } of waiting) {
      if (mark === undefined) {
        if (label !== '') prepend(content, `${label} `);
      } else if (!isAlone || goesOnAfter(block, mark)) {
        appendText(mark, label);
        prepend(content, `${label} `);
      }
      content.parentNode = parent;
      parent.childNodes.push(content);
    }
  }
}

/** html-blocks.ts makes what is in it a `note`. */
function noteElement(name = ''): HtmlElement {
  return childless('div', [
    { name: 'role', value: 'doc-footnote' },
    { name: 'id', value: name },
  ]);
}

/** Adds a paragraph that stands outside the text: the head or the foot of its pages. */
export function appendAside(parent: HtmlElement, text: string): void {
  const note = noteElement();
  appendText(note, text);
  note.parentNode = parent;
  parent.childNodes.push(note);
}

/** Puts text before the first words of an element. */
function prepend(content: HtmlElement, text: string): void {
  let first = content;
  for (;;) {
    const inner = first.childNodes.find(
      (node) => isElement(node) || (isText(node) && node.value.trim() !== ''),
    );
    if (inner === undefined || !isElement(inner) || inner.tagName === 'br') break;
    first = inner;
  }
  if (first.childNodes.length === 0 && first === content) first = appendElement(content, 'p');
  first.childNodes.unshift(textNode(first, text));
}

/** Whether words of the block follow a mark in it. */
function goesOnAfter(block: HtmlElement, mark: HtmlElement): boolean {
  const waiting: HtmlNode[] = [...block.childNodes].reverse();
  let found = false;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === mark) found = true;
    else if (found && isText(node) && node.value.trim() !== '') return true;
    else if (isElement(node))
      for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
        const child = node.childNodes[index];
        if (child !== undefined) waiting.push(child);
      }
  }
  return false;
}
