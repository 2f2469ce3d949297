import { comparePlaces, type Place, type TextOfPage } from './places';

export type TextUnit = 'letter' | 'word';

/**
 * The next place of a text where a letter or a word ends (forward) or begins (backward); on another
 * page where this one has no more. Undefined at the ends of the document. Letters and words are those
 * of Unicode, in any script.
 */
export function stepInText(
  place: Place,
  unit: TextUnit,
  direction: 1 | -1,
  textOf: TextOfPage,
): Place | undefined {
  for (let pageIndex = place.pageIndex; ; pageIndex += direction) {
    const text = pageIndex < 0 ? undefined : textOf(pageIndex);
    if (text === undefined) return undefined;
    const isHere = pageIndex === place.pageIndex;
    const from = isHere ? place.offset : direction === 1 ? 0 : text.length;
    const offset = stepInPage(text, from, unit, direction);
    if (offset !== undefined) return { pageIndex, offset };
  }
}

/**
 * Where an end of a mark goes when it is moved the other way: the start to the beginning of the next
 * word, the end to the end of the word before. Undefined when there is none before `limit`.
 */
export function stepInwards(
  place: Place,
  unit: TextUnit,
  direction: 1 | -1,
  limit: Place,
  textOf: TextOfPage,
): Place | undefined {
  for (let pageIndex = place.pageIndex; ; pageIndex += direction) {
    const text = pageIndex < 0 ? undefined : textOf(pageIndex);
    if (text === undefined) return undefined;
    const isHere = pageIndex === place.pageIndex;
    const from = isHere ? place.offset : direction === 1 ? -1 : text.length + 1;
    const offset = boundaries(text, unit, direction === 1 ? 'starts' : 'ends', from, direction);
    const found = offset === undefined ? undefined : { pageIndex, offset };
    if (found !== undefined) return comparePlaces(found, limit) * direction < 0 ? found : undefined;
    if (pageIndex === limit.pageIndex) return undefined;
  }
}

function stepInPage(text: string, from: number, unit: TextUnit, direction: 1 | -1): number | undefined {
  return boundaries(text, unit, direction === 1 ? 'ends' : 'starts', from, direction);
}

/** How much of the text around a place is cut into words; no word is longer. In UTF-16 units. */
const NEAR = 400;

/** The first start or end of a unit beyond `from`, going in `direction`. */
function boundaries(
  text: string,
  unit: TextUnit,
  wanted: 'starts' | 'ends',
  from: number,
  direction: 1 | -1,
): number | undefined {
  // A cut through a word would make a boundary of its own: the window begins and ends at white space.
  let low = direction === 1 ? Math.max(0, from - 1) : Math.max(0, from - NEAR);
  let high = direction === 1 ? Math.min(text.length, from + NEAR) : Math.min(text.length, from + 1);
  while (low > 0 && !isSpace(text, low - 1) && from - low < 2 * NEAR) low -= 1;
  while (high < text.length && !isSpace(text, high) && high - from < 2 * NEAR) high += 1;
  const found: number[] = [];
  for (const { segment, index, isWordLike } of segmenters[unit].segment(text.slice(low, high))) {
    const counts = unit === 'letter' ? segment.trim() !== '' : isWordLike === true;
    if (counts) found.push(low + index + (wanted === 'ends' ? segment.length : 0));
  }
  const place = direction === 1 ? found.find((each) => each > from) : found.findLast((each) => each < from);
  if (place !== undefined) return place;
  // Nothing but white space and marks near: look further on, as long as there is text.
  if (direction === 1)
    return high < text.length ? boundaries(text, unit, wanted, Math.max(from, high - 1), 1) : undefined;
  return low > 0 ? boundaries(text, unit, wanted, Math.min(from, low + 1), -1) : undefined;
}

const isSpace = (text: string, at: number) => /\s/u.test(text.charAt(at));

const segmenters = {
  letter: new Intl.Segmenter(undefined, { granularity: 'grapheme' }),
  word: new Intl.Segmenter(undefined, { granularity: 'word' }),
} as const;
