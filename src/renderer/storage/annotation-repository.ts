import type { AnnotationReads, AnnotationRow, RelationEnd } from '../core/annotation-work';
import { healthOf, wantsRepair } from '../core/model/anchors';
import type { Annotation } from '../core/model/annotation';
import { inReadingOrder, newestChangeFirst } from '../core/model/reading-order';
import type { PassageRelation, RelationKind } from '../core/model/passage-relation';
import type { Source } from '../core/model/source';
import { annotationHistory } from './annotation-history';
import type { ArchiveDatabase } from './archive-database';
import { groupBy, indexById, rowsWithKeys } from './grouping';
import { preferencesOf, relationsOfAnnotations } from './lookups';
import type { RecordPort } from './record-port';
import { kindOf, relationKinds, relationRows } from './relation-rows';
import { tagRows } from './tag-rows';
import { watchQuery } from './watchables';

/** The annotations, each with its source, the events it is tied to and the passages it is tied to. */
export function annotationRepository(
  database: ArchiveDatabase,
  record: Pick<RecordPort, 'entries'>,
): AnnotationReads {
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
    tags: () => watchQuery(() => tagRows(database)),
    relations: () => watchQuery(() => relationRows(database)),
    bin: () =>
      watchQuery(async () => {
        const rows = await database.bin.orderBy('removedAt').reverse().toArray();
        const sources = await sourcesOf(
          database,
          rows.map(({ annotation }) => annotation),
        );
        return rows.map(({ annotation, removedAt, removedBy }) => ({
          annotation,
          source: sources.get(annotation.sourceId),
          removedAt,
          removedBy,
        }));
      }),
    toRepair: () => watchQuery(() => countToRepair(database)),
    ignored: (sourceId) =>
      watchQuery(async () => database.ignoredSuggestions.where('sourceId').equals(sourceId).toArray()),
    history: (annotationId) => annotationHistory(database, record, annotationId),
  };
}

/** Only what was read more than once can have lost a passage: the others need not be looked through. */
async function countToRepair(database: ArchiveDatabase): Promise<number> {
  const readAgain = await database.sources
    .filter(({ formerReadings, formerOriginals = [] }) => formerReadings.length + formerOriginals.length > 0)
    .toArray();
  const readingOf = new Map(readAgain.map(({ id, extraction }) => [id, extraction.sha256]));
  const annotations = await database.annotations
    .where('sourceId')
    .anyOf([...readingOf.keys()])
    .toArray();
  return annotations.filter((annotation) =>
    wantsRepair(healthOf(annotation, readingOf.get(annotation.sourceId) ?? '')),
  ).length;
}

/** Reads sources, events and tied passages for all annotations at once, however many there are. */
async function withNeighbours(
  database: ArchiveDatabase,
  annotations: readonly Annotation[],
): Promise<AnnotationRow[]> {
  const ids = annotations.map(({ id }) => id);
  const [links, relations, preferences] = await Promise.all([
    rowsWithKeys(database.links, 'annotationId', ids),
    relationsOfAnnotations(database, ids),
    preferencesOf(database),
  ]);
  const annotationOf = await withOtherEnds(database, annotations, relations);
  const sourceOf = await sourcesOf(database, [...annotationOf.values()]);
  const eventOf = indexById(await database.events.bulkGet([...new Set(links.map(({ eventId }) => eventId))]));
  const linksOf = groupBy(links, ({ annotationId }) => annotationId);
  const kinds = relationKinds(preferences);
  const endsOf = groupBy(
    relations.flatMap((relation) => endsOfRelation(relation, kinds, annotationOf, sourceOf)),
    ({ of }) => of,
  );
  return annotations.flatMap((annotation) => {
    const source = sourceOf.get(annotation.sourceId);
    if (source === undefined) return [];
    const tied = (linksOf.get(annotation.id) ?? []).flatMap((link) => {
      const event = eventOf.get(link.eventId);
      return event === undefined ? [] : [{ link, event }];
    });
    tied.sort((a, b) => a.event.title.localeCompare(b.event.title, 'en') || (a.link.id < b.link.id ? -1 : 1));
    const ends = (endsOf.get(annotation.id) ?? []).map(({ end }) => end).sort(oldestTieFirst);
    const health = healthOf(annotation, source.extraction.sha256);
    return [{ annotation, source, links: tied, relations: ends, health }];
  });
}

/** These annotations and those that they are tied to. */
async function withOtherEnds(
  database: ArchiveDatabase,
  annotations: readonly Annotation[],
  relations: readonly PassageRelation[],
): Promise<ReadonlyMap<string, Annotation>> {
  const known = indexById(annotations);
  const others = new Set(relations.flatMap(({ from, to }) => [from, to]).filter((id) => !known.has(id)));
  if (others.size === 0) return known;
  return new Map([...known, ...indexById(await database.annotations.bulkGet([...others]))]);
}

async function sourcesOf(
  database: ArchiveDatabase,
  annotations: readonly Annotation[],
): Promise<ReadonlyMap<string, Source>> {
  const ids = new Set(annotations.map(({ sourceId }) => sourceId));
  return indexById(await database.sources.bulkGet([...ids]));
}

/** A tie as seen from each of its two passages. */
function endsOfRelation(
  relation: PassageRelation,
  kinds: ReadonlyMap<string, RelationKind>,
  annotationOf: ReadonlyMap<string, Annotation>,
  sourceOf: ReadonlyMap<string, Source>,
): { readonly of: string; readonly end: RelationEnd }[] {
  const { name, inverseName } = kindOf(kinds, relation.kind);
  return [
    { of: relation.from, to: relation.to, words: name },
    { of: relation.to, to: relation.from, words: inverseName },
  ].flatMap(({ of, to, words }) => {
    const other = annotationOf.get(to);
    const otherSource = other && sourceOf.get(other.sourceId);
    return other === undefined || otherSource === undefined
      ? []
      : [{ of, end: { relation, words, other, otherSource } }];
  });
}

function oldestTieFirst({ relation: a }: RelationEnd, { relation: b }: RelationEnd): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
