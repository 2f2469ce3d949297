import { PAGED_KINDS } from '../../core/model/source';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Calendar } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { AnnotationRow } from '../../core/archive';
import { HIGHLIGHT_NAMES } from '../../core/model/annotation';
import { Chip } from '../../ui/Chip';
import { HighlightMark } from '../../ui/HighlightMark';
import { SourceKindIcon } from '../../ui/SourceKindIcon';
import { STANCE_NAMES, StanceMark } from '../../ui/StanceMark';
import styles from './NoteList.module.css';

export interface NoteListProps {
  readonly rows: readonly AnnotationRow[];
  readonly onOpen: (row: AnnotationRow, newTab: boolean) => void;
}

const ESTIMATED_HEIGHT = 96;

/** A list drawn as it comes into view. One row takes the focus; arrows, Home and End move it. */
export function NoteList({ rows, onOpen }: NoteListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const [chosenId, setChosenId] = useState<string>();
  const chosen = Math.max(
    0,
    rows.findIndex(({ annotation }) => annotation.id === chosenId),
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => rows[index]?.annotation.id ?? index,
    estimateSize: () => ESTIMATED_HEIGHT,
    overscan: 10,
  });

  useEffect(() => {
    if (!wantsFocus.current) return;
    const row = scroller.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]');
    if (row === null || row === undefined) return;
    wantsFocus.current = false;
    row.focus();
  });

  function move(index: number) {
    const to = Math.min(rows.length - 1, Math.max(0, index));
    wantsFocus.current = true;
    virtual.scrollToIndex(to);
    setChosenId(rows[to]?.annotation.id);
  }

  function onKeyDown(event: KeyboardEvent) {
    const row = rows[chosen];
    if (row === undefined || event.altKey) return;
    if (event.key === 'ArrowDown') move(chosen + 1);
    else if (event.key === 'ArrowUp') move(chosen - 1);
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(rows.length - 1);
    else if (event.key === 'Enter') onOpen(row, event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  }

  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        role="grid"
        aria-label="All notes"
        aria-rowcount={rows.length}
        className={styles.all}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <div
              key={row.annotation.id}
              ref={virtual.measureElement}
              data-index={index}
              role="row"
              aria-rowindex={index + 1}
              tabIndex={index === chosen ? 0 : -1}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
              onClick={(event) => onOpen(row, event.ctrlKey || event.metaKey)}
              onFocus={() => setChosenId(row.annotation.id)}
            >
              <NoteCells row={row} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function NoteCells({ row: { annotation, source, links } }: { readonly row: AnnotationRow }) {
  const { anchor, highlight, note, tags } = annotation;
  return (
    <>
      <span role="gridcell" className={styles.mark}>
        <HighlightMark slot={highlight} />
        <span className="visually-hidden">{HIGHLIGHT_NAMES[highlight]}</span>
      </span>
      <span role="rowheader" className={styles.words}>
        <span className={styles.quote} lang={source.language || undefined} dir="auto">
          {anchor.quote}
        </span>
        {note === '' ? null : (
          <span className={styles.note} dir="auto">
            {note}
          </span>
        )}
        {tags.length === 0 && links.length === 0 ? null : (
          <span className={styles.ties}>
            {tags.map((tag) => (
              <Chip key={tag}>{tag}</Chip>
            ))}
            {links.map(({ link, event }) => (
              <span key={link.id} className={styles.link}>
                <span aria-hidden="true" className={styles.symbol}>
                  <StanceMark stance={link.stance} />
                </span>
                <span className={styles.stance}>{STANCE_NAMES[link.stance]}</span>
                <Calendar aria-hidden />
                <span dir="auto">{event.title}</span>
              </span>
            ))}
          </span>
        )}
      </span>
      <span role="gridcell" className={styles.source}>
        <span aria-hidden="true" className={styles.icon}>
          <SourceKindIcon kind={source.kind} />
        </span>
        <span className={styles.sourceTitle} lang={source.language || undefined} dir="auto">
          {source.title}
        </span>
        <span className={styles.page}>
          {PAGED_KINDS.has(source.kind) ? `p. ${anchor.pageIndex + 1}` : ''}
        </span>
      </span>
    </>
  );
}
