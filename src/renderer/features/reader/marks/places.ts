import type { Stretch } from '../pdf-view-port';

/** A place between two letters of a document's text; the offset is in UTF-16 units. */
export interface Place {
  readonly pageIndex: number;
  readonly offset: number;
}

/** The text of a page; empty for pages without text, undefined beyond the last page. */
export type TextOfPage = (pageIndex: number) => string | undefined;

/** From one place to a later one, over as many pages as lie between. */
export interface Span {
  readonly from: Place;
  readonly to: Place;
}

/** Negative when `one` stands before `other`, positive when it stands after, 0 at the same place. */
export function comparePlaces(one: Place, other: Place): number {
  return one.pageIndex - other.pageIndex || one.offset - other.offset;
}

/** The two places in the order in which they are read. */
export function spanBetween(one: Place, other: Place): Span {
  return comparePlaces(one, other) <= 0 ? { from: one, to: other } : { from: other, to: one };
}

/** The words of a span as stretches, one for each page that has any; white space at their ends is left out. */
export function stretchesOfSpan({ from, to }: Span, textOf: TextOfPage): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let pageIndex = from.pageIndex; pageIndex <= to.pageIndex; pageIndex += 1) {
    const text = textOf(pageIndex);
    if (text === undefined) break;
    const start = pageIndex === from.pageIndex ? from.offset : 0;
    const end = pageIndex === to.pageIndex ? to.offset : text.length;
    const words = text.slice(start, end);
    const lead = words.length - words.trimStart().length;
    const length = words.trim().length;
    if (length > 0) stretches.push({ pageIndex, start: start + lead, end: start + lead + length });
  }
  return stretches;
}

/** Where a stretch begins and ends, as places. */
export function spanOf({ pageIndex, start, end }: Stretch): Span {
  return { from: { pageIndex, offset: start }, to: { pageIndex, offset: end } };
}

/** True when a place stands in a stretch or at one of its ends. */
export function isIn({ pageIndex, offset }: Place, stretch: Stretch): boolean {
  return pageIndex === stretch.pageIndex && offset >= stretch.start && offset <= stretch.end;
}
