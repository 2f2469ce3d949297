import type { ReactNode } from 'react';
import styles from './Small.module.css';

/** A key on the keyboard. */
export function Key({ children }: { readonly children: ReactNode }) {
  return <kbd className={styles.key}>{children}</kbd>;
}
