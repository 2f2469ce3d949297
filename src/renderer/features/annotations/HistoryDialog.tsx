import { useEffect, useState } from 'react';
import type { AnnotationVersion } from '../../core/annotation-work';
import type { Annotation } from '../../core/model/annotation';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { useArchive } from '../useArchive';
import styles from './HistoryDialog.module.css';
import { momentWords } from './saved-words';
import { contentToPutBack } from './version-changes';
import { VersionForm } from './VersionForm';

interface HistoryDialogProps {
  readonly annotation: Annotation;
  /** SHA-256 of the source's present reading: only places in it can be put back. */
  readonly extraction: string;
  /** Set in the bin: there is nothing to put a form back into. */
  readonly isRemoved?: boolean | undefined;
  readonly onClose: () => void;
}

type Versions =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly versions: readonly AnnotationVersion[] }
  | { readonly state: 'failed'; readonly message: string };

/** Every form a note has had, newest first: who made it so, when, and what changed. Any can be put back. */
export function HistoryDialog({ annotation, extraction, isRemoved = false, onClose }: HistoryDialogProps) {
  const { archive, announce, reportFailure } = useArchive();
  const [versions, setVersions] = useState<Versions>({ state: 'loading' });
  const [serial, setSerial] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void archive.annotations.history(annotation.id).then((history) => {
      if (!isWanted) return;
      setVersions(
        history.ok
          ? { state: 'ready', versions: history.value }
          : { state: 'failed', message: history.failure.message },
      );
    });
    return () => {
      isWanted = false;
    };
    // Read again when the note was changed, here or by an undo.
  }, [archive, annotation.id, annotation.changedAt, serial]);
  const putBack = async (version: AnnotationVersion) => {
    const content = contentToPutBack(version, extraction);
    if (content === undefined) return;
    const changed = await archive.do.changeAnnotation(annotation.id, content);
    if (!changed.ok) {
      reportFailure(changed.failure.message);
      return;
    }
    announce(`The form of ${momentWords(version.at)} is put back. Undo takes it away again.`);
    setSerial((now) => now + 1);
  };
  return (
    <Dialog title="History of the note" isOpen onClose={onClose} size="medium">
      {versions.state === 'loading' && <SkeletonRows count={3} />}
      {versions.state === 'failed' && <FailureNotice message={versions.message} />}
      {versions.state === 'ready' && (
        <ol className={styles.versions} aria-label="Forms of the note, newest first">
          {versions.versions.map((version, index) => (
            <li key={version.seq} className={styles.version}>
              <header className={styles.head}>
                <h3 className={styles.what}>{version.label}</h3>
                <span className={styles.when}>
                  <bdi>{version.by}</bdi>, <time dateTime={version.at}>{momentWords(version.at)}</time>
                </span>
                {index === 0 ? (
                  <span className={styles.present}>{isRemoved ? 'In the bin' : 'As it is now'}</span>
                ) : (
                  version.annotation !== undefined &&
                  !isRemoved && (
                    <Button size="small" onPress={() => void putBack(version)}>
                      Put this form back
                    </Button>
                  )
                )}
              </header>
              <VersionForm version={version} before={versions.versions[index + 1]} />
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  );
}
