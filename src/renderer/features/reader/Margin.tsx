import { useLayoutEffect, useRef } from 'react';
import type { AnnotationRow } from '../../core/archive';
import { HighlightMark } from '../../ui/HighlightMark';
import { StanceMark } from '../../ui/StanceMark';
import { MARK_TARGET_PX, marginTops } from './margin-layout';
import styles from './Margin.module.css';
import { describeMark, onOneLine } from './passage-words';

/** Half of a mark's height: marks are centred on the first line of their passage. */
const MARK_SHIFT_PX = 4;

interface MarginProps {
  readonly rows: readonly AnnotationRow[];
  /** Distance in px from the top of the content to a passage; undefined while it is not known. */
  readonly topOf: (row: AnnotationRow) => number | undefined;
  readonly height: number;
  /** Changes when the passages have moved. */
  readonly layout: number;
  /** Whether there is room for words beside the marks. */
  readonly showsNotes: boolean;
  readonly selectedId: string | undefined;
  readonly onChoose: (annotationId: string) => void;
}

/** The rule beside the document, with a mark at the height of each passage and its note beside it. */
export function Margin({ rows, topOf, height, layout, showsNotes, selectedId, onChoose }: MarginProps) {
  const list = useRef<HTMLOListElement>(null);
  useLayoutEffect(() => {
    if (list.current !== null) placeNotes(list.current, rows.map(topOf));
  }, [rows, topOf, layout, showsNotes]);
  return (
    <div className={styles.margin} data-notes={showsNotes || undefined} style={{ height }}>
      <ol ref={list} className={styles.list} aria-label="Notes in the margin">
        {rows.map((row) => (
          <MarginItem
            key={row.annotation.id}
            row={row}
            showsNote={showsNotes}
            isSelected={row.annotation.id === selectedId}
            onChoose={onChoose}
          />
        ))}
      </ol>
    </div>
  );
}

function MarginItem({
  row: { annotation, links },
  showsNote,
  isSelected,
  onChoose,
}: {
  readonly row: AnnotationRow;
  readonly showsNote: boolean;
  readonly isSelected: boolean;
  readonly onChoose: (annotationId: string) => void;
}) {
  const choose = () => onChoose(annotation.id);
  const hasWords = showsNote && (annotation.note !== '' || links.length > 0);
  return (
    <li data-selected={isSelected || undefined}>
      <button
        type="button"
        className={styles.mark}
        data-part="mark"
        title={annotation.note === '' ? onOneLine(annotation.anchor.quote).slice(0, 120) : annotation.note}
        aria-label={describeMark(annotation)}
        onClick={choose}
      >
        <HighlightMark slot={annotation.highlight} decorative />
      </button>
      {hasWords && (
        // A larger target for the pointer; the mark's button is the one for the keyboard.
        <div className={styles.note} data-part="note" onClick={choose}>
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
}

/** Marks stand beside their passages, as close as they can be pressed; notes are pushed down where they collide. */
function placeNotes(list: HTMLElement, wantedTops: readonly (number | undefined)[]): void {
  const marks: Placed[] = [];
  const notes: Placed[] = [];
  for (const [index, item] of [...list.children].entries()) {
    const wanted = wantedTops[index];
    const mark = item.querySelector<HTMLElement>('[data-part=mark]');
    const note = item.querySelector<HTMLElement>('[data-part=note]');
    for (const element of [mark, note]) if (element !== null) element.hidden = wanted === undefined;
    if (wanted === undefined) continue;
    if (mark !== null) marks.push({ element: mark, wanted: wanted - MARK_SHIFT_PX, height: MARK_TARGET_PX });
    if (note !== null) notes.push({ element: note, wanted, height: note.offsetHeight });
  }
  place(marks, 0);
  place(notes);
}

interface Placed {
  readonly element: HTMLElement;
  readonly wanted: number;
  readonly height: number;
}

function place(parts: Placed[], gap?: number): void {
  parts.sort((one, other) => one.wanted - other.wanted);
  for (const [index, top] of marginTops(parts, gap).entries()) {
    const element = parts[index]?.element;
    if (element !== undefined) element.style.top = `${top}px`;
  }
}
