import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { WithTooltip } from './WithTooltip';
import { classes } from './classes';
import styles from './Button.module.css';

export interface ButtonProps {
  /** `primary` once a view; `quiet` in toolbars; `link` reads as a link but acts. */
  readonly variant?: 'plain' | 'primary' | 'quiet' | 'danger' | 'link' | undefined;
  readonly size?: 'small' | 'medium' | 'large' | undefined;
  readonly icon?: ReactNode;
  readonly isDisabled?: boolean | undefined;
  /** Why it cannot be used now; shown as a tooltip, so the button stays focusable. */
  readonly disabledReason?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly onPress?: (() => void) | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  readonly children: ReactNode;
}

/** A button with words. */
export function Button(props: ButtonProps) {
  const { variant = 'plain', size = 'medium', isDisabled = false, disabledReason, type = 'button' } = props;
  const explained = isDisabled && disabledReason !== undefined;
  const button = (
    <AriaButton
      type={explained ? 'button' : type}
      className={classes(styles.button, styles[variant], styles[size], isDisabled && styles.disabled)}
      isDisabled={isDisabled && !explained}
      aria-disabled={explained}
      autoFocus={props.autoFocus ?? false}
      onPress={() => {
        if (!isDisabled) props.onPress?.();
      }}
    >
      {props.icon}
      {props.children}
    </AriaButton>
  );
  return explained ? <WithTooltip text={disabledReason}>{button}</WithTooltip> : button;
}
