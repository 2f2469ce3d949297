import { ProgressBar as AriaProgressBar } from 'react-aria-components';
import { classes } from './classes';
import styles from './Small.module.css';

/** How far a task is, from 0 to 1; without a value it only says that something goes on. */
export function ProgressBar({
  label,
  value,
}: {
  readonly label: string;
  readonly value?: number | undefined;
}) {
  const isEndless = value === undefined;
  return (
    <AriaProgressBar aria-label={label} isIndeterminate={isEndless} value={(value ?? 0) * 100}>
      <div className={styles.track}>
        <div
          className={classes(styles.bar, isEndless && styles.endless)}
          style={isEndless ? {} : { inlineSize: `${Math.round(value * 1000) / 10}%` }}
        />
      </div>
    </AriaProgressBar>
  );
}
