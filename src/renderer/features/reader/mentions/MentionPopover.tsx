import { CalendarPlus, ChevronLeft, ChevronRight, EyeOff } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { EventRow } from '../../../core/archive';
import type { ArchiveEvent, Stance } from '../../../core/model/archive-event';
import { Button } from '../../../ui/Button';
import { DateGlyph } from '../../../ui/DateGlyph';
import { IconButton } from '../../../ui/IconButton';
import { useKeyOf } from '../../../ui/key-map';
import { KeyOf } from '../../../ui/KeyOf';
import { SegmentedControl } from '../../../ui/SegmentedControl';
import { LinkForm, type LinkedEvent } from '../LinkForm';
import { popoverPlace } from '../popover-place';
import type { FoundDate, Mention } from './mention';
import { dateInWords, originWords, withoutDoubt, wordsOf } from './mention-words';
import styles from './MentionPopover.module.css';
import type { ProposedEvents } from './proposed-events';

interface MentionPopoverProps {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly mention: Mention;
  /** Around its words, in the window's px. */
  readonly box: DOMRect;
  /** The element whose room the popover keeps to, and which it is placed in. */
  readonly stage: HTMLElement;
  readonly sourceDate: string;
  readonly propose: (mention: Mention, edtf: string) => ProposedEvents;
  /** Events that these words are tied to already. */
  readonly tiedTo: readonly ArchiveEvent[];
  readonly linkIsOpen: boolean;
  readonly onOpenLink: () => void;
  readonly onAdd: (event: LinkedEvent, stance: Stance) => void;
  readonly onIgnore: () => void;
  readonly onStep: (direction: 1 | -1) => void;
  readonly onClose: () => void;
}

/** How many events are named for a name; the others are counted. */
const NAMED_EVENTS = 3;

/** What a date or a name of the text is taken for, and what can be done with it. */
export function MentionPopover(props: MentionPopoverProps) {
  const { ref, mention, linkIsOpen, propose, onClose } = props;
  const place = usePlace(props);
  const [reading, setReading] = useState(mention.kind === 'date' ? mention.edtf : '');
  const { events, proposed } = propose(mention, reading);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <div
      ref={ref}
      className={styles.popover}
      role="dialog"
      aria-label={mention.kind === 'date' ? 'Date in the text' : 'Name in the text'}
      tabIndex={-1}
      style={place}
      onMouseDown={(event) => {
        // Buttons leave the focus in the document; fields have to take it.
        if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
      }}
      onKeyDown={onKeyDown}
    >
      <div className={styles.head}>
        {mention.kind === 'date' ? (
          <DateReading
            date={mention}
            reading={reading}
            onReading={setReading}
            sourceDate={props.sourceDate}
          />
        ) : (
          <NameReading words={wordsOf(mention)} events={events.slice(0, proposed)} />
        )}
        {props.tiedTo.length > 0 && (
          <p className={styles.remark}>
            Tied to <span dir="auto">{props.tiedTo.map(({ title }) => `“${title}”`).join(', ')}</span>.
          </p>
        )}
      </div>
      {linkIsOpen ? (
        <div className={styles.form}>
          {mention.kind === 'date' && proposed > 0 && (
            <p className={styles.remark}>
              {proposed === 1
                ? 'The event at this time comes first.'
                : `The ${proposed} events at this time come first.`}
            </p>
          )}
          <LinkForm events={events} newDate={reading} autoFocus onLink={props.onAdd} />
        </div>
      ) : (
        <Actions {...props} />
      )}
    </div>
  );
}

function Actions({ onOpenLink, onIgnore, onStep }: MentionPopoverProps) {
  const before = useKeyOf('dates.previous');
  const next = useKeyOf('dates.next');
  return (
    <div className={styles.actions}>
      <Button variant="quiet" size="small" icon={<CalendarPlus aria-hidden="true" />} onPress={onOpenLink}>
        Add to event <KeyOf action="dates.add" />
      </Button>
      <Button variant="quiet" size="small" icon={<EyeOff aria-hidden="true" />} onPress={onIgnore}>
        Ignore <KeyOf action="dates.ignore" />
      </Button>
      <span className={styles.grow} />
      <IconButton
        label="Date or name before"
        shortcut={before}
        icon={<ChevronLeft />}
        onPress={() => onStep(-1)}
      />
      <IconButton
        label="Next date or name"
        shortcut={next}
        icon={<ChevronRight />}
        onPress={() => onStep(1)}
      />
    </div>
  );
}

function DateReading({
  date,
  reading,
  onReading,
  sourceDate,
}: {
  readonly date: FoundDate;
  readonly reading: string;
  readonly onReading: (edtf: string) => void;
  readonly sourceDate: string;
}) {
  const origin = originWords(date, sourceDate);
  const { alternative } = date;
  return (
    <>
      <p className={styles.date}>
        <DateGlyph date={reading} />
        <span>{dateInWords(reading)}</span>
        <code className={styles.edtf}>{reading}</code>
      </p>
      {alternative !== undefined && (
        <SegmentedControl
          label="Which way round day and month are"
          options={[date.edtf, alternative].map((edtf) => {
            const chosen = withoutDoubt(edtf);
            return { id: chosen, label: dateInWords(chosen) };
          })}
          value={reading === date.edtf ? undefined : reading}
          onChange={onReading}
        />
      )}
      {origin !== '' && <p className={styles.remark}>{origin}</p>}
    </>
  );
}

function NameReading({ words, events }: { readonly words: string; readonly events: readonly EventRow[] }) {
  const others = events.length - NAMED_EVENTS;
  return (
    <>
      <p className={styles.name} dir="auto">
        {words}
      </p>
      <ul className={styles.events} aria-label="Events with this name">
        {events.slice(0, NAMED_EVENTS).map(({ event }) => (
          <li key={event.id} dir="auto">
            {event.title}
          </li>
        ))}
        {others > 0 && <li>{others === 1 ? '1 more event' : `${others} more events`}</li>}
      </ul>
    </>
  );
}

/** Below the words, or above them where there is no room; it grows with its form. */
function usePlace({ ref, box, stage }: MentionPopoverProps) {
  const [place, setPlace] = useState({ left: 0, top: 0 });
  const latest = useRef<() => void>(undefined);
  useLayoutEffect(() => {
    latest.current = () => {
      const element = ref.current;
      if (element === null) return;
      const room = stage.getBoundingClientRect();
      const found = popoverPlace(box, room, { width: element.offsetWidth, height: element.offsetHeight });
      const [left, top] = [found.left - room.left, found.top - room.top];
      setPlace((before) => (before.left === left && before.top === top ? before : { left, top }));
    };
    latest.current();
  });
  useLayoutEffect(() => {
    if (ref.current === null) return undefined;
    const observer = new ResizeObserver(() => latest.current?.());
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [ref]);
  return place;
}
