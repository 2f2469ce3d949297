import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { PagesLook } from '../../../core/model/pages-look';
import { FailureNotice } from '../../../ui/FailureNotice';
import type { DocumentSurfaceProps } from '../document-handle';
import { KeptSource } from '../kept/KeptSource';
import { Margin } from '../Margin';
import type { ShownMention } from '../mentions/mention';
import type { LinkTarget, PdfView } from '../pdf-view-port';
import { useRoomForNotes } from '../useRoomForNotes';
import { useShownMarks } from '../useShownMarks';
import { PasswordPrompt } from './PasswordPrompt';
import styles from './PdfSurface.module.css';
import { usePdfView } from './usePdfView';
import { useTopOfRow } from './useTopOfRow';

/** What the toolbar shows of the pages. */
export interface PagesState {
  readonly pages: number;
  readonly labels: readonly string[] | undefined;
  readonly pageIndex: number;
  /** 1 is 100 %. */
  readonly scale: number;
  readonly look: PagesLook;
}

export interface PdfSurfaceProps extends DocumentSurfaceProps {
  readonly paper: 'light' | 'dark';
  readonly onView: (view: PdfView | undefined) => void;
  readonly onPages: (change: Partial<PagesState>) => void;
  /** A link on a page was chosen. Without it a link to a place goes there. */
  readonly onLink?: (target: LinkTarget) => void;
  /** A password opened the document. */
  readonly onUnlocked: (password: string) => void;
}

/** Room in px beside the pages: for marks and words, or for marks alone. */
const MARGIN_WITH_NOTES_PX = 266;
const MARGIN_WITH_MARKS_PX = 44;
const NO_MENTIONS: readonly ShownMention[] = [];

/** The pages of a PDF or a picture with marks and margin. */
export function PdfSurface(props: PdfSurfaceProps) {
  const { source, rows, selectedId, matches, currentMatch, pending, flash, paper, onChoose } = props;
  const [host, setHost] = useState<HTMLDivElement | null>(null);
  const { view, stage, layout, look, unlock } = usePdfView(host, props);

  const marks = useShownMarks(rows, selectedId);
  useEffect(() => {
    view?.draw({ marks, matches, currentMatch, pending, flash });
  }, [view, marks, matches, currentMatch, pending, flash]);
  const { mentions = NO_MENTIONS } = props;
  useEffect(() => view?.draw({ mentions }), [view, mentions]);
  useEffect(() => view?.setPaper(paper), [view, paper]);
  // Two pages beside one another leave no room for words.
  const showsNotes = useRoomForNotes(host) && look.layout !== 'spread' && look.layout !== 'spread-cover';
  useEffect(() => {
    view?.setMarginRoom(showsNotes ? MARGIN_WITH_NOTES_PX : MARGIN_WITH_MARKS_PX);
  }, [view, showsNotes]);

  const topOf = useTopOfRow(view, look.turn);
  const { onTops } = props;
  useEffect(() => onTops?.(topOf), [onTops, topOf, layout]);
  return (
    <div ref={setHost} className={styles.host}>
      {stage.name === 'opening' && source.kind === 'image' && (
        <p className={styles.opening} role="status">
          {source.extraction.pages > 1
            ? `Preparing ${source.extraction.pages} pictures.`
            : 'Preparing the picture.'}
        </p>
      )}
      {stage.name === 'locked' && (
        <PasswordPrompt wasWrong={stage.wasWrong} isTrying={stage.isTrying} onUnlock={unlock} />
      )}
      {stage.name === 'failed' &&
        (source.extraction.problem === undefined ? (
          <div className={styles.failure}>
            <FailureNotice message={stage.message} />
          </div>
        ) : (
          <div className={styles.kept}>
            <KeptSource source={source} />
          </div>
        ))}
      {view !== undefined &&
        stage.name !== 'failed' &&
        createPortal(
          <Margin
            rows={rows}
            extraction={props.extraction}
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
