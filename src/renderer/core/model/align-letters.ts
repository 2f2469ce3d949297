/** A stretch of a pattern's letters with what stands around it. */
export interface LetterPattern {
  readonly letters: Uint16Array;
  /** The quote is `letters[quoteStart..quoteEnd]`; before and after it stands its context. */
  readonly quoteStart: number;
  readonly quoteEnd: number;
  /** Whether a space or a hyphen stands before the quote, and after it. */
  readonly gapBefore: boolean;
  readonly gapAfter: boolean;
}

/** A text to put a pattern beside. */
export interface LetterText {
  readonly letters: Uint16Array;
  /** Where each letter stands; between two that do not follow one another stands a space or a hyphen. */
  readonly origins: Int32Array;
}

/** How a part of a pattern agrees with the text. */
export interface Agreement {
  readonly length: number;
  readonly same: number;
  /** Letters that are other, missing or too many. */
  readonly errors: number;
  /** Letters at the far end of a context that were left aside, because other words stand there. */
  readonly aside: number;
}

export interface Alignment {
  /** Where the quote stands: letters of the text. */
  readonly start: number;
  readonly end: number;
  readonly prefix: Agreement;
  readonly quote: Agreement;
  readonly suffix: Agreement;
}

/**
 * What a letter costs that is too many, and one that is other or missing: a little more, so that of
 * equal ways the one with more letters in common is taken. Far less costs a quote's end that is inside
 * a word here and was not there, or the other way.
 */
const EXTRA = 8;
const MISSING = 9;
const OTHER_GAP = 2;

/**
 * What it costs at most that a context is not there: a page may end in between, or a
 * paragraph may have been put there. Without it a context gone would pull the quote's ends about.
 */
const GONE = 8 * MISSING;

/** How a cell of the table was come to: a letter of both, of one alone, or the pattern begins here. */
const BOTH = 0;
const PATTERN_ONLY = 1;
const TEXT_ONLY = 2;
const BEGIN = 3;

/**
 * Puts a pattern beside the stretch `from` to `to` of a text so that fewest letters differ
 * (Levenshtein distance, ends of the text free; Sellers 1980). Where several ways are equal, letters
 * too many stay outside the quote. Time and memory are the product of the two lengths.
 */
export function alignLetters(
  pattern: LetterPattern,
  { letters: text, origins }: LetterText,
  from: number,
  to: number,
): Alignment | undefined {
  const { letters, quoteStart, quoteEnd } = pattern;
  const height = letters.length;
  const width = to - from;
  if (height === 0 || width < 0) return undefined;
  const columns = width + 1;
  const moves = new Uint8Array((height + 1) * columns).fill(BEGIN, 0, columns);
  let above = new Int32Array(columns);
  let row = new Int32Array(columns);
  let best = Number.POSITIVE_INFINITY;
  let bestRow = 0;
  let bestColumn = 0;
  for (let at = 1; at <= height; at += 1) {
    const letter = letters[at - 1] ?? 0;
    const base = at * columns;
    const fresh = at <= quoteStart ? Math.min(at * MISSING, GONE) : Number.POSITIVE_INFINITY;
    const gone = at >= quoteEnd ? Math.min((height - at) * MISSING, GONE) : Number.POSITIVE_INFINITY;
    const begins = at === quoteStart + 1;
    const ends = at === quoteEnd && quoteEnd > quoteStart;
    for (let column = 0; column < columns; column += 1) {
      const endCost = ends && isGap(origins, from + column) !== pattern.gapAfter ? OTHER_GAP : 0;
      const here = begins && isGap(origins, from + column) !== pattern.gapBefore ? OTHER_GAP : 0;
      let cost = (above[column] ?? 0) + MISSING + here + endCost;
      let move = PATTERN_ONLY;
      if (column > 0) {
        const wrong = letter === text[from + column - 1] ? 0 : MISSING;
        const before = begins && isGap(origins, from + column - 1) !== pattern.gapBefore ? OTHER_GAP : 0;
        const both = (above[column - 1] ?? 0) + wrong + before + endCost;
        if (both <= cost) {
          cost = both;
          move = BOTH;
        }
        const textOnly = (row[column - 1] ?? 0) + EXTRA;
        if (textOnly < cost) {
          cost = textOnly;
          move = TEXT_ONLY;
        }
      }
      if (fresh < cost) {
        cost = fresh;
        move = BEGIN;
      }
      row[column] = cost;
      moves[base + column] = move;
      // Of equal ends the one that leaves less of the suffix aside.
      if (cost + gone <= best) {
        const isBetter = cost + gone < best || at > bestRow;
        if (isBetter) {
          best = cost + gone;
          bestRow = at;
          bestColumn = column;
        }
      }
    }
    [above, row] = [row, above];
  }
  if (!Number.isFinite(best)) return undefined;
  return traced(pattern, text, from, moves, columns, bestRow, bestColumn, { quoteStart, quoteEnd });
}

/** Whether something that is no letter stands before a letter of the text; also at its ends. */
function isGap(origins: Int32Array, letter: number): boolean {
  return (
    (origins[letter] ?? Number.POSITIVE_INFINITY) - (origins[letter - 1] ?? Number.NEGATIVE_INFINITY) > 1
  );
}

function traced(
  { letters }: LetterPattern,
  text: Uint16Array,
  from: number,
  moves: Uint8Array,
  columns: number,
  lastRow: number,
  lastColumn: number,
  { quoteStart, quoteEnd }: { readonly quoteStart: number; readonly quoteEnd: number },
): Alignment {
  const same = [0, 0, 0];
  const errors = [0, 0, 0];
  let at = lastRow;
  let column = lastColumn;
  let start = at === quoteStart ? column : -1;
  let end = at === quoteEnd ? column : -1;
  for (;;) {
    const move = moves[at * columns + column];
    if (move === BEGIN) break;
    // A letter of the text alone counts for the part it stands within; on a border, for the context.
    const letter = move === TEXT_ONLY && at !== quoteStart ? at : at - 1;
    const part = partOf(letter, quoteStart, quoteEnd);
    const isSame = move === BOTH && letters[at - 1] === text[from + column - 1];
    const counts = isSame ? same : errors;
    counts[part] = (counts[part] ?? 0) + 1;
    if (move !== TEXT_ONLY) at -= 1;
    if (move !== PATTERN_ONLY) column -= 1;
    // Going back, the border before the quote is where it is first met, the one after it where it is last.
    if (at === quoteEnd) end = column;
    if (at === quoteStart && start === -1) start = column;
  }
  if (quoteStart === quoteEnd) end = start;
  const lengths = [quoteStart, quoteEnd - quoteStart, letters.length - quoteEnd];
  const agreement = (part: 0 | 1 | 2, aside: number): Agreement => ({
    length: lengths[part] ?? 0,
    same: same[part] ?? 0,
    errors: errors[part] ?? 0,
    aside,
  });
  return {
    start: from + start,
    end: from + Math.max(start, end),
    prefix: agreement(0, at),
    quote: agreement(1, 0),
    suffix: agreement(2, letters.length - lastRow),
  };
}

/** 0 before the quote, 1 in it, 2 after it. */
function partOf(letter: number, quoteStart: number, quoteEnd: number): 0 | 1 | 2 {
  if (letter < quoteStart) return 0;
  return letter < quoteEnd ? 1 : 2;
}
