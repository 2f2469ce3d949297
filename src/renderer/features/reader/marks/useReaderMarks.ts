import { useCallback, useEffect, useState, type RefObject } from 'react';
import type { PageArea } from '../../../core/model/annotation';
import type { Extraction } from '../../../core/model/extraction';
import type { Source } from '../../../core/model/source';
import { useKeyOf } from '../../../ui/key-map';
import type { RegionKeys } from '../../../ui/useSingleKeys';
import { useArchive } from '../../useArchive';
import type { DocumentHandle } from '../document-handle';
import type { BasketPassage } from '../links/passage-basket';
import { usePassageLinking } from '../links/usePassageLinking';
import type { Stretch } from '../pdf-view-port';
import { useCaretBrowsing } from '../useCaretBrowsing';
import { useLatest } from '../useLatest';
import type { useNotes } from '../useNotes';
import { usePassageWork } from '../usePassageWork';
import { useReaderActions } from '../useReaderActions';
import { useReaderSelection } from '../useReaderSelection';
import { marksAt, nextOfPile, standingPieces } from './overlapping-marks';
import { usePlaceAnew } from '../notes/usePlaceAnew';
import { isIn, type Place } from './places';
import { useAreaFrame } from './useAreaFrame';
import { useAreaTool } from './useAreaTool';
import { useMarkEnds } from './useMarkEnds';
import { useMarkKeys } from './useMarkKeys';
import { useMarkStructure } from './useMarkStructure';
import { pointOfCaret, usePointTool, type NotePoint } from './usePointTool';
import { useReaderTools } from './useReaderTools';

interface ReaderMarks {
  readonly source: Source;
  readonly extraction: Extraction;
  readonly handle: DocumentHandle | undefined;
  /** Toolbar and document. */
  readonly root: RefObject<HTMLElement | null>;
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly popover: RefObject<HTMLDivElement | null>;
  readonly notes: ReturnType<typeof useNotes>;
  readonly hasPages: boolean;
  readonly goTo: (place: Stretch) => void;
  /** The passage chosen in a document beside this one. */
  readonly beside?: (() => Promise<BasketPassage | undefined>) | undefined;
}

/** Everything that marks are made and changed with in one document: selection, caret, tools and keys. */
export function useReaderMarks(props: ReaderMarks) {
  const { source, extraction, handle, root, stage, popover, notes, hasPages, goTo } = props;
  const { announce } = useArchive();
  const areaKey = useKeyOf('reader.tool-area');
  const [linkIsOpen, setLinkOpen] = useState(false);
  const [popoverHasFocus, setPopoverFocus] = useState(false);
  const [preview, setPreview] = useState<readonly Stretch[]>();
  const [handlesSerial, setHandlesSerial] = useState(0);
  const actions = useReaderActions(source, extraction);
  const focusDocument = () => handle?.region.focus({ preventScroll: true });
  const textOf = useCallback((pageIndex: number) => extraction.pages[pageIndex]?.text, [extraction]);

  const caret = useCaretBrowsing(handle);
  const { selection, clear } = useReaderSelection(handle, popover, {
    keepsCaret: caret.isOn,
    onPictureDragged: () =>
      announce(
        `No text here. Take up the tool “Mark an area”${areaKey === undefined ? '' : ` (${areaKey})`}, then drag a rectangle.`,
      ),
    onReleased: (words) => released.current(words),
  });
  const stretches = selection?.stretches;
  const stretchKey = stretches?.map(({ pageIndex, start, end }) => `${pageIndex}:${start}-${end}`).join();
  useEffect(() => setLinkOpen(false), [stretchKey]);
  useEffect(() => {
    if (stretches === undefined) setPopoverFocus(false);
  }, [stretches]);

  const caretPlace = (): Place | undefined => (caret.isOn ? handle?.caret?.() : undefined);
  /** The caret, where it has left the chosen mark. */
  const notePoint = (): NotePoint | undefined => {
    const place = caretPlace();
    if (handle === undefined || place === undefined) return undefined;
    const { selected } = notes;
    const pieces =
      selected === undefined ? [] : standingPieces(selected.annotation, source.extraction.sha256);
    if (pieces.some((piece) => isIn(place, piece))) return undefined;
    return { place, area: pointOfCaret(handle, place) };
  };

  const linking = usePassageLinking(notes.setSelectedId, props.beside);
  const work = usePassageWork({
    source,
    extraction,
    notes,
    actions,
    stretches,
    notePoint,
    linking,
    goTo,
    goToArea: (wanted) => {
      if (handle !== undefined) void showArea(handle, wanted);
    },
    clearSelection: clear,
    focusDocument,
    onOpenLink: () => setLinkOpen(true),
  });
  const tools = useReaderTools(root, { hasPages, slot: work.slot });
  const released = useLatest((words: readonly Stretch[]): boolean => {
    if (tools.tool !== 'highlight') return false;
    void work.mark(words, work.slot, work.wordKind);
    return true;
  });

  const structure = useMarkStructure({
    rows: notes.rows,
    selected: notes.selected,
    stretches,
    actions,
    textOf,
    caret: caretPlace,
    onDone: (id) => {
      notes.setSelectedId(id);
      work.dismiss();
    },
  });
  const placing = usePlaceAnew(notes);
  const ends = useMarkEnds({ selected: notes.selected, actions, textOf, handle });
  const frame = useAreaFrame({ selected: notes.selected, actions, handle });
  const area = useAreaTool(handle, tools.tool === 'area', (made) => void work.markArea(made));
  usePointTool(handle, tools.tool === 'note', (point) => {
    tools.putDown();
    void work.placeNote(point);
  });
  const pressMarks = (ids: readonly string[]) => {
    const next = nextOfPile(ids, notes.selectedId);
    if (next === undefined) return;
    notes.setSelectedId(next);
    if (ids.length > 1) announce(`Mark ${ids.indexOf(next) + 1} of ${ids.length} here.`);
  };
  useMarkKeys(stage, {
    hasEnds: ends.pieces.length > 0 && stretches === undefined,
    isCaretOn: caret.isOn,
    onStep: (step) => ends.step(step),
    onEnter() {
      const place = stretches === undefined ? caretPlace() : undefined;
      const here = place === undefined ? [] : marksAt(notes.rows, place);
      if (here.length === 0) return false;
      pressMarks(here.map(({ annotation }) => annotation.id));
      return true;
    },
  });

  const keys: RegionKeys<'reader'> = {
    ...work.keys,
    'shift+n': () => void work.noteOnSource(),
    '+': () => void structure.add(),
    '-': () => void structure.subtract(),
    m: () => void structure.merge(),
    s: () => void structure.split(),
    r: () => {
      if (stretches !== undefined && placing.isAsked)
        void placing.place(stretches).then((isPlaced) => {
          if (isPlaced) work.dismiss();
        });
      else if (ends.pieces.length === 0 && frame.area === undefined)
        announce('Choose a mark to move its ends.');
      else setHandlesSerial((serial) => serial + 1);
    },
  };
  /** The Escape key, as far as marks are concerned; false when there was nothing to end. */
  const escape = (): boolean => {
    if (stretches !== undefined) work.dismiss();
    else if (tools.tool !== 'select') tools.takeUp('select');
    else return false;
    return true;
  };
  return {
    rows: notes.rows,
    selectedId: notes.selectedId,
    choose: notes.setSelectedId,
    actions,
    work,
    keys,
    escape,
    pressMarks,
    structure,
    ends,
    frame,
    linking,
    tools,
    caret,
    area,
    selection,
    stretches,
    stretchKey,
    textOf,
    handlesSerial,
    setPreview,
    /** Words to show as selected: while an end is dragged, or the popover has the focus. */
    pending: preview ?? (popoverHasFocus ? stretches : undefined),
    linkIsOpen,
    openLink: () => setLinkOpen(true),
    setPopoverFocus,
    focusDocument,
  };
}

/** Where a place that is gone to stands: a third down the view. */
const READING_HEIGHT = 0.3;

async function showArea(handle: DocumentHandle, area: PageArea): Promise<void> {
  const { pages, region } = handle;
  const distance = () => {
    const box = pages?.boxOfArea(area);
    return box === undefined ? undefined : box.top - region.getBoundingClientRect().top;
  };
  const from = distance();
  if (from !== undefined && from > 40 && from < region.clientHeight * 0.7) return;
  // The page itself first: pages that were never in view have a guessed height.
  await handle.goTo({ pageIndex: area.pageIndex, start: 0, end: 1 });
  region.scrollTop += (distance() ?? 0) - region.clientHeight * READING_HEIGHT;
}
