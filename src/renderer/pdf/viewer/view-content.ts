import type { PageBox } from '../../core/model/extraction';

/** A marked passage to be drawn on its page. */
export interface PdfMark {
  readonly id: string;
  readonly slot: 1 | 2 | 3 | 4 | 5;
  /** Read out for the mark: "Claim, highlight 1, has note". */
  readonly description: string;
  readonly pageIndex: number;
  /** Where the passage begins in the page's text: tells which way its words run. */
  readonly start: number;
  /** PDF points of the unrotated page. */
  readonly boxes: readonly PageBox[];
  readonly isSelected: boolean;
}

/** A stretch of a page's text, in UTF-16 offsets. */
export interface PageStretch {
  readonly pageIndex: number;
  readonly start: number;
  readonly end: number;
}

/** Everything that is drawn on the pages besides the pages themselves. */
export interface ViewContent {
  readonly marks: readonly PdfMark[];
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
  matches: [],
  currentMatch: -1,
  pending: [],
  flash: undefined,
};
