import type { TextBlock } from '../../../core/model/extraction';
import { blockIndexAt } from './text-blocks';

/** What is shown of a saved web page: the article found on it, or everything. */
export type PagePart = 'article' | 'whole';

type Block = Pick<TextBlock, 'start' | 'end' | 'outsideArticle'>;
interface Span {
  readonly start: number;
  readonly end: number;
}

/** True when some of the blocks are the article and some stand outside of it. */
export function hasArticle(blocks: readonly Block[] | undefined): boolean {
  if (blocks === undefined) return false;
  return blocks.some(isOutside) && !blocks.every(isOutside);
}

const isOutside = ({ outsideArticle }: Pick<TextBlock, 'outsideArticle'>) => outsideArticle === true;

/** The blocks of the part; their offsets stay what they are in the whole text. */
export function blocksOfPart<Shown extends Block>(
  blocks: readonly Shown[],
  part: PagePart,
): readonly Shown[] {
  return part === 'whole' ? blocks : blocks.filter((block) => !isOutside(block));
}

/** True when a stretch of the text stands in a block outside the article, wholly or in part. */
export function reachesOutside(blocks: readonly Block[], stretch: Span): boolean {
  return reachesInto(blocks, stretch, (index) => blocks[index]?.outsideArticle === true);
}

function reachesInto(
  blocks: readonly Span[],
  { start, end }: Span,
  isHidden: (index: number) => boolean,
): boolean {
  const from = Math.max(0, blockIndexAt(blocks, start));
  for (let index = from; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined || (index > from && block.start >= end)) return false;
    if (block.end > start && isHidden(index)) return true;
  }
  return false;
}

/**
 * What of a stretch is in view: the stretch itself, or its pieces between the blocks that are not shown
 * with it. A quotation never holds words that the researcher did not see.
 */
export function visiblePieces(
  blocks: readonly Span[],
  stretch: Span,
  isHidden: (index: number) => boolean,
): readonly Span[] {
  if (!reachesInto(blocks, stretch, isHidden)) return [stretch];
  const pieces: { start: number; end: number }[] = [];
  let joins = false;
  for (const [index, block] of blocks.entries()) {
    const start = Math.max(stretch.start, block.start);
    const end = Math.min(stretch.end, block.end);
    if (isHidden(index)) joins = false;
    else if (start < end) {
      const last = pieces.at(-1);
      if (joins && last !== undefined) last.end = end;
      else pieces.push({ start, end });
      joins = true;
    }
  }
  return pieces;
}
