import { classes } from './classes';
import styles from './ProgressBar.module.css';

interface ProgressBarProps {
  /** What is going on; read aloud, not shown. */
  readonly label: string;
  /** 0 to 1; without it the bar shows that something goes on, not how far. */
  readonly value?: number | undefined;
}

/** A thin bar. */
export function ProgressBar({ label, value }: ProgressBarProps) {
  const percent = value === undefined ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div
      className={styles.bar}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <div
        className={classes(styles.fill, percent === undefined && styles.moving)}
        style={percent === undefined ? undefined : { inlineSize: `${percent}%` }}
      />
    </div>
  );
}
