import type { ReactNode } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import type { ActionId } from '../../shared/keys/actions';
import { Key } from './Key';
import { KeyOf } from './KeyOf';
import { classes } from './classes';
import styles from './WithTooltip.module.css';

interface WithTooltipProps {
  readonly text: string;
  /** Keys as printed, where they are the same for everybody: `Esc`. */
  readonly shortcut?: string | undefined;
  /** What it does by keyboard too; its key is shown. */
  readonly action?: ActionId | undefined;
  readonly placement?: 'top' | 'bottom' | 'start' | 'end' | undefined;
  /** One react-aria button or other focusable component. */
  readonly children: ReactNode;
}

/** Words that appear beside a control on hover and on keyboard focus. */
export function WithTooltip({ text, shortcut, action, placement = 'bottom', children }: WithTooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <Tooltip className={classes(styles.tooltip)} placement={placement} offset={6}>
        {text}
        {shortcut === undefined ? null : <Key>{shortcut}</Key>}
        {action === undefined ? null : <KeyOf action={action} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
