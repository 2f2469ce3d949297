import type { ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import styles from './Button.module.css';
import { classes } from './classes';

export interface ButtonProps {
  readonly variant?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly size?: 'small' | 'medium' | 'large';
  readonly icon?: ReactNode;
  readonly isDisabled?: boolean;
  /** Shown as a tooltip while the button is disabled. */
  readonly disabledReason?: string | undefined;
  readonly autoFocus?: boolean;
  readonly type?: 'button' | 'submit';
  readonly onPress?: () => void;
  readonly children: ReactNode;
}

/** A button with words. A disabled one that has a reason stays reachable, so that it can be read. */
export function Button({
  variant = 'plain',
  size = 'medium',
  icon,
  isDisabled = false,
  disabledReason,
  ...rest
}: ButtonProps) {
  const { children, onPress, type = 'button', autoFocus = false } = rest;
  const saysWhy = isDisabled && disabledReason !== undefined;
  const button = (
    <AriaButton
      type={type}
      autoFocus={autoFocus}
      className={classes(
        styles.button,
        variant !== 'plain' && styles[variant],
        size !== 'medium' && styles[size],
      )}
      isDisabled={isDisabled && !saysWhy}
      {...(saysWhy ? { 'aria-disabled': true, 'data-disabled': true } : {})}
      onPress={() => {
        if (!isDisabled) onPress?.();
      }}
    >
      {icon}
      {children}
    </AriaButton>
  );
  if (!saysWhy) return button;
  return (
    <TooltipTrigger delay={300}>
      {button}
      <Tooltip className={styles.tooltip ?? ''} offset={6}>
        {disabledReason}
      </Tooltip>
    </TooltipTrigger>
  );
}
