import { TriangleAlert, X } from 'lucide-react';
import { Button } from './Button';
import styles from './FailureNotice.module.css';
import { IconButton } from './IconButton';

export interface FailureNoticeProps {
  readonly message: string;
  readonly details?: string | undefined;
  readonly action?: { readonly label: string; readonly onPress: () => void } | undefined;
  readonly onDismiss?: (() => void) | undefined;
}

/** What went wrong, what is safe, and what to do; stays until it is dismissed. */
export function FailureNotice({ message, details, action, onDismiss }: FailureNoticeProps) {
  return (
    <div className={styles.notice} role="alert">
      <TriangleAlert aria-hidden />
      <div className={styles.words}>
        <p>{message}</p>
        {details === undefined || details === '' ? null : <p className={styles.details}>{details}</p>}
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
