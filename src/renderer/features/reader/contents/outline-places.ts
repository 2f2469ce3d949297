import type { Extraction, OutlineEntry } from '../../../core/model/extraction';
import type { Stretch } from '../pdf-view-port';

/** The entries of a table of contents that lead to a page which is there. */
export function usableOutline({ outline, pages }: Extraction): readonly OutlineEntry[] {
  return (outline ?? []).filter(({ pageIndex }) => pageIndex >= 0 && pageIndex < pages.length);
}

/** Where an entry leads: the block that stands there, or the place itself on a page without blocks. */
export function placeOfEntry(extraction: Extraction, { pageIndex, start }: OutlineEntry): Stretch {
  const block = extraction.pages[pageIndex]?.blocks?.find(({ end }) => end > start);
  return block === undefined || block.start > start
    ? { pageIndex, start, end: start }
    : { pageIndex, start, end: block.end };
}

/**
 * The entry that a page belongs to: the first that begins on it, else the last before it; -1 when
 * the page stands before all of them. Entries may be out of order.
 */
export function entryOfPage(outline: readonly OutlineEntry[], pageIndex: number): number {
  let found = -1;
  let page = -1;
  for (const [index, entry] of outline.entries()) {
    if (entry.pageIndex === pageIndex) return index;
    if (entry.pageIndex < pageIndex && entry.pageIndex >= page) {
      found = index;
      page = entry.pageIndex;
    }
  }
  return found;
}
