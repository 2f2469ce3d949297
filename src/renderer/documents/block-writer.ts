import type { TextBlock, TextPicture, TextStyle } from '../core/model/extraction';
import {
  cellsIn,
  stylesIn,
  trimmedBlock,
  type CellDetails,
  type CellMark,
  type StyleMark,
  type WrittenStyle,
} from './block-marks';

type BlockKind = TextBlock['kind'];

/** What a block is besides its kind. */
export interface BlockDetails {
  readonly level?: number | undefined;
  readonly marker?: string | undefined;
  readonly begins?: boolean | undefined;
  /** The list item, quotation or note that it belongs to: the same object for all of its blocks. */
  readonly item?: BlockItem | undefined;
}
export interface BlockItem {
  /** Set once a block of it has been written. */
  isWritten?: boolean;
}

export interface WrittenBlock extends Omit<TextBlock, 'styles'> {
  readonly styles?: readonly WrittenStyle[];
}
export interface WrittenText {
  readonly text: string;
  readonly blocks: readonly WrittenBlock[];
  readonly pictures: readonly TextPicture[];
  /** Where the elements with names begin: UTF-16 offsets into the text. */
  readonly anchors: ReadonlyMap<string, number>;
}
export interface FinishedText {
  readonly text: string;
  readonly blocks: readonly TextBlock[];
  readonly pictures: readonly TextPicture[];
}

/**
 * Builds the text and the blocks of a document without pages. Text is added to the open block;
 * white space is folded as a browser does, except in preformatted blocks. Blocks are separated by an
 * empty line, rows of a table and items of a list by a line break.
 */
export class BlockWriter {
  readonly #written: string[] = [];
  #length = 0;
  readonly #blocks: WrittenBlock[] = [];
  readonly #pictures: TextPicture[] = [];
  readonly #anchors = new Map<string, number>();
  #kind: BlockKind = 'paragraph';
  #details: BlockDetails = {};
  /** Text of the open block in pieces: a long block is put together once, not at every addition. */
  #pending: string[] = [];
  #pendingLength = 0;
  /** Letters of the open block that stand outside the article, less those that stand in it. */
  #outside = 0;
  /** Styles that are begun and not ended; they go on in the blocks that follow. */
  readonly #begun: { kind: TextStyle['kind']; target: string | undefined; from: number }[] = [];
  /** Offsets of all these count from the beginning of the pending text. */
  #styles: StyleMark[] = [];
  #cells: CellMark[] = [];
  #pendingAnchors: { readonly name: string; readonly at: number }[] = [];
  #pendingPictures: TextPicture[] = [];
  /** Names and pictures that stand before the next words, wherever these will be. */
  #waitingAnchors: string[] = [];
  #waitingPictures: TextPicture[] = [];

  /** Ends the open block; text from here on belongs to a block of this kind. */
  open(kind: BlockKind, details: BlockDetails = {}): void {
    this.close();
    this.#kind = kind;
    this.#details = details;
    if (kind === 'table-row') this.#cells = [{ start: 0 }];
  }

  /** The kind that text would get now, to return to after a block inside another. */
  get current(): { readonly kind: BlockKind; readonly details: BlockDetails } {
    return { kind: this.#kind, details: this.#details };
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

  /** What `write` adds is set in a style. A link's `target` is a name, given to `anchor` elsewhere. */
  styled(kind: TextStyle['kind'], write: () => void, target?: string): void {
    const style = { kind, target, from: this.#pendingLength };
    this.#begun.push(style);
    write();
    this.#begun.pop();
    this.#styles.push({ kind, start: style.from, end: this.#pendingLength, target });
  }

  /** A note hangs here, between two letters; `target` is the note's name. */
  hang(target: string): void {
    const at = this.#pendingLength;
    this.#styles.push({ kind: 'link', start: at, end: at, target, isPoint: true });
  }

  /** The next words can be led to by this name. */
  anchor(name: string): void {
    if (name !== '') this.#waitingAnchors.push(name);
  }

  picture(picture: Omit<TextPicture, 'at'>): void {
    this.#pendingPictures.push({ at: this.#pendingLength, ...picture });
  }

  /** A line break inside the block. */
  breakLine(): void {
    this.#endWith('\n');
  }

  /** What the present cell of a row is. */
  describeCell(details: CellDetails): void {
    const cell = this.#cells.at(-1);
    if (cell !== undefined) cell.details = details;
  }

  /** The border between two cells of a row. */
  nextCell(): void {
    this.#endWith('\t');
    this.#cells.push({ start: this.#pendingLength });
  }

  close(): void {
    for (const style of this.#begun) {
      const { kind, target, from } = style;
      this.#styles.push({ kind, start: from, end: this.#pendingLength, target });
      style.from = 0;
    }
    const { text, lead } = trimmedBlock(this.#pending.join(''), this.#kind);
    const marks = { styles: this.#styles, cells: this.#cells, lead, text };
    const pictures = this.#pendingPictures;
    const anchors = this.#pendingAnchors;
    const isOutside = this.#outside > 0;
    this.#pending = [];
    this.#pendingLength = 0;
    this.#outside = 0;
    this.#styles = [];
    this.#cells = [];
    this.#pendingPictures = [];
    this.#pendingAnchors = [];
    if (text.trim() === '') {
      this.#waitingPictures.push(...pictures);
      return;
    }
    const { level, marker, begins, item } = this.#details;
    const kind = this.#kind;
    const previous = this.#blocks.at(-1);
    if (previous !== undefined) this.#write(separator(previous.kind, kind));
    const start = this.#length;
    this.#write(text);
    const isContinued = item?.isWritten === true;
    if (item !== undefined) item.isWritten = true;
    const styles = stylesIn(marks, start);
    this.#blocks.push({
      kind,
      ...(level === undefined ? {} : { level }),
      start,
      end: this.#length,
      ...(isOutside ? { outsideArticle: true } : {}),
      ...(marker === undefined || isContinued ? {} : { marker }),
      ...(isContinued ? { continues: true } : {}),
      ...(begins === true ? { begins: true } : {}),
      ...(kind === 'table-row' ? { cells: cellsIn(marks, start) } : {}),
      ...(styles.length === 0 ? {} : { styles }),
    });
    const placed = (at: number) => start + Math.max(0, Math.min(text.length, at - lead));
    for (const { name, at } of anchors) if (!this.#anchors.has(name)) this.#anchors.set(name, placed(at));
    for (const picture of this.#waitingPictures) this.#pictures.push({ ...picture, at: start });
    for (const picture of pictures) this.#pictures.push({ ...picture, at: placed(picture.at) });
    this.#waitingPictures = [];
  }

  /** Ends the open block and gives everything written, with links that still lead to names. */
  written(): WrittenText {
    this.close();
    for (const picture of this.#waitingPictures) this.#pictures.push({ ...picture, at: this.#length });
    for (const name of this.#waitingAnchors)
      if (!this.#anchors.has(name)) this.#anchors.set(name, this.#length);
    this.#waitingPictures = [];
    this.#waitingAnchors = [];
    return {
      text: this.#written.join(''),
      blocks: this.#blocks,
      pictures: this.#pictures,
      anchors: this.#anchors,
    };
  }

  /** Ends the open block and gives everything written. */
  finish(): FinishedText {
    const { text, blocks, pictures, anchors } = this.written();
    return { text, blocks: withPlaces(blocks, (target) => anchors.get(target)), pictures };
  }

  #push(text: string, isOutsideArticle: boolean): void {
    if (text === '') return;
    const letters = text.trim().length;
    if (letters > 0 && this.#waitingAnchors.length > 0) {
      const at = this.#pendingLength + text.length - text.trimStart().length;
      for (const name of this.#waitingAnchors) this.#pendingAnchors.push({ name, at });
      this.#waitingAnchors = [];
    }
    this.#pending.push(text);
    this.#pendingLength += text.length;
    this.#outside += isOutsideArticle ? letters : -letters;
  }

  /** Puts a border at the end, instead of the space that may stand there. */
  #endWith(border: string): void {
    const last = this.#pending.at(-1);
    if (last?.endsWith(' ') === true) {
      this.#pending[this.#pending.length - 1] = last.slice(0, -1);
      this.#pendingLength -= 1;
    }
    this.#pending.push(border);
    this.#pendingLength += border.length;
  }

  #write(text: string): void {
    this.#written.push(text);
    this.#length += text.length;
  }
}

/** Blocks whose links lead to places; `placeOf` gives that of a name. */
export function withPlaces(
  blocks: readonly WrittenBlock[],
  placeOf: (target: string) => number | undefined,
): readonly TextBlock[] {
  return blocks.map(({ styles, ...block }) =>
    styles === undefined
      ? block
      : {
          ...block,
          styles: styles.flatMap(({ kind, start, end, target }) => {
            const to = target === undefined ? undefined : placeOf(target);
            if (to !== undefined) return [{ kind, start, end, to }];
            return start === end ? [] : [{ kind, start, end }];
          }),
        },
  );
}

function separator(previous: BlockKind, next: BlockKind): string {
  return previous === next && (next === 'table-row' || next === 'list-item') ? '\n' : '\n\n';
}
