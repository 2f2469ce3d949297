import { drawnText, repeatedUnits, startOf, type GlyphPlaces } from './glyph-text';
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
  /** Room at the item's start, in points, that was left out: letters that are drawn elsewhere already. */
  readonly lead: number;
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

/** A part of a text that is drawn again is moved by less than this part of the font size. */
const COPY_SHIFT_EM = 0.1;
/** Letters nearer than this, in points, are in the very same place. */
const SAME_PLACE = 0.02;

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
    if (item.str === '') continue;
    const place = placeOf(item, styles[item.fontName]?.vertical === true, left, bottom);
    const piece = measured(item, index, place, repeatedIn(item, place, pieces));
    if (piece === undefined) continue;
    if (!piece.isSpace && !piece.isUnknown && isDrawnAgain(piece, pieces)) continue;
    pieces.push(piece);
  }
  return pieces;
}

type Place = Pick<Piece, 'x' | 'y' | 'advance' | 'em' | 'angle' | 'stretch'>;

function placeOf(item: SourceItem, vertical: boolean, left: number, bottom: number): Place {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = item.transform;
  const em = Math.hypot(c, d) || Math.hypot(a, b) || 1;
  return {
    x: x - left,
    y: y - bottom,
    advance: vertical ? item.height : item.width,
    em,
    angle: Math.atan2(b, a) - (vertical ? Math.PI / 2 : 0),
    stretch: Math.hypot(a, b) / em,
  };
}

function measured(item: SourceItem, index: number, place: Place, repeated: number): Piece | undefined {
  const { advance, em, angle } = place;
  const glyphs = item.isActual === true ? undefined : item.glyphs;
  const drawn = glyphs === undefined ? item.str : drawnText(item.str, glyphs, em, repeated);
  const text = itemText(
    item.isActual === true ? drawn : unmirrored(drawn, item.dir === 'rtl', advance / em),
  ).text;
  if (text === '' && (advance <= 0 || repeated > 0)) return undefined;
  const lead = glyphs === undefined ? 0 : leadOf(item.str, glyphs, repeated);
  return {
    ...place,
    item: index,
    text,
    x: place.x + lead * Math.cos(angle),
    y: place.y + lead * Math.sin(angle),
    advance: advance - lead,
    lead,
    rightToLeft: item.dir === 'rtl',
    isSpace: text === ' ',
    isUnknown: text === '',
    unnamed: item.isActual === true ? 0 : unnamedIn(drawn),
    isGuessed: item.isGuessed === true,
    fontName: item.fontName,
    string: item.str,
    glyphs,
  };
}

/** Room of the repeated letters that a left-to-right string begins with, in points. */
function leadOf(string: string, glyphs: GlyphPlaces, repeated: number): number {
  if (repeated === 0) return 0;
  for (let unit = repeated; unit < string.length; unit += 1)
    if (string.charAt(unit) !== ' ') return Math.max(0, startOf(glyphs, unit));
  return 0;
}

/** How many letters an item begins with that the pieces just before it draw in the same places. */
function repeatedIn(item: SourceItem, place: Place, pieces: readonly Piece[]): number {
  if (item.glyphs === undefined || item.isActual === true || item.dir === 'rtl') return 0;
  let repeated = 0;
  for (const earlier of pieces.slice(-BOLD_REACH)) {
    if (earlier.glyphs === undefined || Math.abs(earlier.angle - place.angle) > 0.01) continue;
    const { along, across } = fromStart(earlier, place.x, place.y);
    if (along >= earlier.advance || Math.abs(across) > COPY_SHIFT_EM * place.em) continue;
    const other = { string: earlier.string, glyphs: earlier.glyphs };
    const begin = along + earlier.lead;
    const units = repeatedUnits(item.str, item.glyphs, other, {
      along: begin,
      near: COPY_SHIFT_EM * place.em,
    });
    // Two lines that begin alike can lie on one another; what is moved a little is the same line.
    const isMoved = Math.abs(across) > SAME_PLACE || Math.abs(begin) > SAME_PLACE;
    if (units === item.str.length || isMoved) repeated = Math.max(repeated, units);
  }
  return repeated;
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
