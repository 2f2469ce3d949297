import { useEffect, useRef, useState } from 'react';
import { useLatest } from '../useLatest';
import styles from './NotesPanel.module.css';

/** A pause in typing after which the note is saved, in ms. */
const PAUSE_MS = 1500;

/**
 * The note of a passage, to be written in place. It is saved on a pause, when the field is left, and
 * by Ctrl Enter or Esc, which also end writing.
 */
export function NoteEditor({
  note,
  label,
  onSave,
  onEnd,
}: {
  readonly note: string;
  readonly label: string;
  readonly onSave: (note: string) => Promise<boolean>;
  readonly onEnd: () => void;
}) {
  const [draft, setDraft] = useState(note);
  const field = useRef<HTMLTextAreaElement>(null);
  const saved = useRef(note);
  const latest = useLatest({ draft, onSave });
  const save = useRef(() => {
    const { draft: words, onSave: write } = latest.current;
    if (words === saved.current) return;
    const before = saved.current;
    saved.current = words;
    void write(words).then((isSaved) => {
      // Not saved: the next pause or the end of writing tries again.
      if (!isSaved && saved.current === words) saved.current = before;
    });
  });
  useEffect(() => {
    const element = field.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
    const saveAtEnd = save.current;
    return () => saveAtEnd();
  }, []);
  useEffect(() => {
    if (draft === saved.current) return undefined;
    const timer = window.setTimeout(() => save.current(), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [draft]);
  return (
    <textarea
      ref={field}
      className={styles.editor}
      aria-label={label}
      placeholder="Your note"
      dir="auto"
      rows={Math.min(12, Math.max(2, draft.split('\n').length + Math.floor(draft.length / 42)))}
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => {
        save.current();
        onEnd();
      }}
      onKeyDown={(event) => {
        const ends = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
        event.stopPropagation();
        if (!ends) return;
        event.preventDefault();
        save.current();
        onEnd();
      }}
    />
  );
}
