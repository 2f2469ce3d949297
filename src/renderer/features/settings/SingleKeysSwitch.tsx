import { useId } from 'react';
import styles from './SettingsScreen.module.css';

export interface SingleKeysSwitchProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Turns shortcuts of one letter or digit on and off, for people who speak or mistype into the app. */
export function SingleKeysSwitch({ isOn, onChange }: SingleKeysSwitchProps) {
  const id = useId();
  return (
    <div className={styles.setting}>
      <label className={styles.label} htmlFor={id}>
        Single-letter shortcuts
      </label>
      <div className={styles.switchLine}>
        <input
          id={id}
          type="checkbox"
          role="switch"
          className={styles.switch}
          checked={isOn}
          aria-checked={isOn}
          aria-describedby={`${id}-explanation`}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <p id={`${id}-explanation`} className={styles.explanation}>
          Keys such as 1 to 5, N and J act while a document or a list has focus, never while you type. Turn
          them off if you dictate, or press keys by accident. Everything they do is in buttons too.
        </p>
      </div>
    </div>
  );
}
