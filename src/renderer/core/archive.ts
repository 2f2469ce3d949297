import type { Result } from '../../shared/result';
import type { ChosenFile, VerifyReport } from '../../shared/record';
import type { AnnotationActions, AnnotationReads, PreferencesRead } from './annotation-work';
import type { Annotation } from './model/annotation';
import type { ArchiveEvent, EventContent, EvidenceLink, Stance } from './model/archive-event';
import type { Extraction } from './model/extraction';
import type { Source, SourceMetadata } from './model/source';
import type { ReadFailure, SourceLook, SourcePicture, Watchable, WriteFailure } from './ports';
import type { SourceRelation } from './model/source';

/**
 * The open archive as screens and the terminal command see it: reads that keep themselves up to
 * date, and one function for each thing a researcher does. app/open-archive.ts puts it together.
 */
export interface Archive {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly appVersion: string;
  readonly sources: SourceReads;
  readonly originals: Originals;
  readonly annotations: AnnotationReads;
  readonly preferences: PreferencesRead;
  readonly events: EventReads;
  readonly history: Watchable<History>;
  readonly imports: Imports;
  readonly recognition: Recognition;
  readonly likenesses: Likenesses;
  readonly do: ArchiveActions;
}

export interface SourceReads {
  /** Every source, newest import first, with its number of annotations. */
  all(): Watchable<readonly SourceRow[]>;
  one(sourceId: string): Watchable<SourceRow | undefined>;
  /** Reading text of a page (page 0 for documents without pages). */
  pageText(sourceId: string, pageIndex: number): Promise<string | undefined>;
  /** The whole extraction, with blocks and layout, read from the archive's objects. */
  extraction(
    source: Source,
  ): Promise<Result<Extraction, { readonly kind: 'missing' | 'damaged'; readonly message: string }>>;
  counts(): Watchable<ArchiveCounts>;
}

/** What the reader takes out of an original again, because the extraction holds words only. */
export interface Originals {
  /** A picture that the document shows, by the reference its reading gave it. */
  picture(source: Source, reference: string): Promise<Result<SourcePicture, ReadFailure>>;
  /** How a web page, or a chapter of a book (from 0), looked as it was published. */
  look(source: Source, part: number): Promise<Result<SourceLook, ReadFailure>>;
}
export type SourceRow = Source & { readonly noteCount: number };
export interface ArchiveCounts {
  readonly sources: number;
  readonly events: number;
  readonly annotations: number;
  /** Bytes of all originals. */
  readonly bytes: number;
}

export interface EventReads {
  /** In time order; undated ones last. */
  all(): Watchable<readonly EventRow[]>;
  one(eventId: string): Watchable<EventPage | undefined>;
}
export interface EventRow {
  readonly event: ArchiveEvent;
  readonly passages: number;
  readonly sources: number;
  /** Independent texts among the sources: those marked as the same text count once. */
  readonly texts: number;
  readonly stances: Readonly<Record<Stance, number>>;
}
export interface EventPage {
  readonly event: ArchiveEvent;
  /** Grouped by source, sources by date then title, passages in reading order. */
  readonly bySource: readonly { readonly source: Source; readonly evidence: readonly Evidence[] }[];
  /** Ids of those of its sources that are marked as the same text, in groups of two or more. */
  readonly sameTexts: readonly (readonly string[])[];
}
export interface Evidence {
  readonly link: EvidenceLink;
  readonly annotation: Annotation;
}

export interface History {
  /** The step that undo would take back. */
  readonly undo: { readonly step: string; readonly label: string } | undefined;
  readonly redo: { readonly step: string; readonly label: string } | undefined;
}

export interface ArchiveActions extends AnnotationActions {
  changeSource(sourceId: string, changes: Partial<SourceMetadata>): Promise<Result<void, WriteFailure>>;
  /** The same changes to many sources, as one step. */
  changeSources(
    sourceIds: readonly string[],
    changes: Partial<SourceMetadata>,
  ): Promise<Result<void, WriteFailure>>;
  /** Reads an original anew; annotations are carried over, and the former reading stays. */
  readAgain(
    sourceId: string,
    options: ReadAgainOptions,
  ): Promise<Result<ReadAgainReport, ReadFailure | WriteFailure>>;
  /** Marks two sources as the same text, or as different ones; undefined takes the mark away. */
  relateSources(
    one: string,
    other: string,
    kind: SourceRelation['kind'] | undefined,
  ): Promise<Result<void, WriteFailure>>;
  removeSource(sourceId: string): Promise<Result<void, WriteFailure>>;
  /** Several as one step. */
  removeSources(sourceIds: readonly string[]): Promise<Result<void, WriteFailure>>;

  createEvent(content: EventContent): Promise<Result<ArchiveEvent, WriteFailure>>;
  changeEvent(eventId: string, changes: Partial<EventContent>): Promise<Result<void, WriteFailure>>;
  removeEvent(eventId: string): Promise<Result<void, WriteFailure>>;
  /** Ties a passage to an event, or changes the stance when it is tied already. */
  link(annotationId: string, eventId: string, stance: Stance): Promise<Result<EvidenceLink, WriteFailure>>;
  /** Several passages with one event, as one step. */
  linkAll(
    annotationIds: readonly string[],
    eventId: string,
    stance: Stance,
  ): Promise<Result<void, WriteFailure>>;
  unlink(linkId: string): Promise<Result<void, WriteFailure>>;

  undo(): Promise<Result<{ readonly label: string } | undefined, WriteFailure>>;
  redo(): Promise<Result<{ readonly label: string } | undefined, WriteFailure>>;

  search(query: string, options: SearchOptions): Promise<SearchAnswer>;
  exportMarkdown(scope: ExportScope): Promise<Result<MarkdownExport, WriteFailure>>;
  /** The same passages as W3C Web Annotations. */
  exportWebAnnotations(scope: ExportScope): Promise<Result<WebAnnotationExport, WriteFailure>>;
  verify(): Promise<Result<VerifyReport, WriteFailure>>;
  /** The archive as sorted lines of JSON: equal archives give equal dumps, byte for byte. */
  canonicalDump(): Promise<readonly string[]>;
  /** Imports the sample sources and adds its annotations, events and links. */
  openSample(): Promise<Result<void, WriteFailure>>;
}

export interface ReadAgainOptions {
  readonly password?: string;
  /** A name of the Encoding Standard. */
  readonly encoding?: string;
}
/** What became of a source's annotations in a new reading. */
export interface ReadAgainReport {
  readonly source: Source;
  /** How many annotations stand where they stood. */
  readonly kept: number;
  /** Those found elsewhere, those found by likeness, and those of which a piece was not found. */
  readonly moved: readonly string[];
  readonly approximate: readonly string[];
  readonly lost: readonly string[];
}

/** Text recognition in the background: one page at a time, sources one after another. */
export interface Recognition {
  /** Sources that wait or are being recognised, in the order of their turn. */
  readonly queue: Watchable<readonly RecognitionItem[]>;
  readonly isPaused: Watchable<boolean>;
  /** BCP 47 primary languages whose data is on this computer. */
  languages(): Promise<readonly string[]>;
  /** Languages to propose: the source's own, then the archive's, by how often they occur. */
  propose(source: Source): Promise<readonly string[]>;
  start(sourceIds: readonly string[], languages: readonly string[]): Promise<Result<void, WriteFailure>>;
  cancel(sourceIds: readonly string[]): Promise<Result<void, WriteFailure>>;
  pause(): void;
  resume(): void;
  /** Resolves when the source is no longer in the queue, with what came of it. */
  finished(sourceId: string): Promise<Result<void, { readonly message: string }>>;
}
export interface RecognitionItem {
  readonly sourceId: string;
  readonly title: string;
  readonly languages: readonly string[];
  readonly state: 'waiting' | 'running';
  readonly pagesDone: number;
  readonly pagesTotal: number;
  /** Milliseconds that are left for this source; undefined while it cannot be told. */
  readonly leftMs: number | undefined;
}

/** Sources whose texts are alike. */
export interface Likenesses {
  /** Sources alike enough to this one, likeliest first, with what the researcher said of them. */
  of(sourceId: string): Watchable<readonly Likeness[]>;
  /** Every pair of the archive that is alike and not yet judged, likeliest first. */
  unjudged(): Watchable<readonly LikePair[]>;
}
export interface Likeness {
  readonly source: Source;
  /** Shared shingles over all shingles of both, from 0 to 1 (Jaccard), estimated. */
  readonly likeness: number;
  /** Part of this source's shingles that the other has, and the other way round, from 0 to 1. */
  readonly containedInOther: number;
  readonly otherContained: number;
  readonly relation: SourceRelation | undefined;
}
export interface LikePair {
  readonly one: Source;
  readonly other: Source;
  readonly likeness: number;
  readonly containment: number;
}

export interface SearchOptions {
  /** The last word may be unfinished (typing); false for the terminal. */
  readonly asYouType: boolean;
  /** At most this many passages. */
  readonly limit: number;
}
export interface SearchAnswer {
  readonly query: string;
  readonly passages: number;
  /** True when there are more passages than `limit`. */
  readonly more: boolean;
  /** Milliseconds. */
  readonly took: number;
  /** Best source first; within a source in reading order. */
  readonly groups: readonly SearchGroup[];
}
export interface SearchGroup {
  readonly source: Source;
  readonly hits: readonly SearchHit[];
}
export interface SearchHit {
  readonly passageId: string;
  readonly pageIndex: number;
  /** Paragraph from 1, for documents without pages. */
  readonly paragraph: number | undefined;
  readonly score: number;
  /** Where the first match stands in the page's text. */
  readonly start: number;
  readonly end: number;
  /** A stretch of the text around the matches. */
  readonly snippet: string;
  /** Offsets into `snippet`, in order. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
  /** The words as they stand in the text. */
  readonly matched: readonly string[];
  /** The passage's own text. */
  readonly passage: string;
}

export type ExportScope =
  | { readonly kind: 'event'; readonly eventId: string }
  | { readonly kind: 'source'; readonly sourceId: string }
  | { readonly kind: 'all' };
export interface MarkdownExport {
  readonly markdown: string;
  /** File name to suggest, with `.md`. */
  readonly name: string;
  readonly excerpts: number;
  readonly sources: number;
  /** Excerpts whose quote no longer stands in the text as it was marked; the file says which. */
  readonly mismatches: number;
}
export interface WebAnnotationExport {
  /** JSON-LD: an AnnotationCollection with one page. */
  readonly json: string;
  /** File name to suggest, with `.jsonld`. */
  readonly name: string;
  readonly annotations: number;
  readonly sources: number;
  /** Annotations whose quote no longer stands in the text as it was marked; they say so. */
  readonly mismatches: number;
}

/** The import tray's model. */
export interface Imports {
  readonly items: Watchable<readonly ImportItem[]>;
  /**
   * Queues files; resolves when every one of them has its outcome, and all that came out of them.
   * One item for each file, in their order; what came out of them is among `items`.
   */
  add(files: readonly ChosenFile[]): Promise<readonly ImportItem[]>;
  /** Pasted text or HTML becomes a source named by its first words. */
  addPasted(kind: 'text' | 'html', content: string): Promise<readonly ImportItem[]>;
  /** Reads a locked file with a password, which is used once and not kept. A wrong one can be tried again. */
  unlock(itemId: string, password: string): Promise<Result<void, ReadFailure | WriteFailure>>;
  /** Takes a file that failed once more. */
  retry(itemId: string): void;
  pause(): void;
  resume(): void;
  readonly isPaused: Watchable<boolean>;
  /** Stops what waits and what is being read; finished files stay. */
  cancel(itemId?: string): void;
  /** Clears finished rows. */
  clear(): void;
}
export interface ImportItem {
  readonly id: string;
  /** The row of the zip, mailbox or e-mail that it came out of. */
  readonly container?: string;
  readonly name: string;
  readonly folder: string;
  readonly size: number;
  readonly stage: 'waiting' | 'storing' | 'reading' | 'saving' | 'finished';
  /** Done and total of the stage: bytes while storing, pages while reading; total 0 when unknown. */
  readonly done: number;
  readonly total: number;
  readonly outcome: ImportOutcome | undefined;
}
/**
 * Why an imported source still wants the researcher: it is locked; its pages are pictures; it was
 * kept without being read; a part could not be read; its encoding is a guess.
 */
export type ImportAttention =
  | 'needs-password'
  | 'no-text'
  | 'kept-unread'
  | 'partly-read'
  | 'uncertain-encoding';

export type ImportOutcome =
  | {
      readonly status: 'imported';
      readonly source: Source;
      readonly message: string;
      readonly attention?: ImportAttention;
    }
  | { readonly status: 'duplicate'; readonly source: Source; readonly message: string }
  | {
      readonly status: 'failed';
      readonly reason:
        | ReadFailure['kind']
        | 'not-found'
        | 'not-readable'
        | 'changed-while-reading'
        | 'disk-full'
        | 'io'
        | 'recorder-stopped'
        | 'refused'
        | 'is-directory';
      readonly message: string;
      /** SHA-256 of the kept original, when it was stored before the failure. */
      readonly sha256: string;
    }
  | { readonly status: 'cancelled'; readonly message: string };
