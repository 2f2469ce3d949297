import { describe, expect, it } from 'vitest';
import type { TextBlock } from '../../../core/model/extraction';
import { picturesOfPart, placedPictures } from './placed-pictures';

const picture = (at: number) => ({ at, reference: `data:${at}`, description: '' });
const blocks: readonly TextBlock[] = [
  { kind: 'paragraph', start: 0, end: 10, outsideArticle: true },
  { kind: 'paragraph', start: 12, end: 20 },
  { kind: 'table-row', start: 22, end: 30 },
  { kind: 'paragraph', start: 32, end: 40 },
];

describe('pictures in a text', () => {
  it('stand above, among or below the letters of their block', () => {
    const placed = placedPictures(blocks, [12, 15, 20, 22, 40].map(picture));
    expect(placed.get(1)).toEqual({ before: [picture(12)], inside: [picture(15)], after: [picture(20)] });
    expect(placed.get(2)?.inside).toEqual([picture(22)]);
    expect(placed.get(3)?.after).toEqual([picture(40)]);
  });

  it('belong to the article when their neighbours do', () => {
    const shown = picturesOfPart([0, 12, 15, 32].map(picture), blocks, 'article');
    expect(shown.map(({ at }) => at)).toEqual([15, 32]);
    expect(picturesOfPart([picture(0)], blocks, 'whole')).toHaveLength(1);
  });
});
