import { GUESSED_SPACE_EM } from './glyph-text';
import { inReadingOrder, readsRightToLeft } from './right-to-left';
import { fromStart, type Piece } from './text-pieces';

/** A word space is wider than this part of the font size (measured over 271 documents). */
const SPACE_EM = 0.15;
/** Text that runs back by more than this starts something new on the same line. */
const BACK_EM = 0.5;
/** A baseline that moves by more than this is another line. */
const LINE_EM = 0.5;
/** Chinese and Japanese are spaced only where the gap is wider than a letter: table cells. */
const WIDE_GAP_EM = 1;
const TURN_RADIANS = 0.1;

/** Letters that are written without spaces between words; wide Latin letters and digits are not among them. */
const UNSPACED =
  /[\u2E80-\u2FDF\u3000-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF9F\u{20000}-\u{323AF}]/u;

/** A line of a page: pieces in reading order, each told whether a space stands before it. */
export interface TextLine {
  readonly pieces: readonly { readonly piece: Piece; readonly spaceBefore: boolean }[];
  readonly first: Piece;
  readonly last: Piece;
  readonly em: number;
}

/** Cuts the pieces of a page, in the file's order, into lines. */
export function textLines(pieces: readonly Piece[]): TextLine[] {
  const lines: TextLine[] = [];
  let line: Piece[] = [];
  let previous: Piece | undefined;
  const finish = () => {
    const made = lineOf(inReadingOrder(line));
    if (made !== undefined) lines.push(made);
    line = [];
  };
  for (const piece of pieces) {
    if (previous !== undefined && startsLine(previous, piece)) finish();
    line.push(piece);
    previous = piece;
  }
  finish();
  return lines;
}

function startsLine(previous: Piece, piece: Piece): boolean {
  if (Math.abs(previous.angle - piece.angle) > TURN_RADIANS) return true;
  const { across } = fromStart(previous, piece.x, piece.y);
  return Math.abs(across) > LINE_EM * Math.max(previous.em, piece.em);
}

function lineOf(pieces: readonly Piece[]): TextLine | undefined {
  const rightToLeft = readsRightToLeft(pieces);
  const spaced: { piece: Piece; spaceBefore: boolean }[] = [];
  let pendingSpace = false;
  let narrowest = SPACE_EM;
  let previous: Piece | undefined;
  let last: Piece | undefined;
  for (const piece of pieces) {
    if (piece.isSpace) {
      // pdf.js finds spaces in text that runs rightwards; elsewhere, and where it guesses, the room counts.
      if (piece.isGuessed || rightToLeft) narrowest = GUESSED_SPACE_EM;
      else pendingSpace = true;
      continue;
    }
    if (previous !== undefined)
      pendingSpace = hasSpace(previous, piece, pendingSpace, { rightToLeft, narrowest });
    narrowest = SPACE_EM;
    previous = piece;
    if (piece.isUnknown) continue;
    spaced.push({ piece, spaceBefore: last !== undefined && pendingSpace });
    pendingSpace = false;
    last = piece;
  }
  const first = spaced[0]?.piece;
  if (first === undefined || last === undefined) return undefined;
  return { pieces: spaced, first, last, em: Math.max(...spaced.map(({ piece }) => piece.em)) };
}

function hasSpace(
  previous: Piece,
  piece: Piece,
  spaceItem: boolean,
  { rightToLeft, narrowest }: { readonly rightToLeft: boolean; readonly narrowest: number },
): boolean {
  const em = Math.max(previous.em, piece.em);
  const gap = gapEm(previous, piece, rightToLeft) / em;
  if (endsUnspaced(previous.text) && startsUnspaced(piece.text)) return gap > WIDE_GAP_EM;
  return spaceItem || gap > narrowest || gap < -BACK_EM;
}

/** Empty space between two pieces of a line, in points; negative when the second runs back. */
function gapEm(previous: Piece, piece: Piece, rightToLeft: boolean): number {
  const { along } = fromStart(previous, piece.x, piece.y);
  const standsLeft = along + piece.advance / 2 < previous.advance / 2;
  return rightToLeft && standsLeft ? -(along + piece.advance) : along - previous.advance;
}

/** Whether a text ends, or starts, with a letter that takes no space beside its like. */
export const endsUnspaced = (text: string) => UNSPACED.test(text.slice(-2)) && UNSPACED.test(lastOf(text));
export const startsUnspaced = (text: string) => UNSPACED.test(firstOf(text));

const firstOf = (text: string) => String.fromCodePoint(text.codePointAt(0) ?? 0);
const lastOf = (text: string) => {
  const unit = text.charCodeAt(text.length - 1);
  return unit >= 0xdc00 && unit <= 0xdfff ? text.slice(-2) : text.slice(-1);
};
