// Rows are placed one by one in a windowed grid, which table elements do not allow: roles say the same.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useId, useRef } from 'react';
import type { MouseEvent } from 'react';
import type { SourceRow } from '../../core/archive';
import { classes } from '../../ui/classes';
import { extendTo, selectOne, toggle } from '../../ui/selection';
import type { Selection } from '../../ui/selection';
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
  readonly selection: Selection;
  readonly sort: SourceSort;
  readonly onSort: (field: SortField) => void;
  readonly onSelect: (selection: Selection) => void;
  readonly onOpen: (source: SourceRow, newTab: boolean) => void;
  readonly onRemove: () => void;
  readonly onPeek: () => void;
}

/**
 * The list of sources. Only rows in sight are in the page, and the one the keys are on, which
 * aria-activedescendant points to: focus stays on the grid while the arrow keys move.
 */
export function SourceGrid(props: SourceGridProps) {
  const { rows, selection } = props;
  const grid = useRef<HTMLDivElement>(null);
  const baseId = useId();
  const lead = rows.findIndex(({ id }) => id === selection.lead);
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
      if (lead !== -1 && lead < first) shown.unshift(lead);
      if (lead > last) shown.push(lead);
      return shown;
    },
  });
  const select = (next: Selection) => {
    props.onSelect(next);
    const index = rows.findIndex(({ id }) => id === next.lead);
    if (index !== -1) virtualizer.scrollToIndex(index);
  };
  const onKeyDown = useGridKeys({
    rows,
    selection,
    lead,
    pageRows: () => Math.max(1, Math.floor(((grid.current?.clientHeight ?? 0) - HEADER_HEIGHT) / ROW_HEIGHT)),
    onSelect: select,
    onOpen: props.onOpen,
    onRemove: props.onRemove,
    onPeek: props.onPeek,
  });
  const onMouseDown = (event: MouseEvent, { id }: SourceRow) => {
    if (event.button !== 0) return;
    if (event.shiftKey) {
      // The browser would mark the text in between.
      event.preventDefault();
      grid.current?.focus();
      props.onSelect(extendTo(selection, rows, id));
    } else props.onSelect(event.ctrlKey || event.metaKey ? toggle(selection, id) : selectOne(id));
  };

  return (
    <div
      ref={grid}
      className={styles.grid}
      role="grid"
      aria-label="All sources"
      aria-rowcount={rows.length + 1}
      aria-colcount={COLUMN_COUNT}
      aria-multiselectable
      aria-activedescendant={lead === -1 ? undefined : `${baseId}-${rows[lead]?.id}`}
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
              aria-selected={selection.ids.has(row.id)}
              className={classes(
                styles.row,
                selection.ids.has(row.id) && styles.selected,
                index === lead && styles.lead,
              )}
              style={{ transform: `translateY(${start - HEADER_HEIGHT}px)` }}
              onMouseDown={(event) => onMouseDown(event, row)}
              onDoubleClick={() => props.onOpen(row, false)}
            >
              <SourceCells source={row} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
