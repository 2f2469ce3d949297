import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { DraftState } from './draft-saver';
import styles from './NoteEditor.module.css';
import { NoteView } from './NoteView';
import { savedWords } from './saved-words';
import { useDraft } from './useDraft';

interface NoteEditorProps {
  /** As the archive has it. */
  readonly note: string;
  readonly label: string;
  /** Writes the note; calls of one `session` are one step for undo. False when it failed. */
  readonly onSave: (note: string, session: string) => Promise<boolean>;
  /** Writing has ended, and nothing is left unsaved. */
  readonly onEnd: () => void;
  /** The note was written to the archive at this time. */
  readonly onSaved?: ((at: Date) => void) | undefined;
}

/** So long the archive may take to tell of saved words, which something else may have changed since; in ms. */
const UNTOLD_MS = 500;

/**
 * A note, to be written in place. It is saved every two seconds while one types, when the field is
 * left, and by Ctrl Enter or Esc, which also end writing: Esc keeps what was typed, undo takes it back.
 * The focus goes back to where it came from at once, so that the next key is not typed into the note.
 */
export function NoteEditor({ note, label, onSave, onEnd, onSaved }: NoteEditorProps) {
  const { words, state, type, finish } = useDraft(note, onSave, onSaved);
  const field = useRef<HTMLTextAreaElement>(null);
  const cameFrom = useRef<Element>(null);
  const isShown = useRef(false);
  const [ending, setEnding] = useState<'no' | 'saving' | 'saved'>('no');
  useEffect(() => {
    isShown.current = true;
    const element = field.current;
    cameFrom.current = document.activeElement;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
    return () => {
      isShown.current = false;
    };
  }, []);
  const end = () => {
    setEnding('saving');
    void finish().then((isSaved) => {
      // Something else may have taken the field's place meanwhile; that is not to be ended.
      if (isShown.current) setEnding(isSaved ? 'saved' : 'no');
    });
  };
  // The words stand here until the archive tells of them, so that the note is never seen without them.
  const ended = useRef(onEnd);
  useLayoutEffect(() => {
    ended.current = onEnd;
  });
  const isTold = note === words;
  useEffect(() => {
    if (ending !== 'saved') return undefined;
    const timer = window.setTimeout(() => ended.current(), isTold ? 0 : UNTOLD_MS);
    return () => window.clearTimeout(timer);
  }, [ending, isTold]);
  if (ending !== 'no') return words === '' ? null : <NoteView note={words} />;
  return (
    <div className={styles.editor}>
      <textarea
        ref={field}
        className={styles.field}
        aria-label={label}
        placeholder="Your note"
        dir="auto"
        spellCheck={false}
        rows={2}
        value={words}
        onChange={(event) => type(event.target.value)}
        onBlur={end}
        onKeyDown={(event) => {
          const isEnter = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
          event.stopPropagation();
          if (event.nativeEvent.isComposing || !(isEnter || event.key === 'Escape')) return;
          event.preventDefault();
          const before = cameFrom.current;
          // Leaving the field ends writing.
          if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
          if (document.activeElement === field.current) field.current?.blur();
        }}
      />
      <p
        className={styles.state}
        data-state={state.kind}
        role={state.kind === 'failed' ? 'alert' : undefined}
      >
        {stateWords(state)}
      </p>
    </div>
  );
}

function stateWords(state: DraftState): string {
  switch (state.kind) {
    case 'same':
      return 'Ctrl Enter ends';
    case 'unsaved':
      return 'Saving…';
    case 'saved':
      return savedWords(state.at);
    case 'failed':
      return 'Not saved. Your words stand here; they are tried again when you type on or press Ctrl Enter.';
  }
}
