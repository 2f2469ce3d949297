import type { TextRun } from '../core/model/extraction';

/** A letter that the table lacks is taken to be as wide as this, in thousandths of the font size. */
const USUAL_WIDTH = 500;
/** The least that a space takes. */
const NARROWEST_SPACE = 100;

/**
 * How far along a run the character at an offset of its text stands, in points, by its font's letter
 * widths (thousandths of the run's height). What the run is wider than its letters goes to its spaces
 * in equal parts, as in a justified line; a run without spaces is stretched as a whole.
 */
export function placeByLetters(
  run: TextRun,
  text: string,
  offset: number,
  letters: Readonly<Record<string, number>>,
): number {
  const { space, scale } = roomOf(run, text, letters);
  const before = text.slice(0, offset);
  return scale * (sum(before, letters) + count(before) * space);
}

/** Start and end of each word of a run by `placeByLetters`, all in one go. */
export function wordsByLetters(
  run: TextRun,
  text: string,
  letters: Readonly<Record<string, number>>,
): readonly number[] {
  const { space, scale } = roomOf(run, text, letters);
  const places: number[] = [];
  let place = 0;
  let isInWord = false;
  for (const letter of text) {
    if (isInWord !== (letter !== ' ')) places.push(scale * place);
    isInWord = letter !== ' ';
    place += isInWord ? (letters[letter] ?? usual(letter)) : space;
  }
  if (isInWord) places.push(scale * place);
  return places;
}

/** Width of a space in thousandths of the run's height, and points a thousandth. */
function roomOf(run: TextRun, text: string, letters: Readonly<Record<string, number>>) {
  const drawn = sum(text, letters);
  const spaces = count(text);
  const width = (1000 * run.width) / run.height;
  const space = spaces === 0 ? 0 : Math.max(NARROWEST_SPACE, (width - drawn) / spaces);
  const whole = drawn + spaces * space;
  return { space, scale: whole > 0 ? run.width / whole : 0 };
}

/**
 * The same by where each word of the run stands (start and end, in tenths of a point from the run's
 * beginning); the letters share out the room inside a word.
 */
export function placeByWords(
  text: string,
  offset: number,
  words: readonly number[],
  letters: Readonly<Record<string, number>>,
): number {
  let place = 0;
  let index = 0;
  for (const match of text.matchAll(/[^ ]+/gu)) {
    if (match.index > offset) break;
    const [from = 0, to = 0] = [words[2 * index], words[2 * index + 1]];
    const whole = sum(match[0], letters);
    const share = whole === 0 ? 1 : sum(match[0].slice(0, offset - match.index), letters) / whole;
    place = from + (to - from) * Math.min(1, share);
    index += 1;
  }
  return place / 10;
}

function sum(text: string, letters: Readonly<Record<string, number>>): number {
  let width = 0;
  for (const letter of text) if (letter !== ' ') width += letters[letter] ?? usual(letter);
  return width;
}

function count(text: string): number {
  let spaces = 0;
  for (const letter of text) if (letter === ' ') spaces += 1;
  return spaces;
}

/** Marks that stand above or below a letter take no room. */
const usual = (letter: string) => (/\p{Mn}/u.test(letter) ? 0 : USUAL_WIDTH);
