import styles from './Small.module.css';

/** Still rows that hold the place of a list that is being read. */
export function SkeletonRows({ count }: { readonly count: number }) {
  return (
    <div role="status" aria-label="Reading">
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={styles.skeleton}>
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}
