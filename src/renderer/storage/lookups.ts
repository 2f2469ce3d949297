import { failure, success } from '../../shared/result';
import type { ArchiveLookups, StepPlace } from '../core/workflows/archive-lookups';
import { asWriteFailure } from '../core/workflows/record-failures';
import type { ArchiveDatabase, StepRow } from './archive-database';
import { readOperations } from './operation-door';
import type { ProjectionReads } from './projection';
import type { RecordPort } from './record-port';

/** One-shot reads for the projection, inside its transaction. */
export function projectionReads(database: ArchiveDatabase): ProjectionReads {
  return {
    ...rowReads(database),
    step: async (id) => database.steps.get(id),
    undoneSteps: async () => stepsInState(database, 'undone').toArray(),
  };
}

/** One-shot reads for workflows. The operations of a step come from the record itself. */
export function archiveLookups(database: ArchiveDatabase, record: RecordPort): ArchiveLookups {
  return {
    ...rowReads(database),
    sourceByHash: async (sha256) => database.sources.where('sha256').equals(sha256).first(),
    allSources: async () => database.sources.toArray(),
    linkBetween: async (annotationId, eventId) =>
      database.links.where('[annotationId+eventId]').equals([annotationId, eventId]).first(),
    nextUndo: async () => stepsInState(database, 'done').last(),
    nextRedo: async () => stepsInState(database, 'undone').first(),
    operationsOf: async (step: StepPlace) => {
      const entries = await record.entries(step.firstSeq - 1, step.operations);
      if (!entries.ok) return failure(asWriteFailure(entries.failure));
      const read = readOperations(entries.value);
      if (!read.ok) return failure({ kind: 'invalid', message: read.failure.message });
      return success(read.value);
    },
  };
}

/** Steps in the order in which they were first done. */
export function stepsInState(database: ArchiveDatabase, state: StepRow['state']) {
  return database.steps.where('[state+firstSeq]').between([state, 0], [state, Number.MAX_SAFE_INTEGER]);
}

function rowReads(database: ArchiveDatabase) {
  return {
    source: async (id: string) => database.sources.get(id),
    annotation: async (id: string) => database.annotations.get(id),
    event: async (id: string) => database.events.get(id),
    link: async (id: string) => database.links.get(id),
    annotationsOfSource: async (sourceId: string) =>
      database.annotations.where('sourceId').equals(sourceId).toArray(),
    linksOfAnnotations: async (ids: readonly string[]) =>
      ids.length === 0 ? [] : database.links.where('annotationId').anyOf(ids).toArray(),
    linksOfEvent: async (eventId: string) => database.links.where('eventId').equals(eventId).toArray(),
  };
}
