import type { TagRow } from '../../../core/annotation-work';
import { isWithinTag, TAG_SEPARATOR, tidyTag } from '../../../core/model/tag-paths';

/** A tag as a row of the tree that is in sight. */
export interface TagNode {
  readonly row: TagRow;
  /** Its own name, without the levels above. */
  readonly name: string;
  /** From 1. */
  readonly level: number;
  readonly isFolded: boolean;
  readonly hasChildren: boolean;
  /** Place among its siblings, from 1, and how many they are. */
  readonly position: number;
  readonly siblings: number;
}

/** The tags that are not below a folded one. `rows` come by path, each level before what is below it. */
export function tagNodes(rows: readonly TagRow[], folded: ReadonlySet<string>): readonly TagNode[] {
  const childrenOf = Map.groupBy(rows, ({ tag }) => parentTag(tag));
  const nodes: TagNode[] = [];
  const addLevel = (parent: string, level: number) => {
    const children = childrenOf.get(parent) ?? [];
    for (const [index, row] of children.entries()) {
      const hasChildren = childrenOf.has(row.tag);
      const isFolded = hasChildren && folded.has(row.tag);
      const siblings = children.length;
      nodes.push({
        row,
        name: tagName(row.tag),
        level,
        isFolded,
        hasChildren,
        position: index + 1,
        siblings,
      });
      if (hasChildren && !isFolded) addLevel(row.tag, level + 1);
    }
  };
  addLevel('', 1);
  return nodes;
}

/** The level above; empty for a tag at the top. */
export function parentTag(tag: string): string {
  return tag.split(TAG_SEPARATOR).slice(0, -1).join(TAG_SEPARATOR);
}

/** The last level. */
export function tagName(tag: string): string {
  return tag.split(TAG_SEPARATOR).at(-1) ?? tag;
}

/** The tag under another name, in the same place; a `/` in the name makes levels. */
export function renamedTag(tag: string, name: string): string {
  return tidyTag(parentTag(tag) + TAG_SEPARATOR + name);
}

/** The tag below another one; at the top when `parent` is empty. */
export function tagBelow(tag: string, parent: string): string {
  return tidyTag(parent + TAG_SEPARATOR + tagName(tag));
}

/** Where a tag can be moved to: any tag but itself, those below it, and where it is; '' is the top. */
export function placesForTag(rows: readonly TagRow[], tag: string): readonly string[] {
  const present = parentTag(tag);
  return ['', ...rows.map((row) => row.tag)].filter((place) => place !== present && !isWithinTag(place, tag));
}

/** Whether the tag would become one that exists already, so that both are merged. */
export function wouldMerge(rows: readonly TagRow[], from: string, to: string): boolean {
  return from !== to && rows.some(({ tag }) => tag === to);
}
