// Rows are placed one by one in a windowed grid, which table elements do not allow: roles say the same.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { classes } from '../../ui/classes';
import type { SortField, SourceSort } from './sort-sources';
import styles from './SourceGrid.module.css';

interface Column {
  readonly label: string;
  readonly field: SortField | undefined;
  readonly style: string | undefined;
}

/** In the order of the cells in SourceCells.tsx. */
const COLUMNS: readonly Column[] = [
  { label: 'Kind', field: undefined, style: styles.kind },
  { label: 'Title', field: 'title', style: styles.title },
  { label: 'Date of source', field: 'date', style: styles.date },
  { label: 'Length', field: 'length', style: styles.number },
  { label: 'Notes', field: 'notes', style: styles.number },
  { label: 'Imported', field: 'imported', style: styles.imported },
  { label: 'Status', field: undefined, style: styles.status },
];

/** Column headers; those that sort are buttons. Kind, publisher and language sort from the menu. */
export function SourceGridHeader({
  sort,
  onSort,
}: {
  readonly sort: SourceSort;
  readonly onSort: (field: SortField) => void;
}) {
  const Arrow = sort.direction === 'ascending' ? ArrowUp : ArrowDown;
  return (
    <div role="rowgroup" className={styles.header}>
      <div role="row" aria-rowindex={1} className={styles.headerRow}>
        {COLUMNS.map(({ label, field, style }, index) => {
          const isSorted = field !== undefined && sort.field === field;
          return (
            <div
              key={label}
              role="columnheader"
              aria-colindex={index + 1}
              aria-sort={field === undefined ? undefined : isSorted ? sort.direction : 'none'}
              className={style}
            >
              {field === undefined ? (
                <span className={classes(label === 'Kind' && 'visually-hidden')}>{label}</span>
              ) : (
                <button type="button" className={styles.sortButton} onClick={() => onSort(field)}>
                  {label}
                  {isSorted ? <Arrow size={12} aria-hidden /> : null}
                </button>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
