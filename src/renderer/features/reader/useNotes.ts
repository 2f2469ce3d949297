import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { AnnotationRow, TagRow } from '../../core/annotation-work';
import type { EventRow } from '../../core/archive';
import type { Source } from '../../core/model/source';
import { NOTHING_SELECTED, selectOne, type Selection } from '../../ui/selection';
import { useWatched } from '../../ui/useWatched';
import {
  filterAnnotations,
  NO_FILTER,
  orderAnnotations,
  type AnnotationFilter,
  type NoteOrder,
} from '../annotations/annotation-filter';
import { useArchive } from '../useArchive';
import type { Editing } from './notes/NotesPanel';

const NO_ROWS: readonly AnnotationRow[] = [];
const NO_EVENTS: readonly EventRow[] = [];
const NO_TAGS: readonly TagRow[] = [];

/** A piece of a note whose place the researcher wants to select in the text. */
export interface Repairing {
  readonly annotationId: string;
  readonly piece: number;
}

/** The source's notes with what is chosen, filtered and edited among them. */
export function useNotes(source: Source) {
  const { archive } = useArchive();
  const watchedRows = useWatched(archive.annotations.ofSource(source.id), [archive, source.id]);
  const watchedEvents = useWatched(archive.events.all(), [archive]);
  const watchedTags = useWatched(archive.annotations.tags(), [archive]);
  const rows = watchedRows.state === 'ready' ? watchedRows.value : NO_ROWS;
  const events = watchedEvents.state === 'ready' ? watchedEvents.value : NO_EVENTS;
  const tags = watchedTags.state === 'ready' ? watchedTags.value : NO_TAGS;

  const [selection, select] = useState<Selection>(NOTHING_SELECTED);
  const [filter, setFilter] = useState<AnnotationFilter>(NO_FILTER);
  const [order, setOrder] = useState<NoteOrder>('place');
  const [editing, setEditing] = useState<Editing>();
  const [repairing, setRepairing] = useState<Repairing>();
  const [savedAt, setSavedAt] = useState<Date>();

  const setSelectedId = useCallback((id: string | undefined) => select(selectOne(id)), []);
  // Where the keys are, when that one is chosen.
  const selectedId =
    selection.lead !== undefined && selection.ids.has(selection.lead) ? selection.lead : undefined;
  const selected = useMemo(
    () => rows.find(({ annotation }) => annotation.id === selectedId),
    [rows, selectedId],
  );
  const chosen = useMemo(
    () => rows.filter(({ annotation }) => selection.ids.has(annotation.id)),
    [rows, selection.ids],
  );
  // The field stays quick while one types; the list follows.
  const applied = useDeferredValue(filter);
  const passing = useMemo(() => filterAnnotations(rows, applied), [rows, applied]);
  /** Those that pass the filters, and the chosen one whatever it is. */
  const listed = useMemo(() => {
    const passes = new Set(passing.map(({ annotation }) => annotation.id));
    const shown = rows.filter(({ annotation: { id } }) => passes.has(id) || id === selectedId);
    return orderAnnotations(shown, order);
  }, [rows, passing, selectedId, order]);
  /** The note after or before the selected one, among those that are listed. */
  const beside = useCallback(
    (step: 1 | -1) => {
      const at = listed.findIndex(({ annotation }) => annotation.id === selectedId);
      return at === -1 ? listed[step === 1 ? 0 : listed.length - 1] : listed[at + step];
    },
    [listed, selectedId],
  );
  return {
    state: watchedRows.state,
    rows,
    events,
    tags,
    /** The one whose mark is chosen in the document. */
    selected,
    selectedId,
    setSelectedId,
    /** All that are chosen in the list, in reading order. */
    chosen,
    selection,
    select,
    filter,
    setFilter,
    order,
    setOrder,
    /** How many pass the filters. */
    passing: passing.length,
    listed,
    editing,
    setEditing,
    repairing,
    setRepairing,
    /** When a note was last written while it was typed. */
    savedAt,
    setSavedAt,
    beside,
  };
}

/** What `useNotes` hands out. */
export type Notes = ReturnType<typeof useNotes>;
