import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import { classes } from './classes';
import styles from './Chip.module.css';

interface ChipProps {
  readonly children: ReactNode;
  /** With `onPress`: a filter that is on or off (`aria-pressed`). */
  readonly isOn?: boolean | undefined;
  readonly onPress?: (() => void) | undefined;
  readonly onRemove?: (() => void) | undefined;
  /** Name of the remove button, when the children are not plain text. */
  readonly removeLabel?: string | undefined;
  readonly count?: number | undefined;
}

/** A short word in a rounded frame: a tag, or a filter that can be switched. */
export function Chip({ children, isOn, onPress, onRemove, removeLabel, count }: ChipProps) {
  const content = (
    <>
      {children}
      {count === undefined ? null : <span className={styles.count}>{count.toLocaleString('en-GB')}</span>}
    </>
  );
  const look = classes(styles.chip, isOn === true && styles.on);
  if (onPress !== undefined) {
    return isOn === undefined ? (
      <Button className={classes(look, styles.pressable)} onPress={onPress}>
        {content}
      </Button>
    ) : (
      <ToggleButton className={classes(look, styles.pressable)} isSelected={isOn} onChange={onPress}>
        {content}
      </ToggleButton>
    );
  }
  const name = removeLabel ?? (typeof children === 'string' ? `Remove ${children}` : 'Remove');
  return (
    <span className={look}>
      {content}
      {onRemove === undefined ? null : (
        <Button className={classes(styles.remove)} aria-label={name} onPress={onRemove}>
          <X size={12} />
        </Button>
      )}
    </span>
  );
}
