import { Switch } from '../../ui/Switch';
import styles from './SettingsScreen.module.css';

export interface SingleKeysSwitchProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Turns shortcuts of one letter or digit on and off, for people who dictate or press keys by accident. */
export function SingleKeysSwitch({ isOn, onChange }: SingleKeysSwitchProps) {
  return (
    <div className={styles.switchLine}>
      <Switch label="Single-letter shortcuts" isOn={isOn} onChange={onChange} />
      <p className={styles.explanation}>
        Keys such as 1 to 5, N and J act while a document or a list has focus, never while you type. Turn them
        off if you dictate, or press keys by accident. Everything they do is in buttons too.
      </p>
    </div>
  );
}
