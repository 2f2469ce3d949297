/**
 * Where the characters of a text item stand along its baseline. The worker that is shipped hands this
 * out (scripts/setup/pdfjs-worker-source.ts).
 */
export interface GlyphPlaces {
  /**
   * Start and end of each UTF-16 unit of the item's string, in hundredths of a point from the item's
   * start; `NOT_DRAWN` twice for spaces that are only gaps.
   */
  readonly places: readonly number[];
  /** Units that are spaces only because pdf.js saw a gap, in order of drawing. */
  readonly guessedSpaces: readonly number[];
}

const NOT_DRAWN = -1e9;

/** A gap narrower than this part of the font size is no space, whatever pdf.js guesses. */
export const GUESSED_SPACE_EM = 0.1;
/** Letters with so many gaps between them, and hardly a pair that stands together, are spaced out. */
const FEWEST_SPACED_OUT = 4;
const SPACED_OUT_SHARE = 0.8;
/** Letters further apart than this (in font sizes) stand by themselves. */
const WIDEST_SPACING_EM = 0.35;
/** A gap between words that are spaced out, against the usual one between their letters. */
const WORD_GAP = 1.7;
/** Copies of a letter stand nearer than this part of its own advance. */
const COPY_ADVANCE = 0.5;
/** And nearer than this part of the font size: the widths a file states can be wrong. */
const COPY_SHIFT_EM = 0.15;
/** How many earlier letters are compared when looking for copies. */
const COPY_REACH = 4;
/** A code without a letter that takes this room (in font sizes) is the file's space. */
const NARROWEST_BLANK_EM = 0.15;
const WIDEST_BLANK_EM = 0.36;

const CONTROL = /\p{Cc}/u;
const LETTERS_APART = /(?:^|[^\p{L}])\p{L}(?= \p{L}(?:[^\p{L}]|$))/gu;
const TOGETHER = /\p{L}(?=\p{L})/gu;

/**
 * An item's string as it is drawn. Left out are copies drawn again beside one another to look bold,
 * and spaces that pdf.js guessed between letters that are spaced out. A code that names no letter and
 * is as wide as a space becomes one: some files name their letters, and not their space. The
 * first `repeated` units are left out too; see `repeatedUnits`.
 */
export function drawnText(string: string, glyphs: GlyphPlaces, em: number, repeated = 0): string {
  const dropped = copies(string, glyphs.places, em);
  for (let unit = 0; unit < repeated; unit += 1) dropped.add(unit);
  for (const unit of falseSpaces(string, glyphs, em)) dropped.add(unit);
  if (dropped.size === 0 && !CONTROL.test(string)) return string;
  let text = '';
  for (let unit = 0; unit < string.length; unit += 1) {
    const character = string.charAt(unit);
    if (!dropped.has(unit)) text += isBlank(character, glyphs, unit, em) ? ' ' : character;
  }
  return text;
}

/** Where a UTF-16 unit begins, in points from the item's start; NaN where it is not drawn. */
export function startOf({ places }: GlyphPlaces, unit: number): number {
  const from = places[2 * unit] ?? NOT_DRAWN;
  return from === NOT_DRAWN ? Number.NaN : from / 100;
}

/** Where it ends. */
export function endOf(glyphs: GlyphPlaces, unit: number): number {
  return startOf(glyphs, unit) + advanceOf(glyphs, unit);
}

/** Its advance in points; NaN where it is not drawn. */
export function advanceOf({ places }: GlyphPlaces, unit: number): number {
  const from = places[2 * unit] ?? NOT_DRAWN;
  return from === NOT_DRAWN ? Number.NaN : ((places[2 * unit + 1] ?? from) - from) / 100;
}

function isBlank(character: string, glyphs: GlyphPlaces, unit: number, em: number): boolean {
  if (!CONTROL.test(character)) return false;
  const advance = advanceOf(glyphs, unit) / em;
  return advance > NARROWEST_BLANK_EM && advance < WIDEST_BLANK_EM;
}

/**
 * How many units at the beginning of a string another item has drawn in the same places: all of them,
 * or as many as that item ends with (a program that makes letters bold draws `2026`, `2026`, and
 * `2026 was`). `along` is where the string starts on that item's baseline, in points; `near` how far a
 * copy may be moved.
 */
export function repeatedUnits(
  string: string,
  glyphs: GlyphPlaces,
  other: { readonly string: string; readonly glyphs: GlyphPlaces },
  { along, near }: { readonly along: number; readonly near: number },
): number {
  const first = startOf(glyphs, 0) + along;
  for (let begin = 0; begin < other.string.length; begin += 1) {
    if (!(Math.abs(startOf(other.glyphs, begin) - first) < near)) continue;
    const rest = other.string.slice(begin).trimEnd();
    const shared = rest.startsWith(string) ? string.length : string.startsWith(rest) ? rest.length : 0;
    const last = startOf(other.glyphs, begin + shared - 1) - startOf(glyphs, shared - 1) - along;
    if (shared > 0 && Math.abs(last) < near) return shared;
  }
  return 0;
}

/** Units of letters that stand on top of the same letter just before. */
function copies(string: string, places: readonly number[], em: number): Set<number> {
  const found = new Set<number>();
  for (let unit = 1; unit < string.length; unit += 1) {
    const from = places[2 * unit] ?? NOT_DRAWN;
    if (from === NOT_DRAWN || isSecondHalf(string, unit)) continue;
    const letter = String.fromCodePoint(string.codePointAt(unit) ?? 0);
    const advance = (places[2 * (unit + letter.length) - 1] ?? from) - from;
    const near = Math.min(COPY_ADVANCE * advance, 100 * COPY_SHIFT_EM * em);
    for (let other = unit - 1; other >= 0 && other >= unit - COPY_REACH; other -= 1)
      if (string.startsWith(letter, other) && Math.abs((places[2 * other] ?? 0) - from) < near)
        for (let half = 0; half < letter.length; half += 1) found.add(unit + half);
  }
  return found;
}

/** Of a letter outside the basic plane. */
const isSecondHalf = (string: string, unit: number) => (string.charCodeAt(unit) & 0xfc00) === 0xdc00;

/** Guessed spaces that are none: too narrow, or between letters that are spaced out. */
function falseSpaces(string: string, { places, guessedSpaces }: GlyphPlaces, em: number): number[] {
  if (guessedSpaces.length === 0) return [];
  const gaps = guessedSpaces.map((unit) => gapAround(places, unit) / em);
  let narrowest = GUESSED_SPACE_EM;
  if (guessedSpaces.length >= FEWEST_SPACED_OUT && isSpacedOut(string)) {
    const usual = [...gaps].sort((one, other) => one - other)[gaps.length >> 1] ?? 0;
    if (usual < WIDEST_SPACING_EM) narrowest = usual * WORD_GAP;
  }
  return guessedSpaces.filter((_, index) => (gaps[index] ?? Number.POSITIVE_INFINITY) < narrowest);
}

function isSpacedOut(string: string): boolean {
  const apart = string.match(LETTERS_APART)?.length ?? 0;
  const together = string.match(TOGETHER)?.length ?? 0;
  return apart >= FEWEST_SPACED_OUT && apart >= SPACED_OUT_SHARE * (apart + together);
}

/** Empty room between the characters before and after a unit, in points. */
function gapAround(places: readonly number[], unit: number): number {
  const [from, to] = [places[2 * unit - 2] ?? NOT_DRAWN, places[2 * unit - 1] ?? NOT_DRAWN];
  const [nextFrom, nextTo] = [places[2 * unit + 2] ?? NOT_DRAWN, places[2 * unit + 3] ?? NOT_DRAWN];
  if (from === NOT_DRAWN || nextFrom === NOT_DRAWN) return Number.POSITIVE_INFINITY;
  return Math.max(nextFrom - to, from - nextTo) / 100;
}
