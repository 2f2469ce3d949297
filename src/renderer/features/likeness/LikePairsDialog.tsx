import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { LikePair } from '../../core/archive';
import type { SourceRelation } from '../../core/model/source';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { EmptyState } from '../../ui/EmptyState';
import { FailureNotice } from '../../ui/FailureNotice';
import { IconButton } from '../../ui/IconButton';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { useWatched } from '../../ui/useWatched';
import { useArchive } from '../useArchive';
import { ComparedTexts } from './ComparedTexts';
import styles from './CompareDialog.module.css';
import { JudgeKeys } from './JudgeKeys';
import { useJudge } from './useJudge';

interface LikePairsDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Goes through the sources that are alike and not yet judged, pair by pair. */
export function LikePairsDialog({ isOpen, onClose }: LikePairsDialogProps) {
  return isOpen ? <OpenLikePairsDialog onClose={onClose} /> : null;
}

const nameOf = ({ one, other }: LikePair) => `${one.id} ${other.id}`;
/** A place behind the last pair. */
const END = 'end';

function OpenLikePairsDialog({ onClose }: { readonly onClose: () => void }) {
  const { archive } = useArchive();
  const judge = useJudge();
  const watched = useWatched(archive.likenesses.unjudged(), [archive]);
  // By name and not by number: the list changes while files are imported.
  const [chosen, setChosen] = useState<string>();
  const pairs = watched.state === 'ready' ? watched.value : [];
  const found = pairs.findIndex((pair) => nameOf(pair) === chosen);
  const index = chosen === END ? pairs.length : Math.max(0, found);
  const pair = pairs[index];

  const goTo = (to: number) => {
    const target = pairs[to];
    setChosen(target === undefined ? END : nameOf(target));
  };
  const next = () => goTo(Math.min(pairs.length, index + 1));
  const previous = () => goTo(Math.max(0, index - 1));
  const mark = async (kind: SourceRelation['kind']) => {
    if (pair === undefined || !(await judge(pair.one, pair.other, kind))) return;
    next();
  };
  const same = () => void mark('same-text');
  const different = () => void mark('different-text');

  return (
    <Dialog
      title="Alike, not yet judged"
      size="large"
      isOpen
      onClose={onClose}
      footer={
        pair === undefined ? (
          <Button variant="primary" autoFocus onPress={onClose}>
            Close
          </Button>
        ) : (
          <>
            <JudgeKeys />
            <Button onPress={next}>Decide later</Button>
            <Button onPress={different}>Different texts</Button>
            <Button variant="primary" onPress={same}>
              Same text
            </Button>
          </>
        )
      }
    >
      {watched.state === 'loading' ? <SkeletonRows count={6} /> : null}
      {watched.state === 'failed' ? (
        <FailureNotice
          message="The alike texts could not be looked for. Nothing in the archive has changed. Close Sourcebook and open it again."
          details={String(watched.error)}
        />
      ) : null}
      {pair === undefined ? null : (
        <>
          <div className={styles.walk}>
            <IconButton
              label="Previous pair"
              action="likeness.previous-pair"
              icon={<ChevronLeft />}
              isDisabled={index === 0}
              onPress={previous}
            />
            <output>
              Pair {index + 1} of {pairs.length}
            </output>
            <IconButton
              label="Next pair"
              action="likeness.next-pair"
              icon={<ChevronRight />}
              onPress={next}
            />
          </div>
          <ComparedTexts
            one={pair.one}
            other={pair.other}
            keys={{ s: same, d: different, l: next, j: next, k: previous }}
            onLeave={onClose}
          />
        </>
      )}
      {watched.state === 'ready' && pair === undefined ? (
        <EmptyState
          title={pairs.length === 0 ? 'No texts are left to compare' : 'That was the last pair'}
          text={
            pairs.length === 0
              ? 'Texts that are alike are listed here as sources are imported. Nothing is merged.'
              : `${pairs.length === 1 ? 'One pair waits' : `${pairs.length} pairs wait`} for your decision. Until then each source counts for itself.`
          }
        >
          {pairs.length === 0 ? null : <Button onPress={() => goTo(0)}>Start again</Button>}
        </EmptyState>
      ) : null}
    </Dialog>
  );
}
