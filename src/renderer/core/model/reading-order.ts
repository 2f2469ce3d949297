import type { Annotation } from './annotation';
import type { Source } from './source';
import { compareDates } from './uncertain-date';

/** Annotations of one source, as one meets them while reading; notes on the source as a whole come first. */
export function inReadingOrder(a: Annotation, b: Annotation): number {
  return (
    Number(b.kind === 'source') - Number(a.kind === 'source') ||
    a.anchors[0].pageIndex - b.anchors[0].pageIndex ||
    a.anchors[0].start - b.anchors[0].start ||
    a.anchors[0].end - b.anchors[0].end ||
    compareText(a.createdAt, b.createdAt) ||
    compareText(a.id, b.id)
  );
}

/** Annotations of the whole archive, the last one changed first. */
export function newestChangeFirst(a: Annotation, b: Annotation): number {
  return compareText(b.changedAt, a.changedAt) || compareText(a.id, b.id);
}

/** Sources by date, undated ones last, then by title (design language, section 1.4). */
export function byDateThenTitle(a: Source, b: Source): number {
  return compareDates(a.date, b.date) || a.title.localeCompare(b.title, 'en') || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
