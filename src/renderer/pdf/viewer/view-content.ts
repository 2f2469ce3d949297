import type { PageBox } from '../../core/model/extraction';

/** One piece of a mark, to be drawn on its page. */
export interface PdfMark {
  /** The mark's; all its pieces have it. */
  readonly id: string;
  readonly kind: 'highlight' | 'underline' | 'point' | 'area';
  readonly slot: 1 | 2 | 3 | 4 | 5;
  /** Only the first piece is named to assistive technology. */
  readonly isFirstPiece: boolean;
  /** Found again by likeness only. */
  readonly isDoubtful: boolean;
  /** The slot's shape, as SVG path data on a field of 12 by 12; drawn for points. */
  readonly shape: string;
  /** Read out for the mark: "Claim, highlight 1, has note". */
  readonly description: string;
  readonly pageIndex: number;
  /** Where the passage begins in the page's text: tells which way its words run. */
  readonly start: number;
  /** One a line; the rectangle of an area; a point's has no size. PDF points of the unrotated page. */
  readonly boxes: readonly PageBox[];
  readonly isSelected: boolean;
}

/** A stretch of a page's text, in UTF-16 offsets. */
export interface PageStretch {
  readonly pageIndex: number;
  readonly start: number;
  readonly end: number;
}

/** A date or a name in the text, to be underlined softly: a suggestion, not a mark. */
export interface PageMention extends PageStretch {
  readonly kind: 'date' | 'name';
}

/** Everything that is drawn on the pages besides the pages themselves. */
export interface ViewContent {
  readonly marks: readonly PdfMark[];
  readonly mentions: readonly PageMention[];
  readonly matches: readonly PageStretch[];
  /** Index into `matches`, or -1. */
  readonly currentMatch: number;
  /** The selection while its popover has the focus. */
  readonly pending: readonly PageStretch[];
  /** The place just gone to. */
  readonly flash: PageStretch | undefined;
}

export const EMPTY_CONTENT: ViewContent = {
  marks: [],
  mentions: [],
  matches: [],
  currentMatch: -1,
  pending: [],
  flash: undefined,
};
