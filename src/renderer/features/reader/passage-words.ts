import { HIGHLIGHT_NAMES, type Annotation, type PassageAnchor } from '../../core/model/annotation';
import type { Extraction } from '../../core/model/extraction';
import { paragraphAt, paragraphStarts } from '../../core/model/paragraphs';
import { PAGED_KINDS, type Source } from '../../core/model/source';
import { describeDate } from '../../core/model/uncertain-date';

type Place = Pick<PassageAnchor, 'pageIndex' | 'start'>;

/** Where a passage stands, in short: "p. 14" (as printed on the page), or "¶ 2". */
export function shortPlace(source: Source, extraction: Extraction | undefined, place: Place): string {
  const page = extraction?.pages[place.pageIndex];
  if (PAGED_KINDS.has(source.kind)) return `p. ${page?.label ?? place.pageIndex + 1}`;
  const paragraph = paragraphAt(paragraphStarts(page?.blocks), place.start);
  return paragraph === undefined ? '' : `¶ ${paragraph}`;
}

/** A mark as it is read out: "Claim, highlight 1, has note". */
export function describeMark({ highlight, note }: Pick<Annotation, 'highlight' | 'note'>): string {
  return `${HIGHLIGHT_NAMES[highlight]}, highlight ${highlight}${note === '' ? '' : ', has note'}`;
}

/** A quotation with its source, as plain text to paste elsewhere. */
export function citedQuote(
  source: Source,
  extraction: Extraction | undefined,
  anchor: Pick<PassageAnchor, 'quote' | 'pageIndex' | 'start'>,
): string {
  const place = shortPlace(source, extraction, anchor).replace(/^¶ /u, 'paragraph ');
  const date = source.date === '' ? '' : describeDate(source.date);
  const parts = [source.author, source.title, source.publisher, date, place].filter((part) => part !== '');
  return `“${onOneLine(anchor.quote)}”\n— ${parts.join(', ')}`;
}

/** Lines of a page joined to running words; a hyphen at a line's end and a paragraph's end stay. */
export function onOneLine(quote: string): string {
  return quote
    .split(/\n{2,}/u)
    .map((paragraph) => paragraph.replaceAll(/(?<=\p{L}-)\n/gu, '').replaceAll(/\s*\n\s*/gu, ' '))
    .join('\n\n');
}
