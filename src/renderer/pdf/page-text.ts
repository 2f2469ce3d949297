import type { LetterWidths, TextRun } from '../core/model/extraction';
import { SOFT_HYPHEN } from './item-text';
import { collectLetters } from './letter-widths';
import { endsUnspaced, startsUnspaced, textLines, type TextLine } from './text-lines';
import { fromStart, textPieces, type SourceItem, type SourceStyles } from './text-pieces';

/** A gap of more than this many usual line distances starts a paragraph. */
const PARAGRAPH_LINES = 1.5;
/** And it is at least this many font sizes. */
const PARAGRAPH_EM = 1.3;
/** A Chinese or Japanese line that ends nearer than this to the longest line's end is a full line. */
const FULL_LINE_EM = 2.5;

export interface PageText {
  readonly text: string;
  readonly runs: readonly TextRun[];
  readonly letters?: LetterWidths | undefined;
  /** How many letters are drawn without a name, and so are missing from the text. */
  readonly unnamed: number;
}

/**
 * Reading text of a page from the text items of pdf.js (`getTextContent` with
 * `disableNormalization: true`, as the text layer asks for them, so that item numbers and strings
 * agree with its spans). Words, lines and paragraphs come from where the items stand, in the file's
 * own order. Words hyphenated at a line's end stay as they are: the index joins them (search-text.ts).
 *
 * Each run is the piece of text that came from one item, `text.slice(start, start + length)`. It can
 * differ from the item's own string: see item-text.ts, and `offsetInRun` there for the way from a
 * place in the text layer to a place in the text.
 */
export function pageText(
  items: readonly SourceItem[],
  styles: SourceStyles,
  corner: { readonly left: number; readonly bottom: number },
): PageText {
  const pieces = textPieces(items, styles, corner.left, corner.bottom);
  const lines = textLines(pieces);
  const usual = usualLineDistance(lines);
  const edges = longestLineEnds(lines);
  let text = '';
  const runs: TextRun[] = [];
  const letters = collectLetters();
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    if (previous !== undefined) text += lineBreak(previous, line, usual, edges.get(direction(previous)) ?? 0);
    for (const { piece, spaceBefore } of line.pieces) {
      if (spaceBefore && text !== '' && !/\s$/u.test(text)) text += ' ';
      const started = text === '' || /\s$/u.test(text) ? piece.text.trimStart() : piece.text;
      const pieceText = piece === line.last ? started.trimEnd() : withoutSoftHyphen(started);
      const run: TextRun = {
        start: text.length,
        length: pieceText.length,
        item: piece.item,
        x: piece.x,
        y: piece.y,
        width: piece.advance,
        height: piece.em,
        angle: piece.angle,
        rightToLeft: piece.rightToLeft,
      };
      runs.push(run);
      letters.add(run, pieceText, piece);
      text += pieceText;
    }
  }
  const unnamed = pieces.reduce((sum, piece) => sum + piece.unnamed, 0);
  return { text, runs, letters: letters.widths(), unnamed };
}

/** A soft hyphen is drawn only where a line ends. */
const withoutSoftHyphen = (text: string) => (text.endsWith(SOFT_HYPHEN) ? text.slice(0, -1) : text);

function lineBreak(previous: TextLine, line: TextLine, usual: number, edge: number): string {
  const down = distanceDown(previous, line);
  const threshold = Math.max(usual * PARAGRAPH_LINES, PARAGRAPH_EM * Math.max(previous.em, line.em));
  if (down > threshold) return '\n\n';
  const continues =
    down > 0 &&
    endsUnspaced(previous.last.text) &&
    startsUnspaced(line.first.text) &&
    Math.abs(previous.em - line.em) < 0.1 * line.em &&
    (isShort(previous) || edge - lineEnd(previous) < FULL_LINE_EM * line.em);
  return continues ? '' : '\n';
}

/** One or two letters on a line: vertical writing that the file draws letter by letter. */
const isShort = (line: TextLine) => line.pieces.length === 1 && Array.from(line.first.text).length <= 2;

/** Where a line ends along its own direction, in points. */
function lineEnd(line: TextLine): number {
  const { last } = line;
  return last.x * Math.cos(last.angle) + last.y * Math.sin(last.angle) + last.advance;
}

/** For each direction of writing on the page, where its longest line ends, in points. */
function longestLineEnds(lines: readonly TextLine[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (const line of lines) {
    const end = lineEnd(line);
    ends.set(direction(line), Math.max(end, ends.get(direction(line)) ?? end));
  }
  return ends;
}

const direction = (line: TextLine) => Math.round(line.last.angle * 10);

/** How far the second line stands below the first, in points; negative when it stands above. */
function distanceDown(previous: TextLine, line: TextLine): number {
  return -fromStart(previous.first, line.first.x, line.first.y).across;
}

/** The middle of the distances between lines that follow one another closely. */
function usualLineDistance(lines: readonly TextLine[]): number {
  const distances: number[] = [];
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    if (previous === undefined) continue;
    const down = distanceDown(previous, line);
    if (down > 0 && down < 3 * line.em) distances.push(down);
  }
  distances.sort((one, other) => one - other);
  return distances[Math.floor(distances.length / 2)] ?? 0;
}
