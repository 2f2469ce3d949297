import type { AnnotationRow } from '../../core/archive';
import type { Annotation, HighlightSlot } from '../../core/model/annotation';
import type { Stance } from '../../core/model/archive-event';
import { useState } from 'react';
import { useArchive } from '../useArchive';
import { placeOf } from './document-handle';
import type { LinkedEvent } from './LinkForm';
import type { EditedPart } from './notes/NoteCard';
import type { Stretch } from './pdf-view-port';
import type { useNotes } from './useNotes';
import type { ReaderActions } from './useReaderActions';

interface PassageWork {
  readonly notes: ReturnType<typeof useNotes>;
  readonly actions: ReaderActions;
  /** The selected words; undefined when none are. */
  readonly stretches: readonly Stretch[] | undefined;
  readonly goTo: (place: Stretch) => void;
  readonly clearSelection: () => void;
  readonly focusDocument: () => void;
  /** The popover is to show its part for linking. */
  readonly onOpenLink: () => void;
}

/**
 * What a researcher does with the selected words, or else with the selected note: each key, button
 * and menu of the reader ends in one of these.
 */
export function usePassageWork(props: PassageWork) {
  const { notes, actions, stretches, goTo, clearSelection, focusDocument, onOpenLink } = props;
  const { settings, changeSettings } = useArchive();
  const { rows, selected, setSelectedId, setEditing } = notes;
  const [slot, setSlot] = useState<HighlightSlot>(1);

  const choose = (id: string) => {
    setSelectedId(id);
    const row = rows.find(({ annotation }) => annotation.id === id);
    if (row !== undefined) goTo(placeOf(row));
  };
  const dismiss = () => {
    clearSelection();
    focusDocument();
  };
  const edit = (annotationId: string, part: EditedPart) => {
    if (!settings.rightPanelOpen) changeSettings({ rightPanelOpen: true });
    setSelectedId(annotationId);
    setEditing({ annotationId, part });
  };

  /** Marks the selected words, or gives the selected note another highlight. Answers a new mark. */
  const highlight = async (which: HighlightSlot): Promise<Annotation | undefined> => {
    if (stretches === undefined) {
      if (selected !== undefined) await actions.change(selected.annotation.id, { highlight: which });
      return undefined;
    }
    setSlot(which);
    const made = await actions.highlight(stretches, which);
    if (made === undefined) return undefined;
    if (notes.filter !== undefined && notes.filter !== which) notes.setFilter(undefined);
    setSelectedId(made.id);
    dismiss();
    return made;
  };
  /** Opens a part of the selected note, or of a new one for the selected words. */
  const write = async (part: 'note' | 'tags') => {
    const id = stretches === undefined ? selected?.annotation.id : (await highlight(slot))?.id;
    if (id !== undefined) edit(id, part);
  };
  const openLink = () => {
    if (stretches !== undefined) onOpenLink();
    else if (selected !== undefined) edit(selected.annotation.id, 'link');
  };
  const link = async (annotationId: string | undefined, event: LinkedEvent, stance: Stance) => {
    const eventId =
      event.kind === 'existing' ? event.eventId : await actions.createEvent(event.title, event.date);
    if (eventId === undefined) return;
    const id = annotationId ?? (await highlight(slot))?.id;
    if (id !== undefined && (await actions.link(id, eventId, stance))) setEditing(undefined);
  };
  const cite = () => {
    if (stretches !== undefined) void actions.citeSelection(stretches);
    else if (selected !== undefined) void actions.cite(selected.annotation.anchor);
  };
  const remove = async (row: AnnotationRow | undefined) => {
    if (row === undefined || !(await actions.remove(row.annotation))) return;
    setEditing(undefined);
    setSelectedId(undefined);
    focusDocument();
  };
  const step = (direction: 1 | -1) => {
    const next = notes.beside(direction);
    if (next !== undefined) choose(next.annotation.id);
  };

  const keys = {
    '1': () => void highlight(1),
    '2': () => void highlight(2),
    '3': () => void highlight(3),
    '4': () => void highlight(4),
    '5': () => void highlight(5),
    n: () => void write('note'),
    t: () => void write('tags'),
    e: openLink,
    c: cite,
    j: () => step(1),
    k: () => step(-1),
  };
  return {
    /** The highlight that new marks get. */
    slot,
    choose,
    dismiss,
    highlight,
    write,
    link,
    cite,
    remove,
    removeSelected: () => {
      if (stretches === undefined) void remove(selected);
    },
    keys,
  };
}
