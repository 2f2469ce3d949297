import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { SourceRow } from '../../core/archive';
import { rowWithTitle } from './filter-sources';

/** Letters typed within this time of one another belong together. */
const TYPING_PAUSE_MS = 700;

interface GridKeys {
  readonly rows: readonly SourceRow[];
  /** Index of the selected row, or -1. */
  readonly selected: number;
  /** Rows that are in sight at once. */
  readonly pageRows: () => number;
  readonly onMove: (index: number) => void;
  readonly onOpen: (source: SourceRow, newTab: boolean) => void;
  readonly onRemove: (source: SourceRow) => void;
  readonly onPeek: () => void;
}

/** Keys of the list of sources (design language, section 5); only while focus is on the grid itself. */
export function useGridKeys(keys: GridKeys): (event: KeyboardEvent<HTMLElement>) => void {
  const typing = useRef({ text: '', atMs: 0 });
  const { rows, selected } = keys;

  const act = (event: KeyboardEvent<HTMLElement>): boolean => {
    const source = rows[selected];
    const withControl = event.ctrlKey || event.metaKey;
    if (event.altKey || (withControl && event.key !== 'Enter')) return false;
    const last = rows.length - 1;
    const target = {
      ArrowDown: Math.min(last, selected + 1),
      ArrowUp: Math.max(0, selected - 1),
      Home: 0,
      End: last,
      PageDown: Math.min(last, Math.max(0, selected) + keys.pageRows()),
      PageUp: Math.max(0, selected - keys.pageRows()),
    }[event.key];
    if (target !== undefined) {
      keys.onMove(target);
      return true;
    }
    if (event.key === 'Enter' && source !== undefined) keys.onOpen(source, withControl);
    else if (event.key === 'Delete' && source !== undefined) keys.onRemove(source);
    else return jump(event);
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
    const index = rowWithTitle(rows, text, isTyping ? Math.max(0, selected) : selected + 1);
    if (index !== undefined) keys.onMove(index);
    return true;
  };

  return (event) => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing || rows.length === 0) return;
    if (act(event)) event.preventDefault();
  };
}
