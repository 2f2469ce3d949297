import type { LetterWidths, TextRun } from '../core/model/extraction';
import { advanceOf, endOf, startOf, type GlyphPlaces } from './glyph-text';
import { itemText } from './item-text';
import { wordsByLetters } from './place-in-run';
import type { Piece } from './text-pieces';

/** Words whose edges the letters' widths put further off than this part of the font size are kept. */
const TOLERANCE_EM = 0.08;

/** Collects how wide the letters of a page's fonts are drawn, run by run. */
export interface LetterCollector {
  /** To be called for each run in order, with its text and the piece it came from. */
  add(run: TextRun, text: string, piece: Piece): void;
  /** Undefined where nothing is known of any run. */
  widths(): LetterWidths | undefined;
}

/**
 * One entry for each font in each stretching (a letter of a condensed line is narrower), with the
 * first width seen of each letter; a font's letters are always equally wide. Runs with unequal
 * spaces, or letters set apart, also keep where each of their words stands.
 */
export function collectLetters(): LetterCollector {
  const fonts: Record<string, number>[] = [];
  const known: {
    readonly run: TextRun;
    readonly text: string;
    readonly piece: Piece;
    readonly font: number;
  }[] = [];
  const indexes = new Map<string, number>();
  return {
    add(run, text, piece) {
      let font = -1;
      if (piece.glyphs !== undefined) {
        const key = `${piece.fontName}|${Math.round(100 * piece.stretch)}`;
        font = indexes.get(key) ?? fonts.length;
        indexes.set(key, font);
        const letters = fonts[font] ?? {};
        fonts[font] = letters;
        addLetters(letters, piece);
      }
      known.push({ run, text, piece, font });
    },
    widths() {
      if (fonts.length === 0) return undefined;
      const words: number[][] = [];
      for (const [index, { run, text, piece, font }] of known.entries()) {
        const letters = fonts[font];
        const places = letters === undefined ? undefined : irregularWords(run, text, piece, letters);
        if (places !== undefined) words.push([index, ...places]);
      }
      return { fonts, ofRuns: known.map(({ font }) => font), ...(words.length === 0 ? {} : { words }) };
    },
  };
}

function addLetters(font: Record<string, number>, { glyphs, string, em }: Piece): void {
  if (glyphs === undefined) return;
  for (let unit = 0; unit < string.length; unit += 1) {
    const character = string.charAt(unit);
    if (font[character] !== undefined || character === ' ') continue;
    const width = Math.round((1000 * advanceOf(glyphs, unit)) / em);
    if (!(width >= 0)) continue;
    font[character] = width;
    // Shapes of letters stand in the text as the letters they show (ﬁ, ﺳ).
    const letters = itemText(character).text;
    for (const letter of letters) font[letter] ??= Math.round(width / letters.length);
  }
}

/** Start and end of each word, in tenths of a point from the run's beginning; undefined where the letters tell them. */
function irregularWords(
  run: TextRun,
  text: string,
  { glyphs, string }: Piece,
  letters: Readonly<Record<string, number>>,
): number[] | undefined {
  // Only where the text is the item's own: else units and places do not answer one another.
  if (glyphs === undefined || text !== string || !text.includes(' ')) return undefined;
  const modelled = wordsByLetters(run, text, letters);
  const places: number[] = [];
  let isIrregular = false;
  for (let first = 0; first < text.length; ) {
    let next = first;
    while (next < text.length && text.charAt(next) !== ' ') next += 1;
    if (next > first) {
      const [from, to] = wordPlace(glyphs, first, next, run);
      if (!(to >= from)) return undefined;
      const [start = from, end = to] = modelled.slice(places.length, places.length + 2);
      isIrregular ||= Math.max(Math.abs(start - from), Math.abs(end - to)) > TOLERANCE_EM * run.height;
      places.push(Math.round(10 * from), Math.round(10 * to));
    }
    first = next + 1;
  }
  return isIrregular ? places : undefined;
}

/** From the side where the run's first character stands. */
function wordPlace(
  glyphs: GlyphPlaces,
  first: number,
  next: number,
  run: TextRun,
): [from: number, to: number] {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (let unit = first; unit < next; unit += 1) {
    const start = startOf(glyphs, unit);
    if (Number.isNaN(start)) continue;
    from = Math.min(from, start);
    to = Math.max(to, endOf(glyphs, unit));
  }
  return run.rightToLeft ? [run.width - to, run.width - from] : [from, to];
}
