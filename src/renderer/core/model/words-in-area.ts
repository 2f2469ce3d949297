import type { ExtractedPage, PageBox, PageLayout, TextRun } from './extraction';
import { tokensOf } from './word-tokens';

/** Boxes of a stretch of a page's text, one a line, in PDF points. */
type BoxesFor = (layout: PageLayout, pageText: string, start: number, end: number) => readonly PageBox[];

/** How far letters reach from the baseline, in run heights: enough to find the runs worth a look. */
const REACH = 1;

/**
 * The stretch of a page's text from the first to the last word whose box has its centre in `area`
 * (PDF points, unrotated). Where no word does, an empty stretch at the word nearest to its centre.
 */
export function wordsInArea(
  { text, layout }: Pick<ExtractedPage, 'text' | 'layout'>,
  area: PageBox,
  boxesFor: BoxesFor,
): { readonly start: number; readonly end: number } {
  if (layout === undefined) return { start: 0, end: 0 };
  let start = text.length;
  let end = 0;
  for (const run of layout.runs) {
    if (!mayTouch(run, area)) continue;
    const tokens = tokensOf(text.slice(run.start, run.start + run.length));
    for (const [index, tokenStart] of tokens.starts.entries()) {
      const from = run.start + tokenStart;
      const to = run.start + (tokens.ends[index] ?? tokenStart);
      if (!boxesFor(layout, text, from, to).some((box) => isWithin(centreOf(box), area))) continue;
      start = Math.min(start, from);
      end = Math.max(end, to);
    }
  }
  if (start < end) return { start, end };
  const nearest = nearestRun(layout.runs, area);
  return nearest === undefined ? { start: 0, end: 0 } : { start: nearest.start, end: nearest.start };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function centreOf({ x, y, width, height }: PageBox): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

function isWithin({ x, y }: Point, area: PageBox): boolean {
  return x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height;
}

function mayTouch(run: TextRun, area: PageBox): boolean {
  const endX = run.x + run.width * Math.cos(run.angle);
  const endY = run.y + run.width * Math.sin(run.angle);
  const reach = run.height * REACH;
  return (
    Math.min(run.x, endX) - reach <= area.x + area.width &&
    Math.max(run.x, endX) + reach >= area.x &&
    Math.min(run.y, endY) - reach <= area.y + area.height &&
    Math.max(run.y, endY) + reach >= area.y
  );
}

function nearestRun(runs: readonly TextRun[], area: PageBox): TextRun | undefined {
  const centre = centreOf(area);
  let nearest: TextRun | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const run of runs) {
    const distance = distanceTo(run, centre);
    if (distance >= least) continue;
    least = distance;
    nearest = run;
  }
  return nearest;
}

/** From a point to the nearest point of a run's baseline. */
function distanceTo({ x, y, width, angle }: TextRun, point: Point): number {
  const along = (point.x - x) * Math.cos(angle) + (point.y - y) * Math.sin(angle);
  const reached = Math.max(0, Math.min(width, along));
  return Math.hypot(point.x - x - reached * Math.cos(angle), point.y - y - reached * Math.sin(angle));
}
