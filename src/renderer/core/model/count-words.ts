/** Scripts written without spaces between words; for these the words are found by dictionary. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const UNSPACED_STRETCH = new RegExp(`(?:${UNSPACED.source}|\\p{M})+`, 'gu');
/** A word of letters, marks and digits; an apostrophe, a hyphen or a dot inside does not end it. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ.\-‐‑][\p{L}\p{M}\p{N}]+)*/gu;

let segmenter: Intl.Segmenter | undefined;

/**
 * Number of words, the same for every kind of document. Segmenting all of a long book by dictionary
 * takes seconds, so only scripts that need it are.
 */
export function countWords(text: string): number {
  if (!UNSPACED.test(text)) return occurrences(text, WORD);
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  let words = 0;
  const rest = text.replaceAll(UNSPACED_STRETCH, (stretch) => {
    for (const segment of segmenter?.segment(stretch) ?? []) if (segment.isWordLike === true) words += 1;
    return ' ';
  });
  return words + occurrences(rest, WORD);
}

function occurrences(text: string, pattern: RegExp): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) count += 1;
  return count;
}
