import { Copy, Link as LinkIcon, StickyNote, Tag } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { EventRow } from '../../core/archive';
import { HIGHLIGHT_NAMES, HIGHLIGHT_SLOTS, type HighlightSlot } from '../../core/model/annotation';
import type { Stance } from '../../core/model/archive-event';
import { Button } from '../../ui/Button';
import { HighlightMark } from '../../ui/HighlightMark';
import { Key } from '../../ui/Key';
import styles from './AnnotatePopover.module.css';
import { LinkForm, type LinkedEvent } from './LinkForm';
import { popoverPlace } from './popover-place';

interface AnnotatePopoverProps {
  readonly ref: RefObject<HTMLDivElement | null>;
  /** Around the selected words, in the window's px. */
  readonly selection: DOMRect;
  /** The element whose room the popover keeps to, and which it is placed in. */
  readonly stage: HTMLElement;
  readonly slot: HighlightSlot;
  readonly linkIsOpen: boolean;
  readonly events: readonly EventRow[];
  readonly onHighlight: (slot: HighlightSlot) => void;
  readonly onNote: () => void;
  readonly onTag: () => void;
  readonly onCite: () => void;
  readonly onOpenLink: () => void;
  readonly onLink: (event: LinkedEvent, stance: Stance) => void;
  readonly onClose: () => void;
  readonly onFocusChange: (hasFocus: boolean) => void;
}

/** What can be done with the selected words; below them, or above where there is no room. */
export function AnnotatePopover(props: AnnotatePopoverProps) {
  const { ref, selection, stage, slot, linkIsOpen, events, onFocusChange, onClose } = props;
  const [place, setPlace] = useState({ left: 0, top: 0 });
  useLayoutEffect(() => {
    if (ref.current === null) return undefined;
    const element = ref.current;
    const settle = () => {
      const room = stage.getBoundingClientRect();
      const size = { width: element.offsetWidth, height: element.offsetHeight };
      const found = popoverPlace(selection, room, size);
      setPlace({ left: found.left - room.left, top: found.top - room.top });
    };
    settle();
    // It grows when its part for linking opens, and with a new event's fields.
    const observer = new ResizeObserver(settle);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, selection, stage]);
  return (
    <div
      ref={ref}
      className={styles.popover}
      role="dialog"
      aria-label="Annotate selection"
      tabIndex={-1}
      style={place}
      onFocus={() => onFocusChange(true)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onFocusChange(false);
      }}
      onMouseDown={(event) => {
        // Buttons leave the document's selection as it is; fields have to take it.
        if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <Swatches slot={slot} onHighlight={props.onHighlight} />
      <div className={styles.actions}>
        <Button variant="quiet" size="small" icon={<StickyNote aria-hidden="true" />} onPress={props.onNote}>
          Note <Key>N</Key>
        </Button>
        <Button variant="quiet" size="small" icon={<Tag aria-hidden="true" />} onPress={props.onTag}>
          Tag <Key>T</Key>
        </Button>
        <Button variant="quiet" size="small" icon={<Copy aria-hidden="true" />} onPress={props.onCite}>
          Cite <Key>C</Key>
        </Button>
      </div>
      <div className={styles.link}>
        {linkIsOpen ? (
          <>
            <p className={styles.linkTitle}>
              <LinkIcon aria-hidden="true" />
              Link to event
            </p>
            <LinkForm events={events} autoFocus onLink={props.onLink} />
          </>
        ) : (
          <Button
            variant="quiet"
            size="small"
            icon={<LinkIcon aria-hidden="true" />}
            onPress={props.onOpenLink}
          >
            Link to event <Key>E</Key>
          </Button>
        )}
      </div>
    </div>
  );
}

/** The five highlights, as one group of choices: arrow keys move, Enter or a press marks the words. */
function Swatches({
  slot,
  onHighlight,
}: {
  readonly slot: HighlightSlot;
  readonly onHighlight: (slot: HighlightSlot) => void;
}) {
  const [named, setNamed] = useState<HighlightSlot>(slot);
  const group = useRef<HTMLDivElement>(null);
  const move = (step: number) => {
    const next = HIGHLIGHT_SLOTS[(named - 1 + step + HIGHLIGHT_SLOTS.length) % HIGHLIGHT_SLOTS.length] ?? 1;
    setNamed(next);
    group.current?.querySelector<HTMLElement>(`[data-slot="${next}"]`)?.focus();
  };
  return (
    <div className={styles.top}>
      <div ref={group} className={styles.swatches} role="radiogroup" aria-label="Highlight colour">
        {HIGHLIGHT_SLOTS.map((each) => (
          <button
            key={each}
            type="button"
            className={styles.swatch}
            role="radio"
            aria-checked={each === slot}
            aria-label={`${HIGHLIGHT_NAMES[each]}, key ${each}`}
            data-slot={each}
            tabIndex={each === named ? 0 : -1}
            onMouseEnter={() => setNamed(each)}
            onFocus={() => setNamed(each)}
            onClick={() => onHighlight(each)}
            onKeyDown={(event) => {
              const step = STEPS[event.key];
              if (step === undefined) return;
              event.preventDefault();
              move(step);
            }}
          >
            <span className={styles.colour}>
              <HighlightMark slot={each} decorative />
            </span>
          </button>
        ))}
      </div>
      <span className={styles.name}>
        {HIGHLIGHT_NAMES[named]} <Key>{named}</Key>
      </span>
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
