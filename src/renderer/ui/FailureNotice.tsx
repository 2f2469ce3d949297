import { TriangleAlert, X } from 'lucide-react';
import { Button } from './Button';
import { IconButton } from './IconButton';
import styles from './FailureNotice.module.css';

interface FailureNoticeProps {
  /** What happened, what is safe, what to do. */
  readonly message: string;
  /** For a report: names, numbers, hashes. */
  readonly details?: string | undefined;
  readonly action?: { readonly label: string; readonly onPress: () => void } | undefined;
  readonly onDismiss?: (() => void) | undefined;
}

/** A failure in words. It stays until it is dismissed, and is read aloud at once. */
export function FailureNotice({ message, details, action, onDismiss }: FailureNoticeProps) {
  return (
    <div className={styles.notice} role="alert">
      <TriangleAlert className={styles.icon} />
      <div className={styles.words}>
        <p>{message}</p>
        {details === undefined || details === '' ? null : (
          <details className={styles.details}>
            <summary>Details</summary>
            <pre>{details}</pre>
          </details>
        )}
      </div>
      {action === undefined ? null : (
        <Button size="small" onPress={action.onPress}>
          {action.label}
        </Button>
      )}
      {onDismiss === undefined ? null : <IconButton label="Dismiss" icon={<X />} onPress={onDismiss} />}
    </div>
  );
}
