/** The kinds of document that are read so far. */
export const SOURCE_KINDS = ['pdf', 'docx', 'html', 'markdown', 'text'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** What a researcher may change about a source. Empty strings mean "not known". */
export interface SourceMetadata {
  readonly title: string;
  readonly author: string;
  readonly publisher: string;
  /** When it was published, as EDTF (see uncertain-date.ts), or empty. */
  readonly date: string;
  /** BCP 47 primary language: `en`, `ru`, `hy`, … or empty. */
  readonly language: string;
  /** Where it was published: a web address or a shelf mark. Shown as text, never opened. */
  readonly address: string;
}

/** One document in the archive. */
export interface Source extends SourceMetadata {
  readonly id: string;
  readonly kind: SourceKind;
  /** SHA-256 (hex) of the original's bytes: its name under objects/. */
  readonly sha256: string;
  /** Size of the original in bytes. */
  readonly bytes: number;
  /** File name it came under, exactly as it was. */
  readonly originalName: string;
  /** Folder path inside a dropped folder, with `/`, or empty. */
  readonly originalPath: string;
  /** ISO 8601, UTC. */
  readonly importedAt: string;
  /** The reading that is current. */
  readonly extraction: SourceReading;
}

/** What came of reading an original. */
export interface SourceReading {
  /** SHA-256 (hex) of the extraction object; see extraction.ts. */
  readonly sha256: string;
  /** Number of pages; 0 for documents without pages. */
  readonly pages: number;
  readonly words: number;
  readonly characters: number;
  /** True when nothing could be read as text (a scan without a text layer). */
  readonly withoutText: boolean;
  /** From 0; pages that could not be read. */
  readonly failedPages: readonly number[];
  /** Sentences for the researcher about what was not read. */
  readonly warnings: readonly string[];
  readonly parser: { readonly name: string; readonly version: string };
  /** Character encoding the bytes were read in, for text kinds; else empty. */
  readonly encoding: string;
}
