import type { PageBox } from './extraction';

/** Which of the five highlights; fill, line and shape stay with the number. */
export type HighlightSlot = 1 | 2 | 3 | 4 | 5;
export const HIGHLIGHT_SLOTS: readonly HighlightSlot[] = [1, 2, 3, 4, 5];

/** Names of the highlights, by slot (design language, section 2). */
export const HIGHLIGHT_NAMES: Readonly<Record<HighlightSlot, string>> = {
  1: 'Claim',
  2: 'Date or place',
  3: 'Doubtful',
  4: 'Agreed point',
  5: 'Background',
};

/** How many characters of context are kept on each side of a quote. */
export const CONTEXT_LENGTH = 32;

/**
 * Where a passage stands. Quote, prefix and suffix follow the TextQuoteSelector, start and end the
 * TextPositionSelector of the W3C Web Annotation Data Model (section 4.2), both within one page.
 */
export interface PassageAnchor {
  /** SHA-256 (hex) of the extraction that `start` and `end` count in. */
  readonly extraction: string;
  readonly pageIndex: number;
  /** UTF-16 offsets into the page's text. */
  readonly start: number;
  readonly end: number;
  /** The page's text between them, exactly. */
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Boxes on the page, one a line, for PDF; empty otherwise. */
  readonly boxes: readonly PageBox[];
}

/** A marked passage, with what the researcher wrote beside it. */
export interface Annotation {
  readonly id: string;
  readonly sourceId: string;
  readonly anchor: PassageAnchor;
  readonly highlight: HighlightSlot;
  /** The researcher's own words; empty when there are none. */
  readonly note: string;
  /** In the order they were given, without duplicates. */
  readonly tags: readonly string[];
  readonly createdAt: string;
  readonly changedAt: string;
}

/** The part of an annotation that can be edited. */
export type AnnotationContent = Pick<Annotation, 'highlight' | 'note' | 'tags'>;
