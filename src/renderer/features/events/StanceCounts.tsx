import type { Stance } from '../../core/model/archive-event';
import { StanceMark } from '../../ui/StanceMark';
import { stanceCounts } from './event-words';
import styles from './StanceCounts.module.css';

/** How many passages take which stance: symbol, number and word. */
export function StanceCounts({ stances }: { readonly stances: Readonly<Record<Stance, number>> }) {
  return (
    <span className={styles.counts}>
      {stanceCounts(stances).map(({ stance, words }) => (
        <span key={stance} className={styles.count} style={{ color: `var(--st-${stance})` }}>
          <span aria-hidden="true" className={styles.symbol}>
            <StanceMark stance={stance} />
          </span>
          {words}
        </span>
      ))}
    </span>
  );
}
