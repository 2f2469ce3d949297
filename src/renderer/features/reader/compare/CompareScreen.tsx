import type { ReactNode } from 'react';
import type { ExportScope, SourceRow } from '../../../core/archive';
import { EmptyState } from '../../../ui/EmptyState';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { useWatched } from '../../../ui/useWatched';
import { useScreenFrame } from '../../panels';
import { useArchive } from '../../useArchive';
import { ComparedSources } from './ComparedSources';

/** Fewest and most sources that stand beside one another. */
export const FEWEST_COMPARED = 2;
export const MOST_COMPARED = 4;

export interface CompareScreenProps {
  readonly sourceIds: readonly string[];
  readonly onExport: (scope: ExportScope) => void;
  /** Two whole texts, word by word; another feature's. */
  readonly renderWholeTexts: (one: SourceRow, other: SourceRow, close: () => void) => ReactNode;
}

/** Two to four sources beside one another, with ribbons between their tied passages. */
export function CompareScreen(props: CompareScreenProps) {
  const { archive } = useArchive();
  const Frame = useScreenFrame();
  const watched = useWatched(archive.sources.all(), [archive]);
  if (watched.state === 'failed')
    return (
      <Frame label="Compare">
        <EmptyState
          title="These sources cannot be shown"
          text="The working database could not be read. Close the tab and open it again; if it stays so, start the app again."
        />
      </Frame>
    );
  if (watched.state === 'loading')
    return (
      <Frame label="Compare">
        <SkeletonRows count={6} />
      </Frame>
    );
  const sources = props.sourceIds.flatMap((id) => watched.value.filter((row) => row.id === id));
  if (sources.length < FEWEST_COMPARED)
    return (
      <Frame label="Compare">
        <EmptyState
          title="There are not two sources to compare"
          text="One of them was removed. Undo brings it back, or choose sources in the library and press Compare."
        />
      </Frame>
    );
  return <ComparedSources {...props} sources={sources.slice(0, MOST_COMPARED)} all={watched.value} />;
}
