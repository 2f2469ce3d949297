import { EmptyState } from '../../ui/EmptyState';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { useWatched } from '../../ui/useWatched';
import { useScreenFrame } from '../panels';
import type { PlaceInSource } from '../routes';
import { useArchive } from '../useArchive';
import { KeptSource } from './kept/KeptSource';
import { isKeptUnread } from './kept/kept-words';
import { ReaderScreen } from './ReaderScreen';
import { useReading } from './useReading';

interface SourceScreenProps {
  readonly sourceId: string;
  readonly at?: PlaceInSource | undefined;
  /** Asked to export this source's excerpts. */
  readonly onExport: () => void;
}

/** A source to read and mark: the pages of a PDF, or running text. */
export function SourceScreen({ sourceId, at, onExport }: SourceScreenProps) {
  const { archive } = useArchive();
  const Frame = useScreenFrame();
  const watched = useWatched(archive.sources.one(sourceId), [archive, sourceId]);
  const source = watched.state === 'ready' ? watched.value : undefined;
  const reading = useReading(source);

  if (watched.state === 'failed')
    return (
      <Frame label="Document">
        <EmptyState
          title="This source cannot be shown"
          text="Its entry could not be read from the working database. Close the tab and open it again; if it stays so, start the app again, and the database is rebuilt from the archive’s folder."
        />
      </Frame>
    );
  if (watched.state === 'ready' && source === undefined)
    return (
      <Frame label="Document">
        <EmptyState
          title="This source is no longer in the archive"
          text="It was removed. Undo brings it back with its notes."
        />
      </Frame>
    );
  if (source === undefined || source.id !== sourceId || reading.state === 'loading')
    return (
      <Frame label={source === undefined ? 'Document' : `Document: ${source.title}`}>
        <SkeletonRows count={6} />
      </Frame>
    );
  const shown = reading.of === source.extraction.sha256 ? source : reading.source;
  if (isKeptUnread(shown, reading.extraction) && reading.problem === undefined)
    return (
      <Frame label={`Document: ${source.title}`}>
        <KeptSource source={shown} />
      </Frame>
    );
  return (
    <ReaderScreen
      key={source.id}
      source={shown}
      extraction={reading.extraction}
      problem={reading.problem}
      at={at}
      onExport={onExport}
    />
  );
}
