import { classes } from './classes';
import { relationLook } from './relation-look';
import { StanceMark } from './StanceMark';
import styles from './RelationMark.module.css';

interface RelationMarkProps {
  /** Id of the relation's kind. */
  readonly kind: string;
  /** The relation as read from here: "confirms", "is confirmed by". */
  readonly words: string;
}

/** A tie between two passages: symbol, colour and words, never colour alone. */
export function RelationMark({ kind, words }: RelationMarkProps) {
  const look = relationLook(kind);
  return (
    <span className={classes(styles.relation, styles[look])}>
      <span aria-hidden className={styles.symbol}>
        <StanceMark stance={look} />
      </span>
      {words}
    </span>
  );
}
