import { ProgressBar } from '../../ui/ProgressBar';
import styles from './OpeningScreen.module.css';

export interface OpeningScreenProps {
  /** What is being done: "Opening the archive". */
  readonly message: string;
  /** How much of it is done; total 0 while not known. */
  readonly progress?: { readonly done: number; readonly total: number } | undefined;
}

/** Stands in the window while the archive is opened or rebuilt. */
export function OpeningScreen({ message, progress }: OpeningScreenProps) {
  const isCounted = progress !== undefined && progress.total > 0;
  return (
    <main className={styles.screen} aria-label="Opening">
      <div className={styles.inner}>
        <output className={styles.message}>{message}</output>
        <ProgressBar label={message} value={isCounted ? progress.done / progress.total : undefined} />
        <p className={styles.count}>
          {isCounted
            ? `${progress.done.toLocaleString('en')} of ${progress.total.toLocaleString('en')}`
            : null}
        </p>
      </div>
    </main>
  );
}
