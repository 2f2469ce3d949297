import { FileDiff, List, Lock, LockOpen, Upload } from 'lucide-react';
import { Button } from '../../../ui/Button';
import { KeyOf } from '../../../ui/KeyOf';
import { RelationMark } from '../../../ui/RelationMark';
import styles from './Compare.module.css';
import { type ComparedTie, tieCounts } from './ties';

interface CompareFootProps {
  readonly ties: readonly ComparedTie[];
  readonly isLocked: boolean;
  readonly onLock: () => void;
  readonly pairsAreOpen: boolean;
  readonly onPairs: () => void;
  /** Absent where there are more than two. */
  readonly onWholeTexts: (() => void) | undefined;
  readonly onExport: () => void;
}

/** Below the panes: how many pairs there are of which kind, and what can be done with them. */
export function CompareFoot(props: CompareFootProps) {
  const { ties, isLocked, pairsAreOpen } = props;
  return (
    <div className={styles.foot} role="group" aria-label="Linked passages">
      <span>{ties.length === 1 ? '1 linked pair' : `${ties.length} linked pairs`}</span>
      <ul className={styles.counts} aria-label="Pairs by relation">
        {tieCounts(ties).map(({ kind, count }) => (
          <li key={kind.id}>
            <RelationMark kind={kind.id} words={`${count} ${kind.name}`} />
          </li>
        ))}
      </ul>
      <span className={styles.hint}>
        Select a passage on each side, then press <KeyOf action="reader.link" /> to link
      </span>
      <div className={styles.actions}>
        <Button
          size="small"
          icon={isLocked ? <Lock aria-hidden /> : <LockOpen aria-hidden />}
          onPress={props.onLock}
        >
          {isLocked ? 'Scroll together: on' : 'Scroll together: off'}
        </Button>
        {props.onWholeTexts !== undefined && (
          <Button size="small" icon={<FileDiff aria-hidden />} onPress={props.onWholeTexts}>
            Whole texts, word by word
          </Button>
        )}
        <Button size="small" icon={<List aria-hidden />} onPress={props.onPairs}>
          {pairsAreOpen ? 'Hide pairs' : 'Show pairs'}
        </Button>
        <Button size="small" icon={<Upload aria-hidden />} onPress={props.onExport}>
          Export…
        </Button>
      </div>
    </div>
  );
}
