import type { HighlightSlot } from '../core/model/annotation';
import styles from './Small.module.css';

const SHAPES: Readonly<Record<HighlightSlot, string>> = {
  1: 'M5.5 .8a4.7 4.7 0 1 0 0 9.4a4.7 4.7 0 0 0 0-9.4z',
  2: 'M1.2 1.2h8.6v8.6H1.2z',
  3: 'M5.5 .9l5 9.2h-10z',
  4: 'M5.5 .2l5.3 5.3l-5.3 5.3L.2 5.5z',
  5: 'M3.9 .8h3.2v3.1h3.1v3.2H7.1v3.1H3.9V7.1H.8V3.9h3.1z',
};

/** A highlight's shape in its edge colour: disc, square, triangle, diamond, cross. */
export function HighlightMark({ slot }: { readonly slot: HighlightSlot }) {
  return (
    <svg className={styles.mark} viewBox="0 0 11 11" aria-hidden="true">
      <path d={SHAPES[slot]} fill={`var(--hl-${slot}-edge)`} />
    </svg>
  );
}
