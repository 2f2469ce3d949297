/**
 * The text that a parser read from an original, kept as an object of its own in the archive.
 * Its JSON bytes are stored under their SHA-256; that hash is the extraction's identity, so a
 * position in it means the same for ever.
 */
export interface Extraction {
  readonly format: 1;
  readonly parser: { readonly name: string; readonly version: string };
  readonly pages: readonly ExtractedPage[];
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
  /** Where runs of the text stand on the page; only for PDF pages. */
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
}

/** Geometry of a PDF page, in PDF points, in the page's own unrotated space. */
export interface PageLayout {
  readonly width: number;
  readonly height: number;
  /** Clockwise degrees the page is shown turned by: 0, 90, 180 or 270. */
  readonly rotation: number;
  readonly runs: readonly TextRun[];
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
