/** Two plain ways of finding an anchor's passage again, to measure ours by. */
import search from 'approx-string-match';

/** Where the words stood before, if they still do; else where they first stand anywhere. */
export function byPositionOrFirst(pages, anchor) {
  const { pageIndex, start, end, quote } = anchor;
  if (pages[pageIndex]?.text.slice(start, end) === quote) return [{ pageIndex, start, end }];
  for (const page of pages) {
    const at = page.text.indexOf(quote);
    if (at !== -1) return [{ pageIndex: page.pageIndex, start: at, end: at + quote.length }];
  }
  return [];
}

/**
 * The way of Hypothesis' client, after its description: exact places of the quote, else those with
 * fewest differences (half of its length or 256 at most), over the whole text; of them the one with
 * the most points for quote (50), prefix (20), suffix (20) and position (2), whatever it has.
 */
export function byPoints(pages, anchor) {
  const text = pages.map((page) => page.text).join('');
  const pageStart = pages.slice(0, anchor.pageIndex).reduce((sum, page) => sum + page.text.length, 0);
  const { quote, prefix, suffix } = anchor;
  let matches = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    matches.push({ start: at, end: at + quote.length, errors: 0 });
  }
  if (matches.length === 0) matches = search(text, quote, Math.min(256, quote.length / 2));
  const points = ({ start, end, errors }) =>
    50 * (1 - errors / quote.length) +
    20 * likeness(text.slice(Math.max(0, start - prefix.length), start), prefix) +
    20 * likeness(text.slice(end, end + suffix.length), suffix) +
    2 * (1 - Math.abs(start - pageStart - anchor.start) / text.length);
  const ranked = matches
    .map((match) => ({ ...match, points: points(match) }))
    .sort((one, other) => other.points - one.points);
  const [best] = ranked;
  return best === undefined ? [] : [{ pageIndex: 0, start: best.start, end: best.end, isWhole: true }];
}

function likeness(text, words) {
  if (words === '') return 1;
  if (text === '') return 0;
  const [match] = search(text, words, words.length);
  return match === undefined ? 0 : 1 - match.errors / words.length;
}
