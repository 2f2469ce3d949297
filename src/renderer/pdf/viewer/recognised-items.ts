import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api';
import type { ExtractedPage, TextRun } from '../../core/model/extraction';
import type { MeasureText } from '../boxes-for-range';

const FONT = 'recognised';
/** The generic family that the text is measured in; see measure-text.ts. */
const STYLES: TextContent['styles'] = {
  [FONT]: { fontFamily: 'sans-serif', ascent: 0.8, descent: -0.2, vertical: false },
};

/** True when the page's words were read from its picture, and so are in no text item of the file. */
export function isRecognised(page: ExtractedPage | undefined): boolean {
  return page?.layout?.confidences !== undefined;
}

/**
 * Text items as pdf.js gives them, made from a recognised page: one for each run (a word), in the
 * runs' order, so that an item's number is its run's. A word that is followed by another on its line
 * carries the space between them, so that copied text keeps its words apart; the word itself keeps
 * exactly the run's width. `origin` is the bottom left corner of the page's box in PDF points.
 */
export function recognisedItems(
  page: Pick<ExtractedPage, 'text' | 'layout'>,
  origin: readonly [number, number],
  measure: MeasureText,
): TextContent {
  const runs = page.layout?.runs ?? [];
  const items = runs.map((run, index) => itemOf(run, runs[index + 1], page.text, origin, measure));
  return { items, styles: STYLES, lang: null };
}

function itemOf(
  run: TextRun,
  next: TextRun | undefined,
  text: string,
  [left, bottom]: readonly [number, number],
  measure: MeasureText,
): TextItem {
  const end = run.start + run.length;
  const word = text.slice(run.start, end);
  const between = next === undefined ? '' : text.slice(end, Math.max(end, next.start));
  const endsLine = between.includes('\n');
  // pdf.js stretches a string to its width only from two characters on.
  const wantsSpace = (between !== '' && !endsLine) || word.length === 1;
  const string = wantsSpace ? `${word} ` : word;
  const wordWidth = measure(word, run);
  const width = wordWidth > 0 ? (run.width * measure(string, run)) / wordWidth : run.width;
  const cosine = Math.cos(run.angle);
  const sine = Math.sin(run.angle);
  // The space of a right-to-left word stands before it on the line.
  const shift = run.rightToLeft ? width - run.width : 0;
  return {
    str: string,
    dir: run.rightToLeft ? 'rtl' : 'ltr',
    transform: [
      run.height * cosine,
      run.height * sine,
      -run.height * sine,
      run.height * cosine,
      left + run.x - shift * cosine,
      bottom + run.y - shift * sine,
    ],
    width,
    height: run.height,
    fontName: FONT,
    hasEOL: endsLine,
  };
}
