import { expect, it } from 'vitest';
import { asAnchors } from '../../core/model/anchors';
import { piecesToRepair } from './pieces-to-repair';
import { anchor, row } from './row-fixture';

it('lost pieces are asked about first, then those found by likeness, and no others', () => {
  const anchors = asAnchors([
    anchor({ health: { state: 'approximate', likeness: 0.9 } }),
    anchor(),
    anchor({ extraction: 'former' }),
    anchor({ health: { state: 'moved' } }),
    anchor({ health: { state: 'lost' } }),
  ]);
  if (anchors === undefined) throw new Error('There are anchors');
  expect(piecesToRepair(row({ anchors }))).toEqual([2, 4, 0]);
});
