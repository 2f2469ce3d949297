/** Chance that is the same at every run. */

/** Numbers from 0 up to 1, the same for the same seed (Mulberry32 by Tommy Ettinger, public domain). */
export function seededRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 up to `count`. */
export function below(random, count) {
  return Math.floor(random() * count);
}

/** One of a list. */
export function oneOf(random, list) {
  return list[below(random, list.length)];
}

/** A copy in random order (Fisher and Yates). */
export function shuffled(random, list) {
  const copy = [...list];
  for (let index = copy.length - 1; index > 0; index -= 1) {
    const other = below(random, index + 1);
    [copy[index], copy[other]] = [copy[other], copy[index]];
  }
  return copy;
}
