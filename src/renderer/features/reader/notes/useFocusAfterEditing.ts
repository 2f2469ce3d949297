import { useLayoutEffect, useRef } from 'react';
import type { Editing } from './NotesPanel';

/**
 * When writing ends and nothing else has taken the focus, the document gets it back. It is the
 * screen's to call: the list of notes, which lies within, is asked first.
 */
export function useFocusAfterEditing(editing: Editing | undefined, focusDocument: () => void): void {
  const wasEditing = useRef(false);
  useLayoutEffect(() => {
    const hasEnded = wasEditing.current && editing === undefined;
    wasEditing.current = editing !== undefined;
    if (hasEnded && document.activeElement === document.body) focusDocument();
  });
}
