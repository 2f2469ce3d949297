import type { TextBlock } from './extraction';

/** Where paragraphs begin, as a reader counts them: headings are not among them. */
export function paragraphStarts(blocks: readonly TextBlock[] | undefined): readonly number[] {
  return (blocks ?? []).filter((block) => block.kind !== 'heading').map((block) => block.start);
}

/**
 * Which paragraph an offset stands in, from 1: the last that begins at or before it, or the first
 * for a heading above it. Undefined when there are none (a PDF page). See {@link paragraphStarts}.
 */
export function paragraphAt(starts: readonly number[], offset: number): number | undefined {
  if (starts.length === 0) return undefined;
  const after = starts.findIndex((start) => start > offset);
  return after === -1 ? starts.length : Math.max(1, after);
}
