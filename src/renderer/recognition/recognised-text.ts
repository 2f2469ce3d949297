import type { TextRun } from '../core/model/extraction';
import { cleanWord, isNoise, readsRightToLeft } from './clean-word';
import { movedPoint, scaleOf, type Matrix } from './page-space';

/** The part of tesseract's blocks that is used. Pixels, from the top left. */
export interface EngineBlock {
  readonly paragraphs: readonly { readonly lines: readonly EngineLine[] }[];
}
export interface EngineLine {
  readonly words: readonly EngineWord[];
  readonly bbox: EngineBox;
  readonly baseline: EngineBox;
  readonly rowAttributes?: { readonly rowHeight: number };
}
export interface EngineWord {
  readonly text: string;
  /** From 0 to 100. */
  readonly confidence: number;
  readonly bbox: EngineBox;
}
export interface EngineBox {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface RecognisedText {
  readonly text: string;
  readonly runs: readonly TextRun[];
  readonly confidences: readonly number[];
  /** Mean over the words, from 0 to 100; -1 when there are none. */
  readonly confidence: number;
}

/** Height of a row of letters, from their highest to their lowest, in font sizes. */
const ROW_EM = 0.93;
/** A row cannot be higher than this many times its own box: one letter is misread as the row's size. */
const MOST_ROWS = 1.5;
/** Lines of one block that stand further apart than this many usual distances begin a paragraph. */
const PARAGRAPH_LINES = 1.4;

/**
 * Reading text of a recognised page: words joined by spaces, lines by one line break, paragraphs by
 * two. Each word is a run, placed by `toPage`, which leads from pixels to points of the page.
 *
 * The engine's own paragraphs are not used: it ends one at every line that is a little short.
 */
export function recognisedText(
  blocks: readonly EngineBlock[],
  toPage: Matrix,
  languages: readonly string[],
): RecognisedText {
  let text = '';
  const runs: TextRun[] = [];
  const confidences: number[] = [];
  for (const block of blocks) {
    const lines = block.paragraphs.flatMap((paragraph) => paragraph.lines);
    const most = PARAGRAPH_LINES * usualDistance(lines);
    let previous: EngineLine | undefined;
    for (const line of lines) {
      const words = wordsOf(line, languages);
      if (words.length === 0) continue;
      const isNew = previous === undefined || distanceDown(previous, line) > most;
      if (text !== '') text += isNew ? '\n\n' : '\n';
      for (const [index, word] of words.entries()) {
        if (index > 0) text += ' ';
        runs.push({
          start: text.length,
          length: word.text.length,
          item: runs.length,
          ...placeOf(word.bbox, line, toPage),
          rightToLeft: readsRightToLeft(word.text),
        });
        confidences.push(tenths(word.confidence));
        text += word.text;
      }
      previous = line;
    }
  }
  const sum = confidences.reduce((total, each) => total + each, 0);
  return { text, runs, confidences, confidence: runs.length === 0 ? -1 : tenths(sum / runs.length) };
}

function wordsOf(line: EngineLine, languages: readonly string[]): readonly EngineWord[] {
  return line.words
    .map((word) => ({ ...word, text: cleanWord(word.text, languages) }))
    .filter(({ text, confidence }) => text !== '' && !isNoise(text, confidence));
}

/** How far the second line stands below the first, in pixels, as the first one runs. */
function distanceDown(first: EngineLine, second: EngineLine): number {
  const { x0, y0 } = first.baseline;
  const [along, across] = directionOf(first);
  return (middle(second.baseline, 'y') - y0) * along - (middle(second.baseline, 'x') - x0) * across;
}

/** The middle of the distances between a block's lines. */
function usualDistance(lines: readonly EngineLine[]): number {
  const distances = lines.flatMap((line, index) => {
    const previous = lines[index - 1];
    return previous === undefined ? [] : distanceDown(previous, line);
  });
  distances.sort((one, other) => one - other);
  return distances[Math.floor((distances.length - 1) / 2)] ?? 0;
}

const middle = (box: EngineBox, axis: 'x' | 'y') => (box[`${axis}0`] + box[`${axis}1`]) / 2;

/** Cosine and sine of a line's direction on the picture; the baseline of a word on its side runs up or down. */
function directionOf({ baseline }: EngineLine): readonly [number, number] {
  const [right, down] = [baseline.x1 - baseline.x0, baseline.y1 - baseline.y0];
  const length = Math.hypot(right, down);
  return length === 0 ? [1, 0] : [right / length, down / length];
}

/** Where a word stands on its line's baseline. */
function placeOf(word: EngineBox, line: EngineLine, toPage: Matrix) {
  const { baseline } = line;
  const [right, down] = directionOf(line);
  const isLevel = Math.abs(right) >= Math.abs(down);
  // From one edge of the word's box to the opposite one, in the direction of the line.
  const at = (edge: number) => {
    const along = isLevel ? (edge - baseline.x0) / right : (edge - baseline.y0) / down;
    return movedPoint(toPage, baseline.x0 + along * right, baseline.y0 + along * down);
  };
  const edges = isLevel ? [word.x0, word.x1] : [word.y0, word.y1];
  const [near = 0, far = 0] = (isLevel ? right : down) >= 0 ? edges : edges.toReversed();
  const start = at(near);
  const end = at(far);
  return {
    x: hundredths(start.x),
    y: hundredths(start.y),
    width: hundredths(Math.hypot(end.x - start.x, end.y - start.y)),
    height: hundredths(fontSize(line, isLevel) * scaleOf(toPage)),
    angle: thousandths(Math.atan2(end.y - start.y, end.x - start.x)),
  };
}

/** In pixels. */
function fontSize({ rowAttributes, bbox }: EngineLine, isLevel: boolean): number {
  const box = isLevel ? bbox.y1 - bbox.y0 : bbox.x1 - bbox.x0;
  const row = rowAttributes?.rowHeight ?? 0;
  return (row > 0 ? Math.min(row, box * MOST_ROWS) : box) / ROW_EM;
}

const tenths = (value: number) => Math.round(value * 10) / 10;
const hundredths = (value: number) => Math.round(value * 100) / 100 + 0;
const thousandths = (value: number) => Math.round(value * 1000) / 1000 + 0;
