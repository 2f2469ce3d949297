import type { PageBox, PageLayout, TextRun } from '../core/model/extraction';
import { placeByLetters, placeByWords } from './place-in-run';

/**
 * Width of a text in any unit; only proportions within one run count. The run is given so that its
 * font may be.
 */
export type MeasureText = (text: string, run: TextRun) => number;

/** Every character as wide as another: where nothing can be measured. */
export const equalWidths: MeasureText = (text) => Array.from(text).length;

/** How far letters reach below and above the baseline, in font sizes. */
export const BELOW_EM = 0.22;
export const ABOVE_EM = 0.86;
/** Runs on one line that stand nearer than this (in font sizes) get one box. */
const SAME_LINE_EM = 0.5;
const JOINED_GAP_EM = 2;

/**
 * Boxes around `pageText.slice(start, end)`, one a line, in the space of `layout`: points of the
 * unrotated page, from the page box's bottom left corner. Empty where the page holds no geometry for
 * the range (notes). `measure` is for runs whose letters the layout does not know.
 */
export function boxesForRange(
  layout: PageLayout,
  pageText: string,
  start: number,
  end: number,
  measure: MeasureText,
): PageBox[] {
  const lines: Stretch[] = [];
  for (const [index, run] of layout.runs.entries()) {
    const from = Math.max(start, run.start);
    const to = Math.min(end, run.start + run.length);
    if (from >= to || pageText.slice(from, to).trim() === '') continue;
    const text = pageText.slice(run.start, run.start + run.length);
    const place = placeIn(layout, index, run, text, measure);
    const stretch = stretchOf(run, place(from - run.start), place(to - run.start));
    const last = lines.at(-1);
    const merged = last === undefined ? undefined : mergedLine(last, stretch);
    if (merged === undefined) lines.push(stretch);
    else lines[lines.length - 1] = merged;
  }
  return lines.map(boxAround);
}

/** Part of a line, in coordinates turned with the text: `from` to `to` along it, at `base` across. */
interface Stretch {
  readonly angle: number;
  readonly from: number;
  readonly to: number;
  readonly base: number;
  readonly em: number;
}

/** How far along a run the character at an offset of its text stands, in points. */
export function placeIn(
  { letters }: PageLayout,
  index: number,
  run: TextRun,
  text: string,
  measure: MeasureText,
): (offset: number) => number {
  const font = letters?.fonts[letters.ofRuns[index] ?? -1];
  if (font === undefined) {
    const full = measure(text, run);
    return (offset) => (full > 0 ? run.width * Math.min(1, measure(text.slice(0, offset), run) / full) : 0);
  }
  const words = letters?.words?.find(([each]) => each === index)?.slice(1);
  return (offset) =>
    words === undefined ? placeByLetters(run, text, offset, font) : placeByWords(text, offset, words, font);
}

/** `near` and `far`: from the run's first character, in points. */
function stretchOf(run: TextRun, near: number, far: number): Stretch {
  const cosine = Math.cos(run.angle);
  const sine = Math.sin(run.angle);
  const along = run.x * cosine + run.y * sine;
  return {
    angle: run.angle,
    // A right-to-left run begins at its far end.
    from: along + (run.rightToLeft ? run.width - far : near),
    to: along + (run.rightToLeft ? run.width - near : far),
    base: run.y * cosine - run.x * sine,
    em: run.height,
  };
}

/** One stretch over both, when they stand on one line; undefined otherwise. */
function mergedLine(one: Stretch, other: Stretch): Stretch | undefined {
  const em = Math.max(one.em, other.em);
  if (Math.abs(one.angle - other.angle) > 0.02 || Math.abs(one.base - other.base) > SAME_LINE_EM * em)
    return undefined;
  const gap = Math.max(one.from, other.from) - Math.min(one.to, other.to);
  if (gap > JOINED_GAP_EM * em) return undefined;
  return {
    angle: one.angle,
    from: Math.min(one.from, other.from),
    to: Math.max(one.to, other.to),
    base: one.em >= other.em ? one.base : other.base,
    em,
  };
}

/** The upright rectangle around a stretch of text, whatever its direction. */
function boxAround({ angle, from, to, base, em }: Stretch): PageBox {
  const cosine = Math.cos(angle);
  const sine = Math.sin(angle);
  const xs: number[] = [];
  const ys: number[] = [];
  for (const along of [from, to])
    for (const across of [base - BELOW_EM * em, base + ABOVE_EM * em]) {
      xs.push(along * cosine - across * sine);
      ys.push(along * sine + across * cosine);
    }
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return {
    x: hundredths(x),
    y: hundredths(y),
    width: hundredths(Math.max(...xs) - x),
    height: hundredths(Math.max(...ys) - y),
  };
}

const hundredths = (value: number) => Math.round(value * 100) / 100 + 0;
