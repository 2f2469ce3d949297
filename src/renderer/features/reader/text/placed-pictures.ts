import type { TextBlock, TextPicture } from '../../../core/model/extraction';
import type { PagePart } from './article-part';
import { blockIndexAt } from './text-blocks';

/** The pictures of a block: above it, among its letters, and below it. */
export interface BlockPictures {
  readonly before: readonly TextPicture[];
  readonly inside: readonly TextPicture[];
  readonly after: readonly TextPicture[];
}

/** Where pictures stand, by the index of the block they stand with. In a row of a table all are inside. */
export function placedPictures(
  blocks: readonly TextBlock[],
  pictures: readonly TextPicture[],
): ReadonlyMap<number, BlockPictures> {
  const placed = new Map<number, { before: TextPicture[]; inside: TextPicture[]; after: TextPicture[] }>();
  for (const picture of pictures) {
    const index = blockIndexAt(blocks, picture.at);
    const block = blocks[index];
    if (block === undefined) continue;
    const there = placed.get(index) ?? { before: [], inside: [], after: [] };
    placed.set(index, there);
    if (block.kind === 'table-row' && picture.at <= block.end) there.inside.push(picture);
    else if (picture.at <= block.start) there.before.push(picture);
    else if (picture.at < block.end) there.inside.push(picture);
    else there.after.push(picture);
  }
  return placed;
}

/**
 * The pictures of a part of a web page. A picture holds no words to be judged by, so it belongs to the
 * article when what stands before it and what comes after it do.
 */
export function picturesOfPart(
  pictures: readonly TextPicture[],
  blocks: readonly TextBlock[],
  part: PagePart,
): readonly TextPicture[] {
  if (part === 'whole') return pictures;
  return pictures.filter(({ at }) => {
    const index = blockIndexAt(blocks, at);
    const block = blocks[index];
    if (block?.outsideArticle === true) return false;
    const before = block !== undefined && at <= block.start ? blocks[index - 1] : undefined;
    return before?.outsideArticle !== true;
  });
}
