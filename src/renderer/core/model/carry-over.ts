import type { Alignment } from './align-letters';
import { certainPlace, likenessOf, onlyVerbatimPlace } from './anchor-odds';
import type { CertainPlace, Expectation } from './anchor-odds';
import { anchorPattern } from './anchor-pattern';
import type { SoughtAnchor } from './anchor-pattern';
import { expectedLetter, placesOf, preparedSteps } from './anchor-places';
import { foundAnchor } from './placed-anchor';
import type { PlacedAnchor } from './placed-anchor';
import type { PageText, ReadingLetters } from './reading-letters';
import { finished } from './steps';
import type { Steps } from './steps';

/** Characters of quote and context that no second place has by chance. */
const TELLING = 24;

/** Wrong letters among all, as long as nothing is known of this text; and how many letters tell more. */
const USUAL_RATE = 0.05;
const USUAL_LETTERS = 200;

const LOST: PlacedAnchor = { state: 'lost' };

/**
 * Where an anchor's passage stands in another reading of its source, or in a newer version of it: in
 * the same place; else where its words stand, told apart by what is around them and by nearness; else
 * where most of its letters stand. Lost when no place is far likelier than all others, or none is.
 */
export function placeInNewReading(pages: readonly PageText[], anchor: SoughtAnchor): PlacedAnchor {
  return finished(placeAllSteps(pages, [anchor]))[0] ?? LOST;
}

/**
 * The same for many anchors of one reading, in slices of a few milliseconds. Those that are certain
 * tell how far the text has shifted about the others, so that refrains are told apart. Answers are in
 * the anchors' order. A book of 3.5 million characters takes about 0.3 s, and each anchor that is not
 * where it was about 1 ms.
 */
export function* placeAllSteps(
  pages: readonly PageText[],
  anchors: readonly SoughtAnchor[],
): Steps<readonly PlacedAnchor[]> {
  const byIndex = new Map(pages.map((page) => [page.pageIndex, page]));
  const placed: PlacedAnchor[] = anchors.map((anchor) => {
    const isUnchanged = standsAsBefore(byIndex.get(anchor.pageIndex)?.text, anchor);
    const { pageIndex, start, end } = anchor;
    return isUnchanged ? { state: 'exact', pageIndex, start, end, continued: [] } : LOST;
  });
  if (placed.every(({ state }) => state === 'exact')) return placed;
  const prepared = yield* preparedSteps(pages);
  const { reading } = prepared;
  const length = reading.letters.length;
  const certain: CertainPlace[] = [];
  let lettersSeen = 0;
  let letterErrors = 0;
  const open: { readonly index: number; readonly letter: number; readonly places: readonly Alignment[] }[] =
    [];
  for (const [index, anchor] of anchors.entries()) {
    const letter = expectedLetter(reading, anchor);
    if (placed[index]?.state === 'exact') {
      certain.push({ was: letter, is: letter });
      continue;
    }
    const pattern = anchorPattern(anchor);
    const places = placesOf(prepared, pattern, letter);
    const only = certainPlace(places, undefined, length, USUAL_RATE);
    if (only === undefined) open.push({ index, letter, places });
    else {
      certain.push({ was: letter, is: only.start });
      lettersSeen += only.quote.length;
      letterErrors += only.quote.errors;
      placed[index] = found(reading, anchor, only, letter);
    }
    yield;
  }
  const errorRate = (letterErrors + USUAL_RATE * USUAL_LETTERS) / (lettersSeen + USUAL_LETTERS);
  certain.sort((one, other) => one.was - other.was);
  for (const { index, letter, places } of open) {
    const anchor = anchors[index];
    const place =
      certainPlace(places, expectationAt(certain, letter), length, errorRate) ?? onlyVerbatimPlace(places);
    if (anchor !== undefined && place !== undefined) placed[index] = found(reading, anchor, place, letter);
  }
  return placed;
}

function found(
  reading: ReadingLetters,
  anchor: SoughtAnchor,
  place: Alignment,
  expected: number,
): PlacedAnchor {
  const likeness = likenessOf(place, expected, reading.letters.length);
  return foundAnchor(reading, anchor, place, likeness) ?? LOST;
}

/**
 * Whether page, position, words and the words around them are all as they were. Too few words to be
 * telling must be all of their page.
 */
function standsAsBefore(
  text: string | undefined,
  { start, end, quote, prefix, suffix }: SoughtAnchor,
): boolean {
  if (text === undefined) return false;
  const from = start - prefix.length;
  const to = end + suffix.length;
  const isTelling = to - from >= TELLING || (from === 0 && to === text.length);
  return isTelling && text.slice(Math.max(0, from), to) === prefix + quote + suffix;
}

/** The certain places on either side of a letter of the old reading; they rise by `was`. */
function expectationAt(certain: readonly CertainPlace[], letter: number): Expectation {
  let low = 0;
  let high = certain.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((certain[middle]?.was ?? 0) <= letter) low = middle + 1;
    else high = middle;
  }
  return { letter, before: certain[low - 1], after: certain[low] };
}
