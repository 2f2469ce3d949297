import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { ImportItem } from '../../core/archive';
import { classes } from '../../ui/classes';
import { ImportRow } from './ImportRow';
import styles from './ImportTray.module.css';

/** Shorter lists are drawn whole. */
const WINDOWED_OVER = 200;
/** A row without a message that wraps. */
const ROW_HEIGHT = 34;

/** One row a file. Long lists are windowed; rows are measured, since messages wrap. */
export function ImportList({ items }: { readonly items: readonly ImportItem[] }) {
  return items.length > WINDOWED_OVER ? <WindowedList items={items} /> : <WholeList items={items} />;
}

function WholeList({ items }: { readonly items: readonly ImportItem[] }) {
  return (
    <ul className={styles.list} aria-label="Files">
      {items.map((item) => (
        <li key={item.id} className={rowClass(item)}>
          <ImportRow item={item} />
        </li>
      ))}
    </ul>
  );
}

function WindowedList({ items }: { readonly items: readonly ImportItem[] }) {
  const list = useRef<HTMLDivElement>(null);
  // The React compiler, which this rule is about, is not used.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => list.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 10,
  });
  return (
    <div ref={list} className={styles.list}>
      <ul className={styles.windowed} aria-label="Files" style={{ blockSize: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className={classes(rowClass(item), styles.placed)}
              style={{ transform: `translateY(${start}px)` }}
            >
              <ImportRow item={item} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function rowClass({ outcome }: ImportItem): string {
  return classes(styles.row, outcome?.status === 'failed' && styles.failed);
}
