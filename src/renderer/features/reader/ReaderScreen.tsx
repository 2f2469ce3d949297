import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AnnotationRow } from '../../core/archive';
import type { Extraction } from '../../core/model/extraction';
import type { Source } from '../../core/model/source';
import { FailureNotice } from '../../ui/FailureNotice';
import { useSingleKeys } from '../../ui/useSingleKeys';
import { useScreenFrame } from '../panels';
import type { PlaceInSource } from '../routes';
import { useArchive } from '../useArchive';
import { AnnotatePopover } from './AnnotatePopover';
import type { DocumentHandle } from './document-handle';
import { FindBar } from './FindBar';
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
import { useNotes } from './useNotes';
import { usePassageWork } from './usePassageWork';
import { usePlaces } from './usePlaces';
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
  const [linkIsOpen, setLinkOpen] = useState(false);
  const [popoverHasFocus, setPopoverFocus] = useState(false);
  const stage = useRef<HTMLDivElement>(null);
  const popover = useRef<HTMLDivElement>(null);

  const notes = useNotes(source);
  const { rows } = notes;
  const actions = useReaderActions(source, extraction);
  const focusDocument = () => handle?.region.focus({ preventScroll: true });
  const find = useFind(extraction, handle);
  const caret = useCaretBrowsing(handle);
  const { selection, clear } = useReaderSelection(handle, popover, () =>
    announce('No text here. This page is a picture.'),
  );
  // A document that was just opened can be read with the keyboard at once.
  useEffect(() => {
    if (document.activeElement === document.body) handle?.region.focus({ preventScroll: true });
  }, [handle]);
  const stretches = selection?.stretches;
  const stretchKey = stretches?.map(({ pageIndex, start, end }) => `${pageIndex}:${start}-${end}`).join();
  useEffect(() => setLinkOpen(false), [stretchKey]);
  useEffect(() => {
    if (stretches === undefined) setPopoverFocus(false);
  }, [stretches]);

  const { flash, goTo } = usePlaces(handle, at, notes.setSelectedId);
  const work = usePassageWork({
    notes,
    actions,
    stretches,
    goTo,
    clearSelection: clear,
    focusDocument,
    onOpenLink: () => setLinkOpen(true),
  });
  useSingleKeys(stage, work.keys, settings.singleKeys);
  useSingleKeys(
    stage,
    {
      delete: work.removeSelected,
      escape: () => {
        if (stretches !== undefined) work.dismiss();
        else if (find.isOpen) find.close();
        else notes.setSelectedId(undefined);
      },
    },
    true,
  );

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
    onChoose: notes.setSelectedId,
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
            keys={work.keys}
            onDelete={work.removeSelected}
            source={source}
            rows={rows}
            filter={notes.filter}
            onFilter={notes.setFilter}
            selectedId={notes.selectedId}
            editing={notes.editing}
            onEdit={(editing) => {
              notes.setEditing(editing);
              if (editing !== undefined) notes.setSelectedId(editing.annotationId);
              else window.setTimeout(() => document.activeElement === document.body && focusDocument());
            }}
            events={notes.events}
            knownTags={notes.knownTags}
            actions={actions}
            placeOf={placeWords}
            onChoose={work.choose}
            onLink={(id, event, stance) => void work.link(id, event, stance)}
            onRemove={(row) => void work.remove(row)}
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
              slot={work.slot}
              linkIsOpen={linkIsOpen}
              events={notes.events}
              onHighlight={(which) => void work.highlight(which)}
              onNote={() => void work.write('note')}
              onTag={() => void work.write('tags')}
              onCite={work.cite}
              onOpenLink={() => setLinkOpen(true)}
              onLink={(event, stance) => void work.link(undefined, event, stance)}
              onClose={work.dismiss}
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
