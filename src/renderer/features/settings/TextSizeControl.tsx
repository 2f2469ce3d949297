import { useId } from 'react';
import styles from './SettingsScreen.module.css';

const SMALLEST = 14;
const LARGEST = 24;

export interface TextSizeControlProps {
  /** In px. */
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** Size of the text of documents that have no pages, with a line to judge it by. */
export function TextSizeControl({ value, onChange }: TextSizeControlProps) {
  const id = useId();
  return (
    <div className={styles.setting}>
      <label className={styles.label} htmlFor={id}>
        Document text
      </label>
      <div className={styles.size}>
        <div className={styles.slider}>
          <input
            id={id}
            type="range"
            min={SMALLEST}
            max={LARGEST}
            step={1}
            value={value}
            aria-valuetext={`${value} pixels`}
            onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
          />
          <output htmlFor={id} className={styles.value}>
            {`${value} px`}
          </output>
        </div>
        <p className={styles.sampleLine} style={{ fontSize: value }}>
          The river had risen in the night, and no boat crossed.
        </p>
      </div>
    </div>
  );
}
