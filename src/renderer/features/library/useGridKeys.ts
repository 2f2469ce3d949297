import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { SourceRow } from '../../core/archive';
import { rowWithTitle } from './filter-sources';
import { rowAfterKey, selectionAfterMove } from '../../ui/list-keys';
import { selectAll, selectOne, toggle } from '../../ui/selection';
import type { Selection } from '../../ui/selection';

/** Letters typed within this time of one another belong together. */
const TYPING_PAUSE_MS = 700;

interface GridKeys {
  readonly rows: readonly SourceRow[];
  readonly selection: Selection;
  /** Index of the row where the keys are, or -1. */
  readonly lead: number;
  /** Rows that are in sight at once. */
  readonly pageRows: () => number;
  readonly onSelect: (selection: Selection) => void;
  readonly onOpen: (source: SourceRow, newTab: boolean) => void;
  readonly onRemove: () => void;
  readonly onPeek: () => void;
}

/**
 * Keys of the list of sources (design language, section 5); only while focus is on the grid itself.
 * Shift extends, Ctrl moves without choosing and Ctrl Space adds or takes out.
 */
export function useGridKeys(keys: GridKeys): (event: KeyboardEvent<HTMLElement>) => void {
  const typing = useRef({ text: '', atMs: 0 });
  const { rows, selection, lead } = keys;

  const go = (index: number, event: KeyboardEvent<HTMLElement>) => {
    const id = rows[index]?.id;
    if (id !== undefined) keys.onSelect(selectionAfterMove(selection, rows, id, event));
  };

  const act = (event: KeyboardEvent<HTMLElement>): boolean => {
    if (event.altKey) return false;
    const target = rowAfterKey(event.key, { lead, rows: rows.length, pageRows: keys.pageRows });
    if (target !== undefined) {
      go(target, event);
      return true;
    }
    const withControl = event.ctrlKey || event.metaKey;
    const source = rows[lead];
    if (event.key === 'Enter' && source !== undefined) keys.onOpen(source, withControl);
    else if (withControl) return withControlKey(event, source);
    else if (event.key === 'Delete') keys.onRemove();
    else return jump(event);
    return true;
  };

  const withControlKey = (event: KeyboardEvent<HTMLElement>, source: SourceRow | undefined): boolean => {
    if (event.code === 'KeyA' || event.key.toLowerCase() === 'a') keys.onSelect(selectAll(selection, rows));
    else if (event.key === ' ' && source !== undefined) keys.onSelect(toggle(selection, source.id));
    else return false;
    return true;
  };

  const jump = (event: KeyboardEvent<HTMLElement>): boolean => {
    const nowMs = performance.now();
    const isTyping = typing.current.text !== '' && nowMs - typing.current.atMs < TYPING_PAUSE_MS;
    if (event.key === ' ' && !isTyping) {
      keys.onPeek();
      return true;
    }
    // One character is a letter; keys with names have longer ones.
    if (!/^.$/su.test(event.key)) return false;
    const text = isTyping ? typing.current.text + event.key : event.key;
    typing.current = { text, atMs: nowMs };
    // The first letter goes on to the next title; more letters may stay on this one.
    const index = rowWithTitle(rows, text, isTyping ? Math.max(0, lead) : lead + 1);
    if (index !== undefined) keys.onSelect(selectOne(rows[index]?.id));
    return true;
  };

  return (event) => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing || rows.length === 0) return;
    if (act(event)) event.preventDefault();
  };
}
