import type { Annotation, AnnotationContent } from './model/annotation';
import type { ArchivePreferences } from './model/archive-preferences';
import type { ArchiveEvent, EventContent, EvidenceLink, Stance } from './model/archive-event';
import type { PassageAnchor } from './model/annotation';
import type { PassageRelation } from './model/passage-relation';
import type {
  MetadataOrigins,
  RecognitionRequest,
  Source,
  SourceMetadata,
  SourceReading,
  SourceRelation,
} from './model/source';
import type { IgnoredSuggestion } from './model/suggestion';

/**
 * Every change to an archive is one of these. A payload carries what its inverse needs, so undo
 * works from the journal alone. A kind that has been released is never changed in meaning.
 */
export interface OperationPayloads {
  /** The original is stored, read, and now part of the archive. */
  'source-imported': { readonly source: Source };
  /** A file could not be taken in; for the custody log. */
  'import-failed': {
    readonly name: string;
    readonly sha256: string;
    readonly reason: string;
    readonly message: string;
  };
  'source-changed': {
    readonly sourceId: string;
    readonly before: SourceChanges;
    readonly after: SourceChanges;
  };
  /**
   * Read anew: by a newer parser, in another encoding, with a password, or by recognition. The
   * annotations that stand elsewhere in the new text are carried over with it.
   */
  'source-read': {
    readonly sourceId: string;
    readonly before: SourceReading;
    readonly after: SourceReading;
    readonly moved: readonly MovedAnchor[];
    /** Annotations with a piece that was not found; it keeps its place in the former reading. */
    readonly lost: readonly string[];
  };
  /** A newer file took the original's place; the former one stays in objects/. */
  'source-replaced': {
    readonly sourceId: string;
    readonly before: OriginalFile;
    readonly after: OriginalFile;
  };
  /** Queued for text recognition, or taken out of the queue (`after` is null). */
  'recognition-requested': {
    readonly sourceId: string;
    readonly before: RecognitionRequest | null;
    readonly after: RecognitionRequest | null;
  };
  'sources-related': { readonly relation: SourceRelation };
  'sources-unrelated': { readonly relation: SourceRelation };
  /** Taken out with its annotations and their links; the original's bytes stay in objects/. */
  'source-removed': SourceWithNotes;
  'source-restored': SourceWithNotes;
  'annotation-added': AnnotationWithLinks;
  'annotation-changed': {
    readonly annotationId: string;
    readonly before: Changes<AnnotationContent>;
    readonly after: Changes<AnnotationContent>;
  };
  /** Into the bin, until that is emptied. */
  'annotation-removed': AnnotationWithLinks;
  /** These are no longer kept in the bin; the journal still tells of them. */
  'bin-emptied': { readonly annotationIds: readonly string[] };
  'passages-related': { readonly relation: PassageRelation };
  'passage-relation-changed': {
    readonly relationId: string;
    readonly before: Partial<Pick<PassageRelation, 'kind' | 'from' | 'to' | 'label'>>;
    readonly after: Partial<Pick<PassageRelation, 'kind' | 'from' | 'to' | 'label'>>;
  };
  'passages-unrelated': { readonly relation: PassageRelation };
  'preferences-changed': {
    readonly before: Partial<ArchivePreferences>;
    readonly after: Partial<ArchivePreferences>;
  };
  'suggestion-ignored': { readonly suggestion: IgnoredSuggestion };
  'suggestion-restored': { readonly suggestion: IgnoredSuggestion };
  'event-created': EventWithLinks;
  'event-changed': {
    readonly eventId: string;
    readonly before: Changes<EventContent>;
    readonly after: Changes<EventContent>;
  };
  'event-removed': EventWithLinks;
  'passage-linked': { readonly link: EvidenceLink };
  'link-changed': {
    readonly linkId: string;
    readonly before: { readonly stance: Stance };
    readonly after: { readonly stance: Stance };
  };
  'passage-unlinked': { readonly link: EvidenceLink };
}

/** Changed fields; `changedAt` goes with them, so that undo restores it exactly. */
type Changes<Content> = Partial<Content> & { readonly changedAt?: string };

/** Changed details; where the values come from changes with them, so that undo restores both. */
export type SourceChanges = Partial<SourceMetadata> & { readonly origins?: MetadataOrigins };

export interface SourceWithNotes {
  readonly source: Source;
  readonly annotations: readonly Annotation[];
  readonly links: readonly EvidenceLink[];
  /** Absent in records of the first version. */
  readonly relations?: readonly SourceRelation[];
  /** Absent in records of versions before 0.3. */
  readonly passageRelations?: readonly PassageRelation[];
}

/** An anchor as it stood in the former reading, and as it stands in the new one. */
export interface MovedAnchor {
  readonly annotationId: string;
  /** Which of the annotation's pieces, from 0. Absent in records of versions before 0.3: the first. */
  readonly piece?: number;
  readonly before: PassageAnchor;
  readonly after: PassageAnchor;
}

/** What is known of an original as a file. */
export type OriginalFile = Pick<Source, 'kind' | 'sha256' | 'bytes' | 'originalName' | 'originalPath'> & {
  /** SHA-256 of the originals that stood here before, oldest first. */
  readonly formerOriginals?: readonly string[];
};

export interface AnnotationWithLinks {
  readonly annotation: Annotation;
  readonly links: readonly EvidenceLink[];
  /** Its ties to other passages. Absent in records of versions before 0.3. */
  readonly relations?: readonly PassageRelation[];
}

export interface EventWithLinks {
  readonly event: ArchiveEvent;
  readonly links: readonly EvidenceLink[];
}

export type OperationKind = keyof OperationPayloads;

/**
 * The step of the researcher's an operation belongs to. All operations of one step are written in
 * one batch, and are undone and redone together.
 */
export interface OperationStep {
  readonly id: string;
  /** `undo` and `redo` take back, or do again, the step named in `of`. */
  readonly role: 'do' | 'undo' | 'redo';
  readonly of?: string;
  /** For the menu: "Highlight", "Link to event". Empty for steps that cannot be undone. */
  readonly label: string;
}

/** One operation of a given kind, before the journal has numbered it. */
export type Operation<Kind extends OperationKind = OperationKind> = {
  [K in Kind]: {
    readonly kind: K;
    /** ISO 8601, UTC. */
    readonly at: string;
    readonly actor: string;
    readonly step: OperationStep;
    readonly payload: OperationPayloads[K];
  };
}[Kind];

/** An operation with its place in the journal. */
export type RecordedOperation = Operation & { readonly seq: number };
