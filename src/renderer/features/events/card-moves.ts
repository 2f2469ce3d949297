/**
 * Where an arrow key leads from a card: up and down within its source's column, left and right to
 * the same height in the next. Undefined for other keys.
 */
export function cardAfterKey(
  key: string,
  columns: readonly (readonly string[])[],
  current: string,
): string | undefined {
  const column = columns.findIndex((ids) => ids.includes(current));
  const row = columns[column]?.indexOf(current) ?? -1;
  const at = (toColumn: number, toRow: number) => {
    const ids = columns[toColumn];
    return ids?.[Math.min(ids.length - 1, Math.max(0, toRow))] ?? current;
  };
  switch (key) {
    case 'ArrowDown':
      return at(column, row + 1);
    case 'ArrowUp':
      return at(column, row - 1);
    case 'ArrowRight':
      return at(column + 1, row);
    case 'ArrowLeft':
      return at(column - 1, row);
    case 'Home':
      return at(column, 0);
    case 'End':
      return at(column, Number.POSITIVE_INFINITY);
    default:
      return undefined;
  }
}
