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
  /** Pictures that a document without pages shows, in the order of its text; absent when it has none. */
  readonly pictures?: readonly TextPicture[];
  /** Where runs of the text stand on the page; only for pages of PDFs and pictures. */
  readonly layout?: PageLayout;
  /** Why this page could not be read, in words. Its text is then empty. */
  readonly failed?: string;
}

/**
 * A piece of a document's structure: `text.slice(start, end)`, without its line break. What is
 * optional was not written by the first versions of the app, and is absent where it says nothing.
 */
export interface TextBlock {
  readonly kind: 'heading' | 'paragraph' | 'list-item' | 'quotation' | 'preformatted' | 'table-row' | 'note';
  /** 1 to 6 for headings, depth from 1 for list items. */
  readonly level?: number;
  readonly start: number;
  readonly end: number;
  /** Not part of the article on a saved web page: menus, teasers, legal notes. */
  readonly outsideArticle?: true;
  /**
   * What stands before an item of a numbered list, or before a numbered heading, such as `3.` or
   * `b)`. It is not in the text. Empty for an item whose number is, or that has none: no dot either.
   */
  readonly marker?: string;
  /** A further paragraph of the list item, the quotation or the note that began in a block before it. */
  readonly continues?: true;
  /** The first row of its table. */
  readonly begins?: true;
  /** The cells of a row, in order; what stands between two of them belongs to neither. */
  readonly cells?: readonly TableCell[];
  /** How stretches of the block are set, by where they begin. They may overlap. */
  readonly styles?: readonly TextStyle[];
}

/** A cell of a table: `text.slice(start, end)` of the page's text, which may be empty. */
export interface TableCell {
  readonly start: number;
  readonly end: number;
  readonly isHeading?: true;
  /** How many columns and rows it covers, when more than one. */
  readonly columns?: number;
  readonly rows?: number;
}

export const TEXT_STYLE_KINDS = [
  'bold',
  'italic',
  'underline',
  'struck',
  'superscript',
  'subscript',
  'code',
  'link',
] as const;

/** A stretch of the page's text that is set in its own way. */
export interface TextStyle {
  readonly kind: (typeof TEXT_STYLE_KINDS)[number];
  readonly start: number;
  /** Equal to `start` only for a link to a note that hangs between two letters. */
  readonly end: number;
  /** Where a link leads inside the document: an offset of the page's text. Absent when it leads elsewhere. */
  readonly to?: number;
}

/** A picture in a document without pages. Its bytes stay in the original. */
export interface TextPicture {
  /** UTF-16 offset in the page's text: it stands before the letter there. */
  readonly at: number;
  /** What finds it in the original; empty when it did not come with the file. */
  readonly reference: string;
  /** What it shows, as its document says; may be empty. */
  readonly description: string;
  /** As large as its document shows it, in CSS px, where that is said. */
  readonly width?: number;
  readonly height?: number;
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
