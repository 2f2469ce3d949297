import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import styles from './Chip.module.css';
import { classes } from './classes';

export interface ChipProps {
  readonly children: ReactNode;
  readonly isOn?: boolean;
  readonly count?: number;
  readonly onPress?: () => void;
  /** With a name for the button: "Remove tag naming". */
  readonly onRemove?: () => void;
  readonly removeLabel?: string;
}

/** A tag, or a filter that is on or off. */
export function Chip({ children, isOn, count, onPress, onRemove, removeLabel = 'Remove' }: ChipProps) {
  const content = (
    <>
      {children}
      {count === undefined ? null : <span className={styles.count}>{count}</span>}
    </>
  );
  if (onPress !== undefined) {
    return (
      <Button
        className={classes(styles.chip, isOn && styles.on)}
        onPress={onPress}
        {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
      >
        {content}
      </Button>
    );
  }
  return (
    <span className={classes(styles.chip, isOn && styles.on)}>
      {content}
      {onRemove === undefined ? null : (
        <Button className={styles.remove ?? ''} aria-label={removeLabel} onPress={onRemove}>
          <X aria-hidden />
        </Button>
      )}
    </span>
  );
}
