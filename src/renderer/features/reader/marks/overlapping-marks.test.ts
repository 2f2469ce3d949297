import { describe, expect, it } from 'vitest';
import type { AnnotationRow } from '../../../core/annotation-work';
import type { Annotation, PassageAnchor } from '../../../core/model/annotation';
import { depthsOf, marksAt, mergePartner, nextOfPile } from './overlapping-marks';

const anchor = (start: number, end: number, extraction = 'now'): PassageAnchor => ({
  extraction,
  pageIndex: 0,
  start,
  end,
  quote: 'x',
  prefix: '',
  suffix: '',
  boxes: [],
});
const row = (id: string, start: number, end: number, more: Partial<Annotation> = {}): AnnotationRow =>
  ({
    annotation: { id, kind: 'highlight', anchors: [anchor(start, end)], ...more },
    source: { extraction: { sha256: 'now' } },
  }) as unknown as AnnotationRow;
const ids = (rows: readonly AnnotationRow[]) => rows.map(({ annotation }) => annotation.id);

describe('marks over one another', () => {
  it('are chosen one after another, the smallest first, and round again', () => {
    const pile = ['small', 'middle', 'large'];
    expect(nextOfPile(pile, undefined)).toBe('small');
    expect(nextOfPile(pile, 'small')).toBe('middle');
    expect(nextOfPile(pile, 'large')).toBe('small');
    expect(nextOfPile(pile, 'elsewhere')).toBe('small');
    expect(nextOfPile([], 'small')).toBe(undefined);
  });

  it('are found at a place, shortest first, without those that are lost or on the whole source', () => {
    const rows = [
      row('long', 0, 50),
      row('short', 10, 20),
      row('after', 30, 40),
      row('lost', 10, 20, { anchors: [anchor(10, 20, 'before')] }),
      row('source', 0, 0, { kind: 'source' }),
    ];
    expect(ids(marksAt(rows, { pageIndex: 0, offset: 15 }))).toEqual(['short', 'long']);
    expect(ids(marksAt(rows, { pageIndex: 0, offset: 0 }))).toEqual(['long']);
    expect(ids(marksAt(rows, { pageIndex: 1, offset: 15 }))).toEqual([]);
  });

  it('are merged with one that shares words before a neighbour', () => {
    const rows = [row('a', 0, 10), row('b', 20, 30), row('c', 25, 40), row('d', 50, 60)];
    expect(mergePartner(rows, 'b')?.annotation.id).toBe('c');
    expect(mergePartner(rows, 'a')?.annotation.id).toBe('b');
    expect(mergePartner(rows, 'd')?.annotation.id).toBe('c');
    expect(mergePartner([row('only', 0, 9)], 'only')).toBe(undefined);
  });

  it('are merged only among marks of words that are the researcher’s own', () => {
    const rows = [
      row('a', 0, 10),
      row('point', 12, 12, { kind: 'point' }),
      row('theirs', 14, 16, { embedded: { key: 'k', at: '' } }),
      row('b', 20, 30),
    ];
    expect(mergePartner(rows, 'a')?.annotation.id).toBe('b');
    expect(mergePartner(rows, 'point')).toBe(undefined);
  });

  it('lie deeper the more longer ones they lie on', () => {
    const on = (start: number, end: number) => ({ pageIndex: 0, start, end });
    expect(depthsOf([on(0, 100), on(10, 20), on(12, 15), on(200, 300)], 2)).toEqual([0, 1, 2, 0]);
    expect(depthsOf([on(0, 100), on(10, 90), on(20, 80), on(30, 70)], 2)).toEqual([0, 1, 2, 2]);
    expect(depthsOf([on(0, 10), on(0, 10)], 2)).toEqual([0, 1]);
  });
});
