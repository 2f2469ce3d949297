import { ScanText } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Source } from '../../../core/model/source';
import { Button } from '../../../ui/Button';
import { HighlightMark } from '../../../ui/HighlightMark';
import { ProgressBar } from '../../../ui/ProgressBar';
import { useWatched } from '../../../ui/useWatched';
import { useArchive } from '../../useArchive';
import { NoticeBar } from '../NoticeBar';
import {
  doubtfulConfidence,
  invitationWords,
  progressWords,
  recognisedWords,
  wantsRecognition,
} from './recognition-words';
import { RecogniseDialog } from '../../RecogniseDialog';

interface RecognitionBarProps {
  readonly source: Source;
  /** The page that is read now. */
  readonly pageIndex: number;
}

/** What is to be said of text in pictures: that it can be recognised, is being, or was with doubt. */
export function RecognitionBar({ source, pageIndex }: RecognitionBarProps) {
  const { archive } = useArchive();
  const [dialogIsOpen, setDialogOpen] = useState(false);
  const queue = useWatched(archive.recognition.queue, [archive]);
  const item =
    queue.state === 'ready' ? queue.value.find(({ sourceId }) => sourceId === source.id) : undefined;
  useSaidWhenRead(source);
  if (item !== undefined) return <RunningBar item={item} />;
  const doubtful = doubtfulConfidence(source.extraction, pageIndex);
  if (doubtful === undefined && !wantsRecognition(source, pageIndex)) return null;
  const recognise = (label: string) => (
    <Button size="small" onPress={() => setDialogOpen(true)}>
      {label}
    </Button>
  );
  return (
    <>
      {doubtful === undefined ? (
        <NoticeBar icon={<ScanText />} actions={recognise('Recognise text…')}>
          {invitationWords(source.extraction)}
        </NoticeBar>
      ) : (
        <NoticeBar
          isDoubtful
          icon={<HighlightMark slot={3} decorative />}
          actions={recognise('Other languages…')}
        >
          Recognised text, {Math.round(doubtful)}% sure on this page. Check quotes against the picture.
        </NoticeBar>
      )}
      {dialogIsOpen && <RecogniseDialog sources={[source]} onClose={() => setDialogOpen(false)} />}
    </>
  );
}

/** Says when the text of the shown source was recognised. */
function useSaidWhenRead({ extraction: { sha256, recognised } }: Source): void {
  const { announce } = useArchive();
  const before = useRef(sha256);
  useEffect(() => {
    if (before.current === sha256) return;
    before.current = sha256;
    if (recognised !== undefined) announce(`${recognisedWords(recognised)}.`);
  }, [announce, sha256, recognised]);
}

type Item = Parameters<typeof progressWords>[0];

function RunningBar({ item }: { readonly item: Item }) {
  const { archive, announce, reportFailure } = useArchive();
  const paused = useWatched(archive.recognition.isPaused, [archive]);
  const isPaused = paused.state === 'ready' && paused.value;
  const cancel = async () => {
    const cancelled = await archive.recognition.cancel([item.sourceId]);
    if (cancelled.ok) announce('Recognition cancelled. The pages are as they were.');
    else reportFailure(cancelled.failure.message);
  };
  const isRunning = item.state === 'running' && item.pagesTotal > 0;
  return (
    <NoticeBar
      icon={<ScanText />}
      actions={
        <>
          {isPaused && (
            <Button size="small" onPress={() => archive.recognition.resume()}>
              Resume
            </Button>
          )}
          <Button size="small" variant="quiet" onPress={() => void cancel()}>
            Cancel
          </Button>
        </>
      }
      progress={
        isRunning ? (
          <ProgressBar label="Recognising text" value={item.pagesDone / item.pagesTotal} />
        ) : undefined
      }
    >
      {progressWords(item, isPaused)}
    </NoticeBar>
  );
}
