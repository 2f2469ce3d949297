import type { ReactNode } from 'react';
import styles from './Small.module.css';

/** What stands where there is nothing yet, and what to do about it. */
export function EmptyState({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      <p>{text}</p>
      {children === undefined ? null : <div className={styles.emptyActions}>{children}</div>}
    </div>
  );
}
