import { ArchiveRestore, History, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { BinRow } from '../../../core/annotation-work';
import { countWords } from '../../../core/model/size-words';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { EmptyState } from '../../../ui/EmptyState';
import { FailureNotice } from '../../../ui/FailureNotice';
import { NOTHING_SELECTED } from '../../../ui/selection';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { useWatched } from '../../../ui/useWatched';
import { HistoryDialog } from '../../annotations/HistoryDialog';
import { useArchive } from '../../useArchive';
import panelStyles from '../all/NotePanel.module.css';
import type { GridItem } from '../list/grid-items';
import { RowGrid } from '../list/RowGrid';
import styles from '../Notebook.module.css';
import { useRemembered } from '../notebook-memory';
import { PartPanel } from '../PartPanel';
import { BinCells, BinnedNote } from './BinnedNote';

const ROW_HEIGHT = 84;
const NO_ROWS: readonly BinRow[] = [];

/** Notes that were removed, until the bin is emptied. */
export function Bin() {
  const { archive, announce, reportFailure, settings, changeSettings } = useArchive();
  const watched = useWatched(archive.annotations.bin(), [archive]);
  const rows = watched.state === 'ready' ? watched.value : NO_ROWS;
  const [selection, setSelection] = useRemembered('bin', NOTHING_SELECTED);
  /** Asked about: these notes, or all. */
  const [throwing, setThrowing] = useState<readonly BinRow[] | 'all'>();
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  const items = useMemo(
    () => rows.map((row): GridItem<BinRow> => ({ kind: 'row', id: row.annotation.id, row })),
    [rows],
  );
  const chosen = rows.filter(({ annotation }) => selection.ids.has(annotation.id));
  const [single] = chosen.length === 1 ? chosen : [];
  const restorable = chosen.filter(({ source }) => source !== undefined);

  const restore = async (wanted: readonly BinRow[]) => {
    const back = wanted.filter(({ source }) => source !== undefined);
    const staying = wanted.length - back.length;
    if (back.length === 0) return announce(SOURCE_GONE);
    const restored = await archive.do.restoreFromBin(back.map(({ annotation }) => annotation.id));
    if (!restored.ok) return reportFailure(restored.failure.message);
    const left =
      staying === 0
        ? ''
        : ` ${countWords(staying, 'note stays', 'notes stay')}: the source is not in the archive.`;
    announce(`Restored ${countWords(back.length, 'note')}.${left}`);
  };
  const throwAway = async () => {
    if (throwing === undefined) return;
    const gone = throwing === 'all' ? rows : throwing;
    setThrowing(undefined);
    const emptied = await archive.do.emptyBin(gone.map(({ annotation }) => annotation.id));
    if (emptied.ok) announce(`Deleted ${countWords(gone.length, 'note')} for good.`);
    else reportFailure(emptied.failure.message);
  };

  if (watched.state === 'loading') return <SkeletonRows count={4} />;
  if (watched.state === 'failed') {
    return (
      <FailureNotice
        message="The bin could not be read. What is in it is safe in the archive’s folder. Start Sourcebook anew."
        details={String(watched.error)}
      />
    );
  }
  if (rows.length === 0) {
    return (
      <EmptyState
        title="The bin is empty"
        text="Notes that you remove are kept here, with their ties, until you empty the bin."
      />
    );
  }
  const count = throwing === 'all' ? rows.length : (throwing?.length ?? 0);
  return (
    <>
      <div className={styles.tools}>
        <output className={styles.counted}>{countWords(rows.length, 'note')} in the bin</output>
        <span className={styles.grow} />
        <Button
          icon={<ArchiveRestore aria-hidden />}
          isDisabled={restorable.length === 0}
          disabledReason={chosen.length === 0 ? 'Select notes to restore' : SOURCE_GONE}
          onPress={() => void restore(chosen)}
        >
          {chosen.length > 1 ? `Restore ${countWords(chosen.length, 'note')}` : 'Restore'}
        </Button>
        <Button
          icon={<Trash2 aria-hidden />}
          isDisabled={chosen.length === 0}
          disabledReason="Select notes to delete"
          onPress={() => setThrowing(chosen)}
        >
          Delete for good…
        </Button>
        <Button variant="quiet" onPress={() => setThrowing('all')}>
          Empty bin…
        </Button>
      </div>
      <RowGrid
        label="Bin"
        items={items}
        selection={selection}
        onSelect={setSelection}
        onOpen={(row) => void restore([row])}
        onRemove={() => {
          if (chosen.length > 0) setThrowing(chosen);
        }}
        onPeek={() => changeSettings({ rightPanelOpen: !settings.rightPanelOpen })}
        rowHeight={ROW_HEIGHT}
        renderRow={(row) => <BinCells row={row} />}
      />
      <PartPanel>
        {single === undefined ? (
          <EmptyState
            title={chosen.length > 1 ? `${countWords(chosen.length, 'note')} selected` : 'Select a note'}
            text="A restored note comes back with those of its ties whose other ends are still there."
          />
        ) : (
          <div className={panelStyles.panel}>
            <div className={panelStyles.content}>
              <BinnedNote row={single} />
            </div>
            <div className={panelStyles.foot}>
              <Button icon={<History aria-hidden />} onPress={() => setHistoryOpen(true)}>
                History…
              </Button>
            </div>
            {isHistoryOpen && (
              <HistoryDialog
                annotation={single.annotation}
                extraction={single.source?.extraction.sha256 ?? ''}
                isRemoved
                onClose={() => setHistoryOpen(false)}
              />
            )}
          </div>
        )}
      </PartPanel>
      <ConfirmDialog
        title={throwing === 'all' ? 'Empty the bin?' : `Delete ${countWords(count, 'note')} for good?`}
        message={`${countWords(count, 'note')} can then not be restored, and undo does not bring ${count === 1 ? 'it' : 'them'} back. The archive’s journal keeps the record of what ${count === 1 ? 'it' : 'they'} said and of who removed ${count === 1 ? 'it' : 'them'}.`}
        confirmLabel={throwing === 'all' ? 'Empty bin' : 'Delete'}
        danger
        isOpen={throwing !== undefined}
        onConfirm={() => void throwAway()}
        onCancel={() => setThrowing(undefined)}
      />
    </>
  );
}

const SOURCE_GONE =
  'The source is no longer in the archive. Bring it back first: undo its removal, or import the file again.';
