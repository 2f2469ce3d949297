/** A place that two documents have in common: how far down each of them it stands, in px. */
export interface CommonPlace {
  readonly here: number;
  readonly there: number;
}

/**
 * How far down the other document the place stands that is `here` px down this one: between two
 * common places in proportion, as the researcher tied them. Places that would go backwards (passages
 * told in another order) are passed by, so that scrolling never jumps.
 */
export function placeAcross(places: readonly CommonPlace[], here: number, heights: CommonPlace): number {
  const ordered = inOrder(places, heights);
  let before: CommonPlace = { here: 0, there: 0 };
  for (const place of ordered) {
    if (place.here >= here) return between(before, place, here);
    before = place;
  }
  return before.there;
}

/** The longest run of places that go forward in both documents, with both ends of both. */
function inOrder(places: readonly CommonPlace[], heights: CommonPlace): readonly CommonPlace[] {
  const inside = places
    .filter(({ here, there }) => here > 0 && there > 0 && here < heights.here && there < heights.there)
    .sort((one, other) => one.here - other.here || one.there - other.there);
  // Longest increasing subsequence: the length of the best chain that ends at each place, and its last link.
  const best = inside.map(() => 1);
  const previous = inside.map(() => -1);
  for (const [index, place] of inside.entries())
    for (let earlier = 0; earlier < index; earlier += 1) {
      const candidate = inside[earlier];
      if (candidate === undefined || candidate.there >= place.there || candidate.here === place.here)
        continue;
      if ((best[earlier] ?? 0) + 1 > (best[index] ?? 0)) {
        best[index] = (best[earlier] ?? 0) + 1;
        previous[index] = earlier;
      }
    }
  const chain: CommonPlace[] = [heights];
  for (let at = best.indexOf(Math.max(...best, 0)); at >= 0; at = previous[at] ?? -1) {
    const place = inside[at];
    if (place !== undefined) chain.push(place);
  }
  return chain.reverse();
}

function between(one: CommonPlace, other: CommonPlace, here: number): number {
  const span = other.here - one.here;
  const share = span <= 0 ? 1 : (here - one.here) / span;
  return one.there + share * (other.there - one.there);
}
