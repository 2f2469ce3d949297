import type { Stretch } from '../pdf-view-port';
import { piecesOfSpans, spansOfPieces } from './pieces';
import { comparePlaces, type Place, type Span, type TextOfPage } from './places';
import { stepInText, stepInwards, type TextUnit } from './steps-in-text';

/** Which end of a mark. */
export type MarkEnd = 'start' | 'end';

export interface EndStep {
  readonly end: MarkEnd;
  readonly unit: TextUnit;
  /** 1: later in the text, -1: earlier. */
  readonly direction: 1 | -1;
}

/**
 * A mark's pieces with its start or end moved by a letter or a word; undefined when it cannot be
 * moved further. An end that leaves its page goes on on the next one; at least one letter stays.
 */
export function withEndMoved(
  pieces: readonly Stretch[],
  { end, unit, direction }: EndStep,
  textOf: TextOfPage,
): readonly Stretch[] | undefined {
  const spans = spansOfPieces(pieces, textOf);
  const span = end === 'start' ? spans[0] : spans.at(-1);
  if (span === undefined) return undefined;
  const growsOutwards = (end === 'end') === (direction === 1);
  const [moving, limit] = end === 'start' ? [span.from, span.to] : [span.to, span.from];
  const place = growsOutwards
    ? stepInText(moving, unit, direction, textOf)
    : stepInwards(moving, unit, direction, limit, textOf);
  return place === undefined ? undefined : replaced(spans, end, place, textOf);
}

/**
 * A mark's pieces with its start or end put at a place, as by dragging. It does not pass the other
 * end of its own span; undefined when nothing would be left.
 */
export function withEndAt(
  pieces: readonly Stretch[],
  end: MarkEnd,
  place: Place,
  textOf: TextOfPage,
): readonly Stretch[] | undefined {
  const spans = spansOfPieces(pieces, textOf);
  const span = end === 'start' ? spans[0] : spans.at(-1);
  if (span === undefined) return undefined;
  const passes = end === 'start' ? comparePlaces(place, span.to) >= 0 : comparePlaces(place, span.from) <= 0;
  return passes ? undefined : replaced(spans, end, place, textOf);
}

function replaced(
  spans: readonly Span[],
  end: MarkEnd,
  place: Place,
  textOf: TextOfPage,
): readonly Stretch[] | undefined {
  const changed = spans.map((span, index) => {
    if (end === 'start' && index === 0) return { ...span, from: place };
    return end === 'end' && index === spans.length - 1 ? { ...span, to: place } : span;
  });
  const moved = piecesOfSpans(changed, textOf);
  return moved.length === 0 ? undefined : moved;
}
