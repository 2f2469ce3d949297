import { ProgressBar as AriaProgressBar } from 'react-aria-components';
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
    <AriaProgressBar
      className={classes(styles.bar)}
      aria-label={label}
      value={percent ?? 0}
      isIndeterminate={percent === undefined}
    >
      <div
        className={classes(styles.fill, percent === undefined && styles.moving)}
        style={percent === undefined ? undefined : { inlineSize: `${percent}%` }}
      />
    </AriaProgressBar>
  );
}
