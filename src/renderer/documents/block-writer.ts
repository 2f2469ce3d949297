import type { TextBlock } from '../core/model/extraction';

type BlockKind = TextBlock['kind'];

/**
 * Builds the text and the blocks of a document without pages. Text is added to the open block;
 * white space is folded as a browser does, except in preformatted blocks. Blocks are separated by an
 * empty line, rows of a table and items of a list by a line break.
 */
export class BlockWriter {
  readonly #written: string[] = [];
  #length = 0;
  readonly #blocks: TextBlock[] = [];
  #kind: BlockKind = 'paragraph';
  #level: number | undefined;
  /** Text of the open block in pieces: a long block is put together once, not at every addition. */
  #pending: string[] = [];
  /** Letters of the open block that stand outside the article, less those that stand in it. */
  #outside = 0;

  /** Ends the open block; text from here on belongs to a block of this kind. */
  open(kind: BlockKind, level?: number): void {
    this.close();
    this.#kind = kind;
    this.#level = level;
  }

  /** The kind that text would get now, to return to after a block inside another. */
  get current(): { readonly kind: BlockKind; readonly level: number | undefined } {
    return { kind: this.#kind, level: this.#level };
  }

  /** Text as it stands in the source. A block most of which is outside the article is marked. */
  add(text: string, isOutsideArticle = false): void {
    if (this.#kind === 'preformatted') {
      this.addAsWritten(text, isOutsideArticle);
      return;
    }
    const folded = text.replaceAll(/[ \t\n\r\f]+/gu, ' ');
    const last = this.#pending.at(-1)?.at(-1) ?? ' ';
    const joins = folded.startsWith(' ') && (last === ' ' || last === '\n' || last === '\t');
    this.#push(joins ? folded.slice(1) : folded, isOutsideArticle);
  }

  /** Text whose white space stands for itself; only its line ends are made alike. */
  addAsWritten(text: string, isOutsideArticle = false): void {
    this.#push(text.replaceAll(/\r\n?/gu, '\n'), isOutsideArticle);
  }

  /** A line break inside the block. */
  breakLine(): void {
    this.#endWith('\n');
  }

  /** The border between two cells of a row. */
  nextCell(): void {
    this.#endWith('\t');
  }

  close(): void {
    const kind = this.#kind;
    const pending = this.#pending.join('');
    const isOutside = this.#outside > 0;
    this.#pending = [];
    this.#outside = 0;
    const text =
      kind === 'preformatted' ? withoutBlankLines(pending) : trimmed(pending, kind === 'table-row');
    if (text.trim() === '') return;
    const previous = this.#blocks.at(-1);
    if (previous !== undefined) this.#write(separator(previous.kind, kind));
    const start = this.#length;
    this.#write(text);
    this.#blocks.push({
      kind,
      ...(this.#level === undefined ? {} : { level: this.#level }),
      start,
      end: this.#length,
      ...(isOutside ? { outsideArticle: true } : {}),
    });
  }

  /** Ends the open block and gives everything written. */
  finish(): { readonly text: string; readonly blocks: readonly TextBlock[] } {
    this.close();
    return { text: this.#written.join(''), blocks: this.#blocks };
  }

  #push(text: string, isOutsideArticle: boolean): void {
    if (text === '') return;
    this.#pending.push(text);
    const letters = text.trim().length;
    this.#outside += isOutsideArticle ? letters : -letters;
  }

  /** Puts a border at the end, instead of the space that may stand there. */
  #endWith(border: string): void {
    const last = this.#pending.at(-1);
    if (last?.endsWith(' ') === true) this.#pending[this.#pending.length - 1] = last.slice(0, -1);
    this.#pending.push(border);
  }

  #write(text: string): void {
    this.#written.push(text);
    this.#length += text.length;
  }
}

function separator(previous: BlockKind, next: BlockKind): string {
  return previous === next && (next === 'table-row' || next === 'list-item') ? '\n' : '\n\n';
}

/** A tab at the end of a row is an empty cell, and stays. */
function trimmed(text: string, isRow: boolean): string {
  const isBlank = (index: number) => {
    const character = text[index];
    return character === ' ' || character === '\n' || (character === '\t' && !isRow);
  };
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(start)) start += 1;
  while (end > start && isBlank(end - 1)) end -= 1;
  return text.slice(start, end);
}

/** Preformatted text keeps the white space before its first letter. */
const withoutBlankLines = (text: string) => text.replace(/^(?:[ \t]*\n)+/u, '').trimEnd();
