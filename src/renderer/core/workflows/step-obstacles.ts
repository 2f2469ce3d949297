import { hasFields } from '../model/changed-fields';
import type { OperationContent } from '../model/inverse';
import type { PassageRelation } from '../model/passage-relation';
import type { ArchiveLookups } from './archive-lookups';

type Subject = 'source' | 'annotation' | 'event' | 'link' | 'passageRelation';

/** What earlier operations of the same batch will have brought in or taken away, by subject and id. */
type BatchState = Map<string, 'there' | 'gone' | 'changed'>;

/** What a batch does to ties between passages: several of its operations may tell of the same one. */
interface BatchTies {
  /** Ids of the ties that go with annotations or sources. */
  readonly taken: ReadonlySet<string>;
  /** Ids of annotations that will have to be there when all is done. */
  readonly ends: Set<string>;
}

/**
 * Why a batch no longer fits the archive, as the rest of a sentence; undefined when it does. Undo
 * and redo use it: what was true when a step was taken may have changed since.
 */
export async function obstacleTo(
  contents: readonly OperationContent[],
  lookups: ArchiveLookups,
): Promise<string | undefined> {
  const batch: BatchState = new Map();
  const ties: BatchTies = { taken: new Set(contents.flatMap(tiesTaken)), ends: new Set() };
  for (const content of contents) {
    const obstacle = await obstacleToOne(content, lookups, batch, ties);
    if (obstacle !== undefined) return obstacle;
  }
  for (const id of ties.ends) {
    const state = batch.get(`annotation ${id}`);
    const isThere = state === undefined ? (await lookups.annotation(id)) !== undefined : state !== 'gone';
    if (!isThere) return GONE.end;
  }
  return undefined;
}

function tiesTaken(content: OperationContent): readonly string[] {
  const relations: readonly PassageRelation[] =
    (content.kind === 'annotation-removed' && content.payload.relations) ||
    (content.kind === 'source-removed' && content.payload.passageRelations) ||
    [];
  return relations.map(({ id }) => id);
}

async function obstacleToOne(
  content: OperationContent,
  lookups: ArchiveLookups,
  batch: BatchState,
  ties: BatchTies,
): Promise<string | undefined> {
  const isThere = async (subject: Subject, id: string): Promise<boolean> => {
    const state = batch.get(`${subject} ${id}`);
    return state === undefined ? (await lookups[subject](id)) !== undefined : state !== 'gone';
  };
  const becomes = (subject: Subject, id: string, state: 'there' | 'gone' | 'changed') => {
    batch.set(`${subject} ${id}`, state);
  };
  const untouched = (subject: Subject, id: string) => !batch.has(`${subject} ${id}`);
  const linksDiffer = (links: readonly { readonly id: string }[], ids: readonly { readonly id: string }[]) =>
    batch.size === 0 && !sameIds(links, ids);
  // Only the first operation finds the ties as they are: later ones may share them with it.
  const relationsDiffer = async (
    annotations: readonly { readonly id: string }[],
    listed: readonly { readonly id: string }[] = [],
  ) => {
    if (batch.size > 0) return false;
    const there = await lookups.relationsOfAnnotations(annotations.map(({ id }) => id));
    const ids = new Set(there.map(({ id }) => id));
    return !there.every(({ id }) => ties.taken.has(id)) || !listed.every(({ id }) => ids.has(id));
  };
  const comeBack = (relations: readonly PassageRelation[] = []) => {
    for (const { id, from, to } of relations) {
      becomes('passageRelation', id, 'there');
      ties.ends.add(from).add(to);
    }
  };
  const goToo = (relations: readonly PassageRelation[] = []) => {
    for (const { id } of relations) becomes('passageRelation', id, 'gone');
  };

  switch (content.kind) {
    case 'source-imported':
    case 'import-failed':
      return 'an import is part of the record.';
    case 'source-changed': {
      const { sourceId, before } = content.payload;
      if (!(await isThere('source', sourceId))) return GONE.source;
      const source = await lookups.source(sourceId);
      if (source && untouched('source', sourceId) && !hasFields(source, before)) return CHANGED;
      becomes('source', sourceId, 'changed');
      return undefined;
    }
    case 'source-read': {
      const { sourceId, before } = content.payload;
      if (!(await isThere('source', sourceId))) return GONE.source;
      const source = await lookups.source(sourceId);
      if (source && untouched('source', sourceId) && source.extraction.sha256 !== before.sha256)
        return 'it has been read again since.';
      becomes('source', sourceId, 'changed');
      return undefined;
    }
    case 'source-replaced': {
      const { sourceId, before, after } = content.payload;
      if (!(await isThere('source', sourceId))) return GONE.source;
      const source = await lookups.source(sourceId);
      if (source && untouched('source', sourceId) && source.sha256 !== before.sha256)
        return 'its file has been replaced since.';
      const same = await lookups.sourceByHash(after.sha256);
      if (same !== undefined && same.id !== sourceId && untouched('source', same.id)) {
        return `the same file has been imported since, as “${same.title}”. Remove that source first.`;
      }
      becomes('source', sourceId, 'changed');
      return undefined;
    }
    case 'recognition-requested':
      return (await isThere('source', content.payload.sourceId)) ? undefined : GONE.source;
    case 'sources-related': {
      const [one, other] = content.payload.relation.sourceIds;
      if (!(await isThere('source', one)) || !(await isThere('source', other))) return GONE.source;
      return undefined;
    }
    case 'sources-unrelated': {
      const [one, other] = content.payload.relation.sourceIds;
      return (await lookups.relationBetween(one, other)) === undefined ? CHANGED : undefined;
    }
    case 'source-removed': {
      const { source, annotations, passageRelations } = content.payload;
      if (!(await isThere('source', source.id))) return GONE.source;
      if (await relationsDiffer(annotations, passageRelations)) return PASSAGE_TIES_CHANGED;
      if (batch.size === 0 && !sameIds(await lookups.annotationsOfSource(source.id), annotations)) {
        return 'notes have been added to the source or taken from it since.';
      }
      becomes('source', source.id, 'gone');
      for (const { id } of annotations) becomes('annotation', id, 'gone');
      goToo(passageRelations);
      return undefined;
    }
    case 'source-restored': {
      const { source, annotations, links, passageRelations } = content.payload;
      if (await isThere('source', source.id)) return 'the source is in the archive already.';
      const same = await lookups.sourceByHash(source.sha256);
      if (same !== undefined) {
        return `the same file has been imported again since, as “${same.title}”. Remove that source first.`;
      }
      for (const { eventId } of links) if (!(await isThere('event', eventId))) return GONE.event;
      becomes('source', source.id, 'there');
      for (const { id } of annotations) becomes('annotation', id, 'there');
      comeBack(passageRelations);
      return undefined;
    }
    case 'annotation-added': {
      const { annotation, links, relations } = content.payload;
      if (await isThere('annotation', annotation.id)) return 'the note is in the archive already.';
      if (!(await isThere('source', annotation.sourceId))) return GONE.source;
      for (const { eventId } of links) if (!(await isThere('event', eventId))) return GONE.event;
      becomes('annotation', annotation.id, 'there');
      comeBack(relations);
      return undefined;
    }
    case 'annotation-changed': {
      const { annotationId, before } = content.payload;
      if (!(await isThere('annotation', annotationId))) return GONE.annotation;
      const annotation = await lookups.annotation(annotationId);
      if (annotation && untouched('annotation', annotationId) && !hasFields(annotation, before))
        return CHANGED;
      becomes('annotation', annotationId, 'changed');
      return undefined;
    }
    case 'annotation-removed': {
      const { annotation, links, relations } = content.payload;
      if (!(await isThere('annotation', annotation.id))) return GONE.annotation;
      if (linksDiffer(await lookups.linksOfAnnotations([annotation.id]), links)) return TIES_CHANGED;
      if (await relationsDiffer([annotation], relations)) return PASSAGE_TIES_CHANGED;
      becomes('annotation', annotation.id, 'gone');
      goToo(relations);
      return undefined;
    }
    case 'bin-emptied':
      return 'what was taken out of the bin is not kept any more.';
    case 'passages-related': {
      const { relation } = content.payload;
      if (await isThere('passageRelation', relation.id)) return 'the passages are tied already.';
      comeBack([relation]);
      return undefined;
    }
    case 'passage-relation-changed': {
      const { relationId, before, after } = content.payload;
      if (!(await isThere('passageRelation', relationId))) return GONE.passageRelation;
      const relation = await lookups.passageRelation(relationId);
      if (relation && untouched('passageRelation', relationId) && !hasFields(relation, before))
        return CHANGED;
      for (const end of [after.from, after.to]) if (end !== undefined) ties.ends.add(end);
      becomes('passageRelation', relationId, 'changed');
      return undefined;
    }
    case 'passages-unrelated':
      if (!(await isThere('passageRelation', content.payload.relation.id))) return GONE.passageRelation;
      becomes('passageRelation', content.payload.relation.id, 'gone');
      return undefined;
    case 'preferences-changed': {
      const isUntouched = !batch.has(PREFERENCES);
      if (isUntouched && !hasFields(await lookups.preferences(), content.payload.before)) return CHANGED;
      batch.set(PREFERENCES, 'changed');
      return undefined;
    }
    case 'suggestion-ignored':
    case 'suggestion-restored':
      return (await isThere('source', content.payload.suggestion.sourceId)) ? undefined : GONE.source;
    case 'event-created': {
      const { event, links } = content.payload;
      if (await isThere('event', event.id)) return 'the event is in the archive already.';
      for (const { annotationId } of links) {
        if (!(await isThere('annotation', annotationId))) return GONE.annotation;
      }
      becomes('event', event.id, 'there');
      return undefined;
    }
    case 'event-changed': {
      const { eventId, before } = content.payload;
      if (!(await isThere('event', eventId))) return GONE.event;
      const event = await lookups.event(eventId);
      if (event && untouched('event', eventId) && !hasFields(event, before)) return CHANGED;
      becomes('event', eventId, 'changed');
      return undefined;
    }
    case 'event-removed': {
      const { event, links } = content.payload;
      if (!(await isThere('event', event.id))) return GONE.event;
      if (linksDiffer(await lookups.linksOfEvent(event.id), links)) return TIES_CHANGED;
      becomes('event', event.id, 'gone');
      return undefined;
    }
    case 'passage-linked': {
      const { link } = content.payload;
      if (!(await isThere('annotation', link.annotationId))) return GONE.annotation;
      if (!(await isThere('event', link.eventId))) return GONE.event;
      const tied = await lookups.linkBetween(link.annotationId, link.eventId);
      if (tied !== undefined && untouched('link', tied.id))
        return 'the passage is tied to the event already.';
      becomes('link', link.id, 'there');
      return undefined;
    }
    case 'link-changed': {
      const { linkId, before } = content.payload;
      if (!(await isThere('link', linkId))) return GONE.link;
      const link = await lookups.link(linkId);
      if (link && untouched('link', linkId) && link.stance !== before.stance) return CHANGED;
      becomes('link', linkId, 'changed');
      return undefined;
    }
    case 'passage-unlinked':
      if (!(await isThere('link', content.payload.link.id))) return GONE.link;
      becomes('link', content.payload.link.id, 'gone');
      return undefined;
  }
}

const GONE = {
  source: 'the source is no longer in the archive.',
  annotation: 'the note is no longer in the archive.',
  event: 'the event is no longer in the archive.',
  link: 'the passage is no longer tied to the event.',
  passageRelation: 'the two passages are no longer tied to each other.',
  end: 'one of the passages it was tied to is no longer in the archive.',
} as const;
const PREFERENCES = 'preferences';
const CHANGED = 'it has been changed since.';
const TIES_CHANGED = 'its ties between passages and events have changed since.';
const PASSAGE_TIES_CHANGED = 'its ties to other passages have changed since.';

function sameIds(a: readonly { readonly id: string }[], b: readonly { readonly id: string }[]): boolean {
  const ids = new Set(b.map(({ id }) => id));
  return a.length === b.length && a.every(({ id }) => ids.has(id));
}
