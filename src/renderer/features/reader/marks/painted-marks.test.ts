import { describe, expect, it } from 'vitest';
import type { AnnotationRow } from '../../../core/annotation-work';
import type { Annotation } from '../../../core/model/annotation';
import { MARK_NAMES, paintedMarks } from './painted-marks';

const row = (id: string, start: number, end: number, more: Partial<Annotation> = {}) =>
  ({
    annotation: {
      id,
      kind: 'highlight',
      highlight: 1,
      anchors: [{ extraction: 'now', pageIndex: 0, start, end, boxes: [] }],
      ...more,
    },
    source: { sha256: 'file', extraction: { sha256: 'now' } },
  }) as unknown as AnnotationRow;
const names = (painted: ReadonlyMap<string, readonly object[]>) =>
  [...painted].filter(([, stretches]) => stretches.length > 0).map(([name]) => name);

describe('marks over running text', () => {
  it('are painted by slot and kind, and the chosen one once more', () => {
    const painted = paintedMarks(
      [row('a', 0, 5), row('b', 10, 15, { highlight: 3, kind: 'underline' })],
      'b',
    );
    expect(names(painted)).toEqual(['hl-1', 'ul-3', 'hl-selected']);
    expect(painted.get('ul-3')).toEqual([{ pageIndex: 0, start: 10, end: 15 }]);
    expect([...painted.keys()]).toEqual(MARK_NAMES);
  });

  it('lie over the longer ones that they lie on', () => {
    const painted = paintedMarks(
      [row('long', 0, 50), row('short', 10, 20, { highlight: 2 }), row('word', 12, 15, { highlight: 3 })],
      undefined,
    );
    expect(names(painted)).toEqual(['hl-1', 'hl-2-over', 'hl-3-top']);
    expect(MARK_NAMES.indexOf('hl-2-over')).toBeGreaterThan(MARK_NAMES.indexOf('hl-5'));
  });

  it('are not painted when their words are lost, and are doubtful when found by likeness', () => {
    const health = { state: 'approximate', likeness: 0.8 } as const;
    const doubtful = row('doubtful', 0, 5);
    const anchors = doubtful.annotation.anchors.map((anchor) => ({ ...anchor, health }));
    const lost = row('lost', 10, 15);
    const others = lost.annotation.anchors.map((anchor) => ({ ...anchor, extraction: 'before' }));
    const painted = paintedMarks(
      [
        row('doubtful', 0, 5, { anchors: anchors as unknown as Annotation['anchors'] }),
        row('lost', 10, 15, { anchors: others as unknown as Annotation['anchors'] }),
      ],
      undefined,
    );
    expect(names(painted)).toEqual(['hl-1', 'hl-doubtful']);
  });

  it('are only those of words', () => {
    const area = { pageIndex: 0, box: { x: 0, y: 0, width: 1, height: 1 } };
    expect(
      names(paintedMarks([row('p', 4, 4, { kind: 'point' }), row('a', 0, 9, { kind: 'area', area })], 'p')),
    ).toEqual([]);
  });
});
