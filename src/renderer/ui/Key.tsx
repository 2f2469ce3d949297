import type { ReactNode } from 'react';
import styles from './Key.module.css';

/** A key, or keys pressed together: "Ctrl K". */
export function Key({ children }: { readonly children: ReactNode }) {
  return <kbd className={styles.key}>{children}</kbd>;
}
