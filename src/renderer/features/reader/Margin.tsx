import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { AnnotationRow } from '../../core/annotation-work';
import type { Extraction } from '../../core/model/extraction';
import { marginPlaces, NO_PLACES, type MarginPlace, placesInView, usualNoteHeight } from './margin-layout';
import styles from './Margin.module.css';
import { MarginItem, saysSomething } from './MarginItem';
import { useSpanInView } from './useSpanInView';

interface MarginProps {
  readonly rows: readonly AnnotationRow[];
  readonly extraction: Extraction;
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

/**
 * The rule beside the document, with a mark at the height of each passage and its note beside it.
 * However many there are, only those near the view are on the page.
 */
export function Margin({
  rows,
  extraction,
  topOf,
  height,
  layout,
  showsNotes,
  selectedId,
  onChoose,
}: MarginProps) {
  const list = useRef<HTMLOListElement>(null);
  const span = useSpanInView(list);
  /** Heights of notes that have been on the screen, in px, by the annotation's id. */
  const heights = useRef(new Map<string, number>());
  const [measured, setMeasured] = useState(0);
  const [places, setPlaces] = useState<readonly MarginPlace<AnnotationRow>[]>(NO_PLACES);

  useLayoutEffect(() => {
    const heightOf = (row: AnnotationRow) =>
      showsNotes && saysSomething(row)
        ? (heights.current.get(row.annotation.id) ?? usualNoteHeight(row.annotation.note, row.links.length))
        : 0;
    setPlaces(marginPlaces(rows, topOf, heightOf));
  }, [rows, topOf, layout, showsNotes, measured]);
  const shown = useMemo(() => placesInView(places, span), [places, span]);

  useLayoutEffect(() => {
    let isOther = false;
    for (const note of list.current?.querySelectorAll<HTMLElement>('[data-note]') ?? []) {
      const id = note.dataset['note'] ?? '';
      const noteHeight = note.offsetHeight;
      if (heights.current.get(id) === noteHeight) continue;
      heights.current.set(id, noteHeight);
      isOther = true;
    }
    if (isOther) setMeasured((count) => count + 1);
  }, [shown, showsNotes]);

  return (
    <div className={styles.margin} data-notes={showsNotes || undefined} style={{ height }}>
      <ol ref={list} className={styles.list} aria-label="Notes in the margin">
        {shown.map(({ item, markTop, noteTop, index }) => (
          <MarginItem
            key={item.annotation.id}
            row={item}
            extraction={extraction}
            markTop={markTop}
            noteTop={noteTop}
            count={places.length}
            number={index + 1}
            showsNote={showsNotes}
            isSelected={item.annotation.id === selectedId}
            onChoose={onChoose}
          />
        ))}
      </ol>
    </div>
  );
}
