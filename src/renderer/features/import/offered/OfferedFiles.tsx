import { ChevronDown, ChevronUp, FolderInput, X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { ChosenFile } from '../../../../shared/record';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import { countWords } from '../../../core/model/size-words';
import { useSingleKeys } from '../../../ui/useSingleKeys';
import { useArchive } from '../../useArchive';
import { useWatchedFolder } from '../../useWatchedFolder';
import { usePutAside } from '../put-aside';
import { namesWords, offerKey, offerWords } from './offered-words';
import styles from './OfferedFiles.module.css';
import { OfferedList } from './OfferedList';

/** New files in the watched folder, for the taking; nothing is taken without a keystroke. */
export function OfferedFiles() {
  const app = useArchive();
  const { archive, desktop } = app;
  const folder = useWatchedFolder();
  const [putAsideKeys, putAside] = usePutAside();
  const hintId = useId();
  const [isOpen, setOpen] = useState(false);
  /** Keys of files that are left out. */
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const bar = useRef<HTMLElement>(null);
  const files = (folder?.offered ?? []).filter((file) => !putAsideKeys.has(offerKey(file)));
  const chosen = files.filter((file) => !left.has(offerKey(file)));

  const dismiss = (dismissed: readonly ChosenFile[]) => {
    putAside(dismissed.map(offerKey));
    desktop
      .dismissOffered(dismissed.map(({ token }) => token))
      .catch((error: unknown) =>
        app.reportFailure(
          `The watched folder could not note what was decided (${String(error)}). These files may be offered again.`,
        ),
      );
  };
  const take = () => {
    if (chosen.length === 0) return;
    archive.imports
      .add(chosen)
      .catch((error: unknown) =>
        app.reportFailure(
          `The files of the watched folder could not be queued (${String(error)}). They are where they were; import them from the library.`,
        ),
      );
    dismiss(chosen);
  };
  useSingleKeys(bar, { i: take }, files.length > 0, 'offered');
  if (folder === undefined || files.length === 0) return null;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.target !== bar.current) return;
    event.preventDefault();
    take();
  };
  const isSome = chosen.length > 0 && chosen.length < files.length;
  return (
    <section
      ref={bar}
      className={styles.bar}
      aria-label={offerWords(files, folder.name)}
      aria-describedby={hintId}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <p id={hintId} className="visually-hidden">
        Press Enter to take them into the archive.
      </p>
      <div className={styles.head}>
        <FolderInput className={styles.icon} aria-hidden />
        <p className={styles.words}>
          <span className={styles.offer}>{`${offerWords(files, folder.name)}: `}</span>
          <bdi>{namesWords(files)}</bdi>
        </p>
        <span className={styles.grow} />
        <Button
          size="small"
          isDisabled={chosen.length === 0}
          disabledReason="No file is ticked."
          onPress={take}
        >
          {isSome ? `Import ${countWords(chosen.length, 'file')}` : 'Import'}
        </Button>
        <Button variant="quiet" size="small" onPress={() => putAside(files.map(offerKey))}>
          Not now
        </Button>
        <IconButton
          label={isOpen ? 'Hide files' : 'Choose among the files'}
          icon={isOpen ? <ChevronDown /> : <ChevronUp />}
          onPress={() => setOpen(!isOpen)}
        />
      </div>
      {isOpen ? (
        <>
          <OfferedList files={files} left={left} onLeave={setLeft} />
          <div className={styles.foot}>
            <Button
              variant="quiet"
              size="small"
              icon={<X aria-hidden />}
              isDisabled={chosen.length === 0}
              disabledReason="No file is ticked."
              onPress={() => dismiss(chosen)}
            >
              Do not offer again
            </Button>
          </div>
        </>
      ) : null}
    </section>
  );
}
