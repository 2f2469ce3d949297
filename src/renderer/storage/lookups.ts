import { failure, success } from '../../shared/result';
import type { Result } from '../../shared/result';
import type { Operation } from '../core/operations';
import type { WriteFailure } from '../core/ports';
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
    relationBetween: async (one, other) =>
      database.relations
        .where('sourceIds')
        .equals(one)
        .filter(({ sourceIds }) => sourceIds.includes(other))
        .first(),
    sourcesIn: async (sourceId) => database.sources.where('parent.sourceId').equals(sourceId).toArray(),
    sketch: async (sourceId) => database.sketches.get(sourceId),
    allAnnotations: async () => database.annotations.toArray(),
    linkBetween: async (annotationId, eventId) =>
      database.links.where('[annotationId+eventId]').equals([annotationId, eventId]).first(),
    nextUndo: async () => stepsInState(database, 'done').last(),
    nextRedo: async () => stepsInState(database, 'undone').first(),
    operationsOf: (step) => operationsOf(record, step),
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
    relationsOfSource: async (sourceId: string) =>
      database.relations.where('sourceIds').equals(sourceId).toArray(),
    linksOfEvent: async (eventId: string) => database.links.where('eventId').equals(eventId).toArray(),
  };
}

/** Asks as often as it takes: the recorder hands out a bounded number of bytes at a time. */
async function operationsOf(
  record: RecordPort,
  step: StepPlace,
): Promise<Result<readonly Operation[], WriteFailure>> {
  const operations: Operation[] = [];
  while (operations.length < step.operations) {
    const entries = await record.entries(
      step.firstSeq - 1 + operations.length,
      step.operations - operations.length,
    );
    if (!entries.ok) return failure(asWriteFailure(entries.failure));
    const read = readOperations(entries.value);
    if (!read.ok) return failure({ kind: 'invalid', message: read.failure.message });
    if (read.value.length === 0) return failure({ kind: 'io', message: STEP_GONE });
    operations.push(...read.value);
  }
  return success(operations);
}

const STEP_GONE =
  'The journal no longer holds this step. Nothing has been changed. Check the archive to see what is missing.';
