import { failure, success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import { CONTEXT_LENGTH } from './annotation';
import type { PassageAnchor } from './annotation';
import type { ExtractedPage } from './extraction';
import { findAll, findAllForgiving, withoutSpaces } from './forgiving-text';

/** A stretch of a page's text with its words and their surroundings. Offsets are UTF-16 units. */
export type AnchorText = Pick<PassageAnchor, 'start' | 'end' | 'quote' | 'prefix' | 'suffix'>;

/** What to look for; context and page narrow the search. */
export interface QuoteRequest {
  readonly quote: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  /** From 0. */
  readonly pageIndex?: number | undefined;
}

export interface QuotePlace {
  readonly pageIndex: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Quote and context (32 UTF-16 units a side) of a stretch of page text. Bounds are brought into the
 * text and off the middle of a surrogate pair, so that every piece is well-formed text.
 */
export function anchorText(pageText: string, start: number, end: number): AnchorText {
  const from = offPair(pageText, clamp(Math.min(start, end), pageText.length), -1);
  const to = offPair(pageText, clamp(Math.max(start, end), pageText.length), 1);
  const prefixStart = offPair(pageText, Math.max(0, from - CONTEXT_LENGTH), 1);
  const suffixEnd = offPair(pageText, Math.min(pageText.length, to + CONTEXT_LENGTH), -1);
  return {
    start: from,
    end: to,
    quote: pageText.slice(from, to),
    prefix: pageText.slice(prefixStart, from),
    suffix: pageText.slice(to, suffixEnd),
  };
}

/**
 * The one place where a quote stands: letter for letter first; if there is none, without regard to
 * spaces, line breaks and soft hyphens.
 */
export function findQuote(
  pages: readonly Pick<ExtractedPage, 'pageIndex' | 'text'>[],
  request: QuoteRequest,
): Result<QuotePlace, { readonly kind: 'quote-not-found' | 'quote-ambiguous'; readonly message: string }> {
  const searched =
    request.pageIndex === undefined ? pages : pages.filter((page) => page.pageIndex === request.pageIndex);
  if (withoutSpaces(request.quote) === '') {
    return failure({
      kind: 'quote-not-found',
      message: 'The quote is empty. Give the words as they stand in the source.',
    });
  }
  for (const find of [findAll, findAllForgiving]) {
    const places = searched.flatMap((page) =>
      find(page.text, request.quote)
        .filter((place) => contextFits(page.text, place, request))
        .map((place) => ({ pageIndex: page.pageIndex, ...place })),
    );
    const [only] = places;
    if (only !== undefined && places.length === 1) return success(only);
    if (places.length > 1) return failure(ambiguous(places, request));
  }
  const where = request.pageIndex === undefined ? 'in this source' : `on page ${request.pageIndex + 1}`;
  const context = request.prefix || request.suffix ? ' with these words before or after it' : '';
  return failure({
    kind: 'quote-not-found',
    message: `These words do not stand ${where}${context}. Spaces and line breaks do not matter; every letter and mark does. Copy the words from the source and try again.`,
  });
}

/** Whether the page still says what the anchor quotes. */
export function checkQuote(
  pageText: string | undefined,
  anchor: Pick<PassageAnchor, 'start' | 'end' | 'quote'>,
): 'stands' | 'differs' {
  return pageText !== undefined && pageText.slice(anchor.start, anchor.end) === anchor.quote
    ? 'stands'
    : 'differs';
}

function ambiguous(places: readonly QuotePlace[], request: QuoteRequest) {
  const pages = new Set(places.map((place) => place.pageIndex)).size;
  const page = pages > 1 ? ', or the page' : '';
  const more = request.prefix || request.suffix ? 'more of the words' : 'the words';
  return {
    kind: 'quote-ambiguous',
    message: `These words stand in ${places.length} places in this source. Add ${more} that come before or after them${page}, so that one place is meant.`,
  } as const;
}

function contextFits(
  text: string,
  place: { readonly start: number; readonly end: number },
  request: QuoteRequest,
): boolean {
  const prefix = withoutSpaces(request.prefix ?? '');
  const suffix = withoutSpaces(request.suffix ?? '');
  return (
    (prefix === '' || gatherBackwards(text, place.start, prefix.length) === prefix) &&
    (suffix === '' || gatherForwards(text, place.end, suffix.length) === suffix)
  );
}

/** The `length` units before `end` that are not spaces. */
function gatherBackwards(text: string, end: number, length: number): string {
  for (let reach = length; ; reach *= 2) {
    const found = withoutSpaces(text.slice(Math.max(0, end - reach), end));
    if (found.length >= length || reach >= end) return found.slice(Math.max(0, found.length - length));
  }
}

function gatherForwards(text: string, start: number, length: number): string {
  for (let reach = length; ; reach *= 2) {
    const found = withoutSpaces(text.slice(start, start + reach));
    if (found.length >= length || start + reach >= text.length) return found.slice(0, length);
  }
}

function clamp(offset: number, length: number): number {
  return Math.max(0, Math.min(length, Math.trunc(offset)));
}

/** Moves an offset by one when it would cut a surrogate pair. */
function offPair(text: string, offset: number, step: -1 | 1): number {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  const cuts = before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
  return cuts ? offset + step : offset;
}
