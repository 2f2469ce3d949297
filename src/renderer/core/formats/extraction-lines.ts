import { failure, success, type Result } from '../../../shared/result';
import type {
  ExtractedPage,
  Extraction,
  LetterWidths,
  OutlineEntry,
  PageLayout,
  TextRun,
} from '../model/extraction';
import { parseBlocks, parsePictures, storedBlock, storedPicture } from './extraction-blocks';
import { isCount, isNumber, isObject } from './json-values';

/**
 * The bytes of an extraction object: JSON Lines. The first line describes the rest, then comes one
 * line a page, so that a page can be found without parsing the others, and a text editor shows
 * what was read. Equal extractions give equal bytes.
 */

/** Order of the numbers in a stored run; written into the first line for whoever reads the file later. */
const RUN_COLUMNS = ['start', 'length', 'item', 'x', 'y', 'width', 'height', 'angle', 'rightToLeft'] as const;

export interface DamagedExtraction {
  readonly kind: 'damaged';
  readonly message: string;
}

/**
 * The lines of the object, without their line breaks. The object's bytes are these lines in UTF-8,
 * each followed by `\n`. Lengths are rounded to 2 decimals of a point and angles to 4 of a radian
 * (0.01 rad would be 5 points off at the end of a line).
 */
export function extractionLines(extraction: Extraction): string[] {
  return [...eachExtractionLine(extraction)];
}

/** The same lines, each made when it is wanted. */
export function* eachExtractionLine(extraction: Extraction): Generator<string> {
  const { format, parser, pages, outline } = extraction;
  const head = {
    format,
    parser: { name: parser.name, version: parser.version },
    pages: pages.length,
    runs: RUN_COLUMNS,
    ...(outline === undefined || outline.length === 0 ? {} : { outline: outline.map(storedEntry) }),
  };
  yield JSON.stringify(head);
  for (const page of pages) yield JSON.stringify(storedPage(page));
}

/** Reads a whole extraction object. */
export function parseExtraction(text: string): Result<Extraction, DamagedExtraction> {
  const lines = text.split('\n');
  const head = parseHead(lines[0] ?? '');
  if (head === undefined) return damaged('its first line is not what this program writes');
  const pages: ExtractedPage[] = [];
  for (let pageIndex = 0; pageIndex < head.pages; pageIndex += 1) {
    const page = parsePage(lines[pageIndex + 1] ?? '', pageIndex);
    if (page === undefined) return damaged(`the line of page ${pageIndex + 1} cannot be read`);
    pages.push(page);
  }
  if (lines.slice(head.pages + 1).some((line) => line !== '')) return damaged('it has lines too many');
  const { parser, outline } = head;
  return success({ format: 1, parser, pages, ...(outline === undefined ? {} : { outline }) });
}

/** Reads one page of an extraction object (`pageIndex` from 0) without parsing the others. */
export function parseExtractionPage(
  text: string,
  pageIndex: number,
): Result<ExtractedPage, DamagedExtraction> {
  let from = 0;
  for (let line = 0; line <= pageIndex; line += 1) {
    const end = text.indexOf('\n', from);
    if (end === -1) return damaged(`it has no page ${pageIndex + 1}`);
    from = end + 1;
  }
  const end = text.indexOf('\n', from);
  const page = parsePage(text.slice(from, end === -1 ? text.length : end), pageIndex);
  return page === undefined ? damaged(`the line of page ${pageIndex + 1} cannot be read`) : success(page);
}

function damaged(what: string) {
  return failure({
    kind: 'damaged',
    message: `The stored text of this source is damaged: ${what}. The original is untouched; read it again.`,
  } as const);
}

function storedPage(page: ExtractedPage) {
  return {
    pageIndex: page.pageIndex,
    ...(page.label === undefined ? {} : { label: page.label }),
    text: page.text,
    ...(page.failed === undefined ? {} : { failed: page.failed }),
    ...(page.blocks === undefined ? {} : { blocks: page.blocks.map(storedBlock) }),
    ...(page.pictures === undefined ? {} : { pictures: page.pictures.map(storedPicture) }),
    ...(page.layout === undefined ? {} : { layout: storedLayout(page.layout) }),
  };
}

function storedEntry({ title, level, pageIndex, start }: OutlineEntry) {
  return { title, level, pageIndex, start };
}

function storedLayout({ width, height, rotation, runs, confidences, letters }: PageLayout) {
  return {
    width: hundredths(width),
    height: hundredths(height),
    rotation,
    runs: runs.map(storedRun),
    ...(confidences === undefined ? {} : { confidences: confidences.map(hundredths) }),
    ...(letters === undefined ? {} : { letters: storedLetters(letters) }),
  };
}

function storedLetters({ fonts, ofRuns, words }: LetterWidths) {
  return { fonts, ofRuns, ...(words === undefined ? {} : { words }) };
}

function storedRun(run: TextRun): number[] {
  return [
    run.start,
    run.length,
    run.item,
    hundredths(run.x),
    hundredths(run.y),
    hundredths(run.width),
    hundredths(run.height),
    rounded(run.angle, 10_000),
    run.rightToLeft ? 1 : 0,
  ];
}

const hundredths = (value: number) => rounded(value, 100);

/** `+ 0` turns -0 into 0, which JSON would do silently. */
function rounded(value: number, scale: number): number {
  return Math.round(value * scale) / scale + 0;
}

function parseHead(line: string) {
  const value = parseObject(line);
  if (value === undefined || value['format'] !== 1) return undefined;
  const { parser, pages } = value;
  if (!isObject(parser) || !isCount(pages)) return undefined;
  const { name, version } = parser;
  if (typeof name !== 'string' || typeof version !== 'string') return undefined;
  const outline = value['outline'] === undefined ? undefined : parseOutline(value['outline'], pages);
  if (value['outline'] !== undefined && outline === undefined) return undefined;
  return { parser: { name, version }, pages, outline };
}

function parseOutline(value: unknown, pages: number): OutlineEntry[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const outline: OutlineEntry[] = [];
  for (const entry of value as unknown[]) {
    if (!isObject(entry)) return undefined;
    const { title, level, pageIndex, start } = entry;
    if (typeof title !== 'string' || !isCount(level) || !isCount(pageIndex) || !isCount(start))
      return undefined;
    if (pageIndex >= pages) return undefined;
    outline.push({ title, level, pageIndex, start });
  }
  return outline;
}

function parsePage(line: string, pageIndex: number): ExtractedPage | undefined {
  const value = parseObject(line);
  if (value === undefined || value['pageIndex'] !== pageIndex) return undefined;
  const { label, text, failed } = value;
  if (typeof text !== 'string') return undefined;
  if (label !== undefined && typeof label !== 'string') return undefined;
  if (failed !== undefined && typeof failed !== 'string') return undefined;
  const blocks = value['blocks'] === undefined ? undefined : parseBlocks(value['blocks'], text.length);
  const layout = value['layout'] === undefined ? undefined : parseLayout(value['layout'], text.length);
  const pictures =
    value['pictures'] === undefined ? undefined : parsePictures(value['pictures'], text.length);
  if (value['blocks'] !== undefined && blocks === undefined) return undefined;
  if (value['pictures'] !== undefined && pictures === undefined) return undefined;
  if (value['layout'] !== undefined && layout === undefined) return undefined;
  return {
    pageIndex,
    ...(label === undefined ? {} : { label }),
    text,
    ...(failed === undefined ? {} : { failed }),
    ...(blocks === undefined ? {} : { blocks }),
    ...(pictures === undefined ? {} : { pictures }),
    ...(layout === undefined ? {} : { layout }),
  };
}

function parseLayout(value: unknown, textLength: number): PageLayout | undefined {
  if (!isObject(value) || !Array.isArray(value['runs'])) return undefined;
  const { width, height, rotation } = value;
  if (!isNumber(width) || !isNumber(height) || !isNumber(rotation)) return undefined;
  const runs: TextRun[] = [];
  for (const columns of value['runs'] as unknown[]) {
    if (!Array.isArray(columns) || columns.length !== RUN_COLUMNS.length) return undefined;
    if (!columns.every(isNumber)) return undefined;
    const [start = 0, length = 0, item = 0, x = 0, y = 0, runWidth = 0, runHeight = 0, angle = 0] = columns;
    if (!isCount(start) || !isCount(length) || !isCount(item) || start + length > textLength)
      return undefined;
    runs.push({
      start,
      length,
      item,
      x,
      y,
      width: runWidth,
      height: runHeight,
      angle,
      rightToLeft: columns[8] === 1,
    });
  }
  const confidences =
    value['confidences'] === undefined ? undefined : parseNumbers(value['confidences'], runs);
  const letters = value['letters'] === undefined ? undefined : parseLetters(value['letters'], runs);
  if (value['confidences'] !== undefined && confidences === undefined) return undefined;
  if (value['letters'] !== undefined && letters === undefined) return undefined;
  return {
    width,
    height,
    rotation,
    runs,
    ...(confidences === undefined ? {} : { confidences }),
    ...(letters === undefined ? {} : { letters }),
  };
}

/** A list with a number for each run. */
function parseNumbers(value: unknown, runs: readonly TextRun[]): number[] | undefined {
  return Array.isArray(value) && value.length === runs.length && value.every(isNumber) ? value : undefined;
}

function parseLetters(value: unknown, runs: readonly TextRun[]): LetterWidths | undefined {
  if (!isObject(value) || !Array.isArray(value['fonts'])) return undefined;
  const ofRuns = parseNumbers(value['ofRuns'], runs);
  const fonts: Readonly<Record<string, number>>[] = [];
  for (const font of value['fonts'] as unknown[]) {
    if (!isObject(font) || !Object.values(font).every(isNumber)) return undefined;
    fonts.push(font as Readonly<Record<string, number>>);
  }
  if (ofRuns === undefined || !ofRuns.every((font) => Number.isInteger(font) && font < fonts.length))
    return undefined;
  if (value['words'] === undefined) return { fonts, ofRuns };
  const words = parseWords(value['words']);
  return words === undefined ? undefined : { fonts, ofRuns, words };
}

function parseWords(value: unknown): readonly (readonly number[])[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const isWords = (each: unknown): each is number[] => Array.isArray(each) && each.every(isNumber);
  return value.every(isWords) ? value : undefined;
}

function parseObject(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
