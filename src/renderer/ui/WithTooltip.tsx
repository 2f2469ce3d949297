import type { ReactNode } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import { Key } from './Key';
import { classes } from './classes';
import styles from './WithTooltip.module.css';

interface WithTooltipProps {
  readonly text: string;
  readonly shortcut?: string | undefined;
  readonly placement?: 'top' | 'bottom' | 'start' | 'end' | undefined;
  /** One react-aria button or other focusable component. */
  readonly children: ReactNode;
}

/** Words that appear beside a control on hover and on keyboard focus. */
export function WithTooltip({ text, shortcut, placement = 'bottom', children }: WithTooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <Tooltip className={classes(styles.tooltip)} placement={placement} offset={6}>
        {text}
        {shortcut === undefined ? null : <Key>{shortcut}</Key>}
      </Tooltip>
    </TooltipTrigger>
  );
}
