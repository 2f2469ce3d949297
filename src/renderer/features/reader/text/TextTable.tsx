import { inlineText } from './inline-text';
import { cellsOf, columnsOf } from './table-cells';
import type { ShownBlock } from './TextGroup';
import styles from './TextTable.module.css';
import { useTextContent } from './useTextContent';

/** A table with more columns than this is scrolled sideways. */
const MOST_COLUMNS = 8;

/** Rows of a table. Tabs between cells are in the text, and not on the screen. */
export function TextTable({ shown }: { readonly shown: readonly ShownBlock[] }) {
  const content = useTextContent();
  const { text, pictures } = content;
  const rows = shown.map(({ block, index }) => ({ block, index, cells: cellsOf(block, text) }));
  const isWide = rows.some(({ cells }) => columnsOf(cells) > MOST_COLUMNS);
  const table = (
    <table className={styles.table} data-wide={isWide || undefined}>
      <tbody>
        {rows.map(({ block, index, cells }) => {
          const isHead = cells.every(({ isHeading }) => isHeading === true);
          return (
            <tr key={block.start} data-start={block.start}>
              {cells.map(({ start, end, isHeading, columns, rows: down }, place) => {
                const last = place === cells.length - 1;
                const own = pictures
                  .get(index)
                  ?.inside.filter(({ at }) => at >= start && (last || at < (cells[place + 1]?.start ?? end)));
                const words = inlineText(content, {
                  start,
                  end,
                  styles: block.styles,
                  pictures: own?.map((picture) => ({ ...picture, at: Math.min(picture.at, end) })),
                });
                const spans = { colSpan: columns, rowSpan: down };
                return isHeading ? (
                  <th key={start} data-at={start} dir="auto" scope={isHead ? 'col' : 'row'} {...spans}>
                    {words}
                  </th>
                ) : (
                  <td key={start} data-at={start} dir="auto" {...spans}>
                    {words}
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
  if (!isWide) return table;
  return (
    // It is scrolled by the keyboard as well.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.wide} role="group" aria-label="Table" tabIndex={0}>
      {table}
    </div>
  );
}
