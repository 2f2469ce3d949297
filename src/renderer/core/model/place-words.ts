import type { PassageAnchor } from './annotation';
import type { ExtractedPage } from './extraction';
import { paragraphAt, paragraphStarts } from './paragraphs';
import { PAGED_KINDS, type Source } from './source';

/** The part of an extraction that tells places: how pages are named, and where paragraphs begin. */
export interface PagesWithPlaces {
  readonly pages: readonly {
    readonly label?: ExtractedPage['label'] | undefined;
    readonly blocks?: ExtractedPage['blocks'] | undefined;
  }[];
}

/** Where a passage stands, in short: "p. 14" (as printed on the page), or "¶ 2". */
export function shortPlace(
  source: Pick<Source, 'kind'>,
  extraction: PagesWithPlaces | undefined,
  place: Pick<PassageAnchor, 'pageIndex' | 'start'>,
): string {
  const page = extraction?.pages[place.pageIndex];
  if (PAGED_KINDS.has(source.kind)) return `p. ${page?.label ?? place.pageIndex + 1}`;
  const paragraph = paragraphAt(paragraphStarts(page?.blocks), place.start);
  return paragraph === undefined ? '' : `¶ ${paragraph}`;
}

/** Lines of a page joined to running words; a hyphen at a line's end and a paragraph's end stay. */
export function onOneLine(quote: string): string {
  return quote
    .split(/\n{2,}/u)
    .map((paragraph) => paragraph.replaceAll(/(?<=\p{L}-)\n/gu, '').replaceAll(/\s*\n\s*/gu, ' '))
    .join('\n\n');
}
