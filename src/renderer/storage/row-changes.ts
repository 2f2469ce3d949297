import type { Annotation } from '../core/model/annotation';
import type { ArchiveEvent, EvidenceLink } from '../core/model/archive-event';
import type { ArchivePreferences } from '../core/model/archive-preferences';
import type { Passage } from '../core/model/passage';
import type { PassageRelation } from '../core/model/passage-relation';
import type { Source, SourceRelation } from '../core/model/source';
import type { TextSketch } from '../core/model/text-sketch';
import type { BinnedAnnotation } from '../core/workflows/archive-lookups';
import type { AnnotationChangeRow, ArchiveRows, PageRow, StepRow } from './archive-database';

/** A change to the rows of one table. `removeTextOf` takes a source's pages and passages away. */
export type RowChange =
  | {
      [Name in keyof ArchiveRows]: { readonly table: Name; readonly put: readonly ArchiveRows[Name][] };
    }[keyof ArchiveRows]
  | { readonly table: TableWithIds; readonly remove: readonly string[] }
  | { readonly removeTextOf: string };

/** Tables whose rows are taken away by their `id`. */
type TableWithIds = {
  [Name in keyof ArchiveRows]: ArchiveRows[Name] extends { readonly id: string } ? Name : never;
}[keyof ArchiveRows];

/** What the projection asks of the rows as they stand. */
export interface ProjectionReads {
  source(id: string): Promise<Source | undefined>;
  annotation(id: string): Promise<Annotation | undefined>;
  event(id: string): Promise<ArchiveEvent | undefined>;
  link(id: string): Promise<EvidenceLink | undefined>;
  passageRelation(id: string): Promise<PassageRelation | undefined>;
  preferences(): Promise<ArchivePreferences>;
  annotationsOfSource(sourceId: string): Promise<readonly Annotation[]>;
  linksOfAnnotations(annotationIds: readonly string[]): Promise<readonly EvidenceLink[]>;
  linksOfEvent(eventId: string): Promise<readonly EvidenceLink[]>;
  relationsOfSource(sourceId: string): Promise<readonly SourceRelation[]>;
  relationsOfAnnotations(annotationIds: readonly string[]): Promise<readonly PassageRelation[]>;
  /** What the bin holds of these annotations. */
  binned(annotationIds: readonly string[]): Promise<readonly BinnedAnnotation[]>;
  /** What the operations of a step did to an annotation. */
  changesInStep(annotationId: string, step: StepRow): Promise<readonly AnnotationChangeRow[]>;
  step(id: string): Promise<StepRow | undefined>;
  /** The newest step that stands. */
  lastStep(): Promise<StepRow | undefined>;
  undoneSteps(): Promise<readonly StepRow[]>;
}

/** The text of a source as rows, made from its extraction before the projection runs. */
export interface SourceText {
  readonly pages: readonly PageRow[];
  readonly passages: readonly Passage[];
  /** One, or none for a text too short to be compared. */
  readonly sketches: readonly TextSketch[];
}

/** Gives the text of a source's reading, by the SHA-256 of its object. */
export type TextOf = (sourceId: string, extraction: string) => SourceText | undefined;
