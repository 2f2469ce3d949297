import { useDeferredValue, useMemo, useState } from 'react';
import type { AnnotationRow } from '../../../core/annotation-work';
import { firstAnchor } from '../../../core/model/anchors';
import type { HighlightSlot } from '../../../core/model/annotation';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { EmptyState } from '../../../ui/EmptyState';
import { FailureNotice } from '../../../ui/FailureNotice';
import { NOTHING_SELECTED, selectOne } from '../../../ui/selection';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { useWatched } from '../../../ui/useWatched';
import {
  countsBySlot,
  filterAnnotations,
  NO_FILTER,
  type AnnotationFilter,
} from '../../annotations/annotation-filter';
import { useNoteActions } from '../../annotations/useNoteActions';
import { useNavigation } from '../../routes';
import { useArchive } from '../../useArchive';
import { rowsOf } from '../list/grid-items';
import { RowGrid } from '../list/RowGrid';
import type { NotebookNeighbours } from '../neighbours';
import styles from '../Notebook.module.css';
import { useRemembered } from '../notebook-memory';
import { PartPanel } from '../PartPanel';
import { BulkPanel } from './BulkPanel';
import { NoteCells } from './NoteCells';
import { NoteFilterBar } from './NoteFilterBar';
import { noteItems } from './note-order';
import { NotePanel, type EditedPart } from './NotePanel';
import { NoteSearch } from './note-search';
import { NoteTools, type NoteListLook } from './NoteTools';
import { SlotChips } from './SlotChips';
import { useCopyNotes } from './useCopyNotes';

interface AllNotesProps {
  /** The tag that is chosen; it is part of the view, so that the sidebar can lead here. */
  readonly tag: string | undefined;
  readonly neighbours: NotebookNeighbours;
}

const NO_ROWS: readonly AnnotationRow[] = [];
const ROW_HEIGHT = 84;
const NEWEST: NoteListLook = { order: 'changed', isGrouped: false };

/** Every note of the archive: found, narrowed, ordered, read, and changed one by one or together. */
export function AllNotes({ tag, neighbours }: AllNotesProps) {
  const { archive, announce, settings, changeSettings } = useArchive();
  const navigation = useNavigation();
  const actions = useNoteActions();
  const copy = useCopyNotes();
  const [attempt, setAttempt] = useState(0);
  const watched = useWatched(archive.annotations.all(), [archive, attempt]);
  const rows = watched.state === 'ready' ? watched.value : NO_ROWS;

  const [choices, setChoices] = useRemembered<AnnotationFilter>('filter', NO_FILTER);
  const [sourceId, setSourceId] = useRemembered<string | undefined>('source', undefined);
  const [look, setLook] = useRemembered('look', NEWEST);
  const [selection, setSelection] = useRemembered('notes', NOTHING_SELECTED);
  const [areFiltersOpen, setFiltersOpen] = useRemembered('filters open', false);
  const [editing, setEditing] = useState<EditedPart>();
  const [asksRemoval, setAsksRemoval] = useState(false);
  const [search] = useState(() => new NoteSearch());

  const filter = useMemo(() => ({ ...choices, tag }), [choices, tag]);
  const shownFilter = useDeferredValue(filter);
  const shownSource = useDeferredValue(sourceId);
  const { items, counts } = useMemo(() => {
    const { text, ...others } = shownFilter;
    const found = search.matching(
      shownSource === undefined ? rows : rows.filter(({ source }) => source.id === shownSource),
      text,
    );
    const wordless = { ...others, text: '' };
    return {
      items: noteItems(filterAnnotations(found, wordless), look.order, look.isGrouped),
      counts: countsBySlot(found, wordless).of,
    };
  }, [search, rows, shownFilter, shownSource, look]);
  const shown = useMemo(() => rowsOf(items).map(({ row }) => row), [items]);
  const chosen = useMemo(
    () => shown.filter(({ annotation }) => selection.ids.has(annotation.id)),
    [shown, selection],
  );
  // One note stays beside the list while it is changed so that the filter no longer shows it.
  const single =
    chosen.length === 1
      ? chosen[0]
      : selection.ids.size === 1
        ? rows.find(({ annotation }) => selection.ids.has(annotation.id))
        : undefined;
  const filtersSet = [tag, sourceId, filter.kind, filter.eventId, filter.health, filter.author].filter(
    (each) => each !== undefined,
  ).length;
  const isFiltering = filtersSet > 0 || filter.slot !== undefined || filter.text.trim() !== '';

  const changeFilter = (changes: Partial<AnnotationFilter>) => {
    if ('tag' in changes) {
      navigation.replace({ screen: 'notes', ...(changes.tag === undefined ? {} : { tag: changes.tag }) });
    } else setChoices({ ...choices, ...changes });
  };
  const clear = () => {
    setChoices(NO_FILTER);
    setSourceId(undefined);
    if (tag !== undefined) navigation.replace({ screen: 'notes' });
  };
  const open = ({ annotation, source }: AnnotationRow, newTab: boolean) => {
    const { pageIndex, start, end } = firstAnchor(annotation);
    const at = { pageIndex, start, end, annotationId: annotation.id, serial: performance.now() };
    navigation.open({ screen: 'source', sourceId: source.id, at }, { newTab });
  };
  const edit = (part: EditedPart) => {
    if (chosen.length === 0) return;
    if (!settings.rightPanelOpen) changeSettings({ rightPanelOpen: true });
    setEditing(part);
  };
  const select = (next: typeof selection) => {
    setEditing(undefined);
    setSelection(next);
  };
  const remove = async () => {
    setAsksRemoval(false);
    const last = chosen.at(-1);
    const after = shown[shown.findIndex((row) => row === last) + 1];
    const isRemoved = await actions.remove(chosen.map(({ annotation }) => annotation.id));
    if (isRemoved) setSelection(selectOne(after?.annotation.id));
  };
  const askRemoval = () => {
    if (chosen.length > 1) setAsksRemoval(true);
    else if (chosen.length === 1) void remove();
  };
  const markAs = (highlight: HighlightSlot) => {
    if (chosen.length === 0) return;
    void actions.change(
      chosen.map(({ annotation }) => annotation.id),
      { highlight },
    );
  };
  const keys = {
    1: () => markAs(1),
    2: () => markAs(2),
    3: () => markAs(3),
    4: () => markAs(4),
    5: () => markAs(5),
    n: () => edit('note'),
    t: () => edit('tags'),
    e: () => edit('link'),
    c: () => void copy(chosen),
  };

  const list = () => {
    if (watched.state === 'loading') return <SkeletonRows count={6} />;
    if (watched.state === 'failed') {
      return (
        <FailureNotice
          message="The notes could not be read. They are safe in the archive’s folder. Try again; if it happens again, start Sourcebook anew."
          details={String(watched.error)}
          action={{ label: 'Try again', onPress: () => setAttempt(attempt + 1) }}
        />
      );
    }
    if (rows.length === 0) {
      return (
        <EmptyState
          title="No notes yet"
          text="Open a source, select text and press 1 to 5 to highlight it, or N to write a note."
        />
      );
    }
    if (shown.length === 0) {
      return (
        <EmptyState
          title="0 notes fit these filters"
          text={`${rows.length.toLocaleString('en-GB')} are hidden by them.`}
        >
          <Button onPress={clear}>Clear filters</Button>
        </EmptyState>
      );
    }
    return (
      <RowGrid
        label="All notes"
        items={items}
        selection={selection}
        onSelect={select}
        onOpen={open}
        onRemove={askRemoval}
        onCopy={() => void copy(chosen)}
        onPeek={() => changeSettings({ rightPanelOpen: !settings.rightPanelOpen })}
        keys={keys}
        rowHeight={ROW_HEIGHT}
        renderRow={(row) => <NoteCells row={row} withSource={!look.isGrouped || look.order === 'changed'} />}
      />
    );
  };

  const panel = () => {
    if (chosen.length > 1) {
      return (
        <BulkPanel
          rows={chosen}
          neighbours={neighbours}
          editing={editing}
          onEdit={setEditing}
          onCopy={() => void copy(chosen)}
          onRemove={askRemoval}
          onMerged={(id) => setSelection(selectOne(id))}
        />
      );
    }
    if (single === undefined) {
      return <EmptyState title="Select a note" text="It is shown here in full, and can be changed." />;
    }
    return (
      <NotePanel
        key={single.annotation.id}
        row={single}
        neighbours={neighbours}
        editing={editing}
        onEdit={setEditing}
        onOpen={(newTab) => open(single, newTab)}
        onCopy={() => void copy([single])}
        onRemove={() => void remove()}
      />
    );
  };

  return (
    <>
      {rows.length === 0 ? null : (
        <>
          <NoteTools
            filter={filter}
            onFilter={changeFilter}
            look={look}
            onLook={setLook}
            areFiltersOpen={areFiltersOpen}
            filtersSet={filtersSet}
            onToggleFilters={() => setFiltersOpen(!areFiltersOpen)}
          />
          {areFiltersOpen || tag !== undefined ? (
            <NoteFilterBar
              rows={rows}
              filter={filter}
              sourceId={sourceId}
              onFilter={changeFilter}
              onSource={setSourceId}
              isFiltering={isFiltering}
              onClear={clear}
            />
          ) : null}
          <div className={styles.counts}>
            <output>{countWordsOf(shown.length, rows.length, isFiltering)}</output>
            {chosen.length > 1 ? (
              <>
                <span className={styles.selected}>{chosen.length.toLocaleString('en-GB')} selected</span>
                {settings.rightPanelOpen ? null : (
                  <Button
                    variant="link"
                    size="small"
                    onPress={() => changeSettings({ rightPanelOpen: true })}
                  >
                    Edit together…
                  </Button>
                )}
                <Button
                  variant="link"
                  size="small"
                  onPress={() => {
                    setSelection(NOTHING_SELECTED);
                    announce('No note is selected.');
                  }}
                >
                  Select none
                </Button>
              </>
            ) : null}
            <span className={styles.grow} />
            <SlotChips chosen={filter.slot} counts={counts} onChange={(slot) => changeFilter({ slot })} />
          </div>
        </>
      )}
      {list()}
      <PartPanel>{panel()}</PartPanel>
      <ConfirmDialog
        title={`Move ${chosen.length} notes to the bin?`}
        message="Their ties to events and to other passages end with them. In the bin they can be restored together with their ties, and undo brings them back at once."
        confirmLabel="Move to bin"
        isOpen={asksRemoval}
        onConfirm={() => void remove()}
        onCancel={() => setAsksRemoval(false)}
      />
    </>
  );
}

function countWordsOf(shown: number, all: number, isFiltering: boolean): string {
  const every = all.toLocaleString('en-GB');
  return isFiltering ? `${shown.toLocaleString('en-GB')} of ${every} notes` : `${every} notes`;
}
