/** What of a piece of text decides which piece of another text it stands beside. */
export interface AlignedPiece {
  /** Hashes of the shingles that begin in it. */
  readonly shingles: readonly number[];
  /** The same for pieces with the same words; for those too short to hold a shingle. */
  readonly words: string;
}

/** Part of the shorter piece's shingles that a piece shares with the one it stands beside. */
const LEAST_SHARED_PART = 0.25;

/**
 * Puts the pieces of two texts beside each other: pairs of indexes, in the order of both texts,
 * -1 where a piece stands alone. Pieces that have moved stand alone; what lies between two pairs is
 * put beside what lies there in the other text, since it may have been written anew.
 */
export function alignPieces(
  ones: readonly AlignedPiece[],
  others: readonly AlignedPiece[],
): readonly (readonly [one: number, other: number])[] {
  const rows: (readonly [number, number])[] = [];
  let at = 0;
  let otherAt = 0;
  const fillTo = (end: number, otherEnd: number) => {
    while (at < end || otherAt < otherEnd) {
      rows.push([at < end ? at : -1, otherAt < otherEnd ? otherAt : -1]);
      if (at < end) at += 1;
      if (otherAt < otherEnd) otherAt += 1;
    }
  };
  for (const [one, other] of longestRising(bestMatches(ones, others))) {
    fillTo(one, other);
    rows.push([one, other]);
    at = one + 1;
    otherAt = other + 1;
  }
  fillTo(ones.length, others.length);
  return rows;
}

type Match = readonly [one: number, other: number];

/** For each piece the one of the other text that it shares most with, if that is enough. */
function bestMatches(ones: readonly AlignedPiece[], others: readonly AlignedPiece[]): Match[] {
  const placeOf = new Map<number, number>();
  const wordsAt = new Map<string, number>();
  for (const [index, { shingles, words }] of others.entries()) {
    for (const shingle of shingles) if (!placeOf.has(shingle)) placeOf.set(shingle, index);
    if (words !== '' && !wordsAt.has(words)) wordsAt.set(words, index);
  }
  return ones.flatMap(({ shingles, words }, index): Match[] => {
    const same = wordsAt.get(words);
    if (same !== undefined) return [[index, same]];
    const votes = new Map<number, number>();
    for (const shingle of shingles) {
      const place = placeOf.get(shingle);
      if (place !== undefined) votes.set(place, (votes.get(place) ?? 0) + 1);
    }
    const [best, shared] = [...votes].reduce((a, b) => (b[1] > a[1] ? b : a), [-1, 0] as const);
    const shorter = Math.min(shingles.length, others[best]?.shingles.length ?? 0);
    return best >= 0 && shared >= LEAST_SHARED_PART * shorter ? [[index, best]] : [];
  });
}

/**
 * The longest run of matches that rises on both sides, as in patience sorting (M. L. Fredman, "On
 * computing the length of longest increasing subsequences", Discrete Mathematics 11, 1975). The
 * first sides rise already.
 */
function longestRising(matches: readonly Match[]): readonly Match[] {
  /** At each length the match that ends such a run with the smallest other side. */
  const ends: number[] = [];
  const before: number[] = [];
  for (const [index, [, other]] of matches.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((matches[ends[middle] ?? 0]?.[1] ?? 0) < other) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = index;
  }
  const run: Match[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const match = matches[index];
    if (match !== undefined) run.push(match);
  }
  return run.reverse();
}
