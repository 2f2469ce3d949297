import { useRef } from 'react';
import type { AnnotationRow } from '../../../core/annotation-work';
import type { Annotation } from '../../../core/model/annotation';
import { useArchive } from '../../useArchive';
import type { DocumentHandle } from '../document-handle';
import type { Stretch } from '../pdf-view-port';
import type { ReaderActions } from '../useReaderActions';
import { withEndMoved, type EndStep, type MarkEnd } from './move-end';
import { isOfWords, standingPieces } from './overlapping-marks';
import type { TextOfPage } from './places';

interface MarkEnds {
  readonly selected: AnnotationRow | undefined;
  readonly actions: ReaderActions;
  readonly textOf: TextOfPage;
  readonly handle: DocumentHandle | undefined;
}

/** Steps that follow one another within this time, in ms, are one step for undo. */
const SESSION_MS = 5000;
/** So long the steps just made count, in ms, and not what the list of notes still says. */
const FRESH_MS = 1200;

interface Working {
  readonly id: string;
  readonly pieces: readonly Stretch[];
  readonly session: string;
  readonly at: number;
}

/** Extending and shrinking the chosen mark at its ends, by keys and by dragging. */
export function useMarkEnds({ selected, actions, textOf, handle }: MarkEnds) {
  const { announce } = useArchive();
  const working = useRef<Working>(undefined);
  const writing = useRef<Promise<unknown>>(Promise.resolve());
  const changeable =
    selected !== undefined && isOfWords(selected.annotation) && selected.annotation.embedded === undefined
      ? selected
      : undefined;
  const pieces =
    changeable === undefined
      ? []
      : standingPieces(changeable.annotation, changeable.source.extraction.sha256);

  const write = (annotation: Annotation, next: readonly Stretch[], end: MarkEnd) => {
    const before = working.current;
    const at = performance.now();
    const goesOn = before?.id === annotation.id && at - before.at < SESSION_MS;
    const session = goesOn ? before.session : `ends ${annotation.id} ${crypto.randomUUID()}`;
    working.current = { id: annotation.id, pieces: next, session, at };
    // One after another; of those that wait only the last counts.
    writing.current = writing.current.then(() =>
      working.current?.pieces === next ? actions.setPieces(annotation, next, session) : undefined,
    );
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
      const fresh = working.current;
      const isFresh = fresh?.id === annotation.id && performance.now() - fresh.at < FRESH_MS;
      const next = withEndMoved(isFresh ? fresh.pieces : pieces, step, textOf);
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
