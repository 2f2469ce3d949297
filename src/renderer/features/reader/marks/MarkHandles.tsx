import { X } from 'lucide-react';
import { useEffect, useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react';
import type { DocumentHandle } from '../document-handle';
import type { Stretch } from '../pdf-view-port';
import styles from './MarkHandles.module.css';
import { handleStepOfKeys } from './mark-keys';
import { withEndAt, type EndStep, type MarkEnd } from './move-end';
import type { Place, TextOfPage } from './places';
import { useFocusAsked } from './useFocusAsked';
import { useOnScreen } from './useOnScreen';

interface MarkHandlesProps {
  readonly stage: HTMLElement;
  readonly handle: DocumentHandle;
  readonly pieces: readonly Stretch[];
  readonly textOf: TextOfPage;
  readonly isMac: boolean;
  /** Changes when the handle of the mark's end is to have the focus. */
  readonly focusSerial: number;
  readonly onStep: (step: EndStep) => void;
  /** While an end is dragged: what the mark would hold. Undefined when that is over. */
  readonly onPreview: (pieces: readonly Stretch[] | undefined) => void;
  readonly onDrop: (pieces: readonly Stretch[], end: MarkEnd) => void;
  readonly onRemovePiece: (piece: Stretch) => void;
  /** Back to the document. */
  readonly onLeave: () => void;
}

/** Handles at both ends of the chosen mark, to drag or to move with the arrow keys. */
export function MarkHandles(props: MarkHandlesProps) {
  const { stage, handle, pieces, focusSerial } = props;
  useOnScreen(handle.region, true);
  const isSelecting = usePointerDown(handle.region);
  const endHandle = useFocusAsked(focusSerial);
  const [first, last] = [pieces[0], pieces.at(-1)];
  // Words that are being selected may go on below a handle.
  if (isSelecting || handle.letters === undefined || first === undefined || last === undefined) return null;
  return (
    <>
      <EndHandle {...props} end="start" place={{ pageIndex: first.pageIndex, offset: first.start }} />
      <EndHandle
        {...props}
        end="end"
        place={{ pageIndex: last.pageIndex, offset: last.end }}
        buttonRef={endHandle}
      />
      {pieces.length > 1 &&
        pieces.map((piece) => (
          <RemovePiece
            key={`${piece.pageIndex}:${piece.start}`}
            box={inStage(handle.letters?.boxesOf(piece).at(-1), handle, stage)}
            onPress={() => props.onRemovePiece(piece)}
          />
        ))}
    </>
  );
}

function EndHandle({
  end,
  place,
  buttonRef,
  stage,
  handle,
  pieces,
  textOf,
  isMac,
  onStep,
  onPreview,
  onDrop,
  onLeave,
}: MarkHandlesProps & {
  readonly end: MarkEnd;
  readonly place: Place;
  readonly buttonRef?: RefObject<HTMLButtonElement | null>;
}) {
  const [dragged, setDragged] = useState<readonly Stretch[]>();
  const shown = dragged ?? pieces;
  const caret = handle.letters?.caretBoxAt(dragged === undefined ? place : placeOfEnd(dragged, end));
  const box = inStage(caret, handle, stage);
  if (caret === undefined || box === undefined) return null;
  const follow = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const over = handle.letters?.placeAt(event.clientX, event.clientY);
    const next = over === undefined ? undefined : withEndAt(pieces, end, over, textOf);
    if (next === undefined) return;
    setDragged(next);
    onPreview(next);
  };
  const finish = (event: PointerEvent, isDropped: boolean) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId))
      event.currentTarget.releasePointerCapture(event.pointerId);
    if (isDropped && dragged !== undefined) onDrop(dragged, end);
    setDragged(undefined);
    onPreview(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Enter') {
      event.preventDefault();
      event.stopPropagation();
      onLeave();
      return;
    }
    const step = handleStepOfKeys(event, isMac);
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onStep({ end, ...step });
  };
  return (
    <button
      ref={buttonRef}
      type="button"
      className={styles.handle}
      data-outward={outwardOf(shown, end, caret, handle)}
      aria-label={
        end === 'start' ? 'Beginning of the mark, arrow keys move it' : 'End of the mark, arrow keys move it'
      }
      style={around(box)}
      onClick={(event) => event.currentTarget.focus()}
      // Before the keys of the stage: Escape only leaves the handle.
      onKeyDownCapture={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        event.stopPropagation();
      }}
      onPointerMove={follow}
      onPointerUp={(event) => finish(event, true)}
      onPointerCancel={(event) => finish(event, false)}
    >
      <i className={styles.grip} aria-hidden="true" />
    </button>
  );
}

function RemovePiece({ box, onPress }: { readonly box: StageBox | undefined; readonly onPress: () => void }) {
  if (box === undefined) return null;
  return (
    <button
      type="button"
      className={styles.remove}
      aria-label="Take this piece out of the mark"
      title="Take this piece out of the mark"
      style={{ left: box.left + box.width, top: box.top }}
      onClick={onPress}
    >
      <X aria-hidden="true" />
    </button>
  );
}

/** True while a button of the pointer that was pressed in an element is held. */
function usePointerDown(element: HTMLElement): boolean {
  const [isDown, setDown] = useState(false);
  useEffect(() => {
    const ending = new AbortController();
    const options = { signal: ending.signal };
    element.addEventListener('pointerdown', () => setDown(true), options);
    for (const kind of ['pointerup', 'pointercancel'] as const)
      window.addEventListener(kind, () => setDown(false), options);
    return () => ending.abort();
  }, [element]);
  return isDown;
}

/**
 * On which side of an end the mark does not lie. Only there a handle takes the pointer, so that words
 * inside the mark, and lines above and below, can be selected as ever.
 */
function outwardOf(
  pieces: readonly Stretch[],
  end: MarkEnd,
  caret: DOMRect,
  { letters }: DocumentHandle,
): 'left' | 'right' | 'up' | 'down' {
  const piece = end === 'start' ? pieces[0] : pieces.at(-1);
  const boxes = piece === undefined ? [] : (letters?.boxesOf(piece) ?? []);
  const box = end === 'start' ? boxes[0] : boxes.at(-1);
  const isLevel = caret.height >= caret.width;
  if (box === undefined) return end === 'start' ? 'left' : 'right';
  if (isLevel) return box.left + box.width / 2 > caret.left ? 'left' : 'right';
  return box.top + box.height / 2 > caret.top ? 'up' : 'down';
}

interface StageBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A box of the window in the stage's own px; undefined where the region does not show it. */
function inStage(
  box: DOMRect | undefined,
  { region }: DocumentHandle,
  stage: HTMLElement,
): StageBox | undefined {
  if (box === undefined) return undefined;
  const view = region.getBoundingClientRect();
  const isSeen =
    box.bottom > view.top && box.top < view.bottom && box.right >= view.left && box.left <= view.right;
  if (!isSeen) return undefined;
  const outer = stage.getBoundingClientRect();
  return { left: box.left - outer.left, top: box.top - outer.top, width: box.width, height: box.height };
}

/** Half of the least size of something to press, in px. */
const HALF_TARGET_PX = 12;

/** The box of a handle: around the caret's line, and large enough to be pressed. */
function around({ left, top, width, height }: StageBox): StageBox {
  return {
    left: left - HALF_TARGET_PX,
    top: top - HALF_TARGET_PX,
    width: width + 2 * HALF_TARGET_PX,
    height: height + 2 * HALF_TARGET_PX,
  };
}

function placeOfEnd(pieces: readonly Stretch[], end: MarkEnd): Place {
  const piece = end === 'start' ? pieces[0] : pieces.at(-1);
  return {
    pageIndex: piece?.pageIndex ?? 0,
    offset: (end === 'start' ? piece?.start : piece?.end) ?? 0,
  };
}
