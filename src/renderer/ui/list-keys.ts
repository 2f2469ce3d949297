import { extendTo, moveTo, selectOne, type Selection } from './selection';

/** The row that a key of movement leads to; undefined for every other key. `lead` is -1 where the keys are nowhere yet. */
export function rowAfterKey(
  key: string,
  { lead, rows, pageRows }: { readonly lead: number; readonly rows: number; readonly pageRows: () => number },
): number | undefined {
  const last = rows - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, lead + 1);
    case 'ArrowUp':
      return Math.max(0, lead - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'PageDown':
      return Math.min(last, Math.max(0, lead) + pageRows());
    case 'PageUp':
      return Math.max(0, lead - pageRows());
    default:
      return undefined;
  }
}

/** What is chosen after moving to a row: Shift extends, Ctrl (Cmd on macOS) moves without choosing. */
export function selectionAfterMove(
  selection: Selection,
  rows: readonly { readonly id: string }[],
  id: string,
  held: { readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean },
): Selection {
  if (held.shiftKey) return extendTo(selection, rows, id);
  return held.ctrlKey || held.metaKey ? moveTo(selection, id) : selectOne(id);
}
