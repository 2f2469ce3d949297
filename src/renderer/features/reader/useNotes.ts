import { useCallback, useMemo, useState } from 'react';
import type { AnnotationRow, EventRow } from '../../core/archive';
import type { HighlightSlot } from '../../core/model/annotation';
import type { Source } from '../../core/model/source';
import { useWatched } from '../../ui/useWatched';
import { useArchive } from '../useArchive';
import type { Editing } from './notes/NotesPanel';

const NO_ROWS: readonly AnnotationRow[] = [];
const NO_EVENTS: readonly EventRow[] = [];

/** The source's notes with what is selected, filtered and edited among them. */
export function useNotes(source: Source) {
  const { archive } = useArchive();
  const watchedRows = useWatched(archive.annotations.ofSource(source.id), [archive, source.id]);
  const watchedEvents = useWatched(archive.events.all(), [archive]);
  const watchedTags = useWatched(archive.annotations.tags(), [archive]);
  const rows = watchedRows.state === 'ready' ? watchedRows.value : NO_ROWS;
  const events = watchedEvents.state === 'ready' ? watchedEvents.value : NO_EVENTS;
  const tags = watchedTags.state === 'ready' ? watchedTags.value : undefined;
  const knownTags = useMemo(() => (tags ?? []).map(({ tag }) => tag), [tags]);

  const [selectedId, setSelectedId] = useState<string>();
  const [filter, setFilter] = useState<HighlightSlot>();
  const [editing, setEditing] = useState<Editing>();
  const selected = rows.find(({ annotation }) => annotation.id === selectedId);
  const listed = useMemo(
    () => (filter === undefined ? rows : rows.filter(({ annotation }) => annotation.highlight === filter)),
    [rows, filter],
  );
  /** The note after or before the selected one, among those that are listed. */
  const beside = useCallback(
    (step: 1 | -1) => {
      const at = listed.findIndex(({ annotation }) => annotation.id === selectedId);
      return at === -1 ? listed[step === 1 ? 0 : listed.length - 1] : listed[at + step];
    },
    [listed, selectedId],
  );
  return {
    rows,
    events,
    knownTags,
    selected,
    selectedId,
    setSelectedId,
    filter,
    setFilter,
    editing,
    setEditing,
    beside,
  };
}
