import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './IconButton';
import { classes } from './classes';
import styles from './Dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly size?: 'small' | 'medium' | 'large' | undefined;
  /** Buttons, the default action last. */
  readonly footer?: ReactNode;
  /** `alertdialog` for questions that need an answer; a click outside then does nothing. */
  readonly role?: 'dialog' | 'alertdialog' | undefined;
  readonly children: ReactNode;
}

/** A modal dialog: focus is kept inside and goes back to where it was; Escape closes. */
export function Dialog(props: DialogProps) {
  const { title, isOpen, onClose, size = 'medium', footer, role = 'dialog', children } = props;
  return (
    <ModalOverlay
      className={classes(styles.scrim)}
      isOpen={isOpen}
      isDismissable={role === 'dialog'}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={classes(styles.modal, styles[size])}>
        <AriaDialog className={classes(styles.dialog)} role={role}>
          <header className={styles.header}>
            <Heading slot="title" className={classes(styles.title)}>
              {title}
            </Heading>
            <CloseButton onClose={onClose} />
          </header>
          <div className={styles.body}>{children}</div>
          {footer === undefined ? null : <footer className={styles.footer}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Its tooltip would take Escape for itself: there the key closes the dialog at once. */
function CloseButton({ onClose }: { readonly onClose: () => void }) {
  const place = useRef<HTMLSpanElement>(null);
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || place.current?.contains(document.activeElement) !== true) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      latest.current();
    };
    // Before the tooltip, which listens on the document.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
  return (
    <span ref={place}>
      <IconButton label="Close" shortcut="Esc" icon={<X />} onPress={onClose} />
    </span>
  );
}
