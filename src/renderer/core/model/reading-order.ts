import type { Annotation } from './annotation';
import type { Source } from './source';
import { compareDates } from './uncertain-date';

/** Annotations of one source, as one meets them while reading. */
export function inReadingOrder(a: Annotation, b: Annotation): number {
  return (
    a.anchor.pageIndex - b.anchor.pageIndex ||
    a.anchor.start - b.anchor.start ||
    a.anchor.end - b.anchor.end ||
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
