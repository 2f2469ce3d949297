import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createDraftSaver, type DraftState } from './draft-saver';

/**
 * What is typed is written at the latest this long after, in ms. Killing the app may lose what was
 * typed in the last two seconds, and writing itself takes a moment.
 */
const EVERY_MS = 1500;

/** The draft of a text: what stands in the field, and what has become of it in the archive. */
export function useDraft(
  text: string,
  onSave: (text: string, session: string) => Promise<boolean>,
  onSaved: ((at: Date) => void) | undefined,
) {
  const [words, setWords] = useState(text);
  const [state, setState] = useState<DraftState>({ kind: 'same' });
  const latest = useRef({ onSave, onSaved });
  useLayoutEffect(() => {
    latest.current = { onSave, onSaved };
  });
  const [saver] = useState(() => {
    const session = `note-${crypto.randomUUID()}`;
    return createDraftSaver({
      words: text,
      everyMs: EVERY_MS,
      write: (draft) => latest.current.onSave(draft, session),
      onState: (next) => {
        setState(next);
        if (next.kind === 'saved') latest.current.onSaved?.(next.at);
      },
      now: () => new Date(),
    });
  });
  useEffect(() => {
    if (saver.adopt(text)) setWords(text);
  }, [saver, text]);
  // Taken off the screen by something else than its own end: what was typed is kept all the same.
  useEffect(() => () => void saver.flush(), [saver]);
  return {
    words,
    state,
    type: (next: string) => {
      setWords(next);
      saver.type(next);
    },
    /** Writes what is left; false when that failed. */
    finish: () => saver.flush(),
  };
}
