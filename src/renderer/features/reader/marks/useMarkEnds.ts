import type { AnnotationRow } from '../../../core/annotation-work';
import type { Annotation } from '../../../core/model/annotation';
import { useArchive } from '../../useArchive';
import type { DocumentHandle } from '../document-handle';
import type { Stretch } from '../pdf-view-port';
import type { ReaderActions } from '../useReaderActions';
import { withEndMoved, type EndStep, type MarkEnd } from './move-end';
import { isOfWords, standingPieces } from './overlapping-marks';
import type { TextOfPage } from './places';
import { useSteps } from './useSteps';

interface MarkEnds {
  readonly selected: AnnotationRow | undefined;
  readonly actions: ReaderActions;
  readonly textOf: TextOfPage;
  readonly handle: DocumentHandle | undefined;
}

/** Extending and shrinking the chosen mark at its ends, by keys and by dragging. */
export function useMarkEnds({ selected, actions, textOf, handle }: MarkEnds) {
  const { announce } = useArchive();
  const steps = useSteps<readonly Stretch[]>('ends', (...step) => actions.setPieces(...step));
  const changeable =
    selected !== undefined && isOfWords(selected.annotation) && selected.annotation.embedded === undefined
      ? selected
      : undefined;
  const pieces =
    changeable === undefined
      ? []
      : standingPieces(changeable.annotation, changeable.source.extraction.sha256);

  const write = (annotation: Annotation, next: readonly Stretch[], end: MarkEnd) => {
    steps.take(annotation, next);
    announce(endWords(next, end, textOf));
    const outer = end === 'start' ? next[0] : next.at(-1);
    if (outer === undefined) return;
    const place = end === 'start' ? { ...outer, end: outer.start + 1 } : { ...outer, start: outer.end - 1 };
    void handle?.goTo(place);
  };
  return {
    /** The chosen mark's pieces; none when it has no ends that can be moved. */
    pieces,
    step(step: EndStep): void {
      if (changeable === undefined) return;
      const { annotation } = changeable;
      const next = withEndMoved(steps.fresh(annotation.id) ?? pieces, step, textOf);
      if (next === undefined) announce('It cannot be moved further.');
      else write(annotation, next, step.end);
    },
    /** Puts an end where it was dragged to. */
    drop(next: readonly Stretch[], end: MarkEnd): void {
      if (changeable !== undefined) write(changeable.annotation, next, end);
    },
  };
}

/** "Ends with “at noon”." */
function endWords(pieces: readonly Stretch[], end: MarkEnd, textOf: TextOfPage): string {
  const piece = end === 'start' ? pieces[0] : pieces.at(-1);
  const words = piece === undefined ? '' : (textOf(piece.pageIndex)?.slice(piece.start, piece.end) ?? '');
  const list = words.split(/\s+/u).filter((word) => word !== '');
  const told = end === 'start' ? list.slice(0, 2) : list.slice(-2);
  return `${end === 'start' ? 'Begins' : 'Ends'} with “${told.join(' ')}”.`;
}
