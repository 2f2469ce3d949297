import type { TextBlock } from './extraction';

/**
 * Which paragraph of a document without pages an offset stands in, from 1: the last block that
 * begins at or before it. Undefined when the page has no blocks (a PDF page).
 */
export function paragraphAt(
  blocks: readonly Pick<TextBlock, 'start'>[] | undefined,
  offset: number,
): number | undefined {
  if (blocks === undefined || blocks.length === 0) return undefined;
  const after = blocks.findIndex((block) => block.start > offset);
  return after === -1 ? blocks.length : Math.max(1, after);
}
