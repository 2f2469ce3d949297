import { useCallback, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { AnnotationRow } from '../../../core/archive';
import { FailureNotice } from '../../../ui/FailureNotice';
import { placeOf, type DocumentSurfaceProps } from '../document-handle';
import { Margin } from '../Margin';
import { useCreatePdfView, type PdfView } from '../pdf-view-port';
import { useLatest } from '../useLatest';
import { useRoomForNotes } from '../useRoomForNotes';
import { useShownMarks } from '../useShownMarks';
import styles from './PdfSurface.module.css';

/** What the toolbar shows of the pages. */
export interface PagesState {
  readonly pages: number;
  readonly labels: readonly string[] | undefined;
  readonly pageIndex: number;
  /** 1 is 100 %. */
  readonly scale: number;
}

interface PdfSurfaceProps extends DocumentSurfaceProps {
  readonly paper: 'light' | 'dark';
  readonly onView: (view: PdfView | undefined) => void;
  readonly onPages: (change: Partial<PagesState>) => void;
}

/** Room in px beside the pages: for marks and words, or for marks alone. */
const MARGIN_WITH_NOTES_PX = 266;
const MARGIN_WITH_MARKS_PX = 44;

/** The pages of a PDF with its marks and margin. */
export function PdfSurface(props: PdfSurfaceProps) {
  const { source, extraction, rows, selectedId, matches, currentMatch, pending, flash, paper, onChoose } =
    props;
  const createPdfView = useCreatePdfView();
  const [host, setHost] = useState<HTMLDivElement | null>(null);
  const [view, setView] = useState<PdfView>();
  const [failure, setFailure] = useState<string>();
  const [layout, setLayout] = useState(0);
  const latest = useLatest(props);

  useEffect(() => {
    if (host === null) return undefined;
    setFailure(undefined);
    let pageIndex = 0;
    const made = createPdfView(host, {
      address: `app://objects/${source.sha256}`,
      extraction,
      label: 'Document pages',
      on: {
        opened: (pages, labels) => latest.current.onPages({ pages, labels }),
        failed: ({ message }) => setFailure(message),
        pageChanged: (index) => {
          pageIndex = index;
          latest.current.onPages({ pageIndex: index });
        },
        scaleChanged: (scale) => latest.current.onPages({ scale }),
        layoutChanged: () => setLayout((count) => count + 1),
        markChosen: (id) => latest.current.onChoose(id),
      },
    });
    setView(made);
    latest.current.onView(made);
    latest.current.onReady({
      region: made.region,
      goTo: (place) => made.goTo(place),
      selection: () => made.selection().stretches,
      position: () => ({ pageIndex, start: 0 }),
      isPicture: (clientX, clientY) => {
        const page = made.pageAt(clientX, clientY);
        return page !== undefined && extraction.pages[page]?.text.trim() === '';
      },
    });
    return () => {
      made.destroy();
      setView(undefined);
      latest.current.onView(undefined);
      latest.current.onReady(undefined);
    };
  }, [host, createPdfView, source.sha256, extraction, latest]);

  const marks = useShownMarks(rows, selectedId);
  useEffect(() => {
    view?.draw({ marks, matches, currentMatch, pending, flash });
  }, [view, marks, matches, currentMatch, pending, flash]);
  useEffect(() => view?.setPaper(paper), [view, paper]);
  const showsNotes = useRoomForNotes(host);
  useEffect(() => {
    view?.setMarginRoom(showsNotes ? MARGIN_WITH_NOTES_PX : MARGIN_WITH_MARKS_PX);
  }, [view, showsNotes]);

  const topOf = useCallback((row: AnnotationRow) => view?.topOf(placeOf(row)), [view]);
  return (
    <div ref={setHost} className={styles.host}>
      {failure !== undefined && (
        <div className={styles.failure}>
          <FailureNotice message={failure} />
        </div>
      )}
      {view !== undefined &&
        failure === undefined &&
        createPortal(
          <Margin
            rows={rows}
            topOf={topOf}
            height={view.contentHeight()}
            layout={layout}
            showsNotes={showsNotes}
            selectedId={selectedId}
            onChoose={onChoose}
          />,
          view.marginHost,
        )}
    </div>
  );
}
