import { X } from 'lucide-react';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { IconButton } from '../../ui/IconButton';
import { ProgressBar } from '../../ui/ProgressBar';
import styles from './Inspector.module.css';
import { readAgainWords } from './read-again-words';
import type { ReadAgain } from './useReadAgain';

interface ReadAgainNoticeProps {
  readonly readAgain: ReadAgain;
  readonly onShowNotes: () => void;
}

/** What goes on while a source is read anew, and what came of it for its text and its notes. */
export function ReadAgainNotice({ readAgain, onShowNotes }: ReadAgainNoticeProps) {
  const { now, dismiss } = readAgain;
  switch (now.state) {
    case 'idle':
      return null;
    case 'reading':
      return (
        <div className={styles.notice}>
          <p>Reading it again.</p>
          <ProgressBar label="Reading the source again" />
        </div>
      );
    case 'failed':
      // A wrong password is said where it was typed.
      return now.failure.kind === 'wrong-password' ? null : (
        <FailureNotice message={now.failure.message} onDismiss={dismiss} />
      );
    case 'done':
      return (
        <div className={styles.notice}>
          <div className={styles.noticeLine}>
            <p>{readAgainWords(now.report)} Undo goes back to the former reading.</p>
            <IconButton label="Dismiss" icon={<X />} onPress={dismiss} />
          </div>
          {now.report.lost.length + now.report.moved.length > 0 ? (
            <div className={styles.line}>
              <Button size="small" onPress={onShowNotes}>
                Show notes
              </Button>
            </div>
          ) : null}
        </div>
      );
  }
}
