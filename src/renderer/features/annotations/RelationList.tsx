import { X } from 'lucide-react';
import type { RelationEnd } from '../../core/annotation-work';
import { firstAnchor, quoteOf } from '../../core/model/anchors';
import { onOneLine } from '../../core/model/place-words';
import { IconButton } from '../../ui/IconButton';
import { RelationMark } from '../../ui/RelationMark';
import styles from './RelationList.module.css';
import { usePlaceWords } from './usePlaceWords';

interface RelationListProps {
  readonly relations: readonly RelationEnd[];
  /** Goes to the other passage. */
  readonly onOpen: (end: RelationEnd) => void;
  /** With it each tie can be taken away. */
  readonly onUnrelate?: ((relationId: string) => void) | undefined;
  /** False where the list is not to be reached with Tab. */
  readonly isReachable?: boolean | undefined;
}

/** Ties of a passage to others, as read from it: "contradicts · Khazar Courier, ¶ 4". */
export function RelationList({ relations, onOpen, onUnrelate, isReachable = true }: RelationListProps) {
  if (relations.length === 0) return null;
  return (
    <ul className={styles.relations} aria-label="Ties to other passages">
      {relations.map((end) => (
        <li key={end.relation.id} className={styles.tie}>
          <Tie end={end} isReachable={isReachable} onOpen={() => onOpen(end)} />
          {onUnrelate !== undefined && (
            <IconButton
              label={`Untie from ${end.otherSource.title}`}
              icon={<X />}
              onPress={() => onUnrelate(end.relation.id)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function Tie({
  end: { relation, words, other, otherSource },
  isReachable,
  onOpen,
}: {
  readonly end: RelationEnd;
  readonly isReachable: boolean;
  readonly onOpen: () => void;
}) {
  const place = usePlaceWords(otherSource, firstAnchor(other));
  return (
    <button
      type="button"
      className={styles.open}
      title={onOneLine(quoteOf(other)).slice(0, 240)}
      tabIndex={isReachable ? 0 : -1}
      onClick={onOpen}
    >
      <RelationMark kind={relation.kind} words={words} />
      <span className={styles.other}>
        {' · '}
        <bdi>{otherSource.title}</bdi>
        {place === '' ? '' : `, ${place}`}
        {relation.label === '' ? null : <span className={styles.label}> ({relation.label})</span>}
      </span>
    </button>
  );
}
