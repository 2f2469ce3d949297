import { itemText } from './item-text';
import type { SourceItem } from './text-pieces';

/** Text items of pdf.js, between marks for stretches that the file marks (`includeMarkedContent`). */
export type MarkedItem = SourceItem | Mark;

interface Mark {
  readonly type: string;
  /**
   * What the marked stretch says (PDF 32000-1, 14.9.4), as the bytes of a PDF string. pdf.js does not
   * hand it out; scripts/setup/pdfjs-assets.ts adds it to the worker that is shipped.
   */
  readonly actualText?: unknown;
}

/** Longer stretches are replaced texts, such as a whole paragraph; those keep what is drawn. */
const LONGEST = 60;
/** Letters; the digits among them run from left to right. */
const RIGHT_TO_LEFT = /(?!\p{Nd})[\u0590-\u08FF]/u;

/**
 * The text items alone, numbered as the text layer numbers them. Programs that draw joined letters as
 * one shape (browsers do, for Armenian ու and most of Arabic) say beside it which letters they are;
 * the widest item of such a stretch gets them, the others get none.
 */
export function withActualText(items: readonly MarkedItem[]): SourceItem[] {
  const result: SourceItem[] = [];
  const open: { readonly actual: string; readonly from: number }[] = [];
  for (const item of items) {
    if ('str' in item) {
      result.push(item);
    } else if (item.type === 'endMarkedContent') {
      const stretch = open.pop();
      if (stretch !== undefined && stretch.actual !== '') replace(result, stretch.from, stretch.actual);
    } else {
      open.push({ actual: pdfString(item.actualText), from: result.length });
    }
  }
  return result;
}

function replace(items: SourceItem[], from: number, actual: string): void {
  const drawn = items.slice(from).map((item) => itemText(item.str).text);
  const said = itemText(actual).text;
  // A stretch that says nothing, as a hyphen at a line's end may, keeps its hyphen.
  if (said.trim() === '' || said.length > LONGEST || said === drawn.join('')) return;
  if (isMistaken(said, drawn.join(''))) return;
  const bearer = widest(items, from);
  for (let index = from; index < items.length; index += 1) {
    const item = items[index];
    if (item === undefined) continue;
    const dir = RIGHT_TO_LEFT.test(actual) ? 'rtl' : item.dir;
    if (index === bearer) items[index] = { ...item, str: actual, dir, isActual: true };
    // A space before the letters stands outside them; pdf.js puts it inside the mark.
    else if (index > bearer || item.str.trim() !== '')
      items[index] = { ...item, str: '\u0000', isActual: true };
  }
}

/**
 * Some writers say beside one Arabic letter what belongs to another. Where the file also names the
 * letters it draws, and none of them is said, what is drawn counts.
 */
function isMistaken(said: string, drawn: string): boolean {
  if (!RIGHT_TO_LEFT.test(said) || !/^[\u0590-\u08FF\s]+$/u.test(drawn)) return false;
  return (
    drawn.trim() !== '' && !Array.from(said).some((letter) => letter.trim() !== '' && drawn.includes(letter))
  );
}

/** The item of a stretch that takes most room: its letters, not the dots and marks around them. */
function widest(items: readonly SourceItem[], from: number): number {
  let bearer = from;
  let most = Number.NEGATIVE_INFINITY;
  for (const [index, item] of items.entries()) {
    if (index < from || item.str.trim() === '' || item.width <= most) continue;
    most = item.width;
    bearer = index;
  }
  return bearer;
}

/** A PDF text string: UTF-16 or UTF-8 with its mark, else one byte a letter. */
function pdfString(value: unknown): string {
  if (typeof value !== 'string') return '';
  const bytes = Uint8Array.from(value, (character) => character.charCodeAt(0));
  if (value.startsWith('\u00FE\u00FF')) return new TextDecoder('utf-16be').decode(bytes);
  if (value.startsWith('\u00FF\u00FE')) return new TextDecoder('utf-16le').decode(bytes);
  if (value.startsWith('\u00EF\u00BB\u00BF')) return new TextDecoder().decode(bytes);
  return value;
}
