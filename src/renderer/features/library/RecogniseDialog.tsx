import { useEffect, useState } from 'react';
import type { Source } from '../../core/model/source';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { LanguageChoice } from '../../ui/LanguageChoice';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { countWords } from '../../core/model/size-words';
import { useArchive } from '../useArchive';
import styles from './Inspector.module.css';

interface RecogniseDialogProps {
  /** At least one. The languages are proposed for the first. */
  readonly sources: readonly Source[];
  readonly onClose: () => void;
}

/** Asks in which languages pictures are to be read, and puts their sources into the queue. */
export function RecogniseDialog({ sources, onClose }: RecogniseDialogProps) {
  const { archive, announce, reportFailure } = useArchive();
  const [available, setAvailable] = useState<readonly string[]>();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [first] = sources;
  useEffect(() => {
    let isWanted = true;
    const propose = first === undefined ? Promise.resolve([]) : archive.recognition.propose(first);
    Promise.all([archive.recognition.languages(), propose]).then(
      ([languages, proposed]) => {
        if (!isWanted) return;
        setAvailable(languages);
        setChosen(proposed);
      },
      () => {
        if (!isWanted) return;
        reportFailure(
          'The languages that can be recognised could not be listed, so nothing was started. The sources are as they were. Start Sourcebook anew and try once more.',
        );
        onClose();
      },
    );
    return () => {
      isWanted = false;
    };
    // The proposal is made once, when the dialog opens.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [archive, first?.id]);

  const usable = chosen.filter((language) => available?.includes(language));
  const start = async () => {
    onClose();
    const result = await archive.recognition.start(
      sources.map(({ id }) => id),
      usable,
    );
    if (!result.ok) return reportFailure(result.failure.message);
    announce(`${countWords(sources.length, 'source')} will be recognised in the background.`);
  };
  return (
    <Dialog
      title={
        sources.length === 1 ? 'Recognise text' : `Recognise text of ${countWords(sources.length, 'source')}`
      }
      size="small"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={usable.length === 0}
            disabledReason="Tick at least one language"
            onPress={() => void start()}
          >
            Recognise
          </Button>
        </>
      }
    >
      {available === undefined ? (
        <SkeletonRows count={3} />
      ) : (
        <LanguageChoice available={available} chosen={chosen} onChange={setChosen} />
      )}
      <p className={styles.under}>
        The pictures are read on this computer, one page at a time; you can go on working. Fewer languages are
        read faster and with fewer mistakes.
      </p>
    </Dialog>
  );
}
