import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnnotationRow } from '../../../core/annotation-work';
import type { Extraction } from '../../../core/model/extraction';
import type { Source } from '../../../core/model/source';
import { FailureNotice } from '../../../ui/FailureNotice';
import { type RegionKeys, useSingleKeys } from '../../../ui/useSingleKeys';
import { useArchive } from '../../useArchive';
import { placeOf, type DocumentHandle } from '../document-handle';
import { useReaderMarks } from '../marks/useReaderMarks';
import { PdfSurface } from '../pdf/PdfSurface';
import type { Stretch } from '../pdf-view-port';
import { ReaderStage } from '../ReaderStage';
import { TextSurface } from '../text/TextSurface';
import { useFind } from '../useFind';
import { useLatest } from '../useLatest';
import { useNotes } from '../useNotes';
import { useReaderPages } from '../useReaderPages';
import { useUnlocked } from '../useUnlocked';
import styles from './Compare.module.css';
import { NoteOfChosen } from './NoteOfChosen';
import type { PaneHandle } from './pane-handle';
import { useFlash } from './useFlash';

interface ComparePaneProps {
  readonly source: Source;
  readonly extraction: Extraction;
  /** Why the text could not be read, in words. */
  readonly problem: string | undefined;
  /** Single keys of the comparison, which go before those of the pane. */
  readonly keys: RegionKeys<'compare'>;
  /** The passage chosen in another pane. */
  readonly beside: () => BesidePassage;
  /** Told what the comparison may ask of the pane. */
  readonly onPane: (pane: PaneHandle | undefined) => void;
  /** Marks of the pane have moved. */
  readonly onMoved: () => void;
}
type BesidePassage = ReturnType<PaneHandle['chosen']>;

const NOTHING: readonly Stretch[] = [];

/** One of the sources that are compared: its document with its marks, to read, select and mark in. */
export function ComparePane({
  source,
  extraction,
  problem,
  keys,
  beside,
  onPane,
  onMoved,
}: ComparePaneProps) {
  const { announce } = useArchive();
  const [handle, setHandle] = useState<DocumentHandle>();
  const root = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const pages = useReaderPages(source, extraction);
  const notes = useNotes(source);
  const unlocked = useUnlocked(source);
  const { flash, goTo } = useFlash(handle);
  const find = useFind(extraction, handle, goTo);
  const marks = useReaderMarks({
    source,
    extraction,
    handle,
    root,
    stage,
    popover,
    notes,
    hasPages: pages.hasPages,
    goTo,
    beside,
  });
  useSingleKeys(stage, keys, true, 'compare');
  useSingleKeys(stage, marks.keys, true, 'reader');
  useSingleKeys(
    stage,
    {
      delete: marks.work.removeSelected,
      escape: () => {
        if (!marks.escape()) notes.setSelectedId(undefined);
      },
    },
    true,
    'reader',
  );

  const latest = useLatest({ notes, goTo, work: marks.work, onPane });
  const [topOf, setTopOf] = useState<(row: AnnotationRow) => number | undefined>();
  const { rows } = notes;
  useEffect(() => {
    if (handle === undefined) return undefined;
    const rowOf = new Map(rows.map((row) => [row.annotation.id, row]));
    latest.current.onPane({
      document: handle,
      rows,
      topOf(id) {
        const row = rowOf.get(id);
        return row === undefined ? undefined : topOf?.(row);
      },
      choose(id) {
        const row = rowOf.get(id);
        latest.current.notes.setSelectedId(id);
        if (row !== undefined) latest.current.goTo(placeOf(row));
      },
      chosen: async () => latest.current.work.chosenPassage(),
    });
    onMoved();
    const { onPane: told } = latest.current;
    return () => told(undefined);
  }, [handle, rows, topOf, latest, onMoved]);

  const surface = {
    source,
    extraction,
    rows,
    selectedId: notes.selectedId,
    matches: find.matches,
    currentMatch: find.current,
    pending: marks.pending ?? NOTHING,
    flash,
    onReady: setHandle,
    onChoose: notes.setSelectedId,
    onPressMarks: marks.pressMarks,
    onTops: useCallback((next: (row: AnnotationRow) => number | undefined) => setTopOf(() => next), []),
  };
  return (
    <div ref={root} className={styles.document}>
      {problem !== undefined && <FailureNotice message={problem} />}
      <ReaderStage
        stage={stage}
        popover={popover}
        handle={handle}
        find={find}
        findSerial={0}
        extraction={extraction}
        marks={marks}
        events={notes.events}
      >
        {pages.hasPages ? (
          <PdfSurface
            {...surface}
            paper={pages.paper}
            onView={pages.setView}
            onPages={pages.changeState}
            onUnlocked={unlocked}
            onLink={(target) => {
              if (target.kind === 'address')
                announce(`This link leads to ${target.address}. It is not opened.`);
              else handle?.goToPage?.(target.pageIndex, target.part ?? 0);
            }}
          />
        ) : (
          <TextSurface {...surface} part={pages.part} onWholePage={() => pages.setPart('whole')} />
        )}
      </ReaderStage>
      <NoteOfChosen
        notes={notes}
        actions={marks.actions}
        onLink={(id, event, stance) => void marks.work.link(id, event, stance)}
        onLeave={marks.focusDocument}
      />
    </div>
  );
}
