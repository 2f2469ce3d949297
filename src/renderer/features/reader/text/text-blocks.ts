import type { ExtractedPage, TextBlock } from '../../../core/model/extraction';

/** The blocks of a document's text; text without structure is cut into paragraphs at empty lines. */
export function blocksOf(page: Pick<ExtractedPage, 'text' | 'blocks'>): readonly TextBlock[] {
  if (page.blocks !== undefined && page.blocks.length > 0) return page.blocks;
  return Array.from(page.text.matchAll(/[^\n](?:[^\n]|\n(?!\s*\n))*/gu), (match) => ({
    kind: 'paragraph' as const,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Index of the block that an offset stands in, or of the last that begins before it; -1 when there is none. */
export function blockIndexAt(blocks: readonly Pick<TextBlock, 'start'>[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.min(low, blocks.length - 1);
}

/** A part of one block: offsets count from the block's start. */
export interface BlockPart {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** The parts of blocks that a stretch of the text covers, in order. */
export function partsOf(
  blocks: readonly Pick<TextBlock, 'start' | 'end'>[],
  stretch: { readonly start: number; readonly end: number },
): readonly BlockPart[] {
  const parts: BlockPart[] = [];
  for (let index = Math.max(0, blockIndexAt(blocks, stretch.start)); index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined || block.start >= stretch.end) break;
    const from = Math.max(stretch.start, block.start);
    const to = Math.min(stretch.end, block.end);
    if (from < to) parts.push({ block: index, from: from - block.start, to: to - block.start });
  }
  return parts;
}

/**
 * Blocks that belong together on the page: neighbouring list items make a list, table rows a table.
 * Each entry is the index of its first and of its last block.
 */
export function groupsOf(
  blocks: readonly Pick<TextBlock, 'kind'>[],
): readonly { readonly kind: 'list' | 'table' | 'single'; readonly from: number; readonly to: number }[] {
  const groups: { kind: 'list' | 'table' | 'single'; from: number; to: number }[] = [];
  for (const [index, { kind }] of blocks.entries()) {
    const grouped = kind === 'list-item' ? 'list' : kind === 'table-row' ? 'table' : 'single';
    const last = groups[groups.length - 1];
    if (grouped !== 'single' && last?.kind === grouped) last.to = index;
    else groups.push({ kind: grouped, from: index, to: index });
  }
  return groups;
}
