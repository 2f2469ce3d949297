import { hasFields } from '../model/changed-fields';
import type { OperationContent } from '../model/inverse';
import type { ArchiveLookups } from './archive-lookups';

type Subject = 'source' | 'annotation' | 'event' | 'link';

/** What earlier operations of the same batch will have brought in or taken away, by subject and id. */
type BatchState = Map<string, 'there' | 'gone' | 'changed'>;

/**
 * Why a batch no longer fits the archive, as the rest of a sentence; undefined when it does. Undo
 * and redo use it: what was true when a step was taken may have changed since.
 */
export async function obstacleTo(
  contents: readonly OperationContent[],
  lookups: ArchiveLookups,
): Promise<string | undefined> {
  const batch: BatchState = new Map();
  for (const content of contents) {
    const obstacle = await obstacleToOne(content, lookups, batch);
    if (obstacle !== undefined) return obstacle;
  }
  return undefined;
}

async function obstacleToOne(
  content: OperationContent,
  lookups: ArchiveLookups,
  batch: BatchState,
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
      const { source, annotations } = content.payload;
      if (!(await isThere('source', source.id))) return GONE.source;
      if (batch.size === 0 && !sameIds(await lookups.annotationsOfSource(source.id), annotations)) {
        return 'notes have been added to the source or taken from it since.';
      }
      becomes('source', source.id, 'gone');
      for (const { id } of annotations) becomes('annotation', id, 'gone');
      return undefined;
    }
    case 'source-restored': {
      const { source, annotations, links } = content.payload;
      if (await isThere('source', source.id)) return 'the source is in the archive already.';
      const same = await lookups.sourceByHash(source.sha256);
      if (same !== undefined) {
        return `the same file has been imported again since, as “${same.title}”. Remove that source first.`;
      }
      for (const { eventId } of links) if (!(await isThere('event', eventId))) return GONE.event;
      becomes('source', source.id, 'there');
      for (const { id } of annotations) becomes('annotation', id, 'there');
      return undefined;
    }
    case 'annotation-added': {
      const { annotation, links } = content.payload;
      if (await isThere('annotation', annotation.id)) return 'the note is in the archive already.';
      if (!(await isThere('source', annotation.sourceId))) return GONE.source;
      for (const { eventId } of links) if (!(await isThere('event', eventId))) return GONE.event;
      becomes('annotation', annotation.id, 'there');
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
      const { annotation, links } = content.payload;
      if (!(await isThere('annotation', annotation.id))) return GONE.annotation;
      if (linksDiffer(await lookups.linksOfAnnotations([annotation.id]), links)) return TIES_CHANGED;
      becomes('annotation', annotation.id, 'gone');
      return undefined;
    }
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
} as const;
const CHANGED = 'it has been changed since.';
const TIES_CHANGED = 'its ties between passages and events have changed since.';

function sameIds(a: readonly { readonly id: string }[], b: readonly { readonly id: string }[]): boolean {
  const ids = new Set(b.map(({ id }) => id));
  return a.length === b.length && a.every(({ id }) => ids.has(id));
}
