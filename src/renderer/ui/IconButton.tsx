import type { ReactNode } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import type { ActionId } from '../../shared/keys/actions';
import { WithTooltip } from './WithTooltip';
import { classes } from './classes';
import styles from './IconButton.module.css';

interface IconButtonProps {
  /** Its name, read aloud and shown as a tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly onPress: () => void;
  /** When given, the button is a toggle (`aria-pressed`). */
  readonly isPressed?: boolean | undefined;
  /** Keys to show beside the name where they are the same for everybody: `Esc`. */
  readonly shortcut?: string | undefined;
  /** What it does by keyboard too; its key is shown beside the name. */
  readonly action?: ActionId | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly placement?: 'top' | 'bottom' | 'start' | 'end' | undefined;
}

/** A button that shows only an icon; its name stands in a tooltip. */
export function IconButton(props: IconButtonProps) {
  const { label, icon, onPress, isPressed, shortcut, action, isDisabled = false, placement } = props;
  const shared = { 'aria-label': label, isDisabled, onPress } as const;
  return (
    <WithTooltip text={label} shortcut={shortcut} action={action} placement={placement}>
      {isPressed === undefined ? (
        <Button {...shared} className={classes(styles.iconButton)}>
          {icon}
        </Button>
      ) : (
        <ToggleButton
          {...shared}
          isSelected={isPressed}
          className={classes(styles.iconButton, isPressed && styles.on)}
        >
          {icon}
        </ToggleButton>
      )}
    </WithTooltip>
  );
}
