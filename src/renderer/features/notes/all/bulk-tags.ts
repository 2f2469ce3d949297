import type { AnnotationRow } from '../../../core/annotation-work';

/** Tags of several notes: those that all of them have, and the others with how many have each. */
export function tagsAmong(rows: readonly AnnotationRow[]): {
  readonly onAll: readonly string[];
  readonly onSome: readonly { readonly tag: string; readonly count: number }[];
} {
  const counts = new Map<string, number>();
  for (const { annotation } of rows)
    for (const tag of annotation.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const tags = [...counts].map(([tag, count]) => ({ tag, count }));
  tags.sort((a, b) => a.tag.localeCompare(b.tag, 'en') || (a.tag < b.tag ? -1 : 1));
  return {
    onAll: tags.filter(({ count }) => count === rows.length).map(({ tag }) => tag),
    onSome: tags.filter(({ count }) => count < rows.length),
  };
}

/** Why these notes cannot become one; undefined when they can. */
export function mergeObstacle(rows: readonly AnnotationRow[]): string | undefined {
  if (new Set(rows.map(({ source }) => source.id)).size > 1) {
    return 'Only notes on one source can be merged. Link passages of different sources instead.';
  }
  const marksWords = rows.every(({ annotation: { kind } }) => kind === 'highlight' || kind === 'underline');
  return marksWords ? undefined : 'Only highlights and underlines can be merged.';
}
