// Rows are placed one by one in a windowed grid, which table elements do not allow: roles say the same.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useId, useRef } from 'react';
import type { SourceRow } from '../../core/archive';
import { classes } from '../../ui/classes';
import type { SortField, SourceSort } from './sort-sources';
import { SourceCells } from './SourceCells';
import styles from './SourceGrid.module.css';
import { SourceGridHeader } from './SourceGridHeader';
import { useGridKeys } from './useGridKeys';

const ROW_HEIGHT = 52;
const HEADER_HEIGHT = 30;
export const COLUMN_COUNT = 7;

export interface SourceGridProps {
  readonly rows: readonly SourceRow[];
  readonly selectedId: string | undefined;
  readonly sort: SourceSort;
  readonly onSort: (field: SortField) => void;
  readonly onSelect: (source: SourceRow) => void;
  readonly onOpen: (source: SourceRow, newTab: boolean) => void;
  readonly onRemove: (source: SourceRow) => void;
  readonly onPeek: () => void;
}

/**
 * The list of sources. Only rows in sight are in the page, and the selected one, which
 * aria-activedescendant points to: focus stays on the grid while the arrow keys move.
 */
export function SourceGrid(props: SourceGridProps) {
  const { rows, selectedId } = props;
  const grid = useRef<HTMLDivElement>(null);
  const baseId = useId();
  const selected = rows.findIndex(({ id }) => id === selectedId);
  // The React compiler, which this rule is about, is not used.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 8,
    scrollMargin: HEADER_HEIGHT,
    scrollPaddingStart: HEADER_HEIGHT,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const first = Math.max(0, startIndex - overscan);
      const last = Math.min(count - 1, endIndex + overscan);
      const shown = Array.from({ length: last - first + 1 }, (_, index) => first + index);
      if (selected !== -1 && selected < first) shown.unshift(selected);
      if (selected > last) shown.push(selected);
      return shown;
    },
  });
  const onKeyDown = useGridKeys({
    rows,
    selected,
    pageRows: () => Math.max(1, Math.floor(((grid.current?.clientHeight ?? 0) - HEADER_HEIGHT) / ROW_HEIGHT)),
    onMove: (index) => {
      const row = rows[index];
      if (row === undefined) return;
      props.onSelect(row);
      virtualizer.scrollToIndex(index);
    },
    onOpen: props.onOpen,
    onRemove: props.onRemove,
    onPeek: props.onPeek,
  });

  return (
    <div
      ref={grid}
      className={styles.grid}
      role="grid"
      aria-label="All sources"
      aria-rowcount={rows.length + 1}
      aria-colcount={COLUMN_COUNT}
      aria-activedescendant={selected === -1 ? undefined : `${baseId}-${rows[selected]?.id}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <SourceGridHeader sort={props.sort} onSort={props.onSort} />
      <div role="rowgroup" className={styles.rows} style={{ blockSize: rows.length * ROW_HEIGHT }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <div
              key={key}
              id={`${baseId}-${row.id}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={index === selected}
              className={classes(styles.row, index === selected && styles.selected)}
              style={{ transform: `translateY(${start - HEADER_HEIGHT}px)` }}
              onMouseDown={() => props.onSelect(row)}
              onDoubleClick={(event) => props.onOpen(row, event.ctrlKey || event.metaKey)}
            >
              <SourceCells source={row} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
