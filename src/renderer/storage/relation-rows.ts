import type { RelationRow } from '../core/annotation-work';
import type { ArchivePreferences } from '../core/model/archive-preferences';
import { BUILT_IN_RELATIONS } from '../core/model/passage-relation';
import type { RelationKind } from '../core/model/passage-relation';
import type { ArchiveDatabase } from './archive-database';
import { indexById } from './grouping';
import { preferencesOf } from './lookups';

/** Passages that are tied to one another, newest tie first. */
export async function relationRows(database: ArchiveDatabase): Promise<readonly RelationRow[]> {
  const [relations, preferences] = await Promise.all([
    database.passageRelations.toArray(),
    preferencesOf(database),
  ]);
  const ids = new Set(relations.flatMap(({ from, to }) => [from, to]));
  const annotations = indexById(await database.annotations.bulkGet([...ids]));
  const sourceIds = new Set([...annotations.values()].map(({ sourceId }) => sourceId));
  const sources = indexById(await database.sources.bulkGet([...sourceIds]));
  const kinds = relationKinds(preferences);
  return relations.sort(newestFirst).flatMap((relation) => {
    const from = annotations.get(relation.from);
    const to = annotations.get(relation.to);
    const fromSource = from && sources.get(from.sourceId);
    const toSource = to && sources.get(to.sourceId);
    if (from === undefined || to === undefined || fromSource === undefined || toSource === undefined)
      return [];
    return [{ relation, kind: kindOf(kinds, relation.kind), from, fromSource, to, toSource }];
  });
}

/** Every kind of relation the archive knows, by identifier. */
export function relationKinds({ relationKinds: own }: ArchivePreferences): ReadonlyMap<string, RelationKind> {
  return indexById([...BUILT_IN_RELATIONS, ...own]);
}

/** A tie of a kind the archive does not know any more is still shown. */
export function kindOf(kinds: ReadonlyMap<string, RelationKind>, id: string): RelationKind {
  return kinds.get(id) ?? { id, name: 'is tied to', inverseName: 'is tied to', isSymmetric: true };
}

function newestFirst(
  a: { readonly id: string; readonly createdAt: string },
  b: { readonly id: string; readonly createdAt: string },
): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
