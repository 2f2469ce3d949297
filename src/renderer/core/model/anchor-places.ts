import search from 'approx-string-match';
import { alignLetters } from './align-letters';
import type { Agreement, Alignment, LetterPattern } from './align-letters';
import { END_PIECE } from './anchor-pattern';
import type { AnchorPattern, SoughtAnchor } from './anchor-pattern';
import { asString } from './letter-fold';
import { letterRunSteps, likelyPlaces } from './letter-runs';
import type { LetterRuns } from './letter-runs';
import { letterAt, readingLetterSteps } from './reading-letters';
import type { PageText, ReadingLetters } from './reading-letters';
import type { Steps } from './steps';

/** A reading made ready for finding anchors in it. */
export interface PreparedReading {
  readonly reading: ReadingLetters;
  readonly runs: LetterRuns;
}

/** Makes a reading ready, in slices; about 0.1 s a million characters. */
export function* preparedSteps(pages: readonly PageText[]): Steps<PreparedReading> {
  const reading = yield* readingLetterSteps(pages);
  return { reading, runs: yield* letterRunSteps(reading.letters) };
}

/** The letter of the reading at the page and offset where an anchor stood. */
export function expectedLetter(reading: ReadingLetters, { pageIndex, start }: SoughtAnchor): number {
  const page = reading.pages.findIndex((candidate) => candidate.pageIndex >= pageIndex);
  return page === -1 ? reading.letters.length : letterAt(reading, page, start);
}

/** How many places of one pattern are looked at, and how much of the first one's runs they share with it at least. */
const MOST_PLACES = 16;
const LEAST_PART = 0.3;
/** How far from its likely place a pattern is put beside the text: letters, and part of its length. */
const SLACK = 12;
const SLACK_PART = 0.1;

/**
 * Every place where a pattern may stand, with how far each part of it agrees; `expected` is the
 * letter where its quote stood. Not in order.
 */
export function placesOf(
  prepared: PreparedReading,
  pattern: AnchorPattern,
  expected: number,
): readonly Alignment[] {
  const { head, tail, quote } = pattern;
  const heads = placesOfPiece(prepared, head, expected - head.quoteStart);
  if (tail === undefined) return heads;
  const toTail = quote.length - END_PIECE;
  const tails = placesOfPiece(prepared, tail, expected + toTail);
  const room = 64 + 0.3 * quote.length;
  const stray = (first: Alignment, last: Alignment) => Math.abs(last.end - first.start - quote.length);
  const lack = (first: Alignment, last: Alignment) => lackOf(last) + stray(first, last);
  return heads.flatMap((first) => {
    const ends = tails
      .filter((last) => stray(first, last) <= room && last.start >= first.start)
      .sort((one, other) => lack(first, one) - lack(first, other));
    const [last] = ends;
    return last === undefined ? [] : [joined(prepared.reading, quote, first, last)];
  });
}

function placesOfPiece(
  { reading, runs }: PreparedReading,
  piece: LetterPattern,
  expected: number,
): Alignment[] {
  const slack = SLACK + Math.ceil(SLACK_PART * piece.letters.length);
  const found: Alignment[] = [];
  for (const { letter } of likelyPlaces(runs, piece.letters, expected, MOST_PLACES, LEAST_PART)) {
    const from = Math.max(0, letter - slack);
    const to = Math.min(reading.letters.length, letter + piece.letters.length + slack);
    const alignment = alignLetters(piece, reading, from, to);
    if (alignment !== undefined) found.push(alignment);
  }
  found.sort((one, other) => lackOf(one) - lackOf(other));
  return found.filter((place, index) => !found.slice(0, index).some((better) => isSamePlace(better, place)));
}

/** Letters by which one and the same place may differ at one end. */
const SAME_END = 3;

/**
 * Whether two alignments are of one place, found from two sides: they have a start or an end in
 * common, which two copies of the same words never have.
 */
function isSamePlace(one: Alignment, other: Alignment): boolean {
  return Math.abs(one.start - other.start) <= SAME_END || Math.abs(one.end - other.end) <= SAME_END;
}

function lackOf({ prefix, quote, suffix }: Alignment): number {
  return quote.errors + prefix.errors + prefix.aside + suffix.errors + suffix.aside;
}

/** The whole of a long quote, from where its first and its last letters stand. */
function joined(reading: ReadingLetters, quote: Uint16Array, first: Alignment, last: Alignment): Alignment {
  const middle = middleAgreement(
    reading.letters.subarray(first.end, Math.max(first.end, last.start)),
    quote.subarray(END_PIECE, quote.length - END_PIECE),
  );
  return {
    start: first.start,
    end: last.end,
    prefix: first.prefix,
    suffix: last.suffix,
    quote: {
      length: quote.length,
      same: first.quote.same + middle.same + last.quote.same,
      errors: first.quote.errors + middle.errors + last.quote.errors,
      aside: 0,
    },
  };
}

const MIDDLE_PIECE = 256;
const MOST_MIDDLE_PIECES = 16;

/**
 * How far the middle of a long quote agrees with the text between its ends, from at most sixteen
 * pieces of it that are searched for one after another about where they should stand.
 */
function middleAgreement(text: Uint16Array, middle: Uint16Array): Agreement {
  const count = Math.min(MOST_MIDDLE_PIECES, Math.ceil(middle.length / MIDDLE_PIECE));
  const length = Math.min(MIDDLE_PIECE, Math.ceil(middle.length / count));
  let looked = 0;
  let errors = 0;
  let drift = 0;
  const room = 32 + Math.ceil(Math.abs(text.length - middle.length) / 2 + 0.02 * middle.length);
  for (let index = 0; index < count; index += 1) {
    const at = Math.floor((index * middle.length) / count);
    const piece = middle.subarray(at, at + length);
    const from = Math.max(0, at + drift - room);
    const window = asString(text.subarray(from, Math.max(from, at + drift + piece.length + room)));
    const most = Math.floor(piece.length / 2);
    const [match] = search(window, asString(piece), most);
    looked += piece.length;
    errors += match?.errors ?? most;
    if (match !== undefined) drift = from + match.start - at;
  }
  const likely = looked === 0 ? 0 : Math.round((errors * middle.length) / looked);
  const all = Math.min(middle.length, Math.max(likely, Math.abs(text.length - middle.length)));
  return { length: middle.length, same: middle.length - all, errors: all, aside: 0 };
}
