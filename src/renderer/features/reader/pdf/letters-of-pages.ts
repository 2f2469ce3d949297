import type { CaretMove } from '../caret-keys';
import type { DocumentHandle, LettersOnScreen } from '../document-handle';
import { caretAfter, stepToFirst } from '../marks/caret-in-pages';
import { comparePlaces, spanBetween, stretchesOfSpan, type Place, type TextOfPage } from '../marks/places';
import type { PdfView } from '../pdf-view-port';

/** The fixed and the moving end of a selection. */
interface Ends {
  readonly anchor: Place;
  readonly focus: Place;
}

/**
 * The part of the document's handle that finds letters, points and the caret on pages. The window's
 * selection says where the caret is; where it goes next is decided by the pages' text. What was
 * selected by places is known by them, since the letters of some files stand in another order.
 */
export function lettersOfPages(
  view: PdfView,
  textOf: TextOfPage,
): Required<Pick<DocumentHandle, 'letters' | 'pages' | 'caret' | 'caretBox' | 'moveCaret' | 'selection'>> {
  const { places } = view;
  let chosen:
    | (Ends & { readonly offsets: string | undefined; readonly nodes: readonly (Node | null)[] })
    | undefined;
  const letters: LettersOnScreen = {
    ...places,
    async select(anchor, focus) {
      const isDone = await places.select(anchor, focus);
      chosen = isDone ? { anchor, focus, ...selectionNow() } : undefined;
      return isDone;
    },
  };
  const ends = (): Ends | undefined => {
    const now = selectionNow();
    const isStill =
      chosen !== undefined &&
      now.offsets === chosen.offsets &&
      now.nodes.every((node, index) => node === chosen?.nodes[index]);
    return isStill ? chosen : places.selectionEnds();
  };
  const caret = () => ends()?.focus;
  return {
    letters,
    pages: places,
    caret,
    caretBox() {
      const place = caret();
      return place === undefined ? undefined : places.caretBoxAt(place);
    },
    selection() {
      const now = ends();
      if (now === undefined || now !== chosen) return view.selection().stretches;
      return comparePlaces(now.anchor, now.focus) === 0
        ? []
        : stretchesOfSpan(spanBetween(now.anchor, now.focus), textOf);
    },
    async moveCaret(move: CaretMove) {
      const from = ends() ?? endsAtFirst(textOf);
      if (from === undefined) return;
      const next = caretAfter(from.focus, move, {
        textOf,
        boxAt: (place) => places.caretBoxAt(place),
        isRightToLeft: (place) => places.isRightToLeft(place),
        viewHeight: view.region.clientHeight,
      });
      // A move without Shift ends the selection, also where it can go no further.
      const focus = next ?? from.focus;
      await letters.select(move.alter === 'extend' ? from.anchor : focus, focus);
    },
  };
}

/** The window's selection, to see whether it is still the same. */
function selectionNow() {
  const selection = window.getSelection();
  return {
    offsets: selection === null ? undefined : `${selection.anchorOffset} ${selection.focusOffset}`,
    nodes: [selection?.anchorNode ?? null, selection?.focusNode ?? null],
  };
}

function endsAtFirst(textOf: TextOfPage): Ends | undefined {
  const first = stepToFirst({ pageIndex: 0, offset: 0 }, textOf);
  return first === undefined ? undefined : { anchor: first, focus: first };
}
