/**
 * The text that a parser read from an original, kept as an object of its own in the archive.
 * Its JSON bytes are stored under their SHA-256; that hash is the extraction's identity, so a
 * position in it means the same for ever.
 */
export interface Extraction {
  readonly format: 1;
  readonly parser: { readonly name: string; readonly version: string };
  readonly pages: readonly ExtractedPage[];
  /** The document's own table of contents, in order; absent when it has none. */
  readonly outline?: readonly OutlineEntry[];
}

/** An entry of a document's own table of contents. */
export interface OutlineEntry {
  readonly title: string;
  /** From 1. */
  readonly level: number;
  /** From 0. */
  readonly pageIndex: number;
  /** UTF-16 offset into that page's text; 0 for the pages of a PDF. */
  readonly start: number;
}

/** One page of a PDF, or the whole of a document that has no pages. */
export interface ExtractedPage {
  /** From 0. */
  readonly pageIndex: number;
  /** The page number printed on the page, where the file names one. */
  readonly label?: string;
  /** The reading text. Offsets everywhere are UTF-16 code units into this string. */
  readonly text: string;
  /** Structure of a document without pages, in order, not overlapping; absent for PDF pages. */
  readonly blocks?: readonly TextBlock[];
  /** Where runs of the text stand on the page; only for pages of PDFs and pictures. */
  readonly layout?: PageLayout;
  /** Why this page could not be read, in words. Its text is then empty. */
  readonly failed?: string;
}

/** A piece of a document's structure: `text.slice(start, end)`, without its line break. */
export interface TextBlock {
  readonly kind: 'heading' | 'paragraph' | 'list-item' | 'quotation' | 'preformatted' | 'table-row' | 'note';
  /** 1 to 6 for headings, depth from 1 for list items. */
  readonly level?: number;
  readonly start: number;
  readonly end: number;
  /** Not part of the article on a saved web page: menus, teasers, legal notes. */
  readonly outsideArticle?: true;
}

/**
 * Geometry of a page of a PDF or of a picture, in PDF points, in the page's own unrotated space. A
 * picture's pixel is 72/300 of a point wide, whatever it says of itself.
 */
export interface PageLayout {
  readonly width: number;
  readonly height: number;
  /** Clockwise degrees the page is shown turned by: 0, 90, 180 or 270. */
  readonly rotation: number;
  readonly runs: readonly TextRun[];
  /** For recognised text: how surely each run (a word) was read, from 0 to 100, in the runs' order. */
  readonly confidences?: readonly number[];
  /** How wide letters are drawn, so that a part of a run is found on the page. */
  readonly letters?: LetterWidths;
}

export interface LetterWidths {
  /** For each font of the page: letters, and their widths in thousandths of the run's height. */
  readonly fonts: readonly Readonly<Record<string, number>>[];
  /** In the runs' order: the run's font, as an index into `fonts`, or -1. */
  readonly ofRuns: readonly number[];
  /**
   * For runs whose words cannot be placed by their letters (unequal spaces): the run's index, then
   * start and end of each of its words, in tenths of a point from where the run begins. By index.
   */
  readonly words?: readonly (readonly number[])[];
}

/** A stretch of page text drawn along one straight line. */
export interface TextRun {
  /** Offset of its first character in the page's text. */
  readonly start: number;
  /** How many characters of the page's text it covers. */
  readonly length: number;
  /** Index of the text item, as pdf.js counts them, that the run came from. */
  readonly item: number;
  /** Baseline start in PDF points. */
  readonly x: number;
  readonly y: number;
  /** Advance along the baseline and height across it, in PDF points. */
  readonly width: number;
  readonly height: number;
  /** Direction of the baseline in radians, counter-clockwise from the page's x axis. */
  readonly angle: number;
  /** Right-to-left run: its first character stands at the far end. */
  readonly rightToLeft: boolean;
}

/** A rectangle on a page in PDF points (unrotated page space, origin bottom left). */
export interface PageBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
