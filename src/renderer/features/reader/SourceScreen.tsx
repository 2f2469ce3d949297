import { useEffect, useState } from 'react';
import type { Extraction } from '../../core/model/extraction';
import type { Source } from '../../core/model/source';
import { EmptyState } from '../../ui/EmptyState';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { useWatched } from '../../ui/useWatched';
import { useScreenFrame } from '../panels';
import type { PlaceInSource } from '../routes';
import { useArchive } from '../useArchive';
import { KeptSource } from './kept/KeptSource';
import { isKeptUnread } from './kept/kept-words';
import { ReaderScreen } from './ReaderScreen';

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

type Reading =
  | { readonly state: 'loading' }
  | {
      readonly state: 'ready';
      /** Hash of the extraction, and the source as it was when it was asked for. */
      readonly of: string;
      readonly source: Source;
      readonly extraction: Extraction;
      /** Why its text could not be read, in words. */
      readonly problem: string | undefined;
    };

const NOTHING_READ: Extraction = { format: 1, parser: { name: '', version: '' }, pages: [] };

/**
 * The source's text. A PDF whose text is missing can still be looked at. While a new reading of the
 * same source is being fetched the former one stays, so that one can go on reading.
 */
function useReading(source: Source | undefined): Reading {
  const { archive } = useArchive();
  const [reading, setReading] = useState<Reading>({ state: 'loading' });
  const wanted = source?.extraction.sha256;
  useEffect(() => {
    if (source === undefined || wanted === undefined) return undefined;
    let isWanted = true;
    const show = (extraction: Extraction, problem: string | undefined) => {
      if (isWanted) setReading({ state: 'ready', of: wanted, source, extraction, problem });
    };
    archive.sources.extraction(source).then(
      (read) => (read.ok ? show(read.value, undefined) : show(NOTHING_READ, read.failure.message)),
      () =>
        show(
          NOTHING_READ,
          'The text of this source could not be read from the archive’s folder. Your notes and the original are safe. Run Verify in Settings to see what is missing or damaged.',
        ),
    );
    return () => {
      isWanted = false;
    };
    // The same reading of another version of the row is the same text.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [archive, wanted]);
  return reading.state === 'ready' && reading.source.id === source?.id ? reading : { state: 'loading' };
}
