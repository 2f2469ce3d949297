import { useState } from 'react';
import type { HighlightSlot } from '../../../core/model/annotation';
import type { Stance } from '../../../core/model/archive-event';
import type { RegionKeys } from '../../../ui/useSingleKeys';
import { useNoteActions } from '../../annotations/useNoteActions';
import type { LinkedEvent } from '../LinkForm';
import type { Notes } from '../useNotes';
import type { ReaderActions } from '../useReaderActions';

/** What of several notes at once is being edited. */
export type BulkPart = 'tags' | 'link';

/** What is done to all the chosen notes at once, by keys and by the bar below the list. */
export function useBulkWork(notes: Notes, actions: ReaderActions) {
  const together = useNoteActions();
  const [part, setPart] = useState<BulkPart>();
  const ids = notes.chosen.map(({ annotation }) => annotation.id);
  const highlight = (slot: HighlightSlot) => together.change(ids, { highlight: slot });
  /** Tags that were added to all of them, or taken off those that had them. */
  const changeTags = (before: readonly string[], after: readonly string[]) => {
    const addTags = after.filter((tag) => !before.includes(tag));
    const removeTags = before.filter((tag) => !after.includes(tag));
    return together.change(ids, { addTags, removeTags });
  };
  const link = async (event: LinkedEvent, stance: Stance) => {
    const eventId =
      event.kind === 'existing' ? event.eventId : await actions.createEvent(event.title, event.date);
    if (eventId !== undefined && (await together.link(ids, eventId, stance))) setPart(undefined);
  };
  const merge = async () => {
    const merged = await together.merge(ids);
    if (merged !== undefined) notes.setSelectedId(merged.id);
  };
  const chooseNone = () => notes.setSelectedId(notes.selectedId);
  const remove = async () => {
    if (await together.remove(ids)) notes.setSelectedId(undefined);
  };
  const toggle = (which: BulkPart) => setPart((now) => (now === which ? undefined : which));
  return {
    part,
    toggle,
    endPart: () => setPart(undefined),
    highlight,
    changeTags,
    link,
    merge,
    remove,
    chooseNone,
    unrelate: (relationId: string) => together.unrelate(relationId),
    keys: {
      '1': () => void highlight(1),
      '2': () => void highlight(2),
      '3': () => void highlight(3),
      '4': () => void highlight(4),
      '5': () => void highlight(5),
      t: () => toggle('tags'),
      e: () => toggle('link'),
      m: () => void merge(),
    } satisfies RegionKeys<'reader'>,
  };
}

export type BulkWork = ReturnType<typeof useBulkWork>;
