import { Button } from './Button';
import { Dialog } from './Dialog';
import styles from './Dialog.module.css';

export interface ConfirmDialogProps {
  readonly title: string;
  readonly message: string;
  readonly confirmLabel: string;
  readonly isOpen: boolean;
  readonly danger?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks once, with a verb on the button. */
export function ConfirmDialog({
  title,
  message,
  confirmLabel,
  isOpen,
  danger = false,
  onConfirm,
  onCancel,
}: ConfirmDialogProps) {
  const footer = (
    <>
      <Button onPress={onCancel}>Cancel</Button>
      <Button variant={danger ? 'danger' : 'primary'} autoFocus onPress={onConfirm}>
        {confirmLabel}
      </Button>
    </>
  );
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onCancel} size="small" footer={footer}>
      <p className={styles.message}>{message}</p>
    </Dialog>
  );
}
