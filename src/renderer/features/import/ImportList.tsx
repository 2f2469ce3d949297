import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { Source } from '../../core/model/source';
import { classes } from '../../ui/classes';
import type { TrayRow } from './import-rows';
import { ImportRow } from './ImportRow';
import styles from './ImportTray.module.css';

/** Shorter lists are drawn whole. */
const WINDOWED_OVER = 200;
/** A row of one line, and one with its sentence below its name. */
const ROW_HEIGHT = 34;
const TALL_ROW_HEIGHT = 50;

interface ImportListProps {
  readonly rows: readonly TrayRow[];
  readonly onRecognise: (sources: readonly Source[]) => void;
}

interface ListProps extends ImportListProps {
  /** Rows have two lines, since some of them have more to say. */
  readonly isTall: boolean;
}

/** One row a file. Long lists are windowed; rows are measured, since messages wrap. */
export function ImportList(props: ImportListProps) {
  const isTall = props.rows.some(({ item, need }) => need !== undefined || item.outcome?.status === 'failed');
  return props.rows.length > WINDOWED_OVER ? (
    <WindowedList {...props} isTall={isTall} />
  ) : (
    <WholeList {...props} isTall={isTall} />
  );
}

function WholeList({ rows, onRecognise, isTall }: ListProps) {
  return (
    <ul className={classes(styles.list, isTall && styles.tall)} aria-label="Files">
      {rows.map((row) => (
        <li key={row.item.id} className={rowClass(row)}>
          <ImportRow {...row} onRecognise={onRecognise} />
        </li>
      ))}
    </ul>
  );
}

function WindowedList({ rows, onRecognise, isTall }: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  // The React compiler, which this rule is about, is not used.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: () => (isTall ? TALL_ROW_HEIGHT : ROW_HEIGHT),
    getItemKey: (index) => rows[index]?.item.id ?? index,
    overscan: 10,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, isTall]);
  return (
    <div ref={list} className={classes(styles.list, isTall && styles.tall)}>
      <ul className={styles.windowed} aria-label="Files" style={{ blockSize: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className={classes(rowClass(row), styles.placed)}
              style={{ transform: `translateY(${start}px)` }}
            >
              <ImportRow {...row} onRecognise={onRecognise} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function rowClass({ item, need }: TrayRow): string {
  return classes(
    styles.row,
    item.outcome?.status === 'failed' && styles.failed,
    need === 'needs-password' && styles.locked,
  );
}
