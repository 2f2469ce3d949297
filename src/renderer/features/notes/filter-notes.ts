import type { AnnotationRow } from '../../core/archive';
import type { HighlightSlot } from '../../core/model/annotation';
import { parseSearchQuery, findPart } from '../../core/model/search-query';
import { searchWords } from '../../core/model/search-text';

/** What the notes screen narrows its list by; undefined and empty mean all. */
export interface NoteFilter {
  readonly highlight: HighlightSlot | undefined;
  readonly tag: string | undefined;
  /** Words that the quote, the note, the tags or the source's title must hold; the last may go on. */
  readonly text: string;
}

/** The annotations that pass, in the order they came. */
export function filterNotes(rows: readonly AnnotationRow[], filter: NoteFilter): readonly AnnotationRow[] {
  const { wanted, unwanted } = parseSearchQuery(filter.text, true);
  return rows.filter(({ annotation, source, links }) => {
    const { highlight, tags, note, anchor } = annotation;
    if (filter.highlight !== undefined && highlight !== filter.highlight) return false;
    if (filter.tag !== undefined && !tags.includes(filter.tag)) return false;
    if (wanted.length === 0 && unwanted.length === 0) return true;
    const titles = links.map(({ event }) => event.title);
    const words = [anchor.quote, note, ...tags, source.title, ...titles].map(searchWords);
    const stands = (part: (typeof wanted)[number]) => words.some((own) => findPart(part, own).length > 0);
    return wanted.every(stands) && !unwanted.some(stands);
  });
}

/** How many annotations use each highlight. */
export function countsByHighlight(rows: readonly AnnotationRow[]): ReadonlyMap<HighlightSlot, number> {
  const counts = new Map<HighlightSlot, number>();
  for (const { annotation } of rows) {
    counts.set(annotation.highlight, (counts.get(annotation.highlight) ?? 0) + 1);
  }
  return counts;
}
