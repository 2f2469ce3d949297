// Rows are placed one by one in a windowed grid, which table elements do not allow: roles say the same.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { MouseEvent } from 'react';
import { extendTo, selectOne, toggle } from '../../../ui/selection';
import { writesText } from '../../../ui/text-field-focus';
import { NoteCard } from './NoteCard';
import type { AboutNote, NotesTabProps } from './NotesTab';
import styles from './NotesPanel.module.css';
import { useNoteGridKeys } from './useNoteGridKeys';

interface NoteGridProps extends NotesTabProps {
  readonly onAbout: (about: AboutNote) => void;
}

/** Lists longer than this are drawn as they come into view. */
const DRAWN_WHOLE = 200;
const ESTIMATED_HEIGHT_PX = 104;
const OVERSCAN = 6;

/** The cards of the notes, as rows of a grid: one takes the focus, several can be chosen. */
export function NoteGrid(props: NoteGridProps) {
  const { notes, onChoose, onEdit } = props;
  const { listed, selection, select, selectedId, editing } = notes;
  const scroller = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const beganHere = useRef(false);
  const indexOf = (id: string | undefined) => listed.findIndex(({ annotation }) => annotation.id === id);
  const lead = indexOf(selection.lead);
  const edited = indexOf(editing?.annotationId);
  const virtual = useVirtualizer({
    count: listed.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => listed[index]?.annotation.id ?? index,
    estimateSize: () => ESTIMATED_HEIGHT_PX,
    overscan: listed.length <= DRAWN_WHOLE ? DRAWN_WHOLE : OVERSCAN,
    // What is being written and what has the focus stay, wherever one scrolls.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), lead, edited])]
        .filter((index) => index >= 0)
        .toSorted((a, b) => a - b),
  });
  const follow = useRef<(index: number) => void>(() => undefined);
  useLayoutEffect(() => {
    follow.current = (index) => virtual.scrollToIndex(index, { align: 'auto' });
  });
  // A mark that is chosen in the document brings its card into view; so does a change of the order.
  useEffect(() => {
    if (lead >= 0) follow.current(lead);
  }, [selectedId, lead]);
  useEffect(() => {
    if (edited >= 0) follow.current(edited);
  }, [editing, edited]);
  // Writing that was begun on a card ends there, unless one has gone elsewhere. Before anybody else
  // finds that nothing has the focus.
  useLayoutEffect(() => {
    if (editing !== undefined || !beganHere.current) return;
    beganHere.current = false;
    wantsFocus.current = document.activeElement === document.body;
  }, [editing]);
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const row = scroller.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]');
    if (row === null || row === undefined) return;
    wantsFocus.current = false;
    row.focus({ preventScroll: true });
  });
  const onKeyDown = useNoteGridKeys({
    notes,
    lead,
    onMove: () => {
      wantsFocus.current = true;
    },
    onOpen: onChoose,
  });
  const onClick = (event: MouseEvent<HTMLElement>, id: string) => {
    if (isOnControl(event)) return;
    const rows = listed.map(({ annotation }) => annotation);
    if (event.shiftKey) select(extendTo(selection, rows, id));
    else if (event.ctrlKey || event.metaKey) select(toggle(selection, id));
    else {
      select(selectOne(id));
      onChoose(id);
    }
    wantsFocus.current = true;
  };
  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        role="grid"
        aria-label={notes.order === 'place' ? 'Notes in reading order' : 'Notes, newest change first'}
        aria-multiselectable
        data-several={selection.ids.size > 1 || undefined}
        aria-rowcount={listed.length}
        className={styles.grid}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
        onFocus={({ target, relatedTarget, currentTarget }) => {
          if (writesText(target)) beganHere.current ||= currentTarget.contains(relatedTarget);
        }}
      >
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const row = listed[index];
          if (row === undefined) return null;
          const { id } = row.annotation;
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              role="row"
              aria-rowindex={index + 1}
              aria-selected={selection.ids.has(id)}
              aria-current={id === selectedId || undefined}
              tabIndex={index === Math.max(0, lead) ? 0 : -1}
              className={styles.card}
              style={{ transform: `translateY(${start}px)` }}
              onMouseDown={(event) => {
                // Shift extends the choice, not a selection of words.
                if (event.shiftKey && !isOnControl(event)) event.preventDefault();
              }}
              onClick={(event) => onClick(event, id)}
              onDoubleClick={(event) => {
                if (event.target instanceof Element && event.target.closest('[data-part=note]') !== null)
                  onEdit({ annotationId: id, part: 'note' });
              }}
            >
              <NoteCard
                {...props}
                row={row}
                isSelected={id === selectedId && selection.ids.size < 2}
                editing={editing?.annotationId === id ? editing.part : undefined}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Whether something in the card was pressed that acts by itself. */
function isOnControl({ target }: MouseEvent): boolean {
  return (
    target instanceof Element &&
    target.closest('button, input, textarea, form, [role=option], [role=toolbar]') !== null
  );
}
