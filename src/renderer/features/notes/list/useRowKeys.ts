import type { KeyboardEvent } from 'react';
import { rowAfterKey, selectionAfterMove } from '../../../ui/list-keys';
import { selectAll, toggle, type Selection } from '../../../ui/selection';
import type { RowItem } from './grid-items';

export interface RowKeys<Row> {
  readonly rows: readonly RowItem<Row>[];
  readonly selection: Selection;
  /** Rows that are in sight at once. */
  readonly pageRows: () => number;
  readonly onSelect: (selection: Selection) => void;
  readonly onOpen: (row: Row, newTab: boolean) => void;
  readonly onRemove?: (() => void) | undefined;
  readonly onCopy?: (() => void) | undefined;
  readonly onPeek: () => void;
}

/**
 * Keys of a list (design language, section 5); only while focus is on the grid itself. Shift extends,
 * Ctrl moves without choosing, Ctrl Space adds or takes out.
 */
export function useRowKeys<Row>(keys: RowKeys<Row>): (event: KeyboardEvent<HTMLElement>) => void {
  const { rows, selection } = keys;
  const lead = rows.findIndex(({ id }) => id === selection.lead);

  const go = (index: number, event: KeyboardEvent<HTMLElement>) => {
    const id = rows[index]?.id;
    if (id !== undefined) keys.onSelect(selectionAfterMove(selection, rows, id, event));
  };
  const withControl = (event: KeyboardEvent<HTMLElement>, item: RowItem<Row> | undefined): boolean => {
    const isLetter = (letter: string) => event.code === `Key${letter}` || event.key.toUpperCase() === letter;
    if (event.shiftKey && isLetter('C') && keys.onCopy !== undefined) keys.onCopy();
    else if (event.shiftKey) return false;
    else if (isLetter('A')) keys.onSelect(selectAll(selection, rows));
    else if (event.key === ' ' && item !== undefined) keys.onSelect(toggle(selection, item.id));
    else return false;
    return true;
  };
  const act = (event: KeyboardEvent<HTMLElement>): boolean => {
    if (event.altKey) return false;
    const target = rowAfterKey(event.key, { lead, rows: rows.length, pageRows: keys.pageRows });
    if (target !== undefined) {
      go(target, event);
      return true;
    }
    const isControl = event.ctrlKey || event.metaKey;
    const item = rows[lead];
    if (event.key === 'Enter' && item !== undefined) keys.onOpen(item.row, isControl);
    else if (isControl) return withControl(event, item);
    else if (event.key === 'Delete' && keys.onRemove !== undefined) keys.onRemove();
    else if (event.key === ' ') keys.onPeek();
    else return false;
    return true;
  };
  return (event) => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing || rows.length === 0) return;
    if (act(event)) event.preventDefault();
  };
}
