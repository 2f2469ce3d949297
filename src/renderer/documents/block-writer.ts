import type { TextBlock } from '../core/model/extraction';

type BlockKind = TextBlock['kind'];

/**
 * Builds the text and the blocks of a document without pages. Text is added to the open block;
 * white space is folded as a browser does, except in preformatted blocks. Blocks are separated by an
 * empty line, rows of a table and items of a list by a line break.
 */
export class BlockWriter {
  #text = '';
  readonly #blocks: TextBlock[] = [];
  #kind: BlockKind = 'paragraph';
  #level: number | undefined;
  #pending = '';

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

  /** Text as it stands in the source. */
  add(text: string): void {
    if (this.#kind === 'preformatted') this.#pending += text.replaceAll(/\r\n?/gu, '\n');
    else this.#pending = joined(this.#pending, text.replaceAll(/[ \t\n\r\f]+/gu, ' '));
  }

  /** A line break inside the block. */
  breakLine(): void {
    this.#pending = `${this.#pending.replace(/ $/u, '')}\n`;
  }

  /** The border between two cells of a row. */
  nextCell(): void {
    this.#pending = `${this.#pending.replace(/ $/u, '')}\t`;
  }

  close(): void {
    const kind = this.#kind;
    const text =
      kind === 'preformatted'
        ? this.#pending.replaceAll(/^(?:[ \t]*\n)+|\s+$/gu, '')
        : kind === 'table-row'
          ? this.#pending.replaceAll(/^[ \n]+|[ \n]+$/gu, '')
          : this.#pending.replaceAll(/^[ \t\n]+|[ \t\n]+$/gu, '');
    this.#pending = '';
    if (text.trim() === '') return;
    const previous = this.#blocks.at(-1);
    if (previous !== undefined) this.#text += separator(previous.kind, kind);
    const start = this.#text.length;
    this.#text += text;
    const end = this.#text.length;
    this.#blocks.push(
      this.#level === undefined ? { kind, start, end } : { kind, level: this.#level, start, end },
    );
  }

  /** Ends the open block and gives everything written. */
  finish(): { readonly text: string; readonly blocks: readonly TextBlock[] } {
    this.close();
    return { text: this.#text, blocks: this.#blocks };
  }
}

function separator(previous: BlockKind, next: BlockKind): string {
  return previous === next && (next === 'table-row' || next === 'list-item') ? '\n' : '\n\n';
}

function joined(before: string, text: string): string {
  return /(?:^|[ \n\t])$/u.test(before) ? before + text.replace(/^ /u, '') : before + text;
}
