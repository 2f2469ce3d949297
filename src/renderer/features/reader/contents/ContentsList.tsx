import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { OutlineEntry } from '../../../core/model/extraction';
import styles from './ContentsList.module.css';

/** Height of an entry in px, and how far deeper levels stand in. */
const ROW_PX = 28;
const INDENT_PX = 12;
const DEEPEST = 6;

interface ContentsListProps {
  readonly outline: readonly OutlineEntry[];
  /** Index of the entry that is read now, or -1. */
  readonly current: number;
  readonly onOpen: (entry: OutlineEntry, index: number) => void;
}

/** A document's own table of contents. Arrow keys, Home and End move in it; Enter goes to the place. */
export function ContentsList({ outline, current, onOpen }: ContentsListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(Math.max(0, current));
  const virtualizer = useVirtualizer({
    count: outline.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    paddingStart: 8,
    paddingEnd: 16,
    overscan: 8,
  });
  useEffect(() => {
    if (current < 0) return;
    setActive(current);
    virtualizer.scrollToIndex(current, { align: 'auto' });
  }, [virtualizer, current]);
  const open = (index: number) => {
    const entry = outline[index];
    if (entry !== undefined) onOpen(entry, index);
  };
  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(outline.length - 1, index));
    setActive(next);
    virtualizer.scrollToIndex(next, { align: 'auto' });
  };
  const items = virtualizer.getVirtualItems();
  // Only entries in sight are in the list.
  const isListed = items.some(({ index }) => index === active);
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="listbox"
      aria-label="Contents"
      tabIndex={0}
      aria-activedescendant={isListed ? `contents-${active}` : undefined}
      onKeyDown={(event) => {
        const step = STEPS[event.key];
        if (event.key === 'Enter' || event.key === ' ') open(active);
        else if (step === undefined) return;
        else moveTo(active + step);
        event.preventDefault();
      }}
    >
      <div className={styles.entries} style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const entry = outline[index];
          if (entry === undefined) return null;
          const indent = (Math.min(DEEPEST, Math.max(1, entry.level)) - 1) * INDENT_PX;
          return (
            // The list box has the focus and the keys; an entry only has the pointer.
            <div
              key={index}
              id={`contents-${index}`}
              className={styles.entry}
              role="option"
              aria-selected={index === current}
              aria-setsize={outline.length}
              aria-posinset={index + 1}
              data-active={index === active || undefined}
              title={entry.title}
              dir="auto"
              style={{ height: ROW_PX, transform: `translateY(${start}px)`, paddingInlineStart: 16 + indent }}
              onClick={() => {
                setActive(index);
                open(index);
              }}
            >
              <span>{entry.title}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};
