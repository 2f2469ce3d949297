import { Copy, Link as LinkIcon, Link2, Minus, Plus, Split, StickyNote, Tag, Underline } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { EventRow } from '../../core/archive';
import type { CopyForm } from '../../core/formats/passage-copy';
import { HIGHLIGHT_SLOTS, type HighlightSlot } from '../../core/model/annotation';
import type { Stance } from '../../core/model/archive-event';
import { Button } from '../../ui/Button';
import { HighlightMark } from '../../ui/HighlightMark';
import { IconButton } from '../../ui/IconButton';
import { KeyOf } from '../../ui/KeyOf';
import { useArchive } from '../useArchive';
import styles from './AnnotatePopover.module.css';
import { CopyMenu } from './copy/CopyMenu';
import { LinkForm, type LinkedEvent } from './LinkForm';
import { popoverPlace } from './popover-place';
import type { WordKind } from './useReaderActions';

interface AnnotatePopoverProps {
  readonly ref: RefObject<HTMLDivElement | null>;
  /** Around the selected words, in the window's px. */
  readonly selection: DOMRect;
  /** The element whose room the popover keeps to, and which it is placed in. */
  readonly stage: HTMLElement;
  readonly slot: HighlightSlot;
  /** Whether a colour fills the words or underlines them. */
  readonly wordKind: WordKind;
  readonly linkIsOpen: boolean;
  readonly events: readonly EventRow[];
  readonly onHighlight: (slot: HighlightSlot) => void;
  readonly onWordKind: (kind: WordKind) => void;
  readonly onNote: () => void;
  readonly onTag: () => void;
  readonly onCopy: (form: CopyForm) => void;
  readonly onLinkPassage: () => void;
  /** What can be done with the chosen mark and these words; undefined while none is chosen. */
  readonly onMark: MarkChanges | undefined;
  readonly onOpenLink: () => void;
  readonly onLink: (event: LinkedEvent, stance: Stance) => void;
  readonly onClose: () => void;
  readonly onFocusChange: (hasFocus: boolean) => void;
}

export interface MarkChanges {
  readonly add: () => void;
  /** Undefined where the mark holds none of these words. */
  readonly subtract: (() => void) | undefined;
  readonly split: (() => void) | undefined;
}

/** What can be done with the selected words; below them, or above where there is no room. */
export function AnnotatePopover(props: AnnotatePopoverProps) {
  const { ref, selection, stage, linkIsOpen, events, onMark, onFocusChange, onClose } = props;
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
      <Swatches {...props} />
      <div className={styles.actions}>
        <Button variant="quiet" size="small" icon={<StickyNote aria-hidden="true" />} onPress={props.onNote}>
          Note <KeyOf action="reader.note" />
        </Button>
        <Button variant="quiet" size="small" icon={<Tag aria-hidden="true" />} onPress={props.onTag}>
          Tag <KeyOf action="reader.tags" />
        </Button>
        <Button
          variant="quiet"
          size="small"
          icon={<Copy aria-hidden="true" />}
          onPress={() => props.onCopy('cited')}
        >
          Cite <KeyOf action="reader.cite" />
        </Button>
        <CopyMenu onCopy={props.onCopy} />
      </div>
      {onMark !== undefined && <MarkActions changes={onMark} />}
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
          <>
            <Button
              variant="quiet"
              size="small"
              icon={<LinkIcon aria-hidden="true" />}
              onPress={props.onOpenLink}
            >
              Link to event <KeyOf action="reader.event" />
            </Button>
            <Button
              variant="quiet"
              size="small"
              icon={<Link2 aria-hidden="true" />}
              onPress={props.onLinkPassage}
            >
              Link passage <KeyOf action="reader.link" />
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

/** What the selected words can be to the mark that is chosen. */
function MarkActions({ changes: { add, subtract, split } }: { readonly changes: MarkChanges }) {
  return (
    <div className={`${styles.actions} ${styles.tight}`}>
      <Button variant="quiet" size="small" icon={<Plus aria-hidden="true" />} onPress={add}>
        Add to the note <KeyOf action="reader.add-piece" />
      </Button>
      {subtract !== undefined && (
        <Button variant="quiet" size="small" icon={<Minus aria-hidden="true" />} onPress={subtract}>
          Take out <KeyOf action="reader.take-out" />
        </Button>
      )}
      {split !== undefined && (
        <Button variant="quiet" size="small" icon={<Split aria-hidden="true" />} onPress={split}>
          Split <KeyOf action="reader.split" />
        </Button>
      )}
    </div>
  );
}

/** The five highlights, as one group of choices: arrow keys move, Enter or a press marks the words. */
function Swatches({ slot, wordKind, onHighlight, onWordKind }: AnnotatePopoverProps) {
  const { highlightNames } = useArchive().preferences;
  const [named, setNamed] = useState<HighlightSlot>(slot);
  const group = useRef<HTMLDivElement>(null);
  const move = (step: number) => {
    const next = HIGHLIGHT_SLOTS[(named - 1 + step + HIGHLIGHT_SLOTS.length) % HIGHLIGHT_SLOTS.length] ?? 1;
    setNamed(next);
    group.current?.querySelector<HTMLElement>(`[data-slot="${next}"]`)?.focus();
  };
  const isUnderline = wordKind === 'underline';
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
            aria-label={`${highlightNames[each]}, key ${each}`}
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
            <span className={styles.colour} data-line={isUnderline || undefined}>
              <HighlightMark slot={each} decorative />
            </span>
          </button>
        ))}
      </div>
      <IconButton
        label="Underline instead of fill"
        action="reader.underline"
        icon={<Underline />}
        isPressed={isUnderline}
        onPress={() => onWordKind(isUnderline ? 'highlight' : 'underline')}
      />
      <span className={styles.name}>
        <span className={styles.nameText}>{highlightNames[named]}</span>{' '}
        <KeyOf action={`reader.highlight-${named}`} />
      </span>
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
