import { Button } from './Button';
import { Dialog } from './Dialog';
import styles from './ConfirmDialog.module.css';

interface ConfirmDialogProps {
  readonly title: string;
  /** What will happen, and what stays. */
  readonly message: string;
  /** A verb: "Remove". */
  readonly confirmLabel: string;
  readonly isOpen: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly danger?: boolean | undefined;
}

/** Asks before something that changes the archive. Focus starts on Cancel when it takes away. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const danger = props.danger ?? false;
  return (
    <Dialog
      title={props.title}
      isOpen={props.isOpen}
      onClose={props.onCancel}
      size="small"
      role="alertdialog"
      footer={
        <>
          <Button onPress={props.onCancel} autoFocus={danger}>
            Cancel
          </Button>
          <Button variant={danger ? 'danger' : 'primary'} onPress={props.onConfirm} autoFocus={!danger}>
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      <p className={styles.message}>{props.message}</p>
    </Dialog>
  );
}
