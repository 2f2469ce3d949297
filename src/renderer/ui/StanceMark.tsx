import type { ReactNode } from 'react';
import type { Stance } from '../core/model/archive-event';
import styles from './Small.module.css';

/** The stances in words, as buttons and cards show them. */
export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  supports: 'Supports',
  disputes: 'Disputes',
  mentions: 'Mentions',
  context: 'Context',
};

const SYMBOLS: Readonly<Record<Stance, ReactNode>> = {
  supports: (
    <>
      <circle cx="6.5" cy="6.5" r="6" fill="currentColor" />
      <path d="M3.6 6.7l2 2l3.8-4.2" fill="none" stroke="var(--surface)" strokeWidth="1.6" />
    </>
  ),
  disputes: (
    <path d="M1.5 4.5h10M1.5 8.5h10M9 1.2L4 11.8" fill="none" stroke="currentColor" strokeWidth="1.6" />
  ),
  mentions: <circle cx="6.5" cy="6.5" r="4" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  context: <path d="M4.5 1.5h-3v10h3M8.5 1.5h3v10h-3" fill="none" stroke="currentColor" strokeWidth="1.6" />,
};

/** A stance's symbol in its colour, with its word unless the word stands beside it already. */
export function StanceMark({
  stance,
  withWord = false,
}: {
  readonly stance: Stance;
  readonly withWord?: boolean;
}) {
  return (
    <span className={styles.stance} style={{ color: `var(--st-${stance})` }}>
      <svg viewBox="0 0 13 13" aria-hidden="true">
        {SYMBOLS[stance]}
      </svg>
      {withWord ? STANCE_WORDS[stance] : <span className="visually-hidden">{STANCE_WORDS[stance]}</span>}
    </span>
  );
}
