import { ChevronDown, ChevronUp, Pause, Play, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { RecognitionItem } from '../../../core/archive';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import { useWatched } from '../../../ui/useWatched';
import { useArchive } from '../../useArchive';
import { RecognitionRow } from './RecognitionRow';
import styles from './RecognitionTray.module.css';
import { queueWords } from './recognition-words';
import { sayRecognition } from './spoken-recognition';
import type { ToldRecognition } from './spoken-recognition';

const NO_ITEMS: readonly RecognitionItem[] = [];

/** Text recognition in the background: how far it is, and what waits; nothing while the queue is empty. */
export function RecognitionTray() {
  const app = useArchive();
  const { recognition } = app.archive;
  const queue = useWatched(recognition.queue, [recognition]);
  const paused = useWatched(recognition.isPaused, [recognition]);
  const [isOpen, setOpen] = useState(false);
  const items = queue.state === 'ready' ? queue.value : NO_ITEMS;
  const isPaused = paused.state === 'ready' && paused.value;
  useSpoken(items);
  if (items.length === 0) return null;

  const cancel = (sourceIds: readonly string[]) => {
    const cancelling = async () => {
      const cancelled = await recognition.cancel(sourceIds);
      if (!cancelled.ok) app.reportFailure(cancelled.failure.message);
    };
    void cancelling();
  };
  return (
    <section className={styles.tray} aria-label="Text recognition">
      <div className={styles.head}>
        <h2 className={styles.title}>{isPaused ? 'Text recognition is paused' : 'Recognising text'}</h2>
        <span className={styles.progress}>{queueWords(items, isPaused)}</span>
        <span className={styles.grow} />
        {isPaused ? (
          <Button variant="quiet" icon={<Play aria-hidden />} onPress={() => recognition.resume()}>
            Resume
          </Button>
        ) : (
          <Button variant="quiet" icon={<Pause aria-hidden />} onPress={() => recognition.pause()}>
            Pause
          </Button>
        )}
        <Button
          variant="quiet"
          icon={<X aria-hidden />}
          onPress={() => cancel(items.map(({ sourceId }) => sourceId))}
        >
          {items.length === 1 ? 'Cancel' : 'Cancel all'}
        </Button>
        <IconButton
          label={isOpen ? 'Hide sources' : 'Show sources'}
          icon={isOpen ? <ChevronDown /> : <ChevronUp />}
          onPress={() => setOpen(!isOpen)}
        />
      </div>
      {isOpen ? (
        <ul className={styles.list} aria-label="Sources whose text is recognised">
          {items.map((item) => (
            <RecognitionRow
              key={item.sourceId}
              item={item}
              isPaused={isPaused}
              onCancel={() => cancel([item.sourceId])}
            />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

/** Tells screen readers how it goes. */
function useSpoken(items: readonly RecognitionItem[]): void {
  const { announce } = useArchive();
  const told = useRef<ToldRecognition>(undefined);
  useEffect(() => {
    const next = sayRecognition(told.current, items);
    told.current = next.told;
    if (next.said !== undefined) announce(next.said);
  }, [items, announce]);
}
