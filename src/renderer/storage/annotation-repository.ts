import type { AnnotationReads, AnnotationRow } from '../core/archive';
import type { Annotation } from '../core/model/annotation';
import { inReadingOrder, newestChangeFirst } from '../core/model/reading-order';
import type { ArchiveDatabase } from './archive-database';
import { countKeys, groupBy, indexById } from './grouping';
import { watchQuery } from './watchables';

/** The annotations, each with its source and the events it is tied to. */
export function annotationRepository(database: ArchiveDatabase): AnnotationReads {
  return {
    ofSource: (sourceId) =>
      watchQuery(async () => {
        const annotations = await database.annotations.where('sourceId').equals(sourceId).toArray();
        return withNeighbours(database, annotations.sort(inReadingOrder));
      }),
    all: () =>
      watchQuery(async () =>
        withNeighbours(database, (await database.annotations.toArray()).sort(newestChangeFirst)),
      ),
    tags: () =>
      watchQuery(async () => {
        const counts = countKeys(await database.annotations.orderBy('tags').keys());
        return [...counts]
          .map(([tag, count]) => ({ tag, count }))
          .sort((a, b) => a.tag.localeCompare(b.tag, 'en') || (a.tag < b.tag ? -1 : 1));
      }),
  };
}

/** Reads sources, links and events for all annotations at once, however many there are. */
async function withNeighbours(
  database: ArchiveDatabase,
  annotations: readonly Annotation[],
): Promise<AnnotationRow[]> {
  const sourceIds = [...new Set(annotations.map(({ sourceId }) => sourceId))];
  const ids = annotations.map(({ id }) => id);
  const [sources, links] = await Promise.all([
    database.sources.bulkGet(sourceIds),
    database.links.where('annotationId').anyOf(ids).toArray(),
  ]);
  const events = await database.events.bulkGet([...new Set(links.map(({ eventId }) => eventId))]);
  const sourceOf = indexById(sources);
  const eventOf = indexById(events);
  const linksOf = groupBy(links, ({ annotationId }) => annotationId);
  return annotations.flatMap((annotation) => {
    const source = sourceOf.get(annotation.sourceId);
    if (source === undefined) return [];
    const tied = (linksOf.get(annotation.id) ?? []).flatMap((link) => {
      const event = eventOf.get(link.eventId);
      return event === undefined ? [] : [{ link, event }];
    });
    tied.sort((a, b) => a.event.title.localeCompare(b.event.title, 'en') || (a.link.id < b.link.id ? -1 : 1));
    return [{ annotation, source, links: tied }];
  });
}
