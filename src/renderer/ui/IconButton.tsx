import type { ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import styles from './Button.module.css';

export interface IconButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onPress?: () => void;
  /** For toggles; sets aria-pressed. */
  readonly isPressed?: boolean;
  readonly shortcut?: string;
  readonly isDisabled?: boolean;
}

/** A button that is an icon; its name and shortcut stand in a tooltip. */
export function IconButton({
  label,
  icon,
  onPress,
  isPressed,
  shortcut,
  isDisabled = false,
}: IconButtonProps) {
  return (
    <TooltipTrigger delay={400}>
      <AriaButton
        className={styles.icon ?? ''}
        aria-label={label}
        isDisabled={isDisabled}
        {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
        {...(onPress === undefined ? {} : { onPress })}
      >
        {icon}
      </AriaButton>
      <Tooltip className={styles.tooltip ?? ''} offset={6}>
        {label}
        {shortcut === undefined ? null : <span className={styles.shortcut}>{shortcut}</span>}
      </Tooltip>
    </TooltipTrigger>
  );
}
