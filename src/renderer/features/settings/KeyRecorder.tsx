import { useEffect, useId, useRef } from 'react';
import type { Action } from '../../../shared/keys/action';
import { Key } from '../../ui/Key';
import { isOnlyHeld } from './key-changes';
import type { KeyEditing } from './useKeyEditing';
import styles from './Keyboard.module.css';

interface KeyRecorderProps {
  readonly action: Action;
  readonly refusal: string | undefined;
  readonly editing: KeyEditing;
  /** Recording may be over; whether the focus is then to go back to the button it began with. */
  readonly onLeave: (returns: boolean) => void;
}

/**
 * Waits for the new key of an action. A field, so that screen readers let keys through; Tab is left
 * alone, and leaving the field leaves everything as it was.
 */
export function KeyRecorder({ action, refusal, editing, onLeave }: KeyRecorderProps) {
  const hintId = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <div className={styles.recorder}>
      <input
        ref={field}
        className={styles.field}
        readOnly
        value=""
        placeholder="Press the new key"
        aria-label={`New key: ${action.label}`}
        aria-describedby={hintId}
        onBlur={() => {
          onLeave(false);
          editing.end();
        }}
        onKeyDown={(event) => {
          const { nativeEvent: press } = event;
          if (press.key === 'Tab' && !press.ctrlKey && !press.altKey && !press.metaKey) return;
          event.preventDefault();
          event.stopPropagation();
          if (press.isComposing || press.repeat || isOnlyHeld(press)) return;
          const isAlone = !press.ctrlKey && !press.altKey && !press.metaKey && !press.shiftKey;
          if (isAlone && press.key === 'Escape') editing.end();
          else if (isAlone && press.key === 'Backspace') editing.clear(action);
          else editing.record(action, press);
          onLeave(true);
        }}
      />
      <p id={hintId} className={styles.hint}>
        <Key>Esc</Key> leaves it as it is · <Key>Backspace</Key> takes the key away
      </p>
      <p className={styles.refusal} role="alert">
        {refusal}
      </p>
    </div>
  );
}
