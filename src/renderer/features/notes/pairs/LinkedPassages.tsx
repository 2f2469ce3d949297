import { Settings2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { RelationRow } from '../../../core/annotation-work';
import { firstAnchor } from '../../../core/model/anchors';
import type { Annotation } from '../../../core/model/annotation';
import { countWords } from '../../../core/model/size-words';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { FailureNotice } from '../../../ui/FailureNotice';
import { NOTHING_SELECTED } from '../../../ui/selection';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { useWatched } from '../../../ui/useWatched';
import { useNoteActions } from '../../annotations/useNoteActions';
import { useNavigation } from '../../routes';
import { useArchive } from '../../useArchive';
import { FilterChoice } from '../FilterChoice';
import type { GridItem } from '../list/grid-items';
import { RowGrid } from '../list/RowGrid';
import styles from '../Notebook.module.css';
import { useRemembered } from '../notebook-memory';
import { PartPanel } from '../PartPanel';
import { filterPairs, kindOptions, NO_PAIR_FILTER, sourceOptions } from './filter-pairs';
import { PairCells } from './PairCells';
import { PairPanel } from './PairPanel';
import { RelationKindsDialog } from './RelationKindsDialog';

const ROW_HEIGHT = 96;
const NO_PAIRS: readonly RelationRow[] = [];

/** Every pair of passages that the researcher has linked, with how one bears on the other. */
export function LinkedPassages() {
  const { archive, announce, settings, changeSettings } = useArchive();
  const navigation = useNavigation();
  const actions = useNoteActions();
  const watched = useWatched(archive.annotations.relations(), [archive]);
  const pairs = watched.state === 'ready' ? watched.value : NO_PAIRS;
  const [filter, setFilter] = useRemembered('pair filter', NO_PAIR_FILTER);
  const [selection, setSelection] = useRemembered('pairs', NOTHING_SELECTED);
  const [areKindsOpen, setKindsOpen] = useState(false);
  const shown = useMemo(() => filterPairs(pairs, filter), [pairs, filter]);
  const items = useMemo(
    () => shown.map((row): GridItem<RelationRow> => ({ kind: 'row', id: row.relation.id, row })),
    [shown],
  );
  const chosen = shown.filter(({ relation }) => selection.ids.has(relation.id));
  const [single] = chosen.length === 1 ? chosen : [];
  const isFiltering = filter.kind !== undefined || filter.sourceId !== undefined;
  const clear = () => setFilter(NO_PAIR_FILTER);

  const openPassage = (annotation: Annotation, newTab = false) => {
    const { pageIndex, start, end } = firstAnchor(annotation);
    const at = { pageIndex, start, end, annotationId: annotation.id, serial: performance.now() };
    navigation.open({ screen: 'source', sourceId: annotation.sourceId, at }, { newTab });
  };
  const compare = ({ fromSource, toSource }: RelationRow) => {
    const sourceIds = [...new Set([fromSource.id, toSource.id])];
    navigation.open({ screen: 'compare', sourceIds });
  };
  const unlink = () => {
    if (chosen.length > 1) announce('Pairs are unlinked one at a time. Select one of them.');
    else if (single !== undefined) void actions.unrelate(single.relation.id);
  };

  const list = () => {
    if (watched.state === 'loading') return <SkeletonRows count={4} />;
    if (watched.state === 'failed') {
      return (
        <FailureNotice
          message="The linked passages could not be read. They are safe in the archive’s folder. Start Sourcebook anew."
          details={String(watched.error)}
        />
      );
    }
    if (pairs.length === 0) {
      return (
        <EmptyState
          title="No linked passages yet"
          text="In a source choose a highlight and press L, then choose a second one, in the same source or another, and press L again: say how the first bears on the second."
        />
      );
    }
    if (shown.length === 0) {
      return (
        <EmptyState title="0 pairs fit these filters" text={`${countWords(pairs.length, 'pair')} in all.`}>
          <Button onPress={clear}>Clear filters</Button>
        </EmptyState>
      );
    }
    return (
      <RowGrid
        label="Linked passages"
        items={items}
        selection={selection}
        onSelect={setSelection}
        onOpen={(row, newTab) => openPassage(row.from, newTab)}
        onRemove={unlink}
        onPeek={() => changeSettings({ rightPanelOpen: !settings.rightPanelOpen })}
        rowHeight={ROW_HEIGHT}
        renderRow={(row) => <PairCells row={row} />}
      />
    );
  };

  return (
    <>
      <div className={styles.tools}>
        {pairs.length === 0 ? null : (
          <>
            <FilterChoice
              label="Relation"
              any="Any relation"
              options={kindOptions(pairs)}
              value={filter.kind}
              onChange={(kind) => setFilter({ ...filter, kind })}
            />
            <FilterChoice
              label="Source"
              any="Any source"
              options={sourceOptions(pairs)}
              value={filter.sourceId}
              onChange={(sourceId) => setFilter({ ...filter, sourceId })}
            />
            {isFiltering && (
              <Button variant="quiet" size="small" onPress={clear}>
                Clear filters
              </Button>
            )}
            <output className={styles.counted}>
              {isFiltering
                ? `${shown.length} of ${countWords(pairs.length, 'pair')}`
                : countWords(pairs.length, 'pair')}
            </output>
          </>
        )}
        <span className={styles.grow} />
        <Button variant="quiet" icon={<Settings2 aria-hidden />} onPress={() => setKindsOpen(true)}>
          Relations…
        </Button>
      </div>
      {list()}
      <PartPanel>
        {single === undefined ? (
          <EmptyState title="Select a pair" text="Both passages are shown here, with what can be done." />
        ) : (
          <PairPanel
            key={single.relation.id}
            row={single}
            onOpen={openPassage}
            onCompare={() => compare(single)}
            onUnlink={unlink}
          />
        )}
      </PartPanel>
      {areKindsOpen && <RelationKindsDialog pairs={pairs} onClose={() => setKindsOpen(false)} />}
    </>
  );
}
