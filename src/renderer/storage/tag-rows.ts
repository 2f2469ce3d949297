import type { TagRow } from '../core/annotation-work';
import { TAG_SEPARATOR } from '../core/model/tag-paths';
import type { ArchiveDatabase } from './archive-database';
import { preferencesOf } from './lookups';

/** Every tag in use or with a colour, and every level above one, by path. */
export async function tagRows(database: ArchiveDatabase): Promise<readonly TagRow[]> {
  const { tagColours } = await preferencesOf(database);
  const tags = (await database.annotations.orderBy('tags').uniqueKeys()).filter(isText);
  const annotationsOf = new Map(
    await Promise.all(
      tags.map(
        async (tag) => [tag, await database.annotations.where('tags').equals(tag).primaryKeys()] as const,
      ),
    ),
  );
  // An annotation with two tags below the same level counts there once.
  const within = new Map<string, Set<string>>();
  for (const tag of new Set([...tags, ...Object.keys(tagColours)])) {
    for (const level of levelsOf(tag)) {
      const ids = within.get(level) ?? new Set();
      for (const id of annotationsOf.get(tag) ?? []) ids.add(id);
      within.set(level, ids);
    }
  }
  return [...within]
    .map(([tag, ids]) => ({
      tag,
      colour: tagColours[tag],
      count: annotationsOf.get(tag)?.length ?? 0,
      countWithin: ids.size,
    }))
    .sort((a, b) => byPath(a.tag, b.tag));
}

const isText = (key: unknown): key is string => typeof key === 'string';

/** A tag and every level above it: `actors`, `actors/delegations`. */
function levelsOf(tag: string): string[] {
  const names = tag.split(TAG_SEPARATOR);
  return names
    .map((_name, index) => names.slice(0, index + 1).join(TAG_SEPARATOR))
    .filter((level) => level !== '');
}

/** By name at each level, so that a level is followed by what is below it. */
function byPath(a: string, b: string): number {
  const one = a.split(TAG_SEPARATOR);
  const other = b.split(TAG_SEPARATOR);
  for (const [index, name] of one.entries()) {
    const counterpart = other[index];
    if (counterpart === undefined) return 1;
    if (name !== counterpart) return name.localeCompare(counterpart, 'en') || (name < counterpart ? -1 : 1);
  }
  return one.length - other.length;
}
