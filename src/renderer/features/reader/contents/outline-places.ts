import type { ExtractedPage, Extraction, OutlineEntry } from '../../../core/model/extraction';
import type { Stretch } from '../pdf-view-port';

/** So few headings lead through nothing. */
const FEWEST_HEADINGS = 3;

/**
 * The entries of a document's own table of contents that lead to a page which is there. A document
 * without pages that brings none has its headings instead; on a web page, those of its article.
 */
export function usableOutline({ outline, pages }: Extraction): readonly OutlineEntry[] {
  if (outline !== undefined && outline.length > 0)
    return outline.filter(({ pageIndex }) => pageIndex >= 0 && pageIndex < pages.length);
  const headings = pages.length === 1 ? headingsOf(pages[0]) : [];
  return headings.length < FEWEST_HEADINGS ? [] : headings;
}

function headingsOf(page: ExtractedPage | undefined): readonly OutlineEntry[] {
  const { text, blocks = [] } = page ?? { text: '' };
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const inArticle = headings.filter(({ outsideArticle }) => outsideArticle !== true);
  return (inArticle.length === 0 ? headings : inArticle).map(({ level = 1, marker = '', start, end }) => ({
    title: `${marker} ${text.slice(start, end)}`.replaceAll(/\s+/gu, ' ').trim(),
    level,
    pageIndex: 0,
    start,
  }));
}

/** Where an entry leads: the block that stands there, or the place itself on a page without blocks. */
export function placeOfEntry(extraction: Extraction, { pageIndex, start }: OutlineEntry): Stretch {
  const block = extraction.pages[pageIndex]?.blocks?.find(({ end }) => end > start);
  return block === undefined || block.start > start
    ? { pageIndex, start, end: start }
    : { pageIndex, start, end: block.end };
}

/**
 * The entry that a place of a text belongs to: the last that begins at or before it; -1 before all of
 * them. Of several that begin at one place the first counts. Entries may be out of order.
 */
export function entryOfPlace(outline: readonly OutlineEntry[], start: number): number {
  let found = -1;
  let begins = -1;
  for (const [index, entry] of outline.entries())
    if (entry.start <= start && entry.start > begins) {
      found = index;
      begins = entry.start;
    }
  return found;
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
