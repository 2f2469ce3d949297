import type { ReactNode } from 'react';
import styles from './NoticeBar.module.css';

interface NoticeBarProps {
  readonly icon: ReactNode;
  /** Something to look out for, rather than something to know. */
  readonly isDoubtful?: boolean;
  /** What goes on, or what is so. */
  readonly children: ReactNode;
  /** Buttons at the end. */
  readonly actions?: ReactNode;
  /** A progress bar under the words. */
  readonly progress?: ReactNode;
}

/** A slim bar between the toolbar and the document. */
export function NoticeBar({ icon, isDoubtful = false, children, actions, progress }: NoticeBarProps) {
  return (
    <div className={styles.bar} data-doubtful={isDoubtful || undefined} role="note">
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <p className={styles.words}>{children}</p>
      {actions}
      {progress !== undefined && <div className={styles.progress}>{progress}</div>}
    </div>
  );
}
