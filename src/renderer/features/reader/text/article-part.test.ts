import { describe, expect, it } from 'vitest';
import type { TextBlock } from '../../../core/model/extraction';
import { blocksOfPart, hasArticle, reachesOutside, visiblePieces } from './article-part';

const text = 'Menu\nThe council met.\nIt voted.\nRead more\nThen it closed.\nImprint';
const blocks: TextBlock[] = [];
for (const words of text.split('\n')) {
  const start = text.indexOf(words);
  const outside = ['Menu', 'Read more', 'Imprint'].includes(words);
  blocks.push({
    kind: 'paragraph',
    start,
    end: start + words.length,
    ...(outside ? { outsideArticle: true as const } : {}),
  });
}
const spanOf = (from: string, to: string) => ({
  start: text.indexOf(from),
  end: text.indexOf(to) + to.length,
});
const wordsOf = ({ start, end }: { start: number; end: number }) => text.slice(start, end);

describe('the article of a saved web page', () => {
  it('is there when some blocks stand outside of it and some do not', () => {
    expect(hasArticle(blocks)).toBe(true);
    expect(hasArticle(blocks.filter(({ outsideArticle }) => outsideArticle))).toBe(false);
    expect(hasArticle(blocks.filter(({ outsideArticle }) => !outsideArticle))).toBe(false);
    expect(hasArticle(undefined)).toBe(false);
  });

  it('leaves blocks out and changes no offset of the others', () => {
    expect(blocksOfPart(blocks, 'article').map(wordsOf)).toEqual([
      'The council met.',
      'It voted.',
      'Then it closed.',
    ]);
    expect(blocksOfPart(blocks, 'whole')).toBe(blocks);
  });

  it('does not hold a place in a menu, nor a stretch that runs over one', () => {
    expect(reachesOutside(blocks, spanOf('Menu', 'Menu'))).toBe(true);
    expect(reachesOutside(blocks, spanOf('more', 'more'))).toBe(true);
    expect(reachesOutside(blocks, spanOf('voted', 'Then'))).toBe(true);
    expect(reachesOutside(blocks, spanOf('council', 'voted'))).toBe(false);
    expect(reachesOutside(blocks, spanOf('closed.', 'closed.'))).toBe(false);
    const menu = text.indexOf('Read more');
    expect(reachesOutside(blocks, { start: menu, end: menu })).toBe(true);
  });

  it('gives a selection in pieces between what it leaves out', () => {
    const across = spanOf('council', 'Then it');
    const isOutside = (index: number) => blocks[index]?.outsideArticle === true;
    expect(visiblePieces(blocks, across, isOutside).map(wordsOf)).toEqual([
      'council met.\nIt voted.',
      'Then it',
    ]);
    expect(visiblePieces(blocks, across, () => false)).toEqual([across]);
    const inside = spanOf('council', 'voted');
    expect(visiblePieces(blocks, inside, isOutside)).toEqual([inside]);
  });
});
