import type { Stretch } from '../pdf-view-port';
import { spanOf, stretchesOfSpan, type Span, type TextOfPage } from './places';

/** Stretches in reading order; those that overlap, touch, or have only white space between them are one. */
export function joinedPieces(pieces: readonly Stretch[], textOf: TextOfPage): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const piece of pieces.toSorted(byPlace)) {
    const last = joined.at(-1);
    const isNext =
      last !== undefined &&
      last.pageIndex === piece.pageIndex &&
      (piece.start <= last.end || isBlank(textOf(piece.pageIndex)?.slice(last.end, piece.start)));
    if (isNext) joined[joined.length - 1] = { ...last, end: Math.max(last.end, piece.end) };
    else joined.push(piece);
  }
  return joined;
}

/** What is left of pieces when some words are taken out of them. */
export function withoutWords(
  pieces: readonly Stretch[],
  taken: readonly Stretch[],
  textOf: TextOfPage,
): readonly Stretch[] {
  let left: readonly Stretch[] = pieces;
  for (const { pageIndex, start, end } of taken)
    left = left.flatMap((piece) =>
      piece.pageIndex !== pageIndex || piece.end <= start || piece.start >= end
        ? [piece]
        : [
            ...trimmed({ pageIndex, start: piece.start, end: start }, textOf),
            ...trimmed({ pageIndex, start: end, end: piece.end }, textOf),
          ],
    );
  return left;
}

/** True when two sets of stretches have letters in common. */
export function shareWords(some: readonly Stretch[], others: readonly Stretch[]): boolean {
  return some.some((one) =>
    others.some(
      (other) => one.pageIndex === other.pageIndex && one.start < other.end && other.start < one.end,
    ),
  );
}

/**
 * Pieces as the spans they were selected as: one that ends with its page and goes on at the top of
 * the next is a single span. Pages without text in between do not part it.
 */
export function spansOfPieces(pieces: readonly Stretch[], textOf: TextOfPage): readonly Span[] {
  const spans: Span[] = [];
  for (const piece of pieces.toSorted(byPlace)) {
    const last = spans.at(-1);
    const { from, to } = spanOf(piece);
    if (last !== undefined && last.to.pageIndex < piece.pageIndex && goesOn(last.to, piece, textOf))
      spans[spans.length - 1] = { from: last.from, to };
    else spans.push({ from, to });
  }
  return spans;
}

/** The pieces that spans stand for. */
export function piecesOfSpans(spans: readonly Span[], textOf: TextOfPage): readonly Stretch[] {
  return joinedPieces(
    spans.flatMap((span) => stretchesOfSpan(span, textOf)),
    textOf,
  );
}

/** True when nothing but white space stands between a place and a piece on a later page. */
function goesOn(end: { pageIndex: number; offset: number }, piece: Stretch, textOf: TextOfPage): boolean {
  if (!isBlank(textOf(end.pageIndex)?.slice(end.offset))) return false;
  for (let pageIndex = end.pageIndex + 1; pageIndex < piece.pageIndex; pageIndex += 1)
    if (!isBlank(textOf(pageIndex))) return false;
  return isBlank(textOf(piece.pageIndex)?.slice(0, piece.start));
}

function trimmed({ pageIndex, start, end }: Stretch, textOf: TextOfPage): readonly Stretch[] {
  if (end <= start) return [];
  return stretchesOfSpan({ from: { pageIndex, offset: start }, to: { pageIndex, offset: end } }, textOf);
}

const byPlace = (one: Stretch, other: Stretch) =>
  one.pageIndex - other.pageIndex || one.start - other.start || one.end - other.end;
const isBlank = (text: string | undefined) => text !== undefined && text.trim() === '';
