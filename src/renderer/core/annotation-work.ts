import type { Result } from '../../shared/result';
import type { ChosenFile } from '../../shared/record';
import type {
  AnchorHealth,
  Anchors,
  Annotation,
  AnnotationContent,
  AnnotationKind,
  HighlightSlot,
  PageArea,
  PassageAnchor,
} from './model/annotation';
import type { ArchiveEvent, EvidenceLink } from './model/archive-event';
import type { ArchivePreferences, TagColour } from './model/archive-preferences';
import type { PassageRelation, RelationKind } from './model/passage-relation';
import type { Source } from './model/source';
import type { IgnoredSuggestion } from './model/suggestion';
import type { ReadFailure, Watchable, WriteFailure } from './ports';

/** Marks, their ties to one another, tags and the bin, as screens and the terminal see them. */
export interface AnnotationReads {
  /** In reading order; notes on the source as a whole first. */
  ofSource(sourceId: string): Watchable<readonly AnnotationRow[]>;
  /** All, newest change first. */
  all(): Watchable<readonly AnnotationRow[]>;
  /** Every tag in use or with a colour, and every level above one, by path. */
  tags(): Watchable<readonly TagRow[]>;
  /** Passages that are tied to one another, newest first. */
  relations(): Watchable<readonly RelationRow[]>;
  /** Annotations that were removed, the last one removed first. */
  bin(): Watchable<readonly BinRow[]>;
  /** How many annotations are lost, or found by likeness alone. */
  toRepair(): Watchable<number>;
  /** Suggestions of this source that are not offered any more. */
  ignored(sourceId: string): Watchable<readonly IgnoredSuggestion[]>;
  /** Every form an annotation has had, newest first; the first is the present one. From the journal. */
  history(annotationId: string): Promise<Result<readonly AnnotationVersion[], WriteFailure>>;
}

export interface AnnotationRow {
  readonly annotation: Annotation;
  readonly source: Source;
  readonly links: readonly { readonly link: EvidenceLink; readonly event: ArchiveEvent }[];
  /** Its ties to other passages, by the relation's name as read from here. */
  readonly relations: readonly RelationEnd[];
  /** In the source's present reading; that of its worst piece. */
  readonly health: AnchorHealth;
}

/** A tie seen from one of its two passages. */
export interface RelationEnd {
  readonly relation: PassageRelation;
  /** The name as read from here: "confirms", or "is confirmed by". */
  readonly words: string;
  readonly other: Annotation;
  readonly otherSource: Source;
}

/** A tie with both its passages. */
export interface RelationRow {
  readonly relation: PassageRelation;
  readonly kind: RelationKind;
  readonly from: Annotation;
  readonly fromSource: Source;
  readonly to: Annotation;
  readonly toSource: Source;
}

export interface TagRow {
  /** Levels parted by `/`. */
  readonly tag: string;
  readonly colour: TagColour | undefined;
  /** Annotations with this very tag; with this or one below it. */
  readonly count: number;
  readonly countWithin: number;
}

export interface BinRow {
  readonly annotation: Annotation;
  /** Undefined when its source was removed too. */
  readonly source: Source | undefined;
  /** ISO 8601, UTC. */
  readonly removedAt: string;
  readonly removedBy: string;
}

export interface AnnotationVersion {
  /** Place in the journal. */
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  /** What was done: "Edit note", "Undo: Highlight". */
  readonly label: string;
  /** As it was after that; undefined when that removed it. */
  readonly annotation: Annotation | undefined;
}

export interface AnnotateRequest {
  readonly sourceId: string;
  /** `highlight` when absent. */
  readonly kind?: AnnotationKind;
  readonly anchors: Anchors;
  readonly area?: PageArea;
  readonly highlight: HighlightSlot;
  readonly note?: string;
  readonly tags?: readonly string[];
}

export interface AnnotateQuoteRequest {
  readonly sourceId: string;
  /** `highlight` when absent. */
  readonly kind?: 'highlight' | 'underline';
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** From 0. */
  readonly pageIndex?: number;
  readonly highlight: HighlightSlot;
  readonly note?: string;
  readonly tags?: readonly string[];
}

export interface QuoteFailure {
  readonly kind: 'quote-not-found' | 'quote-ambiguous';
  readonly message: string;
}

/** A stretch of one page's text, in UTF-16 offsets. */
export interface TextStretch {
  readonly pageIndex: number;
  readonly start: number;
  readonly end: number;
}

/** The same change to many annotations. */
export interface BulkChange {
  readonly highlight?: HighlightSlot;
  readonly kind?: 'highlight' | 'underline';
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
}

/** A place where a lost or doubtful piece may stand, for the repair queue. */
export interface AnchorCandidate extends TextStretch {
  readonly quote: string;
  /** Some words before and after it. */
  readonly before: string;
  readonly after: string;
  /** From 0 to 1. */
  readonly likeness: number;
}

/** A place that the researcher accepts for a piece. */
export interface AnchorRepair {
  readonly annotationId: string;
  /** Index of the piece, from 0. */
  readonly piece: number;
  readonly place: TextStretch;
}

export interface AnnotationActions {
  annotate(request: AnnotateRequest): Promise<Result<Annotation, WriteFailure>>;
  /** Finds a quote in a source and annotates it. */
  annotateQuote(request: AnnotateQuoteRequest): Promise<Result<Annotation, QuoteFailure | WriteFailure>>;
  /**
   * Changes that name the same `session` and follow one another with nothing between them are one
   * step for undo: a note being typed is written every two seconds.
   */
  changeAnnotation(
    annotationId: string,
    changes: Partial<AnnotationContent>,
    session?: string,
  ): Promise<Result<void, WriteFailure>>;
  /** One step. */
  changeAnnotations(
    annotationIds: readonly string[],
    change: BulkChange,
  ): Promise<Result<void, WriteFailure>>;
  /** Into the bin; one step. */
  removeAnnotations(annotationIds: readonly string[]): Promise<Result<void, WriteFailure>>;
  /**
   * Several marks of one source become one: pieces, tags and ties of all, notes one after another,
   * highlight and kind of the first in reading order. Answers what it became.
   */
  mergeAnnotations(annotationIds: readonly string[]): Promise<Result<Annotation, WriteFailure>>;
  /**
   * One mark becomes two: at an offset inside a piece, or between two pieces (`start` of a later
   * one). The first keeps the note, ties and identity; both have highlight and tags.
   */
  splitAnnotation(
    annotationId: string,
    at: Omit<TextStretch, 'end'>,
  ): Promise<Result<Annotation, WriteFailure>>;

  /** Quote, context and boxes for stretches of text, one anchor each, in reading order. */
  anchorsFor(source: Source, stretches: readonly TextStretch[]): Promise<Result<Anchors, WriteFailure>>;
  /** A point between two letters. */
  anchorAtPoint(
    source: Source,
    pageIndex: number,
    offset: number,
  ): Promise<Result<PassageAnchor, WriteFailure>>;
  /** The words inside a rectangle of a page, which may be none. */
  anchorInArea(source: Source, area: PageArea): Promise<Result<PassageAnchor, WriteFailure>>;
  /** For a note on the source as a whole. */
  anchorOfSource(source: Source): Promise<Result<PassageAnchor, WriteFailure>>;

  /** The likeliest places of a piece in the source's present reading, best first; at most five. */
  anchorCandidates(
    annotationId: string,
    piece: number,
    /** The piece as it was marked, where it stands approximately: it has other words by now. */
    like?: PassageAnchor,
  ): Promise<Result<readonly AnchorCandidate[], WriteFailure>>;
  /** Puts a piece where the researcher says it stands. */
  repairAnchor(annotationId: string, piece: number, place: TextStretch): Promise<Result<void, WriteFailure>>;
  /** The same for many pieces, as one step. */
  repairAnchors(repairs: readonly AnchorRepair[]): Promise<Result<void, WriteFailure>>;
  /** A newer file takes an original's place; annotations are carried over, the former stays stored. */
  replaceSource(
    sourceId: string,
    file: ChosenFile,
  ): Promise<
    Result<
      {
        readonly kept: number;
        readonly moved: readonly string[];
        readonly approximate: readonly string[];
        readonly lost: readonly string[];
      },
      ReadFailure | WriteFailure
    >
  >;

  relatePassages(
    from: string,
    to: string,
    kind: string,
    label?: string,
  ): Promise<Result<PassageRelation, WriteFailure>>;
  changePassageRelation(
    relationId: string,
    changes: Partial<Pick<PassageRelation, 'kind' | 'from' | 'to' | 'label'>>,
  ): Promise<Result<void, WriteFailure>>;
  unrelatePassages(relationId: string): Promise<Result<void, WriteFailure>>;
  /** A relation of the archive's own. */
  addRelationKind(kind: Omit<RelationKind, 'id'>): Promise<Result<RelationKind, WriteFailure>>;
  /** Refused while passages are tied by it. */
  removeRelationKind(id: string): Promise<Result<void, WriteFailure>>;

  /** Renames or moves a tag with everything below it; onto one that exists: merges. One step. */
  renameTag(from: string, to: string): Promise<Result<{ readonly changed: number }, WriteFailure>>;
  /** Takes a tag and those below it off every annotation. */
  deleteTag(tag: string): Promise<Result<{ readonly changed: number }, WriteFailure>>;
  colourTag(tag: string, colour: TagColour | undefined): Promise<Result<void, WriteFailure>>;
  /** An empty name gives the slot its usual one back. */
  renameHighlight(slot: HighlightSlot, name: string): Promise<Result<void, WriteFailure>>;

  restoreFromBin(annotationIds: readonly string[]): Promise<Result<void, WriteFailure>>;
  /** Everything when no ids are given. Cannot be undone. */
  emptyBin(annotationIds?: readonly string[]): Promise<Result<void, WriteFailure>>;

  ignoreSuggestion(suggestion: Omit<IgnoredSuggestion, 'id'>): Promise<Result<void, WriteFailure>>;
  /** Offers everything in this source again. */
  restoreSuggestions(sourceId: string): Promise<Result<void, WriteFailure>>;
}

/** What the archive has its own way of. */
export type PreferencesRead = Watchable<ArchivePreferences>;
