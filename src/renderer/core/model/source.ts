/** The kinds of document that are told apart. `other`: kept as it is, and not read. */
export const SOURCE_KINDS = [
  'pdf',
  'docx',
  'odt',
  'rtf',
  'epub',
  'html',
  'mhtml',
  'email',
  'mailbox',
  'markdown',
  'text',
  'image',
  'zip',
  'other',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Kinds whose originals are pages that can be drawn, with a layout for each. */
export const PAGED_KINDS: ReadonlySet<SourceKind> = new Set(['pdf', 'image']);

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
  /** By what others know it, as `scheme:value`: `doi:10.1000/182`, `isbn:…`, `issn:…`, `message-id:…`. */
  readonly identifiers: readonly string[];
  /** When it came to whoever keeps the archive, as EDTF, or empty. For a saved page: when it was saved. */
  readonly acquiredOn: string;
  readonly acquiredFrom: string;
  /** How it came: "saved from a browser", "given on paper, scanned". */
  readonly acquiredHow: string;
  /** The researcher's free notes on the source as a whole. */
  readonly remarks: string;
}
export type MetadataField = keyof SourceMetadata;

/** A source about which nothing is known. */
export const NO_METADATA: SourceMetadata = {
  title: '',
  author: '',
  publisher: '',
  date: '',
  language: '',
  address: '',
  identifiers: [],
  acquiredOn: '',
  acquiredFrom: '',
  acquiredHow: '',
  remarks: '',
};

/**
 * Where the values came from, in words that follow "from": "the PDF’s properties", "a meta tag",
 * "library.ris". A field that is not named was given by the researcher, or is empty.
 */
export type MetadataOrigins = Partial<Readonly<Record<MetadataField, string>>>;

/** One document in the archive. */
export interface Source extends SourceMetadata {
  readonly id: string;
  readonly kind: SourceKind;
  /** SHA-256 (hex) of the original's bytes: its name under objects/. */
  readonly sha256: string;
  /** Size of the original in bytes. */
  readonly bytes: number;
  /** SHA-256 of the originals whose place this one took, oldest first. Absent: none. */
  readonly formerOriginals?: readonly string[];
  /** File name it came under, exactly as it was. */
  readonly originalName: string;
  /** Folder path inside a dropped folder, with `/`, or empty. */
  readonly originalPath: string;
  /** ISO 8601, UTC. */
  readonly importedAt: string;
  readonly origins: MetadataOrigins;
  /** What it came in: a zip archive, a mailbox, an e-mail. */
  readonly parent?: SourceParent;
  /** The reading that is current. */
  readonly extraction: SourceReading;
  /** Earlier readings, oldest first; their extraction objects stay in the archive. */
  readonly formerReadings: readonly SourceReading[];
  /** Set while its pictures wait for text recognition, or are being recognised. */
  readonly recognition?: RecognitionRequest;
}

export interface SourceParent {
  readonly sourceId: string;
  /** Where in it, with `/`: a path in a zip, the number of a message, the name of an attachment. */
  readonly path: string;
}

export interface RecognitionRequest {
  /** BCP 47 primary languages, the likeliest first. */
  readonly languages: readonly string[];
  /** ISO 8601, UTC. */
  readonly requestedAt: string;
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
  /** From 0; pages that were read and hold no text (pictures), among others that do. */
  readonly emptyPages: readonly number[];
  /** Sentences for the researcher about what was not read, or may surprise. */
  readonly warnings: readonly string[];
  readonly parser: { readonly name: string; readonly version: string };
  /** Character encoding the bytes were read in, for text kinds; else empty. */
  readonly encoding: string;
  /** From 0 to 1, where the encoding was guessed; absent where it is certain or was chosen. */
  readonly encodingConfidence?: number;
  /** The language its letters and words speak for, and from 0 to 1 how surely. */
  readonly detectedLanguage?: { readonly language: string; readonly confidence: number };
  /** Why the original was kept without its text. */
  readonly problem?: ReadingProblem;
  /** Set when the text came from pictures. */
  readonly recognised?: RecognisedReading;
  /** ISO 8601, UTC; empty for readings of the first version of the app. */
  readonly at: string;
}

export interface ReadingProblem {
  readonly kind: 'damaged' | 'password' | 'not-a-document' | 'unreadable' | 'too-long' | 'too-large';
  /** What happened, what is safe, what to do. */
  readonly message: string;
}

/** What recognition says of itself; confidences from 0 to 100, means over words. */
export interface RecognisedReading {
  readonly engine: string;
  readonly languages: readonly string[];
  readonly confidence: number;
  /** Of each page; -1 where a page has no words. */
  readonly pageConfidences: readonly number[];
}

/** Pages recognised with less confidence than this (0 to 100) are marked as doubtful. */
export const LOW_CONFIDENCE = 70;
/** A guessed encoding under this confidence (0 to 1) is shown as doubtful. */
export const LOW_ENCODING_CONFIDENCE = 0.5;

/** Two sources that the researcher has compared. */
export interface SourceRelation {
  readonly id: string;
  /** `same-text`: one text, counted once as a witness. `different-text`: alike, but not the same. */
  readonly kind: 'same-text' | 'different-text';
  /** Ids of the two sources, the lesser first. */
  readonly sourceIds: readonly [string, string];
  /** Likeness when it was marked, from 0 to 1: shared shingles over all of both. */
  readonly likeness: number;
  readonly createdAt: string;
}
