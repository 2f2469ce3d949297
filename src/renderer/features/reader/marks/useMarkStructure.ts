import type { AnnotationRow } from '../../../core/annotation-work';
import { quoteOf } from '../../../core/model/anchors';
import { useArchive } from '../../useArchive';
import { onOneLine } from '../../../core/model/place-words';
import type { Stretch } from '../pdf-view-port';
import type { ReaderActions } from '../useReaderActions';
import { isOfWords, mergePartner, standingPieces } from './overlapping-marks';
import { joinedPieces, withoutWords } from './pieces';
import { isIn, type Place, type TextOfPage } from './places';

interface MarkStructure {
  readonly rows: readonly AnnotationRow[];
  readonly selected: AnnotationRow | undefined;
  readonly stretches: readonly Stretch[] | undefined;
  readonly actions: ReaderActions;
  readonly textOf: TextOfPage;
  /** Where the caret stands, while it is on. */
  readonly caret: () => Place | undefined;
  readonly onDone: (annotationId: string) => void;
}

/** What changes of which words a mark is made: pieces added and taken out, marks merged and split. */
export function useMarkStructure(props: MarkStructure) {
  const { rows, selected, stretches, actions, textOf, caret, onDone } = props;
  const { announce } = useArchive();
  const changeable =
    selected !== undefined && isOfWords(selected.annotation) && selected.annotation.embedded === undefined
      ? selected
      : undefined;
  const pieces =
    changeable === undefined
      ? []
      : standingPieces(changeable.annotation, changeable.source.extraction.sha256);

  const setPieces = async (next: readonly Stretch[], words: string) => {
    if (changeable === undefined || !(await actions.setPieces(changeable.annotation, next))) return;
    announce(words);
    onDone(changeable.annotation.id);
  };
  const takeOut = async (taken: readonly Stretch[]) => {
    const left = withoutWords(pieces, taken, textOf);
    if (left.length === 0) announce('That is the whole mark. Del removes it.');
    else await setPieces(left, 'Taken out of the mark.');
  };
  return {
    /** The chosen mark can take the selected words in. */
    canAdd: changeable !== undefined && stretches !== undefined,
    /** The selected words, joined to the chosen mark. */
    async add() {
      if (changeable === undefined || stretches === undefined)
        announce('Choose a mark, then select the words to add to it.');
      else await setPieces(joinedPieces([...pieces, ...stretches], textOf), 'Added to the mark.');
    },
    /** The selected words, or the piece the caret stands in, out of the chosen mark. */
    async subtract() {
      const place = caret();
      const piece = place === undefined ? undefined : pieces.find((each) => isIn(place, each));
      const taken = stretches ?? (piece === undefined ? undefined : [piece]);
      if (changeable === undefined || taken === undefined)
        announce('Choose a mark, then select the words to take out of it.');
      else await takeOut(taken);
    },
    removePiece: (piece: Stretch) => takeOut([piece]),
    /** With the selected words, or else with the mark that overlaps or follows. */
    async merge() {
      if (changeable === undefined) {
        announce('Choose a mark to merge.');
        return;
      }
      if (stretches !== undefined) {
        await setPieces(joinedPieces([...pieces, ...stretches], textOf), 'Merged with the selected words.');
        return;
      }
      const partner = mergePartner(rows, changeable.annotation.id);
      if (partner === undefined) {
        announce('There is no other mark in this source to merge with.');
        return;
      }
      const merged = await actions.merge([changeable.annotation.id, partner.annotation.id]);
      if (merged === undefined) return;
      announce(
        `Merged with “${onOneLine(quoteOf(partner.annotation)).slice(0, 60)}”. Undo parts them again.`,
      );
      onDone(merged.id);
    },
    /** At the caret, or where the selected words begin. */
    async split() {
      const [first] = stretches ?? [];
      const at = first === undefined ? caret() : { pageIndex: first.pageIndex, offset: first.start };
      const isInside = at !== undefined && pieces.some((piece) => isIn(at, piece)) && !isAtEdge(at, pieces);
      if (changeable === undefined || at === undefined || !isInside) {
        announce('Choose a mark, and put the caret (F7) or a selection where it is to be split.');
        return;
      }
      const second = await actions.split(changeable.annotation.id, at);
      if (second === undefined) return;
      announce('Split into two marks. Undo joins them again.');
      onDone(changeable.annotation.id);
    },
  };
}

/** At the very beginning or the very end of a mark there is nothing to split off. */
function isAtEdge(place: Place, pieces: readonly Stretch[]): boolean {
  const [first, last] = [pieces[0], pieces.at(-1)];
  return (
    (first?.pageIndex === place.pageIndex && first.start === place.offset) ||
    (last?.pageIndex === place.pageIndex && last.end === place.offset)
  );
}
