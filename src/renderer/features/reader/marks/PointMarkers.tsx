import type { AnnotationRow } from '../../../core/annotation-work';
import { HighlightMark } from '../../../ui/HighlightMark';
import { useArchive } from '../../useArchive';
import type { DocumentHandle } from '../document-handle';
import { describeMark } from '../passage-words';
import styles from './PointMarkers.module.css';
import { shownPieces } from './shown-pieces';
import { useOnScreen } from './useOnScreen';

interface PointMarkersProps {
  readonly rows: readonly AnnotationRow[];
  readonly handle: DocumentHandle;
  readonly stage: HTMLElement;
  readonly selectedId: string | undefined;
  readonly onChoose: (annotationId: string) => void;
}

/** Notes at points of running text, as small bubbles over the letters. On pages the pages draw them. */
export function PointMarkers(props: PointMarkersProps) {
  const points = props.rows.filter(
    ({ annotation }) => annotation.kind === 'point' && annotation.area === undefined,
  );
  useOnScreen(props.handle.region, points.length > 0);
  return points.map((row) => <PointMarker key={row.annotation.id} {...props} row={row} />);
}

function PointMarker({
  row,
  handle,
  stage,
  selectedId,
  onChoose,
}: PointMarkersProps & { readonly row: AnnotationRow }) {
  const { preferences } = useArchive();
  const { annotation, health } = row;
  const [piece] = shownPieces(row);
  const box =
    piece === undefined
      ? undefined
      : handle.letters?.caretBoxAt({ pageIndex: piece.anchor.pageIndex, offset: piece.anchor.start });
  const view = handle.region.getBoundingClientRect();
  if (box === undefined || box.bottom < view.top || box.top > view.bottom) return null;
  const outer = stage.getBoundingClientRect();
  return (
    <button
      type="button"
      className={styles.marker}
      tabIndex={-1}
      data-selected={annotation.id === selectedId || undefined}
      data-slot={annotation.highlight}
      aria-label={describeMark(annotation, preferences.highlightNames, health)}
      title={annotation.note}
      style={{ left: box.left - outer.left, top: box.top - outer.top }}
      onClick={() => onChoose(annotation.id)}
    >
      <HighlightMark slot={annotation.highlight} size={8} decorative />
    </button>
  );
}
