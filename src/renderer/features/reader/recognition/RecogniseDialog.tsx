import { useEffect, useState } from 'react';
import type { Source } from '../../../core/model/source';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { LanguageChoice } from '../../../ui/LanguageChoice';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { useArchive } from '../../useArchive';
import styles from './RecogniseDialog.module.css';

interface RecogniseDialogProps {
  readonly source: Source;
  readonly onClose: () => void;
}

interface Languages {
  readonly available: readonly string[];
  readonly chosen: readonly string[];
}

/** Asks in which languages a source's pictures are to be read, and puts it into the queue. */
export function RecogniseDialog({ source, onClose }: RecogniseDialogProps) {
  const { archive, announce, reportFailure } = useArchive();
  const [languages, setLanguages] = useState<Languages>();
  const [isStarting, setStarting] = useState(false);
  useEffect(() => {
    let isWanted = true;
    Promise.all([archive.recognition.languages(), archive.recognition.propose(source)]).then(
      ([available, chosen]) => {
        if (isWanted) setLanguages({ available, chosen });
      },
      () => {
        if (!isWanted) return;
        reportFailure(
          'The list of languages could not be read, so recognition was not started. Your sources are safe. Start the app again and try once more.',
        );
        onClose();
      },
    );
    return () => {
      isWanted = false;
    };
    // The dialog asks once, when it opens.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [archive, source.id]);

  const usable = languages?.chosen.filter((language) => languages.available.includes(language)) ?? [];
  const start = async () => {
    setStarting(true);
    const started = await archive.recognition.start([source.id], usable);
    if (started.ok) announce('Recognition is on its way. You can go on reading.');
    else reportFailure(started.failure.message);
    onClose();
  };
  return (
    <Dialog
      title="Recognise text"
      size="small"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={usable.length === 0 || isStarting}
            disabledReason={usable.length === 0 ? 'Tick at least one language' : 'It is being started'}
            onPress={() => void start()}
          >
            Start
          </Button>
        </>
      }
    >
      {languages === undefined ? (
        <SkeletonRows count={3} />
      ) : (
        <LanguageChoice
          {...languages}
          onChange={(chosen) => setLanguages({ available: languages.available, chosen })}
        />
      )}
      <p className={styles.advice}>
        Fewer languages are read faster, and with fewer mistakes. Nothing leaves this computer.
      </p>
    </Dialog>
  );
}
