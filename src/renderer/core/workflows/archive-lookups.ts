import type { Result } from '../../../shared/result';
import type { Annotation } from '../model/annotation';
import type { ArchiveEvent, EvidenceLink } from '../model/archive-event';
import type { Source, SourceRelation } from '../model/source';
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
  event(eventId: string): Promise<ArchiveEvent | undefined>;
  link(linkId: string): Promise<EvidenceLink | undefined>;
  /** The tie between a passage and an event, if there is one. */
  linkBetween(annotationId: string, eventId: string): Promise<EvidenceLink | undefined>;
  linksOfAnnotations(annotationIds: readonly string[]): Promise<readonly EvidenceLink[]>;
  linksOfEvent(eventId: string): Promise<readonly EvidenceLink[]>;
  /** The newest step that stands, and the oldest of those taken back. */
  nextUndo(): Promise<StepPlace | undefined>;
  nextRedo(): Promise<StepPlace | undefined>;
  /** The operations of a step, read from the record. */
  operationsOf(step: StepPlace): Promise<Result<readonly Operation[], WriteFailure>>;
}

/** A step of the researcher's, and where its operations stand in the journal. */
export interface StepPlace {
  readonly id: string;
  readonly label: string;
  /** Sequence number of its first operation; the others follow it without gaps. */
  readonly firstSeq: number;
  readonly operations: number;
}
