import type { Annotation } from '../core/model/annotation';
import type { ArchiveEvent, EvidenceLink } from '../core/model/archive-event';
import type { Passage } from '../core/model/passage';
import type { Source } from '../core/model/source';
import type { RecordedOperation } from '../core/operations';
import type { ArchiveRows, PageRow, StepRow } from './archive-database';
import { projectStep } from './project-step';

/** A change to the rows of one table. `removeTextOf` takes a source's pages and passages away. */
export type RowChange =
  | {
      [Name in keyof ArchiveRows]: { readonly table: Name; readonly put: readonly ArchiveRows[Name][] };
    }[keyof ArchiveRows]
  | {
      readonly table: 'sources' | 'annotations' | 'events' | 'links' | 'steps';
      readonly remove: readonly string[];
    }
  | { readonly removeTextOf: string };

/** What the projection asks of the rows as they stand. */
export interface ProjectionReads {
  source(id: string): Promise<Source | undefined>;
  annotation(id: string): Promise<Annotation | undefined>;
  event(id: string): Promise<ArchiveEvent | undefined>;
  link(id: string): Promise<EvidenceLink | undefined>;
  annotationsOfSource(sourceId: string): Promise<readonly Annotation[]>;
  linksOfAnnotations(annotationIds: readonly string[]): Promise<readonly EvidenceLink[]>;
  linksOfEvent(eventId: string): Promise<readonly EvidenceLink[]>;
  step(id: string): Promise<StepRow | undefined>;
  undoneSteps(): Promise<readonly StepRow[]>;
}

/** The text of a source as rows, made from its extraction before the projection runs. */
export interface SourceText {
  readonly pages: readonly PageRow[];
  readonly passages: readonly Passage[];
}

/**
 * What an operation does to the rows. The same function serves live use, catching up and
 * rebuilding, so all three come to the same archive. `textOf` gives a source's text where the
 * operation brings a source in; a source whose text is lost still gets its row.
 */
export async function project(
  operation: RecordedOperation,
  reads: ProjectionReads,
  textOf: (sourceId: string) => SourceText | undefined,
): Promise<readonly RowChange[]> {
  return [...(await projectContent(operation, reads, textOf)), ...(await projectStep(operation, reads))];
}

async function projectContent(
  operation: RecordedOperation,
  reads: ProjectionReads,
  textOf: (sourceId: string) => SourceText | undefined,
): Promise<readonly RowChange[]> {
  switch (operation.kind) {
    case 'source-imported':
      return withText(operation.payload.source, textOf);
    case 'import-failed':
      return [];
    case 'source-changed': {
      const source = await reads.source(operation.payload.sourceId);
      return source === undefined
        ? []
        : [{ table: 'sources', put: [{ ...source, ...operation.payload.after }] }];
    }
    case 'source-removed':
      return removeSource(operation.payload.source.id, reads);
    case 'source-restored': {
      const { source, annotations, links } = operation.payload;
      return [
        ...withText(source, textOf),
        { table: 'annotations', put: annotations },
        { table: 'links', put: links },
      ];
    }
    case 'annotation-added': {
      const { annotation, links } = operation.payload;
      return [
        { table: 'annotations', put: [annotation] },
        { table: 'links', put: links },
      ];
    }
    case 'annotation-changed': {
      const annotation = await reads.annotation(operation.payload.annotationId);
      return annotation === undefined
        ? []
        : [
            {
              table: 'annotations',
              put: [{ ...annotation, changedAt: operation.at, ...operation.payload.after }],
            },
          ];
    }
    case 'annotation-removed': {
      const { id } = operation.payload.annotation;
      const links = await reads.linksOfAnnotations([id]);
      return [
        { table: 'links', remove: links.map((link) => link.id) },
        { table: 'annotations', remove: [id] },
      ];
    }
    case 'event-created': {
      const { event, links } = operation.payload;
      return [
        { table: 'events', put: [event] },
        { table: 'links', put: links },
      ];
    }
    case 'event-changed': {
      const event = await reads.event(operation.payload.eventId);
      return event === undefined
        ? []
        : [{ table: 'events', put: [{ ...event, changedAt: operation.at, ...operation.payload.after }] }];
    }
    case 'event-removed': {
      const { id } = operation.payload.event;
      const links = await reads.linksOfEvent(id);
      return [
        { table: 'links', remove: links.map((link) => link.id) },
        { table: 'events', remove: [id] },
      ];
    }
    case 'passage-linked':
      return [{ table: 'links', put: [operation.payload.link] }];
    case 'link-changed': {
      const link = await reads.link(operation.payload.linkId);
      return link === undefined ? [] : [{ table: 'links', put: [{ ...link, ...operation.payload.after }] }];
    }
    case 'passage-unlinked':
      return [{ table: 'links', remove: [operation.payload.link.id] }];
  }
}

function withText(source: Source, textOf: (sourceId: string) => SourceText | undefined): RowChange[] {
  const text = textOf(source.id);
  const row: RowChange = { table: 'sources', put: [source] };
  return text === undefined
    ? [row]
    : [row, { table: 'pages', put: text.pages }, { table: 'passages', put: text.passages }];
}

/** Takes what is there, not what the operation lists: no annotation may be left without its source. */
async function removeSource(sourceId: string, reads: ProjectionReads): Promise<RowChange[]> {
  const annotations = (await reads.annotationsOfSource(sourceId)).map((annotation) => annotation.id);
  const links = await reads.linksOfAnnotations(annotations);
  return [
    { table: 'links', remove: links.map((link) => link.id) },
    { table: 'annotations', remove: annotations },
    { removeTextOf: sourceId },
    { table: 'sources', remove: [sourceId] },
  ];
}
