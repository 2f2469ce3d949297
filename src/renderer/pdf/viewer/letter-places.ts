import type { ExtractedPage, PageBox, TextRun } from '../../core/model/extraction';
import { ABOVE_EM, BELOW_EM, placeIn, type MeasureText } from '../boxes-for-range';

type PageText = Pick<ExtractedPage, 'text' | 'layout'>;

/** A point beside a line counts this much nearer than one above or below it. */
const ACROSS_WEIGHT = 3;

/**
 * The offset in a page's text whose place between two letters is nearest to a point of the page (PDF
 * points, unrotated). Undefined on pages without text.
 */
export function offsetNear(
  { text, layout }: PageText,
  point: { readonly x: number; readonly y: number },
  measure: MeasureText,
): number | undefined {
  if (layout === undefined) return undefined;
  let best: { readonly index: number; readonly distance: number; readonly along: number } | undefined;
  for (const [index, run] of layout.runs.entries()) {
    if (run.length === 0) continue;
    const { along, across } = inRun(run, point);
    const beside = Math.max(0, -along, along - run.width);
    const above = Math.max(0, -BELOW_EM * run.height - across, across - ABOVE_EM * run.height);
    const distance = Math.hypot(beside, above * ACROSS_WEIGHT);
    if (best === undefined || distance < best.distance) best = { index, distance, along };
  }
  const run = best === undefined ? undefined : layout.runs[best.index];
  if (best === undefined || run === undefined) return undefined;
  const words = text.slice(run.start, run.start + run.length);
  const place = placeIn(layout, best.index, run, words, measure);
  const wanted = run.rightToLeft ? run.width - best.along : best.along;
  return run.start + nearestOffset(words, place, wanted);
}

/** The offset of a run's text (never inside a letter of two units) that stands nearest to `wanted`. */
function nearestOffset(words: string, place: (offset: number) => number, wanted: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (place(middle) < wanted) low = middle + 1;
    else high = middle;
  }
  const before = Math.max(0, low - 1);
  const nearest = wanted - place(before) < place(low) - wanted ? before : low;
  const isInLetter = /[\uDC00-\uDFFF]/u.test(words.charAt(nearest));
  return isInLetter ? nearest - 1 : nearest;
}

/**
 * Where a caret stands before the letter at an offset of the page's text, or after the last one: a
 * line without thickness, as a box in PDF points of the unrotated page.
 */
export function caretBoxAt(
  { text, layout }: PageText,
  offset: number,
  measure: MeasureText,
): PageBox | undefined {
  const index = runIndexAt(layout?.runs ?? [], offset);
  const run = layout?.runs[index];
  if (layout === undefined || run === undefined) return undefined;
  const words = text.slice(run.start, run.start + run.length);
  const reached = Math.max(0, Math.min(run.length, offset - run.start));
  const near = placeIn(layout, index, run, words, measure)(reached);
  const along = run.rightToLeft ? run.width - near : near;
  const [cosine, sine] = [Math.cos(run.angle), Math.sin(run.angle)];
  const foot = { x: run.x + along * cosine, y: run.y + along * sine };
  const low = { x: foot.x + BELOW_EM * run.height * sine, y: foot.y - BELOW_EM * run.height * cosine };
  const high = { x: foot.x - ABOVE_EM * run.height * sine, y: foot.y + ABOVE_EM * run.height * cosine };
  return {
    x: Math.min(low.x, high.x),
    y: Math.min(low.y, high.y),
    width: Math.abs(low.x - high.x),
    height: Math.abs(low.y - high.y),
  };
}

/** True when the letter at an offset is written from right to left. */
export function isRightToLeftAt({ layout }: Pick<ExtractedPage, 'layout'>, offset: number): boolean {
  const runs = layout?.runs ?? [];
  return runs[runIndexAt(runs, offset)]?.rightToLeft ?? false;
}

/** The run an offset stands in; between runs the one that begins there or, else, ended last. */
export function runIndexAt(runs: readonly TextRun[], offset: number): number {
  let best = -1;
  for (const [index, run] of runs.entries()) {
    if (offset >= run.start && offset < run.start + run.length) return index;
    if (run.start + run.length <= offset && run.start >= (runs[best]?.start ?? 0)) best = index;
  }
  return best === -1 && runs.length > 0 ? 0 : best;
}

/** A point in a run's own directions, from where its baseline begins. */
function inRun(run: TextRun, point: { readonly x: number; readonly y: number }) {
  const [dx, dy] = [point.x - run.x, point.y - run.y];
  const [cosine, sine] = [Math.cos(run.angle), Math.sin(run.angle)];
  return { along: dx * cosine + dy * sine, across: dy * cosine - dx * sine };
}
