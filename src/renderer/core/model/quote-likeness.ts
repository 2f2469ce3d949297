import { lettersOf } from './letter-fold';

/** Longer quotes are compared by this many letters of each end: the work grows with the square. */
const LONGEST_WHOLE = 3000;

/**
 * How like two quotes are, from 0 to 1: the share of letters that need not be changed, added or left
 * out (Levenshtein). Spaces, hyphens and capitals do not count.
 */
export function quoteLikeness(one: string, other: string): number {
  const [a, b] = [lettersOf(one), lettersOf(other)];
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 1;
  if (longest <= LONGEST_WHOLE) return rounded(1 - distance(a, b) / longest);
  const half = LONGEST_WHOLE / 2;
  const errors =
    distance(a.subarray(0, half), b.subarray(0, half)) + distance(a.subarray(-half), b.subarray(-half));
  return rounded(1 - errors / LONGEST_WHOLE);
}

function distance(a: Uint16Array, b: Uint16Array): number {
  let row = Uint16Array.from({ length: b.length + 1 }, (_zero, index) => index);
  for (const [at, letter] of a.entries()) {
    const next = new Uint16Array(b.length + 1);
    next[0] = at + 1;
    for (let index = 0; index < b.length; index += 1) {
      const changed = (row[index] ?? 0) + (b[index] === letter ? 0 : 1);
      const added = (next[index] ?? 0) + 1;
      const leftOut = (row[index + 1] ?? 0) + 1;
      next[index + 1] = Math.min(changed, added, leftOut);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

function rounded(likeness: number): number {
  return Math.round(likeness * 1000) / 1000;
}
