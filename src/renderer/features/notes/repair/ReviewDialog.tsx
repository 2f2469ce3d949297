import { useState } from 'react';
import type { AnnotationRow } from '../../../core/annotation-work';
import { onOneLine } from '../../../core/model/place-words';
import { countWords } from '../../../core/model/size-words';
import { wordDifferences } from '../../../core/model/word-differences';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { EmptyState } from '../../../ui/EmptyState';
import { FailureNotice } from '../../../ui/FailureNotice';
import { ProgressBar } from '../../../ui/ProgressBar';
import { likenessWords } from '../../annotations/health-words';
import { useArchive } from '../../useArchive';
import styles from './Repair.module.css';
import type { SureRepair } from './sure-repairs';
import { useSureRepairs } from './useSureRepairs';

interface ReviewDialogProps {
  readonly rows: readonly AnnotationRow[];
  readonly onClose: () => void;
}

const keyOf = ({ annotationId, piece }: SureRepair): string => `${annotationId} ${piece}`;

/** Places that are at least 95 % alike, to be looked over and accepted together, as one step. */
export function ReviewDialog({ rows, onClose }: ReviewDialogProps) {
  const { archive, announce, reportFailure } = useArchive();
  const { done, total, found, failure } = useSureRepairs(rows);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const isLooking = failure === undefined && done < total;
  const accepted = found.filter((repair) => !left.has(keyOf(repair)));
  const turn = (key: string, isTaken: boolean) => {
    const next = new Set(left);
    if (isTaken) next.delete(key);
    else next.add(key);
    setLeft(next);
  };
  const accept = async () => {
    const repaired = await archive.do.repairAnchors(
      accepted.map(({ annotationId, piece, place }) => ({ annotationId, piece, place })),
    );
    if (!repaired.ok) return reportFailure(repaired.failure.message);
    announce(
      `${countWords(accepted.length, 'passage has its', 'passages have their')} place. Undo takes it back.`,
    );
    onClose();
  };
  return (
    <Dialog
      title="Look over what is nearly certain"
      isOpen
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Leave them</Button>
          <Button
            variant="primary"
            isDisabled={isLooking || accepted.length === 0}
            disabledReason={isLooking ? 'Places are still being looked for' : 'No place is ticked'}
            onPress={() => void accept()}
          >
            {`Accept ${countWords(accepted.length, 'place')}`}
          </Button>
        </>
      }
    >
      <p className={styles.lead}>
        These places are at least 95 % alike, and nothing else in their source is nearly as alike. Compare the
        words, and take the tick away from those you want to look at one by one.
      </p>
      {isLooking && (
        <ProgressBar
          label={`Looking for places, ${done} of ${total}`}
          value={total === 0 ? 0 : done / total}
        />
      )}
      {failure === undefined ? null : <FailureNotice message={failure} />}
      {!isLooking && found.length === 0 && (
        <EmptyState
          title="No place is certain enough"
          text="Look at the notes one by one: each offers the likeliest places."
        />
      )}
      <ul className={styles.review} aria-label="Places to accept">
        {found.map((repair) => (
          <li key={keyOf(repair)}>
            <label className={styles.sure}>
              <input
                type="checkbox"
                checked={!left.has(keyOf(repair))}
                onChange={(event) => turn(keyOf(repair), event.target.checked)}
              />
              <span className={styles.sureWords}>
                <span className={styles.sureHead}>
                  <bdi>{repair.row.source.title}</bdi>
                  <span>{likenessWords(repair.candidate.likeness)}</span>
                </span>
                <Words repair={repair} />
              </span>
            </label>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** The words there now, among their neighbours; where they differ from what was marked, both are shown. */
function Words({ repair: { was, candidate } }: { readonly repair: SureRepair }) {
  const [before, after] = [onOneLine(was), onOneLine(candidate.quote)];
  const differences = before === after ? undefined : wordDifferences(before, after);
  return (
    <span className={styles.sureQuote} dir="auto">
      <span className={styles.around}>{onOneLine(candidate.before)}</span>
      {differences === undefined
        ? after
        : differences.map((part, index) => {
            if (part.where === 'one') return <del key={index}>{part.text}</del>;
            return part.where === 'other' ? <ins key={index}>{part.text}</ins> : part.text;
          })}
      <span className={styles.around}>{onOneLine(candidate.after)}</span>
    </span>
  );
}
