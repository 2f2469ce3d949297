import type { HighlightSlot } from '../core/model/annotation';
import type { EmbeddedMark } from '../core/model/embedded-mark';
import type { PageBox, PageLayout } from '../core/model/extraction';
import { piecesInBoxes } from './range-of-boxes';

/** The parts of a pdf.js annotation that say what somebody marked. */
export interface MarkupAnnotation {
  readonly subtype?: unknown;
  /** Object of the file, such as `12R`. */
  readonly id?: unknown;
  readonly inReplyTo?: unknown;
  readonly replyType?: unknown;
  /** Left, bottom, right, top. */
  readonly rect?: unknown;
  /** Four corners for each marked line, x and y in turn. */
  readonly quadPoints?: unknown;
  /** Red, green and blue, from 0 to 255. */
  readonly color?: unknown;
  readonly contentsObj?: unknown;
  /** Whoever made it (PDF 32000-1, 12.5.6.2: `T`). */
  readonly titleObj?: unknown;
  readonly creationDate?: unknown;
  readonly modificationDate?: unknown;
}

const KINDS: Readonly<Record<string, EmbeddedMark['kind']>> = {
  Highlight: 'highlight',
  Underline: 'underline',
  Squiggly: 'underline',
  StrikeOut: 'underline',
  Text: 'point',
  Caret: 'point',
  FreeText: 'area',
  Square: 'area',
  Circle: 'area',
  Polygon: 'area',
  PolyLine: 'area',
  Line: 'area',
  Ink: 'area',
  Stamp: 'area',
};
/** Drawn shapes that say nothing without words: seals and rules are not notes. */
const ONLY_WITH_WORDS = new Set(['Stamp', 'Line', 'PolyLine', 'Polygon', 'Square', 'Circle', 'Ink']);

/**
 * Highlights and notes inside a PDF page, in the file's order. `corner` is the lower left corner of
 * the page's box, which layouts count from. Replies follow the note they answer, each after its
 * author's name. Marks over text that the page does not hold become areas.
 */
export function embeddedMarks(
  annotations: readonly MarkupAnnotation[],
  page: { readonly pageIndex: number; readonly text: string; readonly layout?: PageLayout },
  corner: { readonly left: number; readonly bottom: number },
): EmbeddedMark[] {
  const { layout } = page;
  if (layout === undefined) return [];
  const replies = repliesOf(annotations);
  const keys = new Map<string, number>();
  return annotations.flatMap((annotation) => {
    const subtype = string(annotation.subtype);
    const kind = KINDS[subtype];
    if (kind === undefined || string(annotation.inReplyTo) !== '') return [];
    const note = [words(annotation.contentsObj), ...(replies.get(string(annotation.id)) ?? [])]
      .filter((part) => part !== '')
      .join('\n\n');
    if (note === '' && ONLY_WITH_WORDS.has(subtype)) return [];
    const place = placeOf(kind, annotation, page.text, layout, corner);
    if (place === undefined) return [];
    const base = keyOf(annotation, subtype, page.pageIndex);
    const times = keys.get(base) ?? 0;
    keys.set(base, times + 1);
    return [
      {
        key: times === 0 ? base : `${base}#${times + 1}`,
        pageIndex: page.pageIndex,
        ...place,
        highlight: slotOf(annotation.color),
        note,
        author: words(annotation.titleObj),
        at: isoDate(string(annotation.creationDate)) || isoDate(string(annotation.modificationDate)),
      },
    ];
  });
}

function placeOf(
  kind: EmbeddedMark['kind'],
  annotation: MarkupAnnotation,
  text: string,
  layout: PageLayout,
  corner: { readonly left: number; readonly bottom: number },
): Pick<EmbeddedMark, 'kind' | 'pieces' | 'box'> | undefined {
  const [box] = boxesOf(annotation.rect, corner);
  if (kind === 'highlight' || kind === 'underline') {
    const lines = quadBoxes(annotation.quadPoints, corner);
    const pieces = piecesInBoxes(layout, text, lines.length === 0 && box !== undefined ? [box] : lines);
    if (pieces.length > 0) return { kind, pieces };
  }
  if (box === undefined) return undefined;
  if (kind === 'point') {
    const spot = { x: box.x, y: box.y + box.height, width: 0, height: 0 };
    return { kind, pieces: [nearestPoint(layout, spot)], box: spot };
  }
  const [first, ...others] = piecesInBoxes(layout, text, [box]);
  const last = others.at(-1) ?? first;
  const piece =
    first === undefined || last === undefined
      ? nearestPoint(layout, { ...box, y: box.y + box.height })
      : { start: first.start, end: last.end, boxes: [first, ...others].flatMap(({ boxes }) => boxes) };
  return { kind: 'area', pieces: [piece], box };
}

/** The place in the text that stands nearest to a spot of the page: where a run begins. */
function nearestPoint({ runs }: PageLayout, spot: Pick<PageBox, 'x' | 'y'>) {
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const run of runs) {
    const distance = Math.hypot((run.x - spot.x) / 4, run.y + run.height / 2 - spot.y);
    if (distance < least) [least, nearest] = [distance, run.start];
  }
  return { start: nearest, end: nearest, boxes: [] };
}

/** Words of replies by the object they answer, each after its author's name. */
function repliesOf(annotations: readonly MarkupAnnotation[]): ReadonlyMap<string, readonly string[]> {
  const replies = new Map<string, string[]>();
  for (const annotation of annotations) {
    const to = string(annotation.inReplyTo);
    const said = words(annotation.contentsObj);
    if (to === '' || said === '' || annotation.replyType === 'Group') continue;
    const author = words(annotation.titleObj);
    replies.set(to, [...(replies.get(to) ?? []), author === '' ? said : `${author}: ${said}`]);
  }
  return replies;
}

/**
 * Names a mark by what does not change while it stays the same mark: its kind, page, place to the
 * point, author and date of making. Its words may be edited in a newer copy of the file.
 */
function keyOf(annotation: MarkupAnnotation, subtype: string, pageIndex: number): string {
  const place = numbers(annotation.rect).map(Math.round).join(' ');
  const made = string(annotation.creationDate);
  return ['pdf', subtype, pageIndex + 1, place, words(annotation.titleObj), made].join('|');
}

/** The light fills of the five highlights (design language, section 2). */
const FILLS: readonly (readonly [slot: HighlightSlot, hue: number])[] = [
  [1, 47],
  [2, 213],
  [3, 21],
  [4, 161],
  [5, 249],
];
/** Colours greyer than this (chroma of 255) say nothing of a hue. */
const LEAST_CHROMA = 24;

/** The highlight whose hue is nearest to the file's colour; the first for black, grey and none. */
function slotOf(colour: unknown): HighlightSlot {
  const [red = 0, green = 0, blue = 0] = numbers(colour);
  const most = Math.max(red, green, blue);
  const chroma = most - Math.min(red, green, blue);
  if (chroma < LEAST_CHROMA) return 1;
  const sixth =
    most === red
      ? (green - blue) / chroma
      : most === green
        ? 2 + (blue - red) / chroma
        : 4 + (red - green) / chroma;
  const hue = (sixth * 60 + 360) % 360;
  const apart = (other: number) => Math.min(Math.abs(hue - other), 360 - Math.abs(hue - other));
  let [nearest] = [1 as HighlightSlot];
  let least = 360;
  for (const [slot, fill] of FILLS) if (apart(fill) < least) [least, nearest] = [apart(fill), slot];
  return nearest;
}

function quadBoxes(quads: unknown, corner: { readonly left: number; readonly bottom: number }): PageBox[] {
  const points = numbers(quads);
  const boxes: PageBox[] = [];
  for (let from = 0; from + 8 <= points.length; from += 8) {
    const xs = [0, 2, 4, 6].map((each) => points[from + each] ?? 0);
    const ys = [1, 3, 5, 7].map((each) => points[from + each] ?? 0);
    boxes.push(boxAt(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), corner));
  }
  return boxes;
}

function boxesOf(rect: unknown, corner: { readonly left: number; readonly bottom: number }): PageBox[] {
  const [left, bottom, right, top] = numbers(rect);
  if (left === undefined || bottom === undefined || right === undefined || top === undefined) return [];
  return [boxAt(left, bottom, right, top, corner)];
}

const boxAt = (
  left: number,
  bottom: number,
  right: number,
  top: number,
  corner: { readonly left: number; readonly bottom: number },
): PageBox => ({
  x: left - corner.left,
  y: bottom - corner.bottom,
  width: right - left,
  height: top - bottom,
});

/** A PDF date (PDF 32000-1, 7.9.4: `D:YYYYMMDDHHmmSSOHH'mm`) in ISO 8601, UTC; empty when it is none. */
function isoDate(date: string): string {
  const match = /^(?:D:)?(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(?:(Z|[+-])(?:(\d\d)'?(\d\d)?)?)?/u.exec(
    date,
  );
  if (match === null) return '';
  const [, year, month, day, hour = '00', minute = '00', second = '00', sign, hours, minutes] = match;
  const zone = sign === '+' || sign === '-' ? `${sign}${hours ?? '00'}:${minutes ?? '00'}` : 'Z';
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(time.getTime()) ? '' : time.toISOString();
}

function words(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('str' in value)) return '';
  return string(value.str)
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[^\P{Cc}\n\t]+/gu, ' ')
    .trim();
}

const string = (value: unknown) => (typeof value === 'string' ? value : '');

function numbers(value: unknown): number[] {
  if (!Array.isArray(value) && !ArrayBuffer.isView(value)) return [];
  return Array.from(value as ArrayLike<unknown>).filter((each) => typeof each === 'number');
}
