import type { Likeness, Likenesses, LikePair } from '../core/archive';
import { byDateThenTitle } from '../core/model/reading-order';
import { compareSketches, NO_LIKENESS } from '../core/model/text-sketch';
import type { SketchLikeness } from '../core/model/text-sketch';
import { pairsToJudge } from '../core/workflows/find-likenesses';
import type { FoundPair } from '../core/workflows/find-likenesses';
import type { ArchiveDatabase } from './archive-database';
import { derived, followed } from './derived';
import { indexById } from './grouping';
import { LikenessSearch } from './likeness-search';
import { watchQuery } from './watchables';

/** While files are being imported, a search begins again this many milliseconds after it was done. */
const REST_MS = 1500;

/** Which sources are alike, and what the researcher said of them. */
export function likenessRepository(database: ArchiveDatabase, restMs = REST_MS): Likenesses {
  const search = new LikenessSearch(database);
  // Counting is the cheapest question that is asked again whenever a sketch is put or taken away.
  const sketches = watchQuery(async () => database.sketches.count());
  const pairs = derived(sketches, () => search.pairs(), restMs);
  return {
    of: (sourceId) =>
      followed(
        derived(sketches, () => search.of(sourceId), restMs),
        (found) => watchQuery(async () => likenessRows(database, sourceId, found)),
      ),
    unjudged: () => followed(pairs, (found) => watchQuery(async () => unjudgedRows(database, found))),
  };
}

/** The sources found, and after them those that were judged although they are not alike. */
async function likenessRows(
  database: ArchiveDatabase,
  sourceId: string,
  found: readonly FoundPair[],
): Promise<readonly Likeness[]> {
  const relations = await database.relations.where('sourceIds').equals(sourceId).toArray();
  const likenesses = new Map<string, SketchLikeness>(found.map((pair) => [pair.other, pair]));
  const relationTo = new Map(
    relations.map((relation) => [relation.sourceIds.find((id) => id !== sourceId) ?? '', relation]),
  );
  const judged = [...relationTo.keys()].filter((id) => !likenesses.has(id));
  const [own, ...others] = await database.sketches.bulkGet([sourceId, ...judged]);
  for (const [index, id] of judged.entries()) {
    const other = others[index];
    likenesses.set(id, own && other ? compareSketches(own, other) : NO_LIKENESS);
  }
  const sources = indexById(await database.sources.bulkGet([...likenesses.keys()]));
  return [...likenesses].flatMap(([id, { likeness, containedInOther, otherContained }]) => {
    const source = sources.get(id);
    if (source === undefined) return [];
    return [{ source, likeness, containedInOther, otherContained, relation: relationTo.get(id) }];
  });
}

async function unjudgedRows(
  database: ArchiveDatabase,
  found: readonly FoundPair[],
): Promise<readonly LikePair[]> {
  const pairs = pairsToJudge(found, await database.relations.toArray());
  const ids = new Set(pairs.flatMap(({ one, other }) => [one, other]));
  const sources = indexById(await database.sources.bulkGet([...ids]));
  return pairs.flatMap((pair) => {
    const both = [pair.one, pair.other].flatMap((id) => sources.get(id) ?? []).sort(byDateThenTitle);
    const [one, other] = both;
    if (one === undefined || other === undefined) return [];
    const containment = Math.max(pair.containedInOther, pair.otherContained);
    return [{ one, other, likeness: pair.likeness, containment }];
  });
}
