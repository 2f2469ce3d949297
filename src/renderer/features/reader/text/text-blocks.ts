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

/** Blocks laid out together, and so many at most in one list or quotation. */
const SECTION_BLOCKS = 40;
/** Rows that are laid out as one table: their columns have one width. */
const TABLE_ROWS = 400;

/** Blocks that stand together: `from` and `to` are places of the first and the last in the order. */
export interface BlockGroup {
  readonly kind: 'list' | 'table' | 'quotation' | 'single';
  readonly from: number;
  readonly to: number;
}

/** Blocks that belong together on the page: neighbouring list items make a list, table rows a table. */
export function groupsOf(
  blocks: readonly Pick<TextBlock, 'kind' | 'begins' | 'continues'>[],
): readonly BlockGroup[] {
  const groups: { kind: BlockGroup['kind']; from: number; to: number }[] = [];
  for (const [index, block] of blocks.entries()) {
    const kind = GROUPED[block.kind] ?? 'single';
    const last = groups[groups.length - 1];
    const most = kind === 'table' ? TABLE_ROWS : SECTION_BLOCKS;
    const joins =
      kind !== 'single' &&
      last?.kind === kind &&
      index - last.from < most &&
      block.begins !== true &&
      (kind !== 'quotation' || block.continues === true);
    if (joins) last.to = index;
    else groups.push({ kind, from: index, to: index });
  }
  return groups;
}

const GROUPED: Partial<Record<TextBlock['kind'], BlockGroup['kind']>> = {
  'list-item': 'list',
  'table-row': 'table',
  quotation: 'quotation',
};

/**
 * Groups in sections of some forty blocks. The browser skips whole sections that are out of view;
 * watching every paragraph of a very long text on its own would cost more than it saves.
 */
export function sectionsOf(groups: readonly BlockGroup[]): readonly (readonly BlockGroup[])[] {
  const sections: BlockGroup[][] = [];
  let start = 0;
  for (const group of groups) {
    const section = sections[sections.length - 1];
    if (section === undefined || group.to - start >= SECTION_BLOCKS) {
      sections.push([group]);
      start = group.from;
    } else section.push(group);
  }
  return sections;
}

/** Height in em of the space after a block. */
const GAP_EM = 0.94;

/** About how high blocks will stand, in em, before they have been laid out. */
export function guessedHeight(
  blocks: readonly Pick<TextBlock, 'start' | 'end'>[],
  /** Letters on a line, and the height of a line in em. */
  { letters, line }: { readonly letters: number; readonly line: number },
): number {
  const heights = blocks.map(
    ({ start, end }) => Math.max(1, Math.ceil((end - start) / letters)) * line + GAP_EM,
  );
  return Math.round(heights.reduce((sum, height) => sum + height, 0));
}
