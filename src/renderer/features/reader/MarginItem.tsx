import { TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { quoteOf } from '../../core/model/anchors';
import { onOneLine } from '../../core/model/place-words';
import type { AnnotationRow } from '../../core/annotation-work';
import type { Extraction } from '../../core/model/extraction';
import { HighlightMark } from '../../ui/HighlightMark';
import { StanceMark } from '../../ui/StanceMark';
import { useArchive } from '../useArchive';
import { dragMark } from './copy/drag-passage';
import styles from './Margin.module.css';
import { describeMark } from './passage-words';

/** Whether there are words to stand beside a mark. */
export const saysSomething = ({ annotation, links, health }: AnnotationRow): boolean =>
  annotation.note !== '' || links.length > 0 || health.state === 'lost';

/** A mark in the margin and, beside it, what was written or tied to it. `top`s are px from the top of the content. */
export const MarginItem = memo(function MarginItem({
  row,
  extraction,
  markTop,
  noteTop,
  showsNote,
  isSelected,
  count,
  number,
  onChoose,
}: {
  readonly row: AnnotationRow;
  readonly extraction: Extraction;
  readonly markTop: number;
  readonly noteTop: number;
  readonly showsNote: boolean;
  readonly isSelected: boolean;
  /** How many notes the margin has, of which only those near the view are here, and which one it is. */
  readonly count: number;
  readonly number: number;
  readonly onChoose: (annotationId: string) => void;
}) {
  const { preferences } = useArchive();
  const { annotation, links, health } = row;
  const choose = () => onChoose(annotation.id);
  const isLost = health.state === 'lost';
  const hasWords = showsNote && saysSomething(row);
  return (
    <li
      data-selected={isSelected || undefined}
      data-health={health.state}
      aria-setsize={count}
      aria-posinset={number}
    >
      <button
        type="button"
        className={styles.mark}
        style={{ top: markTop }}
        title={annotation.note === '' ? onOneLine(quoteOf(annotation)).slice(0, 120) : annotation.note}
        aria-label={describeMark(annotation, preferences.highlightNames, health)}
        draggable
        onDragStart={(event) => dragMark(event, row, extraction)}
        onClick={choose}
      >
        <HighlightMark slot={annotation.highlight} decorative />
      </button>
      {hasWords && (
        // A larger target for the pointer; the mark's button is the one for the keyboard.
        <div
          className={styles.note}
          data-note={annotation.id}
          style={{ top: noteTop }}
          draggable
          onDragStart={(event) => dragMark(event, row, extraction)}
          onClick={choose}
        >
          {isLost && (
            <span className={styles.lost}>
              <TriangleAlert aria-hidden="true" />
              Passage moved: find it again
            </span>
          )}
          {annotation.note !== '' && <p dir="auto">{annotation.note}</p>}
          {links.map(({ link, event }) => (
            <span key={link.id} className={styles.link}>
              <StanceMark stance={link.stance} />
              <span dir="auto">{event.title}</span>
            </span>
          ))}
        </div>
      )}
    </li>
  );
});
