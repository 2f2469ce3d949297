import { useState } from 'react';
import type { Source } from '../../core/model/source';
import { Button } from '../../ui/Button';
import { ProgressBar } from '../../ui/ProgressBar';
import { timeLeftWords } from '../../ui/time-left-words';
import { useWatched } from '../../ui/useWatched';
import { useArchive } from '../useArchive';
import styles from './Inspector.module.css';
import { RecogniseDialog } from '../RecogniseDialog';
import { canBeRecognised } from './source-status';

/** Recognition of a source's pictures: begins it, shows how far it is, and stops it. */
export function RecogniseSection({ source }: { readonly source: Source }) {
  const { archive, reportFailure } = useArchive();
  const [isAsking, setAsking] = useState(false);
  const queue = useWatched(archive.recognition.queue, [archive]);
  const paused = useWatched(archive.recognition.isPaused, [archive]);
  if (source.recognition !== undefined) {
    const item =
      queue.state === 'ready' ? queue.value.find(({ sourceId }) => sourceId === source.id) : undefined;
    const isPaused = paused.state === 'ready' && paused.value;
    const isRunning = item?.state === 'running' && item.pagesTotal > 0;
    const left = isRunning && !isPaused && item.leftMs !== undefined ? `, ${timeLeftWords(item.leftMs)}` : '';
    const cancel = async () => {
      const result = await archive.recognition.cancel([source.id]);
      if (!result.ok) reportFailure(result.failure.message);
    };
    return (
      <div className={styles.notice}>
        <p>
          {isRunning
            ? `Recognising text, page ${Math.min(item.pagesDone + 1, item.pagesTotal)} of ${item.pagesTotal}${left}`
            : 'Waits for text recognition'}
          {isPaused ? ' (paused)' : ''}
        </p>
        {isRunning ? <ProgressBar label="Recognising text" value={item.pagesDone / item.pagesTotal} /> : null}
        <div className={styles.line}>
          <Button
            size="small"
            onPress={() => (isPaused ? archive.recognition.resume() : archive.recognition.pause())}
          >
            {isPaused ? 'Resume' : 'Pause'}
          </Button>
          <Button size="small" onPress={() => void cancel()}>
            Cancel
          </Button>
        </div>
      </div>
    );
  }
  if (!canBeRecognised(source)) return null;
  return (
    <>
      <div className={styles.line}>
        <Button onPress={() => setAsking(true)}>
          {source.extraction.recognised === undefined ? 'Recognise text…' : 'Recognise again…'}
        </Button>
      </div>
      {isAsking ? <RecogniseDialog sources={[source]} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
