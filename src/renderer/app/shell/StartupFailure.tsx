import { FolderOpen } from 'lucide-react';
import type { ArchiveFolder, DesktopApi, OpenFailure } from '../../../preload/desktop-api';
import { Button } from '../../ui/Button';
import styles from './StartupFailure.module.css';

export interface StartupFailureProps {
  readonly failure: OpenFailure;
  readonly archive: ArchiveFolder;
  readonly desktop: DesktopApi;
}

const TITLES: Readonly<Record<OpenFailure['kind'], string>> = {
  'in-use': 'This archive is open already',
  'journal-damaged': 'The journal of this archive is damaged',
  'not-an-archive': 'This folder is not an archive',
  'newer-format': 'This archive needs a newer Sourcebook',
  unreadable: 'This archive cannot be opened',
  'recorder-stopped': 'The archive could not be opened',
};

/** Fills the window when the archive cannot be opened: what happened, what is safe, what to do. */
export function StartupFailure({ failure, archive, desktop }: StartupFailureProps) {
  return (
    <main className={styles.screen} aria-label="Archive not opened">
      <div className={styles.inner}>
        <div role="alert">
          <h1 className={styles.title}>{TITLES[failure.kind]}</h1>
          <p className={styles.message}>{failure.message}</p>
        </div>
        <dl className={styles.facts}>
          <dt>Archive</dt>
          <dd>{archive.path}</dd>
          {failure.details === '' ? null : (
            <>
              <dt>Details</dt>
              <dd>{failure.details}</dd>
            </>
          )}
        </dl>
        <div className={styles.actions}>
          <Button
            variant="primary"
            size="large"
            // Nothing else can be done in this window.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            onPress={() => void desktop.openArchive()}
          >
            Open another archive…
          </Button>
          <Button size="large" icon={<FolderOpen />} onPress={() => void desktop.showArchiveFolder()}>
            Show folder
          </Button>
        </div>
      </div>
    </main>
  );
}
