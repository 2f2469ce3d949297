import { expect, it } from 'vitest';
import { cellsOf, columnsOf } from './table-cells';

it('a row of an early reading is cut at its tabs', () => {
  const text = 'Rows:\nname\t\tdate';
  const row = { kind: 'table-row' as const, start: 6, end: text.length };
  expect(cellsOf(row, text).map(({ start, end }) => text.slice(start, end))).toEqual(['name', '', 'date']);
});

it('a row covers as many columns as its cells do', () => {
  expect(
    columnsOf([
      { start: 0, end: 1, columns: 3 },
      { start: 2, end: 3 },
    ]),
  ).toBe(4);
});
