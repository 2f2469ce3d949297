import { describe, expect, it } from 'vitest';
import type { PassageAnchor } from '../../../core/model/annotation';
import { anchorsToKeep, inReadingOrder } from './changed-anchors';

const anchor = (start: number, end: number, extraction = 'now', pageIndex = 0): PassageAnchor => ({
  extraction,
  pageIndex,
  start,
  end,
  quote: 'x',
  prefix: '',
  suffix: '',
  boxes: [],
});

describe('anchors of a mark whose pieces change', () => {
  it('stay for pieces that stay, and are missing for new ones', () => {
    const [one, two] = [anchor(0, 5), anchor(10, 15)];
    const pieces = [
      { pageIndex: 0, start: 0, end: 5 },
      { pageIndex: 0, start: 10, end: 20 },
    ];
    expect(anchorsToKeep({ anchors: [one, two] }, pieces, 'now')).toEqual({
      kept: [one],
      missing: [{ pageIndex: 0, start: 10, end: 20 }],
    });
  });

  it('stay when they are lost, and do not stand for a piece at the same offsets', () => {
    const lost = anchor(0, 5, 'before');
    const pieces = [{ pageIndex: 0, start: 0, end: 5 }];
    expect(anchorsToKeep({ anchors: [lost] }, pieces, 'now')).toEqual({ kept: [lost], missing: pieces });
  });

  it('are put in reading order', () => {
    const [a, b, c] = [anchor(0, 5), anchor(9, 12), anchor(0, 3, 'now', 1)];
    expect(inReadingOrder([c, b, a])).toEqual([a, b, c]);
  });
});
