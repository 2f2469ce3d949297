import type { ReactNode } from 'react';
import type { Stance } from '../core/model/archive-event';
import { classes } from './classes';
import styles from './StanceMark.module.css';

export const STANCE_NAMES: Readonly<Record<Stance, string>> = {
  supports: 'Supports',
  disputes: 'Disputes',
  mentions: 'Mentions',
  context: 'Context',
};

/** Ticked disc, unequal sign, ring, brackets: drawn on a 16 by 16 field. */
const SYMBOLS: Readonly<Record<Stance, ReactNode>> = {
  supports: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.6 8.2l2.4 2.4 4.4-4.8" stroke="var(--surface)" strokeWidth="1.8" />
    </>
  ),
  disputes: <path d="M2.4 5.6h11.2M2.4 10.4h11.2M11 1.8L5 14.2" stroke="currentColor" strokeWidth="2" />,
  mentions: <circle cx="8" cy="8" r="4" stroke="currentColor" strokeWidth="2" />,
  context: <path d="M5.6 2H2.4v12h3.2M10.4 2h3.2v12h-3.2" stroke="currentColor" strokeWidth="1.9" />,
};

interface StanceMarkProps {
  readonly stance: Stance;
  /** Shows the word beside the symbol. */
  readonly withWord?: boolean | undefined;
}

/** What a passage says of an event: symbol, colour, and word when there is room. */
export function StanceMark({ stance, withWord = false }: StanceMarkProps) {
  return (
    <span className={classes(styles.stance, styles[stance])}>
      <svg
        width={13}
        height={13}
        viewBox="0 0 16 16"
        fill="none"
        strokeLinecap="round"
        strokeLinejoin="round"
        {...(withWord ? { 'aria-hidden': true } : { role: 'img', 'aria-label': STANCE_NAMES[stance] })}
      >
        {SYMBOLS[stance]}
      </svg>
      {withWord ? STANCE_NAMES[stance] : null}
    </span>
  );
}
