/** Quotes as a researcher would mark them, drawn by chance. */
import { pagesOf } from './damage-text.mjs';
import { below } from './seeded-random.mjs';

/** How many words a quote has: upper bounds, and the part of the quotes up to there. */
const LENGTHS = [
  [1, 3, 0.15],
  [4, 15, 0.6],
  [16, 60, 0.9],
  [61, 150, 0.98],
  [151, 600, 1],
];
/** Part of the quotes that begin or end inside a word, as when a hand slips. */
const INSIDE_WORDS = 0.05;

/**
 * Draws `count` stretches of a text, each within one page. A short text gives the same ones again.
 *
 * @returns {{ pages: {pageIndex: number, text: string}[], quotes: { page: number, start: number, end: number, offset: number }[] }}
 *   `start` and `end` count in the page, `offset` is where the page begins in the text
 */
export function drawnQuotes(text, count, random) {
  const pages = pagesOf(text);
  const offsets = [];
  let offset = 0;
  for (const page of pages) {
    offsets.push(offset);
    offset += page.text.length;
  }
  const words = pages.map((page) => wordsOf(page.text));
  const pageOfWord = words.flatMap((all, page) => all.map(() => page));
  const quotes = [];
  while (quotes.length < count && pageOfWord.length > 0) {
    const page = pageOfWord[below(random, pageOfWord.length)];
    const all = words[page];
    const first = below(random, all.length);
    const [fewest, most] = lengthsFor(random());
    const wanted = Math.min(fewest + below(random, most - fewest + 1), all.length);
    const from = Math.min(first, all.length - wanted);
    let start = all[from].start;
    let end = all[from + wanted - 1].end;
    if (random() < INSIDE_WORDS && end - start > 6) {
      start += 1 + below(random, 2);
      end -= 1 + below(random, 2);
    }
    quotes.push({
      page,
      start: offPair(pages[page].text, start),
      end: offPair(pages[page].text, end),
      offset: offsets[page],
    });
  }
  return { pages, quotes };
}

function lengthsFor(chance) {
  return LENGTHS.find(([, , part]) => chance < part) ?? LENGTHS[0];
}

/** Words between spaces; where a script writes none, the words that the segmenter finds. */
function wordsOf(text) {
  const spaced = [...text.matchAll(/\S+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  if (spaced.length > text.length / 30) return spaced;
  return [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

function offPair(text, offset) {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit < 0xe000 ? offset - 1 : offset;
}
