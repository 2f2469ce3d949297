import type { ViewContent } from './view-content';

interface OnPage {
  readonly pageIndex: number;
}

/** Lists by page, sorted out once for each list. */
const sorted = new WeakMap<readonly OnPage[], ReadonlyMap<number, readonly OnPage[]>>();

function onPage<Item extends OnPage>(items: readonly Item[], pageIndex: number): readonly Item[] {
  let pages = sorted.get(items);
  if (pages === undefined) {
    pages = Map.groupBy(items, (item) => item.pageIndex);
    sorted.set(items, pages);
  }
  // What was put into the map under this list came from this list.
  return (pages.get(pageIndex) ?? []) as readonly Item[];
}

/** What of the content lies on one page. */
export function contentOfPage(content: ViewContent, pageIndex: number): ViewContent {
  const matches = onPage(content.matches, pageIndex);
  const current = content.matches[content.currentMatch];
  return {
    marks: onPage(content.marks, pageIndex),
    mentions: onPage(content.mentions, pageIndex),
    matches,
    currentMatch: current === undefined ? -1 : matches.indexOf(current),
    pending: onPage(content.pending, pageIndex),
    flash: content.flash?.pageIndex === pageIndex ? content.flash : undefined,
  };
}

/** True when two contents of one page look the same, so that nothing need be drawn anew. A new flash never does. */
export function looksSame(one: ViewContent, other: ViewContent): boolean {
  return one.flash === other.flash && isAlike(one, other);
}

/** Plain values that hold the same. */
function isAlike(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const entries = Object.entries(one);
  if (entries.length !== Object.keys(other).length) return false;
  return entries.every(([key, value]) => isAlike(value, (other as Readonly<Record<string, unknown>>)[key]));
}
