import type { PageArea, PassageAnchor } from '../model/annotation';
import type { ExtractedPage } from '../model/extraction';
import { boxAround, onShownPage } from '../model/page-boxes';
import type { ShownBox } from '../model/page-boxes';
import type { SourceKind } from '../model/source';

/** A selector of the W3C Web Annotation Data Model (section 4.2), narrowed down by the next. */
export type Selector = (
  | { readonly type: 'FragmentSelector'; readonly conformsTo: string; readonly value: string }
  | {
      readonly type: 'TextQuoteSelector';
      readonly exact: string;
      readonly prefix: string;
      readonly suffix: string;
    }
  | { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number }
) & { readonly refinedBy?: Selector };

/** What fragments of a kind of original mean (section 4.2.1). */
const CONFORMS_TO = {
  pdf: 'http://tools.ietf.org/rfc/rfc8118',
  text: 'http://tools.ietf.org/rfc/rfc5147',
  image: 'http://www.w3.org/TR/media-frags/',
} as const;

/** Pixels of a picture in a point of its page; see PageLayout. */
const PIXELS_A_POINT = 300 / 72;

export interface SelectedPiece {
  readonly kind: SourceKind;
  readonly anchor: PassageAnchor;
  readonly area: PageArea | undefined;
  /** Undefined where the page could not be read, or the piece is lost: then its words alone select. */
  readonly page: Pick<ExtractedPage, 'text' | 'layout'> | undefined;
}

/**
 * Where a piece stands: the fragment of the original, in it the quote with its context, in it the
 * position in the text that the app read. Positions count code points.
 */
export function selectorFor(piece: SelectedPiece): Selector {
  const { anchor, page } = piece;
  const { quote, prefix, suffix, start, end } = anchor;
  const position: Selector | undefined = page && {
    type: 'TextPositionSelector',
    start: codePoints(page.text, start),
    end: codePoints(page.text, end),
  };
  const words: Selector = {
    type: 'TextQuoteSelector',
    exact: quote,
    prefix,
    suffix,
    ...(position === undefined ? {} : { refinedBy: position }),
  };
  const fragment = fragmentOf(piece);
  return fragment === undefined ? words : { ...fragment, refinedBy: words };
}

/** Undefined for kinds whose fragments no recommendation defines. */
function fragmentOf(piece: SelectedPiece): Selector | undefined {
  const { kind } = piece;
  if (kind !== 'pdf' && kind !== 'image' && kind !== 'text') return undefined;
  const value = FRAGMENTS[kind](piece);
  if (value === undefined) return undefined;
  return { type: 'FragmentSelector', conformsTo: CONFORMS_TO[kind], value };
}

/** RFC 8118, section 3: page from 1; left, top, width and height from the shown page's top left corner. */
function pdfFragment(piece: SelectedPiece): string {
  const page = `page=${(piece.area ?? piece.anchor).pageIndex + 1}`;
  const box = shownBox(piece);
  if (box === undefined) return page;
  const numbers = [box.left, box.top, box.width, box.height].map((each) => Math.round(each * 100) / 100);
  return `${page}&viewrect=${numbers.join(',')}`;
}

/** Media Fragments, section 4.2.2. They know no pages, so those of a picture's first one alone. */
function pixels(piece: SelectedPiece): string | undefined {
  const box = shownBox(piece);
  if (box === undefined || piece.anchor.pageIndex > 0) return undefined;
  const numbers = [box.left, box.top, box.width, box.height];
  return `xywh=pixel:${numbers.map((each) => Math.round(each * PIXELS_A_POINT)).join(',')}`;
}

/** RFC 5147, section 2.1: characters before the first and after the last. */
function characters({ anchor: { start, end }, page }: SelectedPiece): string | undefined {
  if (page === undefined) return undefined;
  const [from, to] = [codePoints(page.text, start), codePoints(page.text, end)];
  return from === to ? `char=${from}` : `char=${from},${to}`;
}

function shownBox({ anchor, area, page }: SelectedPiece): ShownBox | undefined {
  const box = area?.box ?? boxAround(anchor.boxes);
  return box === undefined || page?.layout === undefined ? undefined : onShownPage(box, page.layout);
}

/** Code points of a text before a UTF-16 offset. */
function codePoints(text: string, offset: number): number {
  let count = 0;
  for (const _character of text.slice(0, offset)) count += 1;
  return count;
}

const FRAGMENTS = { pdf: pdfFragment, image: pixels, text: characters } as const;
