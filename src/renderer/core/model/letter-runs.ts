import type { Steps } from './steps';

/**
 * Where each run of five letters stands in a text, so that the places of a damaged quote are
 * found by the runs that are still whole: at 5 % of errors three of four.
 */
export interface LetterRuns {
  /** For each bucket, where its positions begin in `positions`; one more than buckets. */
  readonly starts: Int32Array;
  /** Positions of runs, rising within a bucket. A bucket may hold runs of several kinds. */
  readonly positions: Int32Array;
  readonly shift: number;
}

/** A place that a pattern may stand at: the letter where its first letter would be. */
export interface LikelyPlace {
  readonly letter: number;
  /** How many of its runs stand there. */
  readonly runs: number;
}

const RUN = 5;
const RUNS_A_STEP = 100_000;
/** A run that stands in more places than this is looked up only near where the pattern is expected. */
const MOST_PLACES_A_RUN = 400;
const MOST_PLACES = 12_000;
/** Letters by which the runs of one place may be shifted against one another. */
const SHIFT_BITS = 5;

/** Looks up the runs of a text, in slices of some milliseconds. About 0.05 s a million letters. */
export function* letterRunSteps(letters: Uint16Array): Steps<LetterRuns> {
  const count = Math.max(0, letters.length - RUN + 1);
  const bits = Math.min(21, Math.max(8, Math.ceil(Math.log2(count + 1))));
  const shift = 32 - bits;
  const starts = new Int32Array(2 ** bits + 1);
  for (let at = 0; at < count; at += 1) {
    const bucket = runHash(letters, at) >>> shift;
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
    if (at % RUNS_A_STEP === RUNS_A_STEP - 1) yield;
  }
  for (let bucket = 1; bucket < starts.length; bucket += 1) {
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
    if (bucket % RUNS_A_STEP === 0) yield;
  }
  const next = starts.slice();
  yield;
  const positions = new Int32Array(count);
  for (let at = 0; at < count; at += 1) {
    const bucket = runHash(letters, at) >>> shift;
    const place = next[bucket] ?? 0;
    positions[place] = at;
    next[bucket] = place + 1;
    if (at % RUNS_A_STEP === RUNS_A_STEP - 1) yield;
  }
  return { starts, positions, shift };
}

/**
 * Where a pattern may stand, the likeliest first, of equal ones the nearest to the `expected` letter;
 * at most `limit`, and none with less than `leastPart` of the runs of the first.
 */
export function likelyPlaces(
  runs: LetterRuns,
  pattern: Uint16Array,
  expected: number,
  limit: number,
  leastPart: number,
): LikelyPlace[] {
  const { starts, positions, shift } = runs;
  const found: { readonly at: number; readonly first: number; readonly end: number }[] = [];
  for (let at = 0; at + RUN <= pattern.length; at += 1) {
    const bucket = runHash(pattern, at) >>> shift;
    const first = starts[bucket] ?? 0;
    const end = starts[bucket + 1] ?? 0;
    if (end > first) found.push({ at, first, end });
  }
  found.sort((one, other) => one.end - one.first - (other.end - other.first));
  const votes = new Map<number, Vote>();
  let left = MOST_PLACES;
  for (const { at, first, end } of found) {
    if (left <= 0) break;
    const [from, to] = nearest(positions, first, end, expected + at);
    for (let index = from; index < to; index += 1) {
      const letter = (positions[index] ?? 0) - at;
      const key = letter >> SHIFT_BITS;
      const vote = votes.get(key);
      if (vote === undefined) votes.set(key, { runs: 1, sum: letter });
      else {
        vote.runs += 1;
        vote.sum += letter;
      }
    }
    left -= to - from;
  }
  return peaks(votes, expected, limit, leastPart);
}

interface Vote {
  runs: number;
  sum: number;
}

/** Neighbouring votes taken together, each counted for its highest peak only. */
function peaks(
  votes: ReadonlyMap<number, Vote>,
  expected: number,
  limit: number,
  leastPart: number,
): LikelyPlace[] {
  const joined: LikelyPlace[] = [];
  for (const [key, vote] of votes) {
    const next = votes.get(key + 1);
    const before = votes.get(key - 1);
    const runs = vote.runs + (next?.runs ?? 0);
    // The pair that begins before this one is higher: it stands for this place.
    if (before !== undefined && before.runs + vote.runs > runs) continue;
    joined.push({ letter: Math.round((vote.sum + (next?.sum ?? 0)) / runs), runs });
  }
  const most = joined.reduce((highest, { runs }) => Math.max(highest, runs), 0);
  return joined
    .filter(({ runs }) => runs >= most * leastPart)
    .sort(
      (one, other) =>
        other.runs - one.runs || Math.abs(one.letter - expected) - Math.abs(other.letter - expected),
    )
    .slice(0, limit);
}

/** The part of a bucket that is looked at: all, or what stands nearest to where it is expected. */
function nearest(
  positions: Int32Array,
  first: number,
  end: number,
  expected: number,
): readonly [from: number, to: number] {
  if (end - first <= MOST_PLACES_A_RUN) return [first, end];
  let low = first;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((positions[middle] ?? 0) < expected) low = middle + 1;
    else high = middle;
  }
  const from = Math.max(first, Math.min(low - MOST_PLACES_A_RUN / 2, end - MOST_PLACES_A_RUN));
  return [from, from + MOST_PLACES_A_RUN];
}

/** A hash of the five letters from here, all 32 bits spread; multipliers as in FNV-1a and Fibonacci hashing. */
function runHash(letters: Uint16Array, at: number): number {
  let hash = letters[at] ?? 0;
  for (let index = at + 1; index < at + RUN; index += 1) {
    hash = Math.imul(hash, 0x01000193) ^ (letters[index] ?? 0);
  }
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x9e3779b1) >>> 0;
}
