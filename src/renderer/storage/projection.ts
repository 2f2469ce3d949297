import { hasFields } from '../core/model/changed-fields';
import { USUAL_PREFERENCES } from '../core/model/archive-preferences';
import type { ArchivePreferences } from '../core/model/archive-preferences';
import type { RecordedOperation } from '../core/operations';
import { PREFERENCES_ID } from './archive-database';
import { editedAnnotation } from './changed-annotation';
import { addAnnotation, changesOf, removeAnnotation } from './project-annotation';
import { readAgain, removeSource, replaceOriginal, restoreSource, withText } from './project-source';
import { projectStep } from './project-step';
import type { ProjectionReads, RowChange, TextOf } from './row-changes';

/**
 * What an operation does to the rows. The same function serves live use, catching up and
 * rebuilding, so all three come to the same archive. `textOf` gives a source's text where the
 * operation brings a source in; a source whose text is lost still gets its row.
 */
export async function project(
  operation: RecordedOperation,
  reads: ProjectionReads,
  textOf: TextOf,
): Promise<readonly RowChange[]> {
  return [...(await projectContent(operation, reads, textOf)), ...(await projectStep(operation, reads))];
}

async function projectContent(
  operation: RecordedOperation,
  reads: ProjectionReads,
  textOf: TextOf,
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
    case 'source-read':
      return readAgain(operation, reads, textOf);
    case 'source-replaced':
      return replaceOriginal(operation, reads);
    case 'recognition-requested': {
      const source = await reads.source(operation.payload.sourceId);
      if (source === undefined) return [];
      const { recognition: _former, ...rest } = source;
      const { after } = operation.payload;
      return [{ table: 'sources', put: [after === null ? rest : { ...rest, recognition: after }] }];
    }
    case 'sources-related':
      return [{ table: 'relations', put: [operation.payload.relation] }];
    case 'sources-unrelated':
      return [{ table: 'relations', remove: [operation.payload.relation.id] }];
    case 'source-removed':
      return removeSource(operation, reads);
    case 'source-restored':
      return restoreSource(operation, textOf);
    case 'annotation-added':
      return addAnnotation(operation, reads);
    case 'annotation-changed': {
      const annotation = await reads.annotation(operation.payload.annotationId);
      if (annotation === undefined) return [];
      const edited = editedAnnotation(annotation, operation.payload, operation.at);
      return [{ table: 'annotations', put: [edited] }, changesOf(operation.seq, [edited])];
    }
    case 'annotation-removed':
      return removeAnnotation(operation, reads);
    case 'bin-emptied':
      return [{ table: 'bin', remove: operation.payload.annotationIds }];
    case 'passages-related':
      return [{ table: 'passageRelations', put: [operation.payload.relation] }];
    case 'passage-relation-changed': {
      const relation = await reads.passageRelation(operation.payload.relationId);
      return relation === undefined
        ? []
        : [{ table: 'passageRelations', put: [{ ...relation, ...operation.payload.after }] }];
    }
    case 'passages-unrelated':
      return [{ table: 'passageRelations', remove: [operation.payload.relation.id] }];
    case 'preferences-changed':
      return [preferencesRow({ ...(await reads.preferences()), ...operation.payload.after })];
    case 'suggestion-ignored':
      return [{ table: 'ignoredSuggestions', put: [operation.payload.suggestion] }];
    case 'suggestion-restored':
      return [{ table: 'ignoredSuggestions', remove: [operation.payload.suggestion.id] }];
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

/** The usual ones have no row, so that an archive is the same before a change and after its undoing. */
function preferencesRow(preferences: ArchivePreferences): RowChange {
  return hasFields(USUAL_PREFERENCES, preferences)
    ? { table: 'preferences', remove: [PREFERENCES_ID] }
    : { table: 'preferences', put: [{ id: PREFERENCES_ID, preferences }] };
}
