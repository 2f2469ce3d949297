import type { AnchorCandidate } from '../annotation-work';
import type { Alignment } from './align-letters';
import { likenessOf } from './anchor-odds';
import { anchorPattern } from './anchor-pattern';
import type { SoughtAnchor } from './anchor-pattern';
import { expectedLetter, placesOf, preparedSteps } from './anchor-places';
import { scannedPlaces } from './anchor-scan';
import { anchorText } from './anchor-text';
import { foundAnchor } from './placed-anchor';
import type { PageText } from './reading-letters';
import { finished } from './steps';
import type { Steps } from './steps';

/**
 * The places that are most like an anchor's passage, best first, for somebody to choose from: also
 * those that are not sure enough to be taken. None overlaps a better one.
 */
export function candidatesFor(
  pages: readonly PageText[],
  anchor: SoughtAnchor,
  limit: number,
): readonly AnchorCandidate[] {
  return finished(candidateSteps(pages, anchor, limit));
}

/** The same in slices. */
export function* candidateSteps(
  pages: readonly PageText[],
  anchor: SoughtAnchor,
  limit: number,
): Steps<readonly AnchorCandidate[]> {
  const prepared = yield* preparedSteps(pages);
  const { reading } = prepared;
  const expected = expectedLetter(reading, anchor);
  const pattern = anchorPattern(anchor);
  const places = [...placesOf(prepared, pattern, expected)];
  if (places.length < limit) places.push(...(yield* scannedPlaces(reading, pattern, expected, limit)));
  const like = (place: Alignment) => likenessOf(place, expected, reading.letters.length);
  places.sort((one, other) => like(other) - like(one));
  const chosen: Alignment[] = [];
  for (const place of places) {
    const isFree = chosen.every(({ start, end }) => place.end < start || place.start > end);
    if (isFree && chosen.length < limit) chosen.push(place);
  }
  return chosen.flatMap((place) => {
    const stands = foundAnchor(reading, anchor, place, like(place));
    const page = stands && reading.pages.find(({ pageIndex }) => pageIndex === stands.pageIndex);
    if (stands === undefined || page === undefined) return [];
    const { pageIndex, start, end } = stands;
    const { quote, prefix, suffix } = anchorText(page.text, start, end);
    return [{ pageIndex, start, end, quote, before: prefix, after: suffix, likeness: like(place) }];
  });
}
