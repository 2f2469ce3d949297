import { CircleHelp, MoveRight, SearchX } from 'lucide-react';
import { wantsRepair } from '../../core/model/anchors';
import type { AnchorHealth } from '../../core/model/annotation';
import { classes } from '../../ui/classes';
import { healthBadge, healthSentence } from './health-words';
import styles from './HealthBadge.module.css';

interface HealthBadgeProps {
  readonly health: AnchorHealth;
  /** Opens the dialog that looks for the place; without it the badge only tells. */
  readonly onFind?: (() => void) | undefined;
  /** False where another control is the one to reach with Tab. */
  readonly isReachable?: boolean | undefined;
}

/** How surely a mark stands in the present text; nothing while it stands where it was made. */
export function HealthBadge({ health, onFind, isReachable = true }: HealthBadgeProps) {
  const words = healthBadge(health);
  if (words === undefined) return null;
  return (
    <div className={styles.health} title={healthSentence(health)}>
      <span className={classes(styles.badge, styles[health.state])}>
        <HealthIcon state={health.state} />
        {words}
        <span className="visually-hidden">. {healthSentence(health)}</span>
      </span>
      {onFind !== undefined && wantsRepair(health) && (
        <button type="button" className={styles.find} tabIndex={isReachable ? 0 : -1} onClick={onFind}>
          Find it again
        </button>
      )}
    </div>
  );
}

function HealthIcon({ state }: { readonly state: AnchorHealth['state'] }) {
  switch (state) {
    case 'lost':
      return <SearchX size={14} aria-hidden />;
    case 'approximate':
      return <CircleHelp size={14} aria-hidden />;
    case 'moved':
    case 'exact':
      return <MoveRight size={14} aria-hidden />;
  }
}
