import type { PageBox } from './extraction';

/** Which of the five highlights; fill, line and shape stay with the number. */
export type HighlightSlot = 1 | 2 | 3 | 4 | 5;
export const HIGHLIGHT_SLOTS: readonly HighlightSlot[] = [1, 2, 3, 4, 5];

/** How many characters of context are kept on each side of a quote. */
export const CONTEXT_LENGTH = 32;

/**
 * How surely an anchor stands in the reading it points into: where the words were marked; found
 * again elsewhere, letter for letter; found by likeness (from 0 to 1); or not found.
 */
export type AnchorHealth =
  | { readonly state: 'exact' | 'moved' | 'lost' }
  | { readonly state: 'approximate'; readonly likeness: number };

/**
 * Where a passage stands. Quote, prefix and suffix follow the TextQuoteSelector, start and end the
 * TextPositionSelector of the W3C Web Annotation Data Model (section 4.2), both within one page.
 */
export interface PassageAnchor {
  /** SHA-256 (hex) of the extraction that `start` and `end` count in. */
  readonly extraction: string;
  /** SHA-256 (hex) of the original that was marked. Absent in records of versions before 0.3. */
  readonly original?: string;
  readonly pageIndex: number;
  /** UTF-16 offsets into the page's text. Equal for a point between two letters. */
  readonly start: number;
  readonly end: number;
  /** The page's text between them, exactly. */
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Boxes on the page, one a line, for PDF; empty otherwise. */
  readonly boxes: readonly PageBox[];
  /** Absent: exact. An anchor into another reading than the source's is lost, whatever this says. */
  readonly health?: AnchorHealth;
}

/**
 * How a mark is made: words under a colour, words over a line, a point of the page or between two
 * letters, a rectangle of a page, or nothing but the source as a whole.
 */
export type AnnotationKind = 'highlight' | 'underline' | 'point' | 'area' | 'source';

/** A rectangle on a page. For a point its width and height are 0. */
export interface PageArea {
  readonly pageIndex: number;
  readonly box: PageBox;
}

/** Where a mark came from that somebody else made inside the file. */
export interface EmbeddedOrigin {
  /** The mark within its file; the same at every reading. */
  readonly key: string;
  /** ISO 8601 as the file dates it; may be empty. */
  readonly at: string;
}

/** One or more anchors: the pieces of a mark, in reading order. */
export type Anchors = readonly [PassageAnchor, ...PassageAnchor[]];

/** A mark, with what was written beside it. */
export interface Annotation {
  readonly id: string;
  readonly sourceId: string;
  readonly kind: AnnotationKind;
  /**
   * The marked pieces; one a page where a passage runs over pages. A point has an empty quote; an
   * area quotes the words inside it, which may be none; a note on the source has an empty quote at
   * the source's beginning.
   */
  readonly anchors: Anchors;
  /** For areas, and for points on pages. */
  readonly area?: PageArea;
  readonly highlight: HighlightSlot;
  /** The note, in simple Markdown; empty when there is none. */
  readonly note: string;
  /** In the order they were given, without duplicates. Levels are parted by `/`. */
  readonly tags: readonly string[];
  /** The account that made it, or whom the file names. */
  readonly author: string;
  /** Set when it was read from inside the file. */
  readonly embedded?: EmbeddedOrigin;
  readonly createdAt: string;
  readonly changedAt: string;
}

/** The part of an annotation that can be edited. */
export type AnnotationContent = Pick<Annotation, 'kind' | 'anchors' | 'area' | 'highlight' | 'note' | 'tags'>;
