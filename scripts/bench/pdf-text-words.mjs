/** How much of one reading of a document another one has: words as a multiset, order aside. */

/** Letters of scripts that are written without spaces: each is compared by itself. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const WORD = new RegExp(`[${UNSPACED}]\\p{M}*|[[\\p{L}\\p{N}\\p{M}]--[${UNSPACED}]]+`, 'gv');
/** A word goes on in the next line: the hyphen and the break are taken out, for both readings alike. */
const LINE_END_HYPHEN = /(?<=\p{L})[-\u2010\u00AD]\s*[\n\f]\s*(?=\p{L})/gu;
const UNSEEN = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFD\0]/gu;

/** Lower case, compatibility forms as letters, hyphens at line ends joined, unseen characters gone. */
export function folded(text) {
  return text.normalize('NFKC').replaceAll(LINE_END_HYPHEN, '').replaceAll(UNSEEN, '').toLowerCase();
}

/** Runs of letters and digits. */
export const wordsOf = (text) => folded(text).match(WORD) ?? [];

/** Everything between spaces, punctuation and all: shows glued and torn words that `wordsOf` forgives. */
export const tokensOf = (text) => folded(text).match(/\S+/gu) ?? [];

/**
 * Shares from 0 to 1: `recall` of the words of `theirs` that `ours` has too, as often as there, and
 * `precision` of the words of `ours` that `theirs` has. `missing` and `added` are some that differ.
 */
export function agreement(ours, theirs) {
  const counts = new Map();
  for (const word of theirs) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  const added = [];
  for (const word of ours) {
    const left = counts.get(word) ?? 0;
    if (left > 0) {
      counts.set(word, left - 1);
      shared += 1;
    } else if (added.length < 40) added.push(word);
  }
  const missing = [...counts].flatMap(([word, count]) => (count > 0 ? [word] : [])).slice(0, 40);
  return {
    recall: theirs.length === 0 ? 1 : shared / theirs.length,
    precision: ours.length === 0 ? 1 : shared / ours.length,
    missing,
    added,
  };
}
