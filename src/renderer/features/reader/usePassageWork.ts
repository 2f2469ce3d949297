import { useEffect, useRef, useState } from 'react';
import type { AnnotationRow } from '../../core/annotation-work';
import type { CopyForm } from '../../core/formats/passage-copy';
import { quoteOf } from '../../core/model/anchors';
import type { Annotation, HighlightSlot, PageArea } from '../../core/model/annotation';
import type { Stance } from '../../core/model/archive-event';
import type { Extraction } from '../../core/model/extraction';
import type { Source } from '../../core/model/source';
import type { RegionKeys } from '../../ui/useSingleKeys';
import { useArchive } from '../useArchive';
import { wordsOfMark, wordsOfStretches } from './copy/words-of-stretches';
import { placeOf } from './document-handle';
import type { LinkedEvent } from './LinkForm';
import type { BasketPassage } from './links/passage-basket';
import type { usePassageLinking } from './links/usePassageLinking';
import { isOfWords } from './marks/overlapping-marks';
import type { NotePoint } from './marks/usePointTool';
import type { EditedPart } from './notes/NoteCard';
import { onOneLine } from '../../core/model/place-words';
import type { Stretch } from './pdf-view-port';
import type { useNotes } from './useNotes';
import type { ReaderActions, WordKind } from './useReaderActions';

interface PassageWork {
  readonly source: Source;
  readonly extraction: Extraction;
  readonly notes: ReturnType<typeof useNotes>;
  readonly actions: ReaderActions;
  /** The selected words; undefined when none are. */
  readonly stretches: readonly Stretch[] | undefined;
  /** The caret's place, when a note is to be put there rather than on the chosen mark. */
  readonly notePoint: () => NotePoint | undefined;
  readonly linking: ReturnType<typeof usePassageLinking>;
  readonly goTo: (place: Stretch) => void;
  /** Brings a rectangle or a point of a page into view. */
  readonly goToArea: (area: PageArea) => void;
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
  const { notes, actions, stretches, goTo, clearSelection, focusDocument, onOpenLink, linking } = props;
  const { settings, changeSettings, announce } = useArchive();
  const { rows, selected, selectedId, setSelectedId, setEditing } = notes;
  const [slot, setSlot] = useState<HighlightSlot>(1);
  const [wordKind, setWordKind] = useState<WordKind>('highlight');

  /** A mark that is being made: what is asked for meanwhile is meant for it. */
  const marking = useRef<Promise<Annotation | undefined>>(undefined);
  /** The mark that was made last, until the list has it. */
  const unlisted = useRef<Annotation>(undefined);
  const chosen = async (): Promise<Annotation | undefined> =>
    marking.current ?? unlisted.current ?? selected?.annotation;
  useEffect(() => {
    if (selected !== undefined || selectedId !== unlisted.current?.id) unlisted.current = undefined;
  }, [selected, selectedId]);

  const choose = (id: string) => {
    setSelectedId(id);
    const row = rows.find(({ annotation }) => annotation.id === id);
    if (row?.annotation.area !== undefined) props.goToArea(row.annotation.area);
    else if (row !== undefined && row.annotation.kind !== 'source') goTo(placeOf(row));
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
  /** A mark was just made: it is chosen, and listed whatever is filtered. */
  const chooseMade = (made: Annotation) => {
    unlisted.current = made;
    setSelectedId(made.id);
  };

  const mark = async (
    words: readonly Stretch[],
    which: HighlightSlot,
    kind: WordKind,
  ): Promise<Annotation | undefined> => {
    setSlot(which);
    // At once: what is selected next is not for this.
    clearSelection();
    focusDocument();
    const making = actions.mark(words, kind, which);
    marking.current = making;
    const made = await making;
    if (marking.current === making) marking.current = undefined;
    if (made === undefined) return undefined;
    chooseMade(made);
    return made;
  };
  /** Marks the selected words, or gives the selected note another highlight. Answers a new mark. */
  const highlight = async (which: HighlightSlot): Promise<Annotation | undefined> => {
    if (stretches !== undefined) return mark(stretches, which, wordKind);
    setSlot(which);
    const annotation = await chosen();
    if (annotation !== undefined) await actions.change(annotation.id, { highlight: which });
    return undefined;
  };
  /** Underlines the selected words, or changes the chosen mark between fill and line. */
  const underline = async () => {
    if (stretches !== undefined) {
      await mark(stretches, slot, 'underline');
      return;
    }
    const annotation = await chosen();
    if (annotation !== undefined && isOfWords(annotation))
      await actions.change(annotation.id, {
        kind: annotation.kind === 'underline' ? 'highlight' : 'underline',
      });
  };
  const placeNote = async ({ place, area }: NotePoint) => {
    const made = await actions.markPoint(place, area, slot);
    if (made === undefined) return;
    chooseMade(made);
    edit(made.id, 'note');
  };
  const markArea = async (area: PageArea) => {
    const made = await actions.markArea(area, slot);
    if (made !== undefined) chooseMade(made);
  };
  const noteOnSource = async () => {
    const made = await actions.markSource(slot);
    if (made === undefined) return;
    chooseMade(made);
    edit(made.id, 'note');
  };
  /** Opens a part of the selected note, or of a new one for the selected words. */
  const write = async (part: 'note' | 'tags') => {
    const id = (stretches === undefined ? await chosen() : await highlight(slot))?.id;
    if (id !== undefined) edit(id, part);
  };
  const note = async () => {
    const isFree = stretches === undefined && marking.current === undefined;
    const point = isFree ? props.notePoint() : undefined;
    if (point !== undefined) await placeNote(point);
    else if (stretches === undefined && (await chosen()) === undefined)
      announce('Select words for a note, or turn the caret on with F7. Shift N writes one on the source.');
    else await write('note');
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
  /** Takes the selected words (marked first), or the chosen mark, as one of a pair of passages. */
  const linkPassage = async () => {
    const passage = stretches === undefined ? await chosen() : await highlight(slot);
    if (passage === undefined) {
      if (stretches === undefined)
        announce('Select words, or choose a mark, to link it with another passage.');
      return;
    }
    await linking.take(passageOf(passage));
  };
  const passageOf = (annotation: Annotation): BasketPassage => ({
    annotationId: annotation.id,
    sourceId: annotation.sourceId,
    sourceTitle: props.source.title,
    quote: onOneLine(quoteOf(annotation)),
  });
  /** The mark that is chosen, also while it is being made, as a passage to link. */
  const chosenPassage = async (): Promise<BasketPassage | undefined> => {
    const annotation = await chosen();
    return annotation && passageOf(annotation);
  };
  /** Copies the selected words, or else those of the chosen mark. */
  const copy = (form: CopyForm) => {
    const words =
      stretches === undefined
        ? selected && wordsOfMark(selected.annotation)
        : wordsOfStretches(props.extraction, stretches);
    if (words !== undefined) void actions.copy(words, form);
    else if (selected !== undefined) announce('This mark has no words to copy.');
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

  const keys: RegionKeys<'reader'> = {
    '1': () => void highlight(1),
    '2': () => void highlight(2),
    '3': () => void highlight(3),
    '4': () => void highlight(4),
    '5': () => void highlight(5),
    u: () => void underline(),
    n: () => void note(),
    t: () => void write('tags'),
    e: openLink,
    l: () => void linkPassage(),
    c: () => copy('cited'),
    'shift+c': () => copy('markdown'),
    'mod+shift+c': () => copy('cited'),
    j: () => step(1),
    k: () => step(-1),
  };
  return {
    /** The highlight that new marks get, and whether as fill or as line. */
    slot,
    wordKind,
    setWordKind,
    choose,
    chooseMade,
    dismiss,
    mark,
    highlight,
    placeNote,
    markArea,
    noteOnSource,
    note,
    write,
    link,
    linkPassage,
    chosenPassage,
    copy,
    remove,
    removeSelected: () => {
      if (stretches === undefined) void remove(selected);
    },
    keys,
  };
}
