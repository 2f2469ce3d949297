import search from 'approx-string-match';
import { alignLetters } from './align-letters';
import type { Alignment } from './align-letters';
import type { AnchorPattern } from './anchor-pattern';
import { asString } from './letter-fold';
import type { ReadingLetters } from './reading-letters';
import type { Steps } from './steps';

/** Letters of text that are searched at most, and of the words that are searched for. */
const MOST_LETTERS = 300_000;
const MOST_SOUGHT = 96;
const FEWEST_SOUGHT = 4;
/** Part of the letters that may be wrong. */
const MOST_WRONG = 0.5;
/** Letters searched at a time, and how far stretches overlap, so that nothing is cut in two. */
const STRETCH = 4000;
const OVERLAP = 2 * MOST_SOUGHT;

/**
 * Places that resemble a pattern only from afar, so that no run of its letters is whole: the best of
 * each stretch of the text, the nearest stretches first, up to `limit`. Far slower than looking runs
 * up: some milliseconds a stretch.
 */
export function* scannedPlaces(
  reading: ReadingLetters,
  pattern: AnchorPattern,
  expected: number,
  limit: number,
): Steps<readonly Alignment[]> {
  const { head, quote } = pattern;
  const sought = quote.length >= FEWEST_SOUGHT ? quote.subarray(0, MOST_SOUGHT) : head.letters;
  if (sought.length < FEWEST_SOUGHT) return [];
  const before = sought === head.letters ? 0 : head.quoteStart;
  const words = asString(sought);
  const room = 12 + Math.ceil(head.letters.length / 4);
  const places: Alignment[] = [];
  for (const [from, to] of stretches(reading, expected)) {
    const text = asString(reading.letters.subarray(from, to));
    for (const match of search(text, words, Math.floor(MOST_WRONG * words.length)).slice(0, 3)) {
      const first = from + match.start - before;
      const start = Math.max(0, first - room);
      const end = Math.min(reading.letters.length, first + head.letters.length + room);
      const place = alignLetters(head, reading, start, end);
      if (place !== undefined) places.push(place);
    }
    if (places.length >= limit) break;
    yield;
  }
  return places;
}

/** The text in stretches, by how near they are to a letter. */
function stretches({ letters }: ReadingLetters, expected: number): [from: number, to: number][] {
  const all: [number, number][] = [];
  for (let from = 0; from < letters.length; from += STRETCH) {
    all.push([from, Math.min(letters.length, from + STRETCH + OVERLAP)]);
  }
  const distance = ([from, to]: [number, number]) => Math.abs((from + to) / 2 - expected);
  return all
    .sort((one, other) => distance(one) - distance(other))
    .slice(0, Math.ceil(MOST_LETTERS / STRETCH));
}
