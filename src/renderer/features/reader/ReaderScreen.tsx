import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnnotationRow } from '../../core/archive';
import type { Extraction } from '../../core/model/extraction';
import type { Source } from '../../core/model/source';
import { FailureNotice } from '../../ui/FailureNotice';
import { useSingleKeys } from '../../ui/useSingleKeys';
import { useScreenFrame } from '../panels';
import type { PlaceInSource } from '../routes';
import { useArchive } from '../useArchive';
import { placeOfEntry } from './contents/outline-places';
import type { DocumentHandle } from './document-handle';
import { LeftPanel } from './LeftPanel';
import { NotesPanel } from './notes/NotesPanel';
import { shortPlace } from './passage-words';
import { PdfSurface } from './pdf/PdfSurface';
import type { Stretch } from './pdf-view-port';
import styles from './ReaderScreen.module.css';
import { ReaderStage } from './ReaderStage';
import { ReaderToolbar } from './ReaderToolbar';
import { RecognitionBar } from './recognition/RecognitionBar';
import { TextSurface } from './text/TextSurface';
import { useCaretBrowsing } from './useCaretBrowsing';
import { useFind } from './useFind';
import { useNotes } from './useNotes';
import { usePassageWork } from './usePassageWork';
import { usePlaces } from './usePlaces';
import { useReaderActions } from './useReaderActions';
import { useReaderCommands } from './useReaderCommands';
import { useReaderPages } from './useReaderPages';
import { useReaderSelection } from './useReaderSelection';
import { useUnlocked } from './useUnlocked';

interface ReaderScreenProps {
  readonly source: Source;
  readonly extraction: Extraction;
  /** Why the text could not be read, in words. */
  readonly problem: string | undefined;
  readonly at: PlaceInSource | undefined;
  readonly onExport: () => void;
}

/** Window width in px below which the panels are narrow. */
const WIDE_WINDOW_PX = 1181;
const NOTHING: readonly Stretch[] = [];

/** The reader: document, toolbar, page list, notes, and what can be done with selected words. */
export function ReaderScreen({ source, extraction, problem, at, onExport }: ReaderScreenProps) {
  const { settings, changeSettings, announce } = useArchive();
  const Frame = useScreenFrame();
  const [handle, setHandle] = useState<DocumentHandle>();
  const [findSerial, setFindSerial] = useState(0);
  const [linkIsOpen, setLinkOpen] = useState(false);
  const [popoverHasFocus, setPopoverFocus] = useState(false);
  const stage = useRef<HTMLDivElement>(null);
  const popover = useRef<HTMLDivElement>(null);

  const pages = useReaderPages(source, extraction);
  const { view, hasPages, outline } = pages;
  const notes = useNotes(source);
  const { rows } = notes;
  const actions = useReaderActions(source, extraction);
  const unlocked = useUnlocked(source);
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
  useReaderCommands({
    hasPages,
    hasList: pages.hasList,
    onFind: openFind,
    onFindStep: find.step,
    onGoToPage: pages.askForPage,
    onZoom: pages.zoom,
    onToggleList: pages.toggleList,
    onTogglePanel: () => changeSettings({ rightPanelOpen: !settings.rightPanelOpen }),
    onExport,
  });

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

  return (
    <Frame
      label={pages.label}
      hints="1–5 highlight · N note · E link to event"
      left={
        pages.hasList
          ? {
              name: hasPages ? 'pages' : 'contents',
              label: hasPages ? 'Pages' : 'Contents',
              width: hasPages ? 172 : 236,
              open: pages.listIsOpen,
              content: (
                <LeftPanel
                  pages={
                    hasPages ? { view, extraction, rows, state: pages.state, paper: pages.paper } : undefined
                  }
                  outline={outline}
                  onOpenEntry={(entry) => {
                    if (hasPages) view?.goToPage(entry.pageIndex);
                    else goTo(placeOfEntry(extraction, entry));
                  }}
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
          pages={pages}
          onGoToPage={(pageIndex) => {
            view?.goToPage(pageIndex);
            focusDocument();
          }}
          findIsOpen={find.isOpen}
          onFind={() => (find.isOpen ? find.close() : openFind())}
          onExport={onExport}
          onShowPanel={settings.rightPanelOpen ? undefined : () => changeSettings({ rightPanelOpen: true })}
        />
        {problem !== undefined && <FailureNotice message={problem} />}
        {hasPages && <RecognitionBar source={source} pageIndex={pages.state.pageIndex} />}
        <ReaderStage
          stage={stage}
          popover={popover}
          caret={caret}
          find={find}
          findSerial={findSerial}
          selection={selection}
          selectionKey={stretchKey}
          work={work}
          events={notes.events}
          linkIsOpen={linkIsOpen}
          onOpenLink={() => setLinkOpen(true)}
          onPopoverFocus={setPopoverFocus}
          focusDocument={focusDocument}
        >
          {hasPages ? (
            <PdfSurface
              {...surface}
              paper={pages.paper}
              onView={pages.setView}
              onPages={pages.changeState}
              onUnlocked={unlocked}
            />
          ) : (
            <TextSurface
              {...surface}
              textSize={settings.documentTextSize}
              part={pages.part}
              onWholePage={() => pages.setPart('whole')}
            />
          )}
        </ReaderStage>
      </div>
    </Frame>
  );
}
