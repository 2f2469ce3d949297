import { findQuote } from './anchor-text';
import type { QuotePlace } from './anchor-text';
import type { PassageAnchor } from './annotation';
import type { ExtractedPage } from './extraction';

type PageText = Pick<ExtractedPage, 'pageIndex' | 'text'>;

/**
 * Where an anchor's words stand in another reading of the same original: in the same place; else in
 * the one place with the same words around them; else in the only place where they stand at all.
 * Undefined when they stand nowhere, or in several places that cannot be told apart.
 */
export function placeInNewReading(pages: readonly PageText[], anchor: PassageAnchor): QuotePlace | undefined {
  const { pageIndex, start, end, quote, prefix, suffix } = anchor;
  const page = pages.find((candidate) => candidate.pageIndex === pageIndex);
  if (page?.text.slice(start, end) === quote) return { pageIndex, start, end };
  const requests = [
    { quote, prefix, suffix, pageIndex },
    { quote, pageIndex },
    { quote, prefix, suffix },
    { quote, prefix },
    { quote, suffix },
    { quote },
  ];
  for (const request of requests) {
    const place = findQuote(pages, request);
    if (place.ok) return place.value;
  }
  return undefined;
}
