import type { TableCell, TextBlock } from '../../../core/model/extraction';

/** The cells of a row; readings of the first versions only have tabs between them. */
export function cellsOf(row: TextBlock, text: string): readonly TableCell[] {
  if (row.cells !== undefined) return row.cells;
  const cells: TableCell[] = [];
  let start = row.start;
  for (const words of text.slice(row.start, row.end).split('\t')) {
    cells.push({ start, end: start + words.length });
    start += words.length + 1;
  }
  return cells;
}

/** How many columns a row covers. */
export function columnsOf(cells: readonly TableCell[]): number {
  return cells.reduce((sum, { columns = 1 }) => sum + columns, 0);
}
