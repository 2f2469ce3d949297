import { describe, expect, it } from 'vitest';
import type { AnchorCandidate } from '../../../core/annotation-work';
import type { AnchorHealth } from '../../../core/model/annotation';
import { noteRow } from '../note-row-fixture';
import { acceptedAsFound, clearlyBest } from './sure-repairs';

const candidate = (likeness: number): AnchorCandidate => ({
  pageIndex: 3,
  start: 10,
  end: 20,
  quote: 'the rnill',
  before: '',
  after: '',
  likeness,
});

function found(health: AnchorHealth) {
  const row = noteRow({ quote: 'the rnill' });
  const [anchor] = row.annotation.anchors;
  return { ...row, annotation: { ...row.annotation, anchors: [{ ...anchor, health }] as const } };
}

describe('places to accept together', () => {
  it('are those of lost pieces that are at least 95 % alike and have no rival', () => {
    const row = noteRow({ id: 'a', quote: 'the mill' });
    expect(clearlyBest(row, 0, [candidate(0.97)])).toMatchObject({
      annotationId: 'a',
      piece: 0,
      place: { pageIndex: 3, start: 10, end: 20 },
      was: 'the mill',
    });
    expect(clearlyBest(row, 0, [candidate(0.97), candidate(0.6)])).toBeDefined();
    expect(clearlyBest(row, 0, [candidate(0.94)])).toBeUndefined();
    expect(clearlyBest(row, 0, [candidate(0.98), candidate(0.97)])).toBeUndefined();
    expect(clearlyBest(row, 0, [])).toBeUndefined();
  });

  it('are those where a piece was put by likeness, when that was likely enough', () => {
    expect(acceptedAsFound(found({ state: 'approximate', likeness: 0.96 }), 0, 'the mill')).toMatchObject({
      place: { pageIndex: 0, start: 0, end: 9 },
      was: 'the mill',
      candidate: { quote: 'the rnill', likeness: 0.96 },
    });
    expect(acceptedAsFound(found({ state: 'approximate', likeness: 0.9 }), 0, 'the mill')).toBeUndefined();
    expect(acceptedAsFound(found({ state: 'moved' }), 0, 'the mill')).toBeUndefined();
  });
});
