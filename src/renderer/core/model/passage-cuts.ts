import { endsSentence } from './sentence-end';
import type { WordTokens } from './word-tokens';

/** Fewest and most words of a passage, on a page that has enough of them. */
export const FEWEST_WORDS = 150;
export const MOST_WORDS = 250;
const BEST_WORDS = 200;

/**
 * The first token of each passage of a page. Each passage has 150 to 250 words, cut at the sentence
 * end nearest to 200, or between words when there is none. A page of up to 250 words is one passage.
 * 251 to 299 words cannot be shared out within the bounds: they become two halves.
 */
export function cutPoints(text: string, tokens: WordTokens): number[] {
  const total = tokens.words.reduce<number>((sum, word) => sum + word, 0);
  const cuts: number[] = tokens.starts.length === 0 ? [] : [0];
  let left = total;
  let first = 0;
  while (left > MOST_WORDS) {
    const cut = nextCut(text, tokens, first, left);
    cuts.push(cut.token);
    left -= cut.words;
    first = cut.token;
  }
  return cuts;
}

/** Whether so many words can be shared out into passages within the bounds. */
function canBeShared(words: number): boolean {
  return (words >= FEWEST_WORDS && words <= MOST_WORDS) || words >= 2 * FEWEST_WORDS;
}

function nextCut(
  text: string,
  tokens: WordTokens,
  first: number,
  left: number,
): { readonly token: number; readonly words: number } {
  const halves = !canBeShared(left);
  const best = halves ? left / 2 : BEST_WORDS;
  let words = 0;
  let chosen = { token: first, words: 0, distance: Number.POSITIVE_INFINITY };
  let chosenIsSentence = false;
  for (let token = first; token < tokens.starts.length && words <= MOST_WORDS; token += 1) {
    const allowed = halves
      ? Math.abs(words - best) <= 25
      : words >= FEWEST_WORDS && words <= MOST_WORDS && canBeShared(left - words);
    if (allowed && tokens.words[token] === 1) {
      const isSentence = endsSentence(text, tokens.ends[token - 1] ?? 0, tokens.starts[token] ?? 0);
      const distance = Math.abs(words - best);
      if (isSentence === chosenIsSentence ? distance < chosen.distance : isSentence) {
        chosen = { token, words, distance };
        chosenIsSentence = isSentence;
      }
    }
    words += tokens.words[token] ?? 0;
  }
  return chosen;
}
