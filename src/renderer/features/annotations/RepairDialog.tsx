import { useEffect, useState } from 'react';
import type { AnchorCandidate, AnnotationRow } from '../../core/annotation-work';
import { onOneLine, shortPlace, type PagesWithPlaces } from '../../core/model/place-words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { EmptyState } from '../../ui/EmptyState';
import { FailureNotice } from '../../ui/FailureNotice';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { useArchive } from '../useArchive';
import { CandidateList } from './CandidateList';
import { piecesToRepair } from './pieces-to-repair';
import styles from './RepairDialog.module.css';
import { useRepairPlaces } from './useRepairPlaces';

interface RepairDialogProps {
  readonly row: AnnotationRow;
  /** Of the source's present reading, for the names of places. */
  readonly places: PagesWithPlaces | undefined;
  readonly onClose: () => void;
  /** The place of a piece was set; the dialog stays while others are to be found. */
  readonly onRepaired: (candidate: AnchorCandidate) => void;
  /** None of the places is right: the researcher wants to select it in the document. */
  readonly onSelectPassage: (piece: number) => void;
}

/** Where the words of a note may stand now: the quotation, and the likeliest places to choose from. */
export function RepairDialog({ row, places, onClose, onRepaired, onSelectPassage }: RepairDialogProps) {
  const { archive, announce, reportFailure } = useArchive();
  const { annotation, source } = row;
  const pieces = piecesToRepair(row);
  const piece = pieces[0];
  const found = useRepairPlaces(row, piece);
  const [chosen, setChosen] = useState(0);
  useEffect(() => setChosen(0), [found]);
  const candidate = found.state === 'ready' ? found.candidates[chosen] : undefined;
  const was = found.state === 'ready' ? found.was : undefined;
  const repair = async () => {
    if (candidate === undefined || piece === undefined) return;
    const repaired = await archive.do.repairAnchor(annotation.id, piece, candidate);
    if (!repaired.ok) {
      reportFailure(repaired.failure.message);
      return;
    }
    const left = pieces.length - 1;
    announce(
      left === 0
        ? 'The passage has its new place. Undo takes it back.'
        : `The piece has its new place. Pieces left: ${left}.`,
    );
    onRepaired(candidate);
    if (left === 0) onClose();
  };
  return (
    <Dialog
      title="Find the passage again"
      isOpen
      size="medium"
      onClose={onClose}
      footer={
        <>
          <Button onPress={() => onSelectPassage(piece ?? 0)}>None of these: select it in the text</Button>
          <span className={styles.grow} />
          <Button onPress={onClose}>Leave it</Button>
          <Button
            variant="primary"
            isDisabled={candidate === undefined}
            disabledReason="There is no place to choose"
            onPress={() => void repair()}
          >
            It stands here
          </Button>
        </>
      }
    >
      <p className={styles.lead}>
        The text of “<bdi>{source.title}</bdi>” was read anew.{' '}
        {pieces.length > 1
          ? `Piece ${(piece ?? 0) + 1} of ${annotation.anchors.length} was marked as:`
          : 'It was marked as:'}
      </p>
      {was !== undefined && (
        <blockquote className={styles.quote} dir="auto">
          <span className={styles.around}>{onOneLine(was.prefix)}</span>
          <strong>{onOneLine(was.quote)}</strong>
          <span className={styles.around}>{onOneLine(was.suffix)}</span>
        </blockquote>
      )}
      {found.state === 'loading' && <SkeletonRows count={3} />}
      {found.state === 'failed' && <FailureNotice message={found.message} />}
      {found.state === 'ready' && found.candidates.length === 0 && (
        <EmptyState
          title="No place is like it"
          text="The note and its quotation are kept. You can select the passage in the text yourself."
        />
      )}
      {found.state === 'ready' && found.candidates.length > 0 && (
        <CandidateList
          candidates={found.candidates}
          chosen={chosen}
          placeOf={(each) => shortPlace(source, places, each)}
          onChoose={setChosen}
          onTake={() => void repair()}
        />
      )}
    </Dialog>
  );
}
