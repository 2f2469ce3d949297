import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnnotationRow } from '../../core/annotation-work';
import { HIGHLIGHT_SLOTS } from '../../core/model/annotation';
import type { Extraction } from '../../core/model/extraction';
import { shortPlace } from '../../core/model/place-words';
import type { Source } from '../../core/model/source';
import { copyText } from '../../ui/copy-text';
import { FailureNotice } from '../../ui/FailureNotice';
import { type KeyHint, useKeyHints } from '../../ui/key-map';
import { useSingleKeys } from '../../ui/useSingleKeys';
import { useScreenFrame } from '../panels';
import type { PlaceInSource } from '../routes';
import { savedWords } from '../annotations/saved-words';
import { useArchive } from '../useArchive';
import { CompareWithButton } from './compare/CompareWithButton';
import { entryOfPlace, placeOfEntry } from './contents/outline-places';
import { usePassageCopy } from './copy/usePassageCopy';
import type { DocumentHandle } from './document-handle';
import { LeftPanel } from './LeftPanel';
import { ToolButtons } from './marks/ToolButtons';
import { useReaderMarks } from './marks/useReaderMarks';
import { MentionLayer } from './mentions/MentionLayer';
import { MentionsButton } from './mentions/MentionsButton';
import { useReaderMentions } from './mentions/useReaderMentions';
import { NotesPanel } from './notes/NotesPanel';
import { useFocusAfterEditing } from './notes/useFocusAfterEditing';
import { PdfSurface } from './pdf/PdfSurface';
import type { Stretch } from './pdf-view-port';
import styles from './ReaderScreen.module.css';
import { ReaderStage } from './ReaderStage';
import { ReaderToolbar } from './ReaderToolbar';
import { RecognitionBar } from './recognition/RecognitionBar';
import { WithPublishedLook } from './text/PublishedLook';
import { TextSurface } from './text/TextSurface';
import { useFind } from './useFind';
import { useNotes } from './useNotes';
import { useKeptPlace } from './useKeptPlace';
import { usePlaces } from './usePlaces';
import { useReaderCommands } from './useReaderCommands';
import { useReaderPages } from './useReaderPages';
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
const HIGHLIGHT_KEYS = HIGHLIGHT_SLOTS.map((slot) => `reader.highlight-${slot}` as const);
const HINTS_OF_TEXT: readonly KeyHint[] = [
  ['reader.event', 'link to event'],
  [['dates.next', 'dates.previous'], 'dates and names'],
];
const HINTS_OF_MENTION: readonly KeyHint[] = [
  ['dates.add', 'add to event'],
  ['dates.ignore', 'ignore'],
  ['dates.next', 'next date or name'],
];

/** The reader: document, toolbar, page list, notes, and what can be done with selected words. */
export function ReaderScreen({ source, extraction, problem, at, onExport }: ReaderScreenProps) {
  const { settings, changeSettings, announce } = useArchive();
  const Frame = useScreenFrame();
  const hints = useKeyHints();
  const [handle, setHandle] = useState<DocumentHandle>();
  const [findSerial, setFindSerial] = useState(0);
  const root = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const popover = useRef<HTMLDivElement>(null);

  const pages = useReaderPages(source, extraction);
  const { view, hasPages, outline } = pages;
  const notes = useNotes(source);
  const { rows } = notes;
  const unlocked = useUnlocked(source);
  useKeptPlace(source.id, handle, at);
  const places = usePlaces(source.id, handle, at, notes.setSelectedId);
  const { flash, goTo } = places;
  const find = useFind(extraction, handle, places.goToMatch);
  const [readEntry, setReadEntry] = useState(-1);
  // What is gone to, or sought, stands in the text.
  const { setShowsLook } = pages;
  useEffect(() => {
    if (flash !== undefined || find.isOpen) setShowsLook(false);
  }, [flash, find.isOpen, setShowsLook]);
  // A document that was just opened can be read with the keyboard at once.
  useEffect(() => {
    if (document.activeElement === document.body) handle?.region.focus({ preventScroll: true });
  }, [handle]);

  const marks = useReaderMarks({
    source,
    extraction,
    handle,
    root,
    stage,
    popover,
    notes,
    hasPages,
    goTo,
  });
  const { actions, work, focusDocument } = marks;
  useFocusAfterEditing(notes.editing, focusDocument);
  const offers = useReaderMentions({
    source,
    extraction,
    handle,
    notes,
    marks,
    pages,
    goTo: places.goToMatch,
  });
  const { mentions } = offers;
  useSingleKeys(stage, offers.keys, true, 'dates');
  useSingleKeys(stage, marks.keys, true, 'reader');
  useSingleKeys(
    stage,
    {
      delete: work.removeSelected,
      escape: () => {
        if (marks.escape() || offers.escape()) return;
        if (find.isOpen) find.close();
        else if (notes.repairing !== undefined) notes.setRepairing(undefined);
        else notes.setSelectedId(undefined);
      },
    },
    true,
    'reader',
  );

  usePassageCopy(stage, { handle, extraction, chosen: notes.selected?.annotation, actions });

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
    onLook: pages.changeLook,
    onRotate: pages.rotate,
    onTogglePaper: pages.togglePaper,
    onToggleList: pages.toggleList,
    onTogglePanel: () => changeSettings({ rightPanelOpen: !settings.rightPanelOpen }),
    onExport,
  });

  const copyAddress = (address: string) =>
    announce(
      copyText(address)
        ? 'Address copied. It is not opened from here.'
        : `The address could not be copied: ${address}`,
    );
  const placeWords = useCallback(
    (row: AnnotationRow) => shortPlace(source, extraction, row.annotation.anchors[0]),
    [source, extraction],
  );
  const surface = {
    source,
    extraction,
    rows,
    selectedId: notes.selectedId,
    mentions: mentions.shown,
    matches: find.matches,
    currentMatch: find.current,
    pending: marks.pending ?? NOTHING,
    flash,
    onReady: setHandle,
    onChoose: notes.setSelectedId,
    onPressMarks: marks.pressMarks,
  };

  return (
    <Frame
      label={pages.label}
      hints={
        marks.linking.first === undefined
          ? hints(
              ...(notes.savedAt === undefined ? [] : [savedWords(notes.savedAt)]),
              [HIGHLIGHT_KEYS, 'highlight'],
              ['reader.note', 'note'],
              ...(mentions.current === undefined ? HINTS_OF_TEXT : HINTS_OF_MENTION),
            )
          : hints(`Linking from “${marks.linking.first.sourceTitle}”`, ['reader.link', 'on a second passage'])
      }
      left={
        pages.hasList
          ? {
              name: hasPages ? 'pages' : 'contents',
              label: hasPages ? 'Pages' : 'Contents',
              width: hasPages ? 172 : 236,
              open: pages.listIsOpen,
              onClose: pages.closeList,
              content: (
                <LeftPanel
                  readEntry={readEntry}
                  pages={
                    hasPages
                      ? {
                          view,
                          extraction,
                          rows,
                          matches: find.matches,
                          state: pages.state,
                          paper: pages.paper,
                          onJump: places.goToPage,
                        }
                      : undefined
                  }
                  outline={outline}
                  onOpenEntry={(entry) => {
                    if (hasPages) places.goToPage(entry.pageIndex);
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
        onClose: () => changeSettings({ rightPanelOpen: false }),
        content: (
          <NotesPanel
            keys={marks.keys}
            dateKeys={offers.keys}
            mentions={mentions}
            onDelete={work.removeSelected}
            source={source}
            extraction={extraction}
            notes={notes}
            onEdit={(editing) => {
              notes.setEditing(editing);
              if (editing !== undefined) notes.setSelectedId(editing.annotationId);
            }}
            actions={actions}
            placeOf={placeWords}
            onChoose={work.choose}
            onLink={(id, event, stance) => void work.link(id, event, stance)}
            onRemove={(row) => void work.remove(row)}
            onHide={() => changeSettings({ rightPanelOpen: false })}
            goTo={goTo}
            focusDocument={focusDocument}
          />
        ),
      }}
    >
      <div ref={root} className={styles.reader}>
        <ReaderToolbar
          pages={pages}
          onGoToPage={(pageIndex) => {
            view?.goToPage(pageIndex);
            focusDocument();
          }}
          onJumpToPage={(pageIndex) => {
            places.goToPage(pageIndex);
            focusDocument();
          }}
          onFocusDocument={focusDocument}
          findIsOpen={find.isOpen}
          onFind={() => (find.isOpen ? find.close() : openFind())}
          onExport={onExport}
          tools={
            <>
              <ToolButtons
                tool={marks.tools.tool}
                onTool={marks.tools.takeUp}
                hasPages={hasPages}
                onSourceNote={() => void work.noteOnSource()}
              />
              <CompareWithButton source={source} />
            </>
          }
          offers={<MentionsButton mentions={mentions} />}
          onShowPanel={settings.rightPanelOpen ? undefined : () => changeSettings({ rightPanelOpen: true })}
        />
        {problem !== undefined && <FailureNotice message={problem} />}
        {hasPages && <RecognitionBar source={source} pageIndex={pages.state.pageIndex} />}
        <ReaderStage
          stage={stage}
          popover={popover}
          handle={handle}
          find={find}
          findSerial={findSerial}
          extraction={extraction}
          marks={marks}
          events={notes.events}
        >
          {hasPages ? (
            <PdfSurface
              {...surface}
              paper={pages.paper}
              onView={pages.setView}
              onPages={pages.changeState}
              onUnlocked={unlocked}
              onLink={(target) => {
                if (target.kind === 'address') copyAddress(target.address);
                else {
                  places.goToPage(target.pageIndex, target.part);
                  focusDocument();
                }
              }}
            />
          ) : (
            <WithPublishedLook source={source} isOn={pages.showsLook}>
              <TextSurface
                {...surface}
                part={pages.part}
                onWholePage={() => pages.setPart('whole')}
                onPosition={(start) => setReadEntry(entryOfPlace(outline, start))}
              />
            </WithPublishedLook>
          )}
          <MentionLayer
            handle={handle}
            mentions={mentions}
            sourceDate={source.date}
            focusDocument={focusDocument}
          />
        </ReaderStage>
      </div>
    </Frame>
  );
}
