import type { EventPage, EventReads, EventRow } from '../core/archive';
import type { ArchiveEvent, EvidenceLink } from '../core/model/archive-event';
import { byDateThenTitle, inReadingOrder } from '../core/model/reading-order';
import { independentTexts, sameTextGroups, sameTexts } from '../core/model/independent-texts';
import type { Texts } from '../core/model/independent-texts';
import { compareDates } from '../core/model/uncertain-date';
import type { ArchiveDatabase } from './archive-database';
import { groupBy, indexById } from './grouping';
import { watchQuery } from './watchables';

/** The events, with the passages that speak of them. */
export function eventRepository(database: ArchiveDatabase): EventReads {
  return {
    all: () =>
      watchQuery(async () => {
        const [events, links, annotations, relations] = await Promise.all([
          database.events.toArray(),
          database.links.toArray(),
          database.annotations.toArray(),
          database.relations.toArray(),
        ]);
        const linksOf = groupBy(links, ({ eventId }) => eventId);
        const sourceOf = new Map(annotations.map(({ id, sourceId }) => [id, sourceId]));
        const texts = sameTexts(relations);
        return events
          .sort(inTimeOrder)
          .map((event) => eventRow(event, linksOf.get(event.id) ?? [], sourceOf, texts));
      }),
    one: (eventId) => watchQuery(async () => eventPage(database, eventId)),
  };
}

function eventRow(
  event: ArchiveEvent,
  links: readonly EvidenceLink[],
  sourceOf: ReadonlyMap<string, string>,
  texts: Texts,
): EventRow {
  const stances = { supports: 0, disputes: 0, mentions: 0, context: 0 };
  for (const { stance } of links) stances[stance] += 1;
  const sources = new Set(links.flatMap(({ annotationId }) => sourceOf.get(annotationId) ?? []));
  return {
    event,
    passages: links.length,
    sources: sources.size,
    texts: independentTexts(sources, texts),
    stances,
  };
}

async function eventPage(database: ArchiveDatabase, eventId: string): Promise<EventPage | undefined> {
  const event = await database.events.get(eventId);
  if (event === undefined) return undefined;
  const links = await database.links.where('eventId').equals(eventId).toArray();
  const annotations = indexById(await database.annotations.bulkGet(links.map((link) => link.annotationId)));
  const sourceIds = new Set([...annotations.values()].map(({ sourceId }) => sourceId));
  const sources = (await database.sources.bulkGet([...sourceIds])).filter((source) => source !== undefined);
  const evidence = links.flatMap((link) => {
    const annotation = annotations.get(link.annotationId);
    return annotation === undefined ? [] : [{ link, annotation }];
  });
  const evidenceOf = groupBy(
    evidence.sort((a, b) => inReadingOrder(a.annotation, b.annotation)),
    ({ annotation }) => annotation.sourceId,
  );
  const bySource = sources
    .sort(byDateThenTitle)
    .map((source) => ({ source, evidence: evidenceOf.get(source.id) ?? [] }));
  const texts = sameTexts(await database.relations.toArray());
  const shownIds = bySource.map(({ source }) => source.id);
  return { event, bySource, sameTexts: sameTextGroups(shownIds, texts) };
}

function inTimeOrder(a: ArchiveEvent, b: ArchiveEvent): number {
  return compareDates(a.date, b.date) || a.title.localeCompare(b.title, 'en') || (a.id < b.id ? -1 : 1);
}
