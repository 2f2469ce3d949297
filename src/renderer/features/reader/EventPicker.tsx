import { useId, useMemo, useRef, useState } from 'react';
import type { EventRow } from '../../core/archive';
import { describeDate } from '../../core/model/uncertain-date';
import styles from './EventPicker.module.css';

interface EventPickerProps {
  readonly events: readonly EventRow[];
  readonly chosen: EventRow | undefined;
  readonly autoFocus: boolean;
  readonly onChoose: (event: EventRow | undefined) => void;
  /** Asked to make a new event with this title. */
  readonly onNew: (title: string) => void;
}

/** How many events are offered at once; more are found by typing. */
const OFFERED = 8;

/** A field to choose an event by its title; what is typed can become a new event. */
export function EventPicker({ events, chosen, autoFocus, onChoose, onNew }: EventPickerProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const words = (query ?? '').trim().toLocaleLowerCase();
  const offered = useMemo(
    () =>
      events
        .filter(({ event }) => words === '' || event.title.toLocaleLowerCase().includes(words))
        .slice(0, OFFERED),
    [events, words],
  );
  const options = offered.length + 1;
  const choose = (index: number) => {
    const row = offered[index];
    setOpen(false);
    setQuery(undefined);
    if (row === undefined) onNew((query ?? '').trim());
    else onChoose(row);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setActive(isOpen ? (active + (event.key === 'ArrowDown' ? 1 : -1) + options) % options : 0);
      setOpen(true);
    } else if (event.key === 'Enter' && isOpen) choose(active);
    else if (event.key === 'Escape' && isOpen) setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.picker}>
      <input
        ref={field}
        className={styles.field}
        role="combobox"
        aria-label="Event"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${id}-${active}` : undefined}
        placeholder="Find or name an event"
        dir="auto"
        // The link part is opened by a key or a press of its own, to be typed in at once.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={autoFocus}
        value={query ?? chosen?.event.title ?? ''}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
          setOpen(true);
          if (chosen !== undefined) onChoose(undefined);
        }}
        onFocus={() => setOpen(chosen === undefined)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {isOpen && (
        <ul id={`${id}-list`} className={styles.list} role="listbox" aria-label="Events">
          {offered.map((row, index) => (
            <Option
              key={row.event.id}
              id={`${id}-${index}`}
              isActive={index === active}
              onPick={() => choose(index)}
            >
              <span className={styles.title} dir="auto">
                {row.event.title}
              </span>
              <span className={styles.date}>{describeDate(row.event.date)}</span>
            </Option>
          ))}
          <Option
            id={`${id}-${offered.length}`}
            isActive={active === offered.length}
            onPick={() => choose(offered.length)}
          >
            {words === '' ? 'New event…' : `New event “${(query ?? '').trim()}”…`}
          </Option>
        </ul>
      )}
    </div>
  );
}

function Option({
  id,
  isActive,
  onPick,
  children,
}: {
  readonly id: string;
  readonly isActive: boolean;
  readonly onPick: () => void;
  readonly children: React.ReactNode;
}) {
  return (
    <li
      id={id}
      className={styles.option}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      // Before the field loses the focus and the list closes.
      onPointerDown={(event) => {
        event.preventDefault();
        onPick();
      }}
    >
      {children}
    </li>
  );
}
