import type { Result } from '../../../shared/result';
import type { Annotation } from '../model/annotation';
import type { ArchiveEvent, EvidenceLink } from '../model/archive-event';
import type { ArchivePreferences } from '../model/archive-preferences';
import type { PassageRelation } from '../model/passage-relation';
import type { Source, SourceRelation } from '../model/source';
import type { IgnoredSuggestion } from '../model/suggestion';
import type { TextSketch } from '../model/text-sketch';
import type { Operation } from '../operations';
import type { WriteFailure } from '../ports';

/** The archive as it is now, for workflows that decide before they write. */
export interface ArchiveLookups {
  source(sourceId: string): Promise<Source | undefined>;
  /** The source whose original has these bytes. */
  sourceByHash(sha256: string): Promise<Source | undefined>;
  allSources(): Promise<readonly Source[]>;
  /** Sources that came out of this one. */
  sourcesIn(sourceId: string): Promise<readonly Source[]>;
  relationsOfSource(sourceId: string): Promise<readonly SourceRelation[]>;
  relationBetween(one: string, other: string): Promise<SourceRelation | undefined>;
  sketch(sourceId: string): Promise<TextSketch | undefined>;
  annotation(annotationId: string): Promise<Annotation | undefined>;
  allAnnotations(): Promise<readonly Annotation[]>;
  annotationsOfSource(sourceId: string): Promise<readonly Annotation[]>;
  /** Ids of annotations that have ever been in this archive, among those given. */
  everAnnotated(annotationIds: readonly string[]): Promise<ReadonlySet<string>>;
  passageRelation(relationId: string): Promise<PassageRelation | undefined>;
  relationsOfAnnotations(annotationIds: readonly string[]): Promise<readonly PassageRelation[]>;
  /** Every tie by this kind of relation. */
  relationsOfKind(kind: string): Promise<readonly PassageRelation[]>;
  /** What was removed and is kept in the bin; all of it when no ids are given. */
  binned(annotationIds?: readonly string[]): Promise<readonly BinnedAnnotation[]>;
  preferences(): Promise<ArchivePreferences>;
  ignoredSuggestions(sourceId: string): Promise<readonly IgnoredSuggestion[]>;
  event(eventId: string): Promise<ArchiveEvent | undefined>;
  link(linkId: string): Promise<EvidenceLink | undefined>;
  /** The tie between a passage and an event, if there is one. */
  linkBetween(annotationId: string, eventId: string): Promise<EvidenceLink | undefined>;
  linksOfAnnotations(annotationIds: readonly string[]): Promise<readonly EvidenceLink[]>;
  linksOfEvent(eventId: string): Promise<readonly EvidenceLink[]>;
  /** The newest step that stands, and the oldest of those taken back. */
  nextUndo(): Promise<StepPlace | undefined>;
  nextRedo(): Promise<StepPlace | undefined>;
  /** Sequence number of the journal's newest operation; 0 for an empty journal. */
  lastSeq(): Promise<number>;
  /** The operations of a step, read from the record. */
  operationsOf(step: StepPlace): Promise<Result<readonly Operation[], WriteFailure>>;
}

/** A removed annotation with the ties it had, and when and by whom it was removed. */
export interface BinnedAnnotation {
  /** The annotation's. */
  readonly id: string;
  readonly annotation: Annotation;
  readonly links: readonly EvidenceLink[];
  readonly relations: readonly PassageRelation[];
  readonly removedAt: string;
  readonly removedBy: string;
}

/** A step of the researcher's, and where its operations stand in the journal. */
export interface StepPlace {
  readonly id: string;
  readonly label: string;
  /** Sequence number of its first operation; the others follow it without gaps. */
  readonly firstSeq: number;
  readonly operations: number;
}
