import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AnnotationRow } from '../../core/archive';
import type { HighlightSlot } from '../../core/model/annotation';
import type { Stance } from '../../core/model/archive-event';
import type { Extraction } from '../../core/model/extraction';
import type { Source } from '../../core/model/source';
import { FailureNotice } from '../../ui/FailureNotice';
import { useSingleKeys } from '../../ui/useSingleKeys';
import { useScreenFrame } from '../panels';
import type { PlaceInSource } from '../routes';
import { useArchive } from '../useArchive';
import { AnnotatePopover } from './AnnotatePopover';
import { placeOf, type DocumentHandle } from './document-handle';
import { FindBar } from './FindBar';
import type { LinkedEvent } from './LinkForm';
import type { EditedPart } from './notes/NoteCard';
import { NotesPanel } from './notes/NotesPanel';
import { labelOf } from './page-names';
import { shortPlace } from './passage-words';
import { PagesPanel } from './pdf/PagesPanel';
import { PdfSurface, type PagesState } from './pdf/PdfSurface';
import type { PdfView, Stretch } from './pdf-view-port';
import styles from './ReaderScreen.module.css';
import { ReaderToolbar } from './ReaderToolbar';
import { TextSurface } from './text/TextSurface';
import { useCaretBrowsing } from './useCaretBrowsing';
import { useFind } from './useFind';
import { useLatest } from './useLatest';
import { useNotes } from './useNotes';
import { useReaderActions } from './useReaderActions';
import { useReaderCommands } from './useReaderCommands';
import { useReaderSelection } from './useReaderSelection';

interface ReaderScreenProps {
  readonly source: Source;
  readonly extraction: Extraction;
  /** Why the text could not be read, in words. */
  readonly problem: string | undefined;
  readonly at: PlaceInSource | undefined;
  readonly onExport: () => void;
}

/** How long a place that was gone to is shown, in ms. */
const FLASH_MS = 2100;
/** Window width in px below which the page list starts closed. */
const WIDE_WINDOW_PX = 1181;
const NOTHING: readonly Stretch[] = [];

/** The reader: document, toolbar, page list, notes, and what can be done with selected words. */
export function ReaderScreen({ source, extraction, problem, at, onExport }: ReaderScreenProps) {
  const { settings, changeSettings, theme, announce } = useArchive();
  const Frame = useScreenFrame();
  const isPdf = source.kind === 'pdf';
  const [handle, setHandle] = useState<DocumentHandle>();
  const [view, setView] = useState<PdfView>();
  const [pages, setPages] = useState<PagesState>({ pages: 0, labels: undefined, pageIndex: 0, scale: 1 });
  const [listIsOpen, setListOpen] = useState(() => window.innerWidth >= WIDE_WINDOW_PX);
  const [chosenPaper, setPaper] = useState<'light' | 'dark'>();
  const [findSerial, setFindSerial] = useState(0);
  const [fieldSerial, setFieldSerial] = useState(0);
  const [flash, setFlash] = useState<Stretch>();
  const [slot, setSlot] = useState<HighlightSlot>(1);
  const [linkIsOpen, setLinkOpen] = useState(false);
  const [popoverHasFocus, setPopoverFocus] = useState(false);
  const stage = useRef<HTMLDivElement>(null);
  const popover = useRef<HTMLDivElement>(null);

  const notes = useNotes(source);
  const { rows, selected, setSelectedId, setEditing } = notes;
  const actions = useReaderActions(source, extraction);
  const find = useFind(extraction, handle);
  const caret = useCaretBrowsing(handle);
  const { selection, clear } = useReaderSelection(handle, popover, () =>
    announce('No text here. This page is a picture.'),
  );
  const stretches = selection?.stretches;
  const stretchKey = stretches?.map(({ pageIndex, start, end }) => `${pageIndex}:${start}-${end}`).join();
  useEffect(() => setLinkOpen(false), [stretchKey]);
  useEffect(() => {
    if (stretches === undefined) setPopoverFocus(false);
  }, [stretches]);

  const goTo = useCallback(
    (place: Stretch) => {
      setFlash(undefined);
      void handle?.goTo(place).then(() => setFlash({ ...place }));
    },
    [handle],
  );
  useEffect(() => {
    if (flash === undefined) return undefined;
    const timer = window.setTimeout(() => setFlash(undefined), FLASH_MS);
    return () => window.clearTimeout(timer);
  }, [flash]);
  const wanted = useLatest(at);
  useEffect(() => {
    if (handle === undefined || wanted.current === undefined) return;
    const { pageIndex, start, end, annotationId } = wanted.current;
    if (annotationId !== undefined) setSelectedId(annotationId);
    goTo({ pageIndex, start, end });
  }, [handle, at?.serial, goTo, wanted, setSelectedId]);

  const rowOf = (id: string) => rows.find(({ annotation }) => annotation.id === id);
  const focusDocument = () => handle?.region.focus({ preventScroll: true });
  const choose = (id: string) => {
    setSelectedId(id);
    const row = rowOf(id);
    if (row !== undefined) goTo(placeOf(row));
  };
  const dismiss = () => {
    clear();
    focusDocument();
  };
  const edit = (annotationId: string, part: EditedPart) => {
    if (!settings.rightPanelOpen) changeSettings({ rightPanelOpen: true });
    setSelectedId(annotationId);
    setEditing({ annotationId, part });
  };

  const highlight = async (which: HighlightSlot) => {
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
    if (stretches !== undefined) setLinkOpen(true);
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
  useSingleKeys(stage, keys, settings.singleKeys);
  const plainKeys = {
    delete: () => {
      if (stretches === undefined) void remove(selected);
    },
    escape: () => {
      if (stretches !== undefined) dismiss();
      else if (find.isOpen) find.close();
      else setSelectedId(undefined);
    },
  };
  useSingleKeys(stage, plainKeys, true);

  const openFind = () => {
    find.open();
    setFindSerial((serial) => serial + 1);
  };
  const zoom = (way: 'in' | 'out' | 'fit') => {
    if (isPdf) view?.zoom(way);
    else changeSettings({ documentTextSize: nextTextSize(settings.documentTextSize, way) });
  };
  useReaderCommands({
    isPdf,
    onFind: openFind,
    onFindStep: find.step,
    onGoToPage: () => setFieldSerial((serial) => serial + 1),
    onZoom: zoom,
    onTogglePages: () => setListOpen((isOpen) => !isOpen),
    onTogglePanel: () => changeSettings({ rightPanelOpen: !settings.rightPanelOpen }),
    onExport,
  });

  const usualPaper = theme === 'dark' && !source.extraction.withoutText ? 'dark' : 'light';
  const paper = chosenPaper ?? usualPaper;
  const placeWords = useCallback(
    (row: AnnotationRow) => shortPlace(source, extraction, row.annotation.anchor),
    [source, extraction],
  );
  const surface = {
    source,
    extraction,
    rows,
    selectedId: notes.selectedId,
    matches: find.matches,
    currentMatch: find.current,
    pending: popoverHasFocus ? (stretches ?? NOTHING) : NOTHING,
    flash,
    onReady: setHandle,
    onChoose: setSelectedId,
  };
  const changePages = useCallback(
    (change: Partial<PagesState>) => setPages((state) => ({ ...state, ...change })),
    [],
  );
  const label = useMemo(() => {
    const page = pages.pages > 0 ? `, page ${labelOf(pages, pages.pageIndex)} of ${pages.pages}` : '';
    return `Document: ${source.title}${page}`;
  }, [source.title, pages]);

  return (
    <Frame
      label={label}
      hints="1–5 highlight · N note · E link to event"
      left={
        isPdf
          ? {
              name: 'pages',
              label: 'Pages',
              width: 172,
              open: listIsOpen,
              content: view !== undefined && (
                <PagesPanel
                  view={view}
                  extraction={extraction}
                  rows={rows}
                  state={pages}
                  paper={paper}
                  onOpenPage={(pageIndex) => view.goToPage(pageIndex)}
                />
              ),
            }
          : undefined
      }
      right={{
        name: 'notes',
        label: 'Notes',
        width: window.innerWidth >= WIDE_WINDOW_PX ? 304 : 268,
        open: settings.rightPanelOpen,
        content: (
          <NotesPanel
            keys={keys}
            onDelete={plainKeys.delete}
            source={source}
            rows={rows}
            filter={notes.filter}
            onFilter={notes.setFilter}
            selectedId={notes.selectedId}
            editing={notes.editing}
            onEdit={(editing) => {
              setEditing(editing);
              if (editing !== undefined) setSelectedId(editing.annotationId);
              else window.setTimeout(() => document.activeElement === document.body && focusDocument());
            }}
            events={notes.events}
            knownTags={notes.knownTags}
            actions={actions}
            placeOf={placeWords}
            onChoose={choose}
            onLink={(id, event, stance) => void link(id, event, stance)}
            onRemove={(row) => void remove(row)}
            onHide={() => changeSettings({ rightPanelOpen: false })}
          />
        ),
      }}
    >
      <div className={styles.reader}>
        <ReaderToolbar
          pages={
            isPdf
              ? {
                  state: pages,
                  listIsOpen,
                  paper,
                  fieldSerial,
                  onToggleList: () => setListOpen(!listIsOpen),
                  onGoToPage: (pageIndex) => {
                    view?.goToPage(pageIndex);
                    focusDocument();
                  },
                  onZoom: zoom,
                  onTogglePaper: () => setPaper(paper === 'dark' ? 'light' : 'dark'),
                }
              : undefined
          }
          textSize={
            isPdf
              ? undefined
              : {
                  size: settings.documentTextSize,
                  onChange: (documentTextSize) => changeSettings({ documentTextSize }),
                }
          }
          findIsOpen={find.isOpen}
          onFind={() => (find.isOpen ? find.close() : openFind())}
          onExport={onExport}
          onShowPanel={settings.rightPanelOpen ? undefined : () => changeSettings({ rightPanelOpen: true })}
        />
        {problem !== undefined && <FailureNotice message={problem} />}
        <div
          ref={stage}
          className={styles.stage}
          onKeyDown={(event) => {
            const entersPopover =
              event.key === 'Tab' &&
              !event.shiftKey &&
              selection !== undefined &&
              !popover.current?.contains(event.target as Node);
            if (!entersPopover) return;
            event.preventDefault();
            popover.current?.querySelector<HTMLElement>('[role=radio][tabindex="0"]')?.focus();
          }}
        >
          {isPdf ? (
            <PdfSurface {...surface} paper={paper} onView={setView} onPages={changePages} />
          ) : (
            <TextSurface {...surface} textSize={settings.documentTextSize} />
          )}
          {caret !== undefined && stage.current !== null && (
            <i
              className={styles.caret}
              aria-hidden="true"
              style={{
                left: caret.left - stage.current.getBoundingClientRect().left,
                top: caret.top - stage.current.getBoundingClientRect().top,
                height: caret.height,
              }}
            />
          )}
          {find.isOpen && (
            <FindBar
              find={find}
              serial={findSerial}
              onClose={() => {
                find.close();
                focusDocument();
              }}
            />
          )}
          {selection !== undefined && stage.current !== null && (
            <AnnotatePopover
              key={stretchKey}
              ref={popover}
              selection={selection.box}
              stage={stage.current}
              slot={slot}
              linkIsOpen={linkIsOpen}
              events={notes.events}
              onHighlight={(which) => void highlight(which)}
              onNote={() => void write('note')}
              onTag={() => void write('tags')}
              onCite={cite}
              onOpenLink={() => setLinkOpen(true)}
              onLink={(event, stance) => void link(undefined, event, stance)}
              onClose={dismiss}
              onFocusChange={setPopoverFocus}
            />
          )}
        </div>
      </div>
    </Frame>
  );
}

/** Usual text size, and the range of the settings, in px. */
const USUAL_TEXT = 17;

function nextTextSize(size: number, way: 'in' | 'out' | 'fit'): number {
  if (way === 'fit') return USUAL_TEXT;
  return Math.max(14, Math.min(24, size + (way === 'in' ? 1 : -1)));
}
