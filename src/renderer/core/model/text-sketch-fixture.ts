import type { Extraction } from './extraction';

/** An extraction of one page with this text. */
export function plainExtraction(text: string): Extraction {
  return { format: 1, parser: { name: 'test', version: '1' }, pages: [{ pageIndex: 0, text }] };
}

/** Numbers from 0 to 1 that are the same at every run (a linear congruential generator, after Knuth). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A text of invented words, frequent ones more often, as in a language. */
export function inventedText(words: number, random: () => number): string {
  return Array.from({ length: words }, () => `w${Math.floor(5000 * random() ** 3)}`).join(' ');
}
