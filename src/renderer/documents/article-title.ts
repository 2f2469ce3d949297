import type { TextBlock } from '../core/model/extraction';
import { countWords } from '../core/model/count-words';

/** Fewer words than this inside are no article. */
const FEWEST_WORDS = 25;

/**
 * Readability leaves out the heading that repeats the page's title; a reader of the article wants
 * it. Where hardly any text is inside the article, or none outside, no block is marked at all.
 */
export function withArticleTitle(
  text: string,
  blocks: readonly TextBlock[],
  title: string,
): readonly TextBlock[] {
  if (blocks.every(({ outsideArticle }) => outsideArticle === undefined)) return blocks;
  const inside = blocks.filter(({ outsideArticle }) => outsideArticle === undefined);
  const words = countWords(inside.map(({ start, end }) => text.slice(start, end)).join('\n'));
  if (words < FEWEST_WORDS) return blocks.map(unmarked);
  const wanted = folded(title);
  const heading = blocks.find(({ kind, outsideArticle, start, end }) => {
    if (kind !== 'heading' || outsideArticle === undefined || wanted === '') return false;
    const said = folded(text.slice(start, end));
    return said !== '' && (wanted.includes(said) || said.includes(wanted));
  });
  return heading === undefined
    ? blocks
    : blocks.map((block) => (block === heading ? unmarked(block) : block));
}

function unmarked({ outsideArticle: _mark, ...block }: TextBlock): TextBlock {
  return block;
}

const folded = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
