import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import type { SourceRow } from '../../core/archive';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { FailureNotice } from '../../ui/FailureNotice';
import { NOTHING_SELECTED, selectOne } from '../../ui/selection';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { useWatched } from '../../ui/useWatched';
import { useScreenFrame } from '../panels';
import { useNavigation } from '../routes';
import type { SelectedSource } from '../routes';
import { useArchive } from '../useArchive';
import { BulkDetails } from './BulkDetails';
import { FilterBar } from './FilterBar';
import { filterSources, isFiltering, NO_FILTER } from './filter-sources';
import styles from './Library.module.css';
import { ImportMenu, LibraryHeader } from './LibraryHeader';
import { RemoveSourceDialog } from './RemoveSourceDialog';
import { NEWEST_IMPORT_FIRST, sortBy, sortSources } from './sort-sources';
import { SourceGrid } from './SourceGrid';
import { SourceInspector } from './SourceInspector';

const NO_SOURCES: readonly SourceRow[] = [];

interface LibraryScreenProps {
  /** A source to select, when another screen or the tray asks for it. */
  readonly select?: SelectedSource | undefined;
  /** The import tray, from another feature. */
  readonly tray?: ReactNode;
  /** Sources that are like one, from another feature; shown among its details. */
  readonly likeSources?: (source: SourceRow) => ReactNode;
  /** A button that leads to the pairs of sources that are alike, from another feature. */
  readonly likePairs?: ReactNode;
}

/** All sources of the archive, with the details of the selected one, or ones, beside them. */
export function LibraryScreen({ select, tray, likeSources, likePairs }: LibraryScreenProps) {
  const app = useArchive();
  const { archive, settings } = app;
  const navigation = useNavigation();
  const ScreenFrame = useScreenFrame();
  const [attempt, setAttempt] = useState(0);
  const [sort, setSort] = useState(NEWEST_IMPORT_FIRST);
  const [filter, setFilter] = useState(NO_FILTER);
  const [isFilterOpen, setFilterOpen] = useState(false);
  const [selection, setSelection] = useState(NOTHING_SELECTED);
  const [removing, setRemoving] = useState<SourceRow>();
  const [asked, setAsked] = useState<number>();
  if (select !== undefined && select.serial !== asked) {
    setAsked(select.serial);
    setSelection(selectOne(select.sourceId));
  }

  const watched = useWatched(archive.sources.all(), [archive, attempt]);
  const sources = watched.state === 'ready' ? watched.value : NO_SOURCES;
  const rows = useMemo(() => sortSources(filterSources(sources, filter), sort), [sources, filter, sort]);
  // Many are changed together only as far as the filter shows them; one stays while it is edited.
  const chosen = useMemo(() => rows.filter(({ id }) => selection.ids.has(id)), [rows, selection]);
  const selected =
    selection.ids.size === 1
      ? sources.find(({ id }) => selection.ids.has(id))
      : chosen.length === 1
        ? chosen[0]
        : undefined;

  const open = (source: SourceRow, newTab: boolean) =>
    navigation.open({ screen: 'source', sourceId: source.id }, { newTab });
  const clearFilter = () => setFilter(NO_FILTER);
  /** The row below takes the place of one that goes, or the one above when it was the last. */
  const selectNeighbour = (source: SourceRow) => {
    const index = rows.findIndex(({ id }) => id === source.id);
    setSelection(selectOne((rows[index + 1] ?? rows[index - 1])?.id));
  };
  const removeChosen = () => {
    if (chosen.length > 1) return app.announce('Sources are removed one at a time. Select one of them.');
    setRemoving(chosen[0]);
  };

  const list = () => {
    if (watched.state === 'loading') return <SkeletonRows count={6} />;
    if (watched.state === 'failed') {
      return (
        <FailureNotice
          message="The list of sources cannot be read now. Nothing in the archive has changed. Try again; if it happens again, start Sourcebook anew."
          details={String(watched.error)}
          action={{ label: 'Try again', onPress: () => setAttempt(attempt + 1) }}
        />
      );
    }
    if (sources.length === 0) {
      return (
        <EmptyState
          title="No sources yet"
          text="Drop files or a folder anywhere on this window, or choose them. The originals are copied into the archive and never changed."
        >
          <ImportMenu />
        </EmptyState>
      );
    }
    if (rows.length === 0) {
      return (
        <EmptyState
          title="No sources fit the filter"
          text="Change what is asked for, or show all sources again."
        >
          <Button onPress={clearFilter}>Clear filter</Button>
        </EmptyState>
      );
    }
    return (
      <SourceGrid
        rows={rows}
        selection={selection}
        sort={sort}
        onSort={(field) => setSort(sortBy(sort, field))}
        onSelect={setSelection}
        onOpen={open}
        onRemove={removeChosen}
        onPeek={() => app.changeSettings({ rightPanelOpen: !settings.rightPanelOpen })}
      />
    );
  };

  const inspector = () => {
    if (chosen.length > 1) return <BulkDetails sources={chosen} />;
    if (selected === undefined) {
      return <EmptyState title="Select a source" text="Its details, notes and events are shown here." />;
    }
    return (
      <SourceInspector
        key={selected.id}
        source={selected}
        sources={sources}
        alike={likeSources?.(selected)}
        onOpen={open}
        onRemove={setRemoving}
        onShow={(id) => setSelection(selectOne(id))}
      />
    );
  };

  return (
    // The shell's frame comes by context and is the same for the app's whole life.
    // oxlint-disable-next-line react/static-components
    <ScreenFrame
      label="Sources"
      right={{
        name: 'inspector',
        label: 'Source details',
        width: 320,
        open: settings.rightPanelOpen,
        onClose: () => app.changeSettings({ rightPanelOpen: false }),
        content: inspector(),
      }}
      bottom={tray}
      hints="↑ ↓ move · Shift ↑ ↓ extend · Enter open · Space details"
    >
      <div className={styles.screen}>
        <LibraryHeader
          likePairs={likePairs}
          onShowDetails={
            settings.rightPanelOpen ? undefined : () => app.changeSettings({ rightPanelOpen: true })
          }
          shown={rows.length}
          total={watched.state === 'ready' ? sources.length : undefined}
          sort={sort}
          onSort={setSort}
          isFilterOpen={isFilterOpen}
          isFiltering={isFiltering(filter)}
          onToggleFilter={() => {
            if (isFilterOpen) clearFilter();
            setFilterOpen(!isFilterOpen);
          }}
        />
        {isFilterOpen ? <FilterBar sources={sources} filter={filter} onChange={setFilter} /> : null}
        {list()}
      </div>
      <RemoveSourceDialog
        source={removing}
        onClose={() => setRemoving(undefined)}
        onRemoved={(source) => {
          if (selection.ids.has(source.id)) selectNeighbour(source);
        }}
      />
    </ScreenFrame>
  );
}
