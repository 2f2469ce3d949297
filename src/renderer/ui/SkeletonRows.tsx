import styles from './SkeletonRows.module.css';

/** Widths in percent, so that the rows look like titles and not like a wall. */
const WIDTHS = [58, 44, 66, 51, 37, 62];

/** Still grey rows that stand where a list will be. */
export function SkeletonRows({ count }: { readonly count: number }) {
  return (
    <div aria-busy="true">
      <output className="visually-hidden">Loading</output>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={styles.row} aria-hidden="true">
          <span className={styles.icon} />
          <span className={styles.line} style={{ inlineSize: `${WIDTHS[index % WIDTHS.length] ?? 50}%` }} />
        </div>
      ))}
    </div>
  );
}
