import type { KeyboardEvent } from 'react';
import { selectionAfterMove } from '../../../ui/list-keys';
import { selectAll, selectOne, toggle } from '../../../ui/selection';
import type { Notes } from '../useNotes';

interface NoteGridKeys {
  readonly notes: Notes;
  /** Index of the row where the keys are, or -1. */
  readonly lead: number;
  /** The focus is to follow the row that is moved to. */
  readonly onMove: () => void;
  readonly onOpen: (annotationId: string) => void;
}

/** Rows that a page key goes by. */
const PAGE_ROWS = 6;

/**
 * Keys of the list of notes, while a card itself has the focus: arrows move and choose, Shift
 * extends, Ctrl moves without choosing, Ctrl Space adds or takes out, Ctrl A takes all, Enter goes to
 * the passage.
 */
export function useNoteGridKeys({ notes, lead, onMove, onOpen }: NoteGridKeys) {
  const { listed, selection, select } = notes;
  const rows = listed.map(({ annotation }) => annotation);
  const last = rows.length - 1;
  const act = (event: KeyboardEvent): boolean => {
    const withControl = event.ctrlKey || event.metaKey;
    const target = {
      ArrowDown: lead + 1,
      ArrowUp: lead - 1,
      Home: 0,
      End: last,
      PageDown: lead + PAGE_ROWS,
      PageUp: lead - PAGE_ROWS,
    }[event.key];
    const here = rows[Math.max(0, lead)]?.id;
    if (target !== undefined) {
      const id = rows[Math.max(0, Math.min(last, target))]?.id;
      if (id === undefined) return false;
      onMove();
      select(selectionAfterMove(selection, rows, id, event));
    } else if (event.key === 'Enter' && here !== undefined) onOpen(here);
    else if (withControl && (event.code === 'KeyA' || event.key.toLowerCase() === 'a'))
      select(selectAll(selection, rows));
    else if (event.key === ' ' && here !== undefined)
      select(withControl ? toggle(selection, here) : selectOne(here));
    else return false;
    return true;
  };
  return (event: KeyboardEvent) => {
    const isOnRow = event.target instanceof HTMLElement && event.target.role === 'row';
    if (!isOnRow || event.altKey || event.nativeEvent.isComposing || rows.length === 0) return;
    if (act(event)) event.preventDefault();
  };
}
