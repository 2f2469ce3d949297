import type { CaretMove } from '../caret-keys';
import { stepInText } from './steps-in-text';
import type { Place, TextOfPage } from './places';

/** What a caret needs to know of the pages it goes through. */
export interface CaretGround {
  readonly textOf: TextOfPage;
  /** Where a caret stands in the window: without width in level lines, without height in upright ones. */
  readonly boxAt: (place: Place) => Pick<DOMRect, 'left' | 'top' | 'width' | 'height'> | undefined;
  readonly isRightToLeft: (place: Place) => boolean;
  /** Height of what is seen of the document, in px. */
  readonly viewHeight: number;
}

/** A page down goes so far, in parts of the view. */
const PAGE_PART = 0.85;
/** And over so many lines at most. */
const MOST_LINES = 90;

/**
 * Where the caret goes on pages: by the letters and lines of the page's text, so that it follows the
 * reading order, across columns, over pages, and along lines that are written upright or from right
 * to left. Undefined at the document's ends. Left and right are those of the line as it is written.
 */
export function caretAfter(place: Place, move: CaretMove, ground: CaretGround): Place | undefined {
  const { textOf } = ground;
  const direction = directionOf(move, place, ground);
  switch (move.granularity) {
    case 'character':
      return letterAfter(place, direction, textOf);
    case 'word':
      return stepInText(place, 'word', direction, textOf);
    case 'line':
      return lineAfter(place, direction, ground);
    case 'page':
      return pageAfter(place, direction, ground);
    case 'paragraph':
      return paragraphAfter(place, direction, textOf);
    case 'lineboundary': {
      const line = lineAround(textOf(place.pageIndex) ?? '', place.offset);
      return { ...place, offset: direction === 1 ? line.end : line.start };
    }
    case 'documentboundary':
      return documentEnd(direction, textOf);
  }
}

function directionOf(move: CaretMove, place: Place, { isRightToLeft }: CaretGround): 1 | -1 {
  if (move.direction === 'forward' || move.direction === 'backward')
    return move.direction === 'forward' ? 1 : -1;
  return (move.direction === 'right') === !isRightToLeft(place) ? 1 : -1;
}

interface Line {
  readonly start: number;
  readonly end: number;
}

/** The line of a page's text that an offset stands in, without the white space at its ends. */
export function lineAround(text: string, offset: number): Line {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset);
  const to = next === -1 ? text.length : next;
  const words = text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  return words.trim() === '' ? { start: from, end: from } : { start, end: from + words.trimEnd().length };
}

/** By one letter; a line's end and the next one's beginning are places of their own. */
function letterAfter(place: Place, direction: 1 | -1, textOf: TextOfPage): Place | undefined {
  const text = textOf(place.pageIndex) ?? '';
  const line = lineAround(text, place.offset);
  const isAtEdge = direction === 1 ? place.offset >= line.end : place.offset <= line.start;
  if (isAtEdge) {
    const next = lineBeside(place, direction, textOf);
    return next === undefined
      ? undefined
      : { pageIndex: next.pageIndex, offset: direction === 1 ? next.start : next.end };
  }
  const within = text.slice(line.start, line.end);
  const at = place.offset - line.start;
  const edges = [...letters.segment(within)].map(({ index }) => index).concat(within.length);
  const found = direction === 1 ? edges.find((edge) => edge > at) : edges.findLast((edge) => edge < at);
  return found === undefined ? undefined : { ...place, offset: line.start + found };
}

/** The next or former line with words, on this page or another. */
function lineBeside(
  place: Place,
  direction: 1 | -1,
  textOf: TextOfPage,
): (Line & { readonly pageIndex: number }) | undefined {
  let offset: number | undefined = place.offset;
  for (let pageIndex = place.pageIndex; ; pageIndex += direction) {
    const text = pageIndex < 0 ? undefined : textOf(pageIndex);
    if (text === undefined) return undefined;
    let at =
      offset === undefined ? (direction === 1 ? -1 : text.length + 1) : edgeOfLine(text, offset, direction);
    offset = undefined;
    while (at >= -1 && at <= text.length + 1) {
      const inside = at + direction;
      if (inside < 0 || inside > text.length) break;
      const line = lineAround(text, inside);
      if (line.end > line.start) return { ...line, pageIndex };
      at = edgeOfLine(text, inside, direction);
    }
  }
}

/** The line break after or before a line, or a place beyond the text. */
function edgeOfLine(text: string, offset: number, direction: 1 | -1): number {
  if (direction === -1) return offset === 0 ? -1 : text.lastIndexOf('\n', offset - 1);
  const next = text.indexOf('\n', offset);
  return next === -1 ? text.length + 1 : next;
}

/** The place of the next line that stands nearest above or below (or, in upright lines, beside). */
function lineAfter(place: Place, direction: 1 | -1, ground: CaretGround): Place | undefined {
  const line = lineBeside(place, direction, ground.textOf);
  if (line === undefined) return undefined;
  const wanted = alongLine(place, ground);
  let best = { pageIndex: line.pageIndex, offset: line.start };
  let least = Number.POSITIVE_INFINITY;
  const text = ground.textOf(line.pageIndex) ?? '';
  const places = [...letters.segment(text.slice(line.start, line.end))].map(
    ({ index }) => line.start + index,
  );
  for (const offset of [...places, line.end]) {
    const candidate = { pageIndex: line.pageIndex, offset };
    const along = alongLine(candidate, ground);
    const distance = along === undefined || wanted === undefined ? offset : Math.abs(along - wanted);
    if (distance >= least) continue;
    least = distance;
    best = candidate;
  }
  return best;
}

function alongLine(place: Place, { boxAt }: CaretGround): number | undefined {
  const box = boxAt(place);
  if (box === undefined) return undefined;
  return box.height >= box.width ? box.left : box.top;
}

function pageAfter(place: Place, direction: 1 | -1, ground: CaretGround): Place | undefined {
  const from = ground.boxAt(place);
  let at: Place | undefined = place;
  for (let lines = 0; lines < MOST_LINES; lines += 1) {
    const next: Place | undefined = lineAfter(at, direction, ground);
    if (next === undefined) break;
    at = next;
    const box = ground.boxAt(at);
    if (from === undefined || box === undefined) continue;
    if (Math.hypot(box.left - from.left, box.top - from.top) >= ground.viewHeight * PAGE_PART) break;
  }
  return at === place ? undefined : at;
}

/** The first letter after the next empty line, or of the next page with words; backwards likewise. */
function paragraphAfter(place: Place, direction: 1 | -1, textOf: TextOfPage): Place | undefined {
  let at = place;
  for (;;) {
    const next = lineBeside(at, direction, textOf);
    if (next === undefined) return undefined;
    at = { pageIndex: next.pageIndex, offset: next.start };
    const before = (textOf(next.pageIndex) ?? '').slice(0, next.start);
    const begins = before.trim() === '' || /\n[^\S\n]*\n\s*$/u.test(before);
    if (begins && (at.pageIndex !== place.pageIndex || at.offset !== place.offset)) return at;
  }
}

function documentEnd(direction: 1 | -1, textOf: TextOfPage): Place | undefined {
  if (direction === -1) return stepToFirst({ pageIndex: 0, offset: 0 }, textOf);
  let last: Place | undefined;
  for (let pageIndex = 0; ; pageIndex += 1) {
    const text = textOf(pageIndex);
    if (text === undefined) return last;
    if (text.trim() !== '') last = { pageIndex, offset: text.trimEnd().length };
  }
}

/** The first letter at or after a place. */
export function stepToFirst(place: Place, textOf: TextOfPage): Place | undefined {
  for (let pageIndex = place.pageIndex; ; pageIndex += 1) {
    const text = textOf(pageIndex);
    if (text === undefined) return undefined;
    const from = pageIndex === place.pageIndex ? place.offset : 0;
    const words = text.slice(from);
    if (words.trim() !== '') return { pageIndex, offset: from + words.length - words.trimStart().length };
  }
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
