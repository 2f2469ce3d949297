import type { TextStretch } from '../annotation-work';

/** Stretches in reading order, those that overlap or touch as one. Ends may be given in either order. */
export function joinedStretches(stretches: readonly TextStretch[]): readonly TextStretch[] {
  const sorted = stretches
    .map(({ pageIndex, start, end }) => ({
      pageIndex,
      start: Math.min(start, end),
      end: Math.max(start, end),
    }))
    .sort((a, b) => a.pageIndex - b.pageIndex || a.start - b.start || a.end - b.end);
  const joined: TextStretch[] = [];
  for (const stretch of sorted) {
    const last = joined.at(-1);
    if (last?.pageIndex === stretch.pageIndex && stretch.start <= last.end) {
      joined[joined.length - 1] = { ...last, end: Math.max(last.end, stretch.end) };
    } else {
      joined.push(stretch);
    }
  }
  return joined;
}
