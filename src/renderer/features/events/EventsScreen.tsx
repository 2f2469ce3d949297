import { useVirtualizer } from '@tanstack/react-virtual';
import { Plus } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { EventRow } from '../../core/archive';
import { describeDate } from '../../core/model/uncertain-date';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { DateGlyph } from '../../ui/DateGlyph';
import { EmptyState } from '../../ui/EmptyState';
import { FailureNotice } from '../../ui/FailureNotice';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { useKeyHints } from '../../ui/key-map';
import { useWatched } from '../../ui/useWatched';
import { useCommands } from '../commands';
import { useScreenFrame } from '../panels';
import { useNavigation } from '../routes';
import { useArchive } from '../useArchive';
import { counted, sourcesWords } from './event-words';
import styles from './EventsScreen.module.css';
import { StanceCounts } from './StanceCounts';

const ROW_HEIGHT = 56;

/** All events in time order. */
export function EventsScreen() {
  const { archive, announce, reportFailure } = useArchive();
  const navigation = useNavigation();
  const commands = useCommands();
  const ScreenFrame = useScreenFrame();
  const hints = useKeyHints();
  const events = useWatched(archive.events.all(), [archive]);
  const [doomed, setDoomed] = useState<EventRow>();

  async function remove({ event }: EventRow) {
    setDoomed(undefined);
    const removed = await archive.do.removeEvent(event.id);
    if (removed.ok) announce(`Event deleted: ${event.title}`);
    else reportFailure(removed.failure.message);
  }

  const newEvent = (
    <Button icon={<Plus aria-hidden />} onPress={() => commands.run('new-event')}>
      New event…
    </Button>
  );
  return (
    <ScreenFrame
      label="Events"
      hints={hints('↑ ↓ move · Enter open · Del delete', ['new-event', 'new event'])}
    >
      <div className={styles.screen}>
        <header className={styles.head}>
          <h1 className={styles.title}>Events</h1>
          {events.state === 'ready' && events.value.length > 0 ? (
            <span className={styles.count}>{counted(events.value.length, 'event')}, in time order</span>
          ) : null}
          <span className={styles.actions}>{newEvent}</span>
        </header>
        {events.state === 'loading' ? <SkeletonRows count={6} /> : null}
        {events.state === 'failed' ? (
          <FailureNotice
            message="The events could not be read. They are safe in the archive’s folder. Close Sourcebook and open it again."
            details={String(events.error)}
          />
        ) : null}
        {events.state === 'ready' && events.value.length === 0 ? (
          <EmptyState
            title="No events yet"
            text="An event gathers passages from several sources: what each says of it, side by side. Create one, or select text in a source and press E."
          />
        ) : null}
        {events.state === 'ready' && events.value.length > 0 ? (
          <EventGrid
            rows={events.value}
            onOpen={({ event }, newTab) =>
              navigation.open({ screen: 'event', eventId: event.id }, { newTab })
            }
            onRemove={setDoomed}
          />
        ) : null}
      </div>
      {doomed === undefined ? null : (
        <ConfirmDialog
          title="Delete this event?"
          message={`“${doomed.event.title}” and its ties to ${counted(doomed.passages, 'passage')} go. The passages, their notes and the sources stay. You can undo this.`}
          confirmLabel="Delete event"
          isOpen
          danger
          onConfirm={() => void remove(doomed)}
          onCancel={() => setDoomed(undefined)}
        />
      )}
    </ScreenFrame>
  );
}

interface EventGridProps {
  readonly rows: readonly EventRow[];
  readonly onOpen: (row: EventRow, newTab: boolean) => void;
  readonly onRemove: (row: EventRow) => void;
}

/** A grid whose rows are drawn as they come into view. One row takes the focus. */
function EventGrid({ rows, onOpen, onRemove }: EventGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [chosenId, setChosenId] = useState<string>();
  const wantsFocus = useRef(false);
  const chosen = Math.max(
    0,
    rows.findIndex(({ event }) => event.id === chosenId),
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });

  useEffect(() => {
    if (!wantsFocus.current) return;
    const row = scroller.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]');
    if (row === null || row === undefined) return;
    wantsFocus.current = false;
    row.focus();
  });

  const move = useCallback(
    (index: number) => {
      const row = rows[Math.min(rows.length - 1, Math.max(0, index))];
      if (row === undefined) return;
      wantsFocus.current = true;
      virtual.scrollToIndex(rows.indexOf(row));
      setChosenId(row.event.id);
    },
    [rows, virtual],
  );

  function onKeyDown(event: KeyboardEvent) {
    const row = rows[chosen];
    if (row === undefined || event.altKey) return;
    if (event.key === 'ArrowDown') move(chosen + 1);
    else if (event.key === 'ArrowUp') move(chosen - 1);
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(rows.length - 1);
    else if (event.key === 'Enter') onOpen(row, event.ctrlKey || event.metaKey);
    else if (event.key === 'Delete') onRemove(row);
    else return;
    event.preventDefault();
  }

  return (
    <div
      role="grid"
      aria-label="All events"
      aria-rowcount={rows.length + 1}
      className={styles.grid}
      onKeyDown={onKeyDown}
    >
      <div role="row" aria-rowindex={1} className={styles.header}>
        <span role="columnheader">Date</span>
        <span role="columnheader">Event</span>
        <span role="columnheader">Passages</span>
        <span role="columnheader">Stances</span>
      </div>
      <div role="rowgroup" className={styles.rows} ref={scroller}>
        <div role="presentation" className={styles.all} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <div
                key={row.event.id}
                role="row"
                aria-rowindex={index + 2}
                tabIndex={index === chosen ? 0 : -1}
                className={styles.row}
                style={{ transform: `translateY(${start}px)` }}
                onClick={(event) => onOpen(row, event.ctrlKey || event.metaKey)}
                onFocus={() => setChosenId(row.event.id)}
              >
                <EventCells row={row} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function EventCells({ row }: { readonly row: EventRow }) {
  const { event, passages, sources, texts, stances } = row;
  return (
    <>
      <span role="gridcell" className={styles.date}>
        {event.date === '' ? null : <DateGlyph date={event.date} />}
        <span>{event.date === '' ? 'No date' : describeDate(event.date)}</span>
      </span>
      <span role="rowheader" className={styles.event}>
        <span className={styles.name} dir="auto">
          {event.title}
        </span>
        {event.place === '' ? null : (
          <span className={styles.place} dir="auto">
            {event.place}
          </span>
        )}
      </span>
      <span role="gridcell" className={styles.amount}>
        {passages === 0 ? 'None yet' : `${passages} in ${sourcesWords(sources, texts)}`}
      </span>
      <span role="gridcell">
        <StanceCounts stances={stances} />
      </span>
    </>
  );
}
