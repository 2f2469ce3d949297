// Rows are placed one by one in a windowed grid, which table elements do not allow: roles say the same.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { classes } from '../../../ui/classes';
import { DateText } from '../../../ui/DateText';
import { extendTo, selectOne, toggle, type Selection } from '../../../ui/selection';
import { useSingleKeys, type RegionKeys } from '../../../ui/useSingleKeys';
import { rowsOf, type GridHeading, type GridItem } from './grid-items';
import styles from './RowGrid.module.css';
import { useRowKeys } from './useRowKeys';

interface RowGridProps<Row> {
  readonly label: string;
  readonly items: readonly GridItem<Row>[];
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly onOpen: (row: Row, newTab: boolean) => void;
  readonly onRemove?: (() => void) | undefined;
  readonly onCopy?: (() => void) | undefined;
  readonly onPeek: () => void;
  /** Keys that do to the chosen notes what they do to a mark in the reader. */
  readonly keys?: RegionKeys<'reader'>;
  /** Height of a usual row, in px. */
  readonly rowHeight: number;
  /** The cells of a row: elements with roles `rowheader` and `gridcell`. */
  readonly renderRow: (row: Row) => ReactNode;
}

const HEADING_HEIGHT = 38;
const NO_KEYS = {};

/**
 * A list of which only what is in sight is in the page, and the row the keys are on: the focus stays on
 * the grid, and aria-activedescendant points to that row. Several rows can be chosen.
 */
export function RowGrid<Row>(props: RowGridProps<Row>) {
  const { items, selection } = props;
  const grid = useRef<HTMLDivElement>(null);
  const baseId = useId();
  const rows = useMemo(() => rowsOf(items), [items]);
  const lead = items.findIndex(({ kind, id }) => kind === 'row' && id === selection.lead);
  // The React compiler, which this rule is about, is not used.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => grid.current,
    estimateSize: (index) => (items[index]?.kind === 'heading' ? HEADING_HEIGHT : props.rowHeight),
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 8,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const first = Math.max(0, startIndex - overscan);
      const last = Math.min(count - 1, endIndex + overscan);
      const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
      if (lead !== -1 && lead < first) shown.unshift(lead);
      if (lead > last) shown.push(lead);
      return shown;
    },
  });
  // A list that is opened again begins where one left it.
  useEffect(() => {
    if (lead > 0) virtualizer.scrollToIndex(lead, { align: 'center' });
    // Only when it is opened.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  const select = (next: Selection) => {
    props.onSelect(next);
    const index = items.findIndex(({ kind, id }) => kind === 'row' && id === next.lead);
    // The heading above the first row comes into sight with it.
    if (index !== -1) virtualizer.scrollToIndex(index === 1 ? 0 : index);
  };
  const onKeyDown = useRowKeys({
    rows,
    selection,
    pageRows: () => Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / props.rowHeight) - 1),
    onSelect: select,
    onOpen: props.onOpen,
    onRemove: props.onRemove,
    onCopy: props.onCopy,
    onPeek: props.onPeek,
  });
  useSingleKeys(grid, props.keys ?? NO_KEYS, true, 'reader');
  const onMouseDown = (event: MouseEvent, id: string) => {
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
      aria-label={props.label}
      aria-rowcount={items.length}
      aria-multiselectable
      aria-activedescendant={lead === -1 ? undefined : `${baseId}-${lead}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const [first] = rows;
        if (event.target === event.currentTarget && lead === -1 && first !== undefined)
          props.onSelect({ ...selection, lead: first.id, anchor: first.id });
      }}
    >
      <div role="rowgroup" className={styles.rows} style={{ blockSize: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          const isSelected = item.kind === 'row' && selection.ids.has(item.id);
          return (
            <div
              key={key}
              ref={virtualizer.measureElement}
              id={`${baseId}-${index}`}
              data-index={index}
              role="row"
              aria-rowindex={index + 1}
              aria-selected={item.kind === 'row' ? isSelected : undefined}
              className={classes(
                styles.item,
                item.kind === 'heading' ? styles.heading : styles.row,
                isSelected && styles.selected,
                index === lead && styles.lead,
              )}
              style={{ transform: `translateY(${start}px)` }}
              onMouseDown={item.kind === 'row' ? (event) => onMouseDown(event, item.id) : undefined}
              onDoubleClick={item.kind === 'row' ? () => props.onOpen(item.row, false) : undefined}
            >
              {item.kind === 'heading' ? <Heading heading={item.heading} /> : props.renderRow(item.row)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Heading({ heading: { title, language = '', date, count } }: { readonly heading: GridHeading }) {
  return (
    <span role="rowheader" className={styles.headingCell}>
      <span className={styles.headingTitle} lang={language === '' ? undefined : language} dir="auto">
        {title}
      </span>
      {date === undefined ? null : (
        <span className={styles.headingDate}>
          <DateText date={date} />
        </span>
      )}
      <span className={styles.count}>{count.toLocaleString('en-GB')}</span>
    </span>
  );
}
