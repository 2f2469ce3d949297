import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { AnchorCandidate } from '../../core/annotation-work';
import { onOneLine } from '../../core/model/place-words';
import { likenessWords } from './health-words';
import styles from './RepairDialog.module.css';

interface CandidateListProps {
  readonly candidates: readonly AnchorCandidate[];
  readonly chosen: number;
  readonly placeOf: (candidate: AnchorCandidate) => string;
  readonly onChoose: (index: number) => void;
  /** Enter: the chosen one is right. */
  readonly onTake: () => void;
}

/** Places to choose from, likeliest first: arrow keys move, Enter takes. */
export function CandidateList({ candidates, chosen, placeOf, onChoose, onTake }: CandidateListProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(), []);
  const move = (index: number) => {
    const next = Math.max(0, Math.min(candidates.length - 1, index));
    onChoose(next);
    list.current?.querySelectorAll<HTMLElement>('[role=radio]')[next]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowRight') move(chosen + 1);
    else if (event.key === 'ArrowUp' || event.key === 'ArrowLeft') move(chosen - 1);
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(candidates.length - 1);
    else if (event.key === 'Enter') onTake();
    else return;
    event.preventDefault();
  };
  return (
    <ul ref={list} className={styles.candidates} role="radiogroup" aria-label="Places it may stand at now">
      {candidates.map((candidate, index) => (
        <li key={`${candidate.pageIndex}:${candidate.start}`} role="presentation">
          <div
            role="radio"
            aria-checked={index === chosen}
            tabIndex={index === chosen ? 0 : -1}
            className={styles.candidate}
            onClick={() => onChoose(index)}
            onKeyDown={onKeyDown}
          >
            <span className={styles.candidateHead}>
              {likenessWords(candidate.likeness)}
              <span className={styles.place}>{placeOf(candidate)}</span>
            </span>
            <span className={styles.candidateWords} dir="auto">
              <span className={styles.around}>{onOneLine(candidate.before)}</span>
              <strong>{onOneLine(candidate.quote)}</strong>
              <span className={styles.around}>{onOneLine(candidate.after)}</span>
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
