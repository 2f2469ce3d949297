import { useEffect, useState } from 'react';
import type { Source } from '../../core/model/source';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { LanguageChoice } from '../../ui/LanguageChoice';
import { countWords } from '../../core/model/size-words';
import { useArchive } from '../useArchive';
import styles from './ImportTray.module.css';

interface RecogniseDialogProps {
  /** At least one. */
  readonly sources: readonly Source[];
  readonly onClose: () => void;
}

/** Asks in which languages the text of pictures is to be recognised, and queues them. */
export function RecogniseDialog({ sources, onClose }: RecogniseDialogProps) {
  const app = useArchive();
  const { recognition } = app.archive;
  const [available, setAvailable] = useState<readonly string[]>();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [trouble, setTrouble] = useState<string>();
  const [first] = sources;

  useEffect(() => {
    let isGone = false;
    const load = async () => {
      const [languages, proposed] = await Promise.all([
        recognition.languages(),
        first === undefined ? [] : recognition.propose(first),
      ]);
      if (isGone) return;
      setAvailable(languages);
      setChosen(proposed);
    };
    load().catch((error: unknown) => {
      if (!isGone)
        setTrouble(
          `The languages of this computer could not be listed (${String(error)}). Nothing was changed.`,
        );
    });
    return () => {
      isGone = true;
    };
  }, [recognition, first]);

  const what = sources.length === 1 ? `“${first?.title ?? ''}”` : countWords(sources.length, 'source');
  const start = async () => {
    const started = await recognition.start(
      sources.map(({ id }) => id),
      chosen,
    );
    if (!started.ok) {
      setTrouble(started.failure.message);
      return;
    }
    app.announce(`Queued for text recognition: ${what}.`);
    onClose();
  };

  return (
    <Dialog
      title={sources.length === 1 ? 'Recognise text' : `Recognise text of ${what}`}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={chosen.length === 0}
            disabledReason="Choose at least one language."
            onPress={() => void start()}
          >
            Recognise text
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <p>
          The words are read from the pictures on this computer, in the background. The originals stay as they
          are, and you can go on working.
        </p>
        {available === undefined ? null : (
          <LanguageChoice available={available} chosen={chosen} onChange={setChosen} />
        )}
        <p className={styles.hint}>
          Fewer languages are quicker and read better. Choose those the text is in.
        </p>
        {trouble === undefined ? null : <FailureNotice message={trouble} />}
      </div>
    </Dialog>
  );
}
