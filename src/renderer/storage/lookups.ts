import { failure, success } from '../../shared/result';
import type { Result } from '../../shared/result';
import { USUAL_PREFERENCES } from '../core/model/archive-preferences';
import type { ArchivePreferences } from '../core/model/archive-preferences';
import type { PassageRelation } from '../core/model/passage-relation';
import type { Operation } from '../core/operations';
import type { WriteFailure } from '../core/ports';
import type { ArchiveLookups, BinnedAnnotation, StepPlace } from '../core/workflows/archive-lookups';
import { asWriteFailure } from '../core/workflows/record-failures';
import { PREFERENCES_ID } from './archive-database';
import type { ArchiveDatabase, StepRow } from './archive-database';
import { rowsWithKeys } from './grouping';
import { readOperations } from './operation-door';
import type { RecordPort } from './record-port';
import type { ProjectionReads } from './row-changes';

/** One-shot reads for the projection, inside its transaction. */
export function projectionReads(database: ArchiveDatabase): ProjectionReads {
  return {
    ...rowReads(database),
    binned: (ids) => binnedRows(database, ids),
    changesInStep: async (annotationId, { firstSeq, operations }) =>
      database.annotationChanges
        .where('[annotationId+seq]')
        .between([annotationId, firstSeq], [annotationId, firstSeq + operations], true, false)
        .toArray(),
    step: async (id) => database.steps.get(id),
    lastStep: async () => stepsInState(database, 'done').last(),
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
    everAnnotated: (ids) => everAnnotated(database, ids),
    relationsOfKind: async (kind) => database.passageRelations.where('kind').equals(kind).toArray(),
    binned: async (ids) => (ids === undefined ? database.bin.toArray() : binnedRows(database, ids)),
    ignoredSuggestions: async (sourceId) =>
      database.ignoredSuggestions.where('sourceId').equals(sourceId).toArray(),
    linkBetween: async (annotationId, eventId) =>
      database.links.where('[annotationId+eventId]').equals([annotationId, eventId]).first(),
    nextUndo: async () => stepsInState(database, 'done').last(),
    nextRedo: async () => stepsInState(database, 'undone').first(),
    lastSeq: async () => (await database.meta.get('head'))?.seq ?? 0,
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
    passageRelation: async (id: string) => database.passageRelations.get(id),
    preferences: () => preferencesOf(database),
    annotationsOfSource: async (sourceId: string) =>
      database.annotations.where('sourceId').equals(sourceId).toArray(),
    linksOfAnnotations: async (ids: readonly string[]) => rowsWithKeys(database.links, 'annotationId', ids),
    relationsOfAnnotations: (ids: readonly string[]) => relationsOfAnnotations(database, ids),
    relationsOfSource: async (sourceId: string) =>
      database.relations.where('sourceIds').equals(sourceId).toArray(),
    linksOfEvent: async (eventId: string) => database.links.where('eventId').equals(eventId).toArray(),
  };
}

/** What the archive has its own way of. */
export async function preferencesOf(database: ArchiveDatabase): Promise<ArchivePreferences> {
  return (await database.preferences.get(PREFERENCES_ID))?.preferences ?? USUAL_PREFERENCES;
}

/** Ties from or to any of these annotations, each once. */
export async function relationsOfAnnotations(
  database: ArchiveDatabase,
  ids: readonly string[],
): Promise<readonly PassageRelation[]> {
  const [from, to] = await Promise.all([
    rowsWithKeys(database.passageRelations, 'from', ids),
    rowsWithKeys(database.passageRelations, 'to', ids),
  ]);
  return [...new Map([...from, ...to].map((relation) => [relation.id, relation])).values()];
}

async function binnedRows(
  database: ArchiveDatabase,
  ids: readonly string[],
): Promise<readonly BinnedAnnotation[]> {
  return (await database.bin.bulkGet([...ids])).filter((row) => row !== undefined);
}

/** Whether an annotation was ever there is known from the operations that concern it. */
async function everAnnotated(
  database: ArchiveDatabase,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const keys = await Promise.all(
    ids.map((id) =>
      database.annotationChanges
        .where('[annotationId+seq]')
        .between([id, 0], [id, Number.MAX_SAFE_INTEGER])
        .limit(1)
        .primaryKeys(),
    ),
  );
  return new Set(ids.filter((_id, index) => keys[index]?.length === 1));
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
