import type { ReactNode } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
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
  /** Keys to show beside the name: "Ctrl B". */
  readonly shortcut?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly placement?: 'top' | 'bottom' | 'start' | 'end' | undefined;
}

/** A button that shows only an icon; its name stands in a tooltip. */
export function IconButton(props: IconButtonProps) {
  const { label, icon, onPress, isPressed, shortcut, isDisabled = false, placement } = props;
  const shared = { 'aria-label': label, isDisabled, onPress } as const;
  return (
    <WithTooltip text={label} shortcut={shortcut} placement={placement}>
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
