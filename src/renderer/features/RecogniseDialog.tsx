import { useEffect, useState } from 'react';
import { countWords } from '../core/model/size-words';
import type { Source } from '../core/model/source';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FailureNotice } from '../ui/FailureNotice';
import { LanguageChoice } from '../ui/LanguageChoice';
import { SkeletonRows } from '../ui/SkeletonRows';
import styles from './RecogniseDialog.module.css';
import { useArchive } from './useArchive';

interface RecogniseDialogProps {
  /** At least one. The languages are proposed for the first. */
  readonly sources: readonly Source[];
  readonly onClose: () => void;
}

interface Languages {
  readonly available: readonly string[];
  readonly chosen: readonly string[];
}

/** Asks in which languages pictures are to be read, and puts their sources into the queue. */
export function RecogniseDialog({ sources, onClose }: RecogniseDialogProps) {
  const { archive, announce } = useArchive();
  const { recognition } = archive;
  const [languages, setLanguages] = useState<Languages>();
  const [trouble, setTrouble] = useState<string>();
  const [isStarting, setStarting] = useState(false);
  const [first] = sources;
  useEffect(() => {
    let isWanted = true;
    const propose = first === undefined ? Promise.resolve([]) : recognition.propose(first);
    Promise.all([recognition.languages(), propose]).then(
      ([available, chosen]) => {
        if (isWanted) setLanguages({ available, chosen });
      },
      () => {
        if (isWanted)
          setTrouble(
            'The list of languages could not be read, so nothing can be recognised now. Your sources are safe. Start Sourcebook anew and try once more.',
          );
      },
    );
    return () => {
      isWanted = false;
    };
    // The proposal is made once, when the dialog opens.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [recognition, first?.id]);

  const what = sources.length === 1 ? `“${first?.title ?? ''}”` : countWords(sources.length, 'source');
  const usable = languages?.chosen.filter((language) => languages.available.includes(language)) ?? [];
  const start = async () => {
    setStarting(true);
    const started = await recognition.start(
      sources.map(({ id }) => id),
      usable,
    );
    setStarting(false);
    if (!started.ok) return setTrouble(started.failure.message);
    announce(`Queued for text recognition: ${what}.`);
    onClose();
  };
  return (
    <Dialog
      title={sources.length === 1 ? 'Recognise text' : `Recognise text of ${what}`}
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
            Recognise text
          </Button>
        </>
      }
    >
      {languages === undefined && trouble === undefined ? <SkeletonRows count={3} /> : null}
      {languages === undefined ? null : (
        <LanguageChoice
          {...languages}
          onChange={(chosen) => setLanguages({ available: languages.available, chosen })}
        />
      )}
      <p className={styles.advice}>
        The pictures are read on this computer, in the background; the originals stay as they are. Fewer
        languages are read faster, and with fewer mistakes.
      </p>
      {trouble === undefined ? null : <FailureNotice message={trouble} />}
    </Dialog>
  );
}
