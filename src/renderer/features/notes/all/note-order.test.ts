import { describe, expect, it } from 'vitest';
import { noteRow } from '../note-row-fixture';
import { noteItems, type NotebookOrder } from './note-order';

const rows = [
  noteRow({
    id: 'late',
    sourceId: 'b',
    title: 'Beta',
    date: '2024',
    pageIndex: 7,
    changedAt: '2026-02-16T12:00:00Z',
  }),
  noteRow({
    id: 'early',
    sourceId: 'b',
    title: 'Beta',
    date: '2024',
    pageIndex: 2,
    changedAt: '2026-02-14T12:00:00Z',
  }),
  noteRow({ id: 'other', sourceId: 'a', title: 'Alpha', date: '2025', changedAt: '2026-02-16T11:00:00Z' }),
];

function shown(order: NotebookOrder, isGrouped: boolean): string[] {
  return noteItems(rows, order, isGrouped).map((item) =>
    item.kind === 'row' ? item.id : `${item.heading.title} (${item.heading.count})`,
  );
}

describe('notes in an order', () => {
  it('stand by newest change, by source and place, or by date of source and place', () => {
    expect(shown('changed', false)).toEqual(['late', 'other', 'early']);
    expect(shown('source', false)).toEqual(['other', 'early', 'late']);
    expect(shown('date', false)).toEqual(['early', 'late', 'other']);
  });

  it('are grouped by source, or by the day they were changed', () => {
    expect(shown('source', true)).toEqual(['Alpha (1)', 'other', 'Beta (2)', 'early', 'late']);
    expect(shown('changed', true)).toEqual([
      '16 February 2026 (2)',
      'late',
      'other',
      '14 February 2026 (1)',
      'early',
    ]);
  });
});
