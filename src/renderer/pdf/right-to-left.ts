import { reversed } from './item-text';
import type { Piece } from './text-pieces';

const RIGHT_TO_LEFT_LETTER = /(?!\p{Nd})[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/gu;
const LEFT_TO_RIGHT_LETTER = /(?![\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC])\p{L}/gu;
/** Letters narrower than this part of the font size were not drawn one by one. */
const NARROWEST_LETTER_EM = 0.18;

/**
 * Some writers hang a whole word on one glyph, in reading order. pdf.js takes right-to-left text
 * for drawn order and turns it round, which is wrong for such a word. It is known by its width:
 * far too narrow for its letters.
 */
export function unmirrored(string: string, rightToLeft: boolean, widthEm: number): string {
  if (!rightToLeft) return string;
  const letters = (string.match(/\p{L}/gu) ?? []).length;
  return letters >= 3 && widthEm / letters < NARROWEST_LETTER_EM ? reversed(string) : string;
}

/**
 * Puts the pieces of a right-to-left line into reading order when the file drew them from left to
 * right. Runs of left-to-right pieces inside it (numbers, names) keep their own order. Lines that
 * came in reading order are returned as they are.
 */
export function inReadingOrder(line: readonly Piece[]): readonly Piece[] {
  if (!line.some((piece) => piece.rightToLeft) || !readsRightToLeft(line) || !runsRightwards(line))
    return line;
  const ordered: Piece[] = [];
  let leftToRight: Piece[] = [];
  for (const piece of [...line].reverse()) {
    if (piece.rightToLeft) {
      ordered.push(...withSpacesInPlace(leftToRight), piece);
      leftToRight = [];
    } else {
      leftToRight.unshift(piece);
    }
  }
  ordered.push(...withSpacesInPlace(leftToRight));
  return ordered;
}

/** Spaces at the ends of a left-to-right stretch belong to the line around it, so they change sides. */
function withSpacesInPlace(stretch: readonly Piece[]): readonly Piece[] {
  const first = stretch.findIndex((piece) => !piece.isSpace);
  if (first === -1) return stretch;
  const last = stretch.findLastIndex((piece) => !piece.isSpace);
  return [...stretch.slice(last + 1), ...stretch.slice(first, last + 1), ...stretch.slice(0, first)];
}

/** Whether most letters of a line are of a right-to-left script. */
export function readsRightToLeft(line: readonly Piece[]): boolean {
  let balance = 0;
  for (const { text } of line) {
    balance += text.match(RIGHT_TO_LEFT_LETTER)?.length ?? 0;
    balance -= text.match(LEFT_TO_RIGHT_LETTER)?.length ?? 0;
  }
  return balance > 0;
}

function runsRightwards(line: readonly Piece[]): boolean {
  const pieces = line.filter((piece) => !piece.isSpace);
  let balance = 0;
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    if (next === undefined) break;
    const cosine = Math.cos(piece.angle);
    const sine = Math.sin(piece.angle);
    balance += Math.sign((next.x - piece.x) * cosine + (next.y - piece.y) * sine);
  }
  return balance > 0;
}
