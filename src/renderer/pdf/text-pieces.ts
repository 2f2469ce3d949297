import { drawnText, type GlyphPlaces } from './glyph-text';
import { itemText } from './item-text';
import { unmirrored } from './right-to-left';

/** The part of a text item of pdf.js that the reading text is made from. */
export interface SourceItem {
  readonly str: string;
  /** `ltr`, `rtl` or `ttb`, as pdf.js found it. */
  readonly dir: string;
  /** The text matrix: [a, b, c, d, x, y]. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
  /** The string is in reading order for certain; see actual-text.ts. */
  readonly isActual?: boolean;
  /** A space for which there is only a gap, no character in the file. */
  readonly isGuessed?: boolean;
  readonly glyphs?: GlyphPlaces | undefined;
}

/** What pdf.js says of the fonts of a page, by font name. */
export type SourceStyles = Readonly<Record<string, { readonly vertical?: boolean } | undefined>>;

/** One text item, cleaned and measured. */
export interface Piece {
  readonly item: number;
  readonly text: string;
  /** Start of the baseline, in points from the page box's bottom left corner. */
  readonly x: number;
  readonly y: number;
  /** Advance along the baseline, in points. */
  readonly advance: number;
  /** Font size across the baseline, in points. */
  readonly em: number;
  /** Direction of the baseline in radians, counter-clockwise. */
  readonly angle: number;
  readonly rightToLeft: boolean;
  readonly isSpace: boolean;
  /** A letter that the file draws without saying which: it takes room, and has no text. */
  readonly isUnknown: boolean;
  /** How many of its letters the file draws without saying which they are; they are not in `text`. */
  readonly unnamed: number;
  /** A space that the file does not draw; what counts is the room between its neighbours. */
  readonly isGuessed: boolean;
  readonly fontName: string;
  /** How wide its letters are drawn against how high. */
  readonly stretch: number;
  /** The item's own string, and where its characters stand; absent where the worker does not say. */
  readonly string: string;
  readonly glyphs: GlyphPlaces | undefined;
}

/** How many earlier pieces are compared when looking for letters drawn twice to look bold. */
const BOLD_REACH = 6;
/** Copies drawn nearer than this part of the font size are one text. */
const BOLD_SHIFT_EM = 0.2;

/**
 * Measures the items of a page and drops those that add nothing: empty ones, and copies drawn on top
 * of one another. `left` and `bottom` are the corner of the page's box.
 */
export function textPieces(
  items: readonly SourceItem[],
  styles: SourceStyles,
  left: number,
  bottom: number,
): Piece[] {
  const pieces: Piece[] = [];
  for (const [index, item] of items.entries()) {
    const piece = measured(item, index, styles[item.fontName]?.vertical === true, left, bottom);
    if (piece === undefined) continue;
    if (!piece.isSpace && !piece.isUnknown && isDrawnAgain(piece, pieces)) continue;
    pieces.push(piece);
  }
  return pieces;
}

function measured(
  item: SourceItem,
  index: number,
  vertical: boolean,
  left: number,
  bottom: number,
): Piece | undefined {
  if (item.str === '') return undefined;
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = item.transform;
  const em = Math.hypot(c, d) || Math.hypot(a, b) || 1;
  const advance = vertical ? item.height : item.width;
  const glyphs = item.isActual === true ? undefined : item.glyphs;
  const drawn = glyphs === undefined ? item.str : drawnText(item.str, glyphs, em);
  const text = itemText(
    item.isActual === true ? drawn : unmirrored(drawn, item.dir === 'rtl', advance / em),
  ).text;
  if (text === '' && advance <= 0) return undefined;
  return {
    item: index,
    text,
    x: x - left,
    y: y - bottom,
    advance,
    em,
    angle: Math.atan2(b, a) - (vertical ? Math.PI / 2 : 0),
    rightToLeft: item.dir === 'rtl',
    isSpace: text === ' ',
    isUnknown: text === '',
    unnamed: item.isActual === true ? 0 : unnamedIn(drawn),
    isGuessed: item.isGuessed === true,
    fontName: item.fontName,
    stretch: Math.hypot(a, b) / em,
    string: item.str,
    glyphs,
  };
}

const UNNAMED = /(?!\s)\p{Cc}/gu;
const unnamedIn = (string: string) => string.match(UNNAMED)?.length ?? 0;

function isDrawnAgain(piece: Piece, pieces: readonly Piece[]): boolean {
  for (const earlier of pieces.slice(-BOLD_REACH)) {
    if (earlier.text !== piece.text || Math.abs(earlier.angle - piece.angle) > 0.01) continue;
    const distance = Math.hypot(earlier.x - piece.x, earlier.y - piece.y);
    // Narrow letters that are drawn one by one stand as near: ll, ii.
    const nearest = Math.min(BOLD_SHIFT_EM * Math.max(earlier.em, piece.em), piece.advance / 2);
    if (distance < nearest || distance === 0) return true;
  }
  return false;
}

/** Offset of a point from a piece's start: along its baseline, and across it (up is positive). */
export function fromStart(piece: Piece, x: number, y: number): { along: number; across: number } {
  const dx = x - piece.x;
  const dy = y - piece.y;
  if (piece.angle === 0) return { along: dx, across: dy };
  const cosine = Math.cos(piece.angle);
  const sine = Math.sin(piece.angle);
  return { along: dx * cosine + dy * sine, across: dy * cosine - dx * sine };
}
