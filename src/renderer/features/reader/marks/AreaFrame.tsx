import { useRef, useState, type PointerEvent } from 'react';
import type { HighlightSlot, PageArea } from '../../../core/model/annotation';
import type { DocumentHandle, PagesOnScreen } from '../document-handle';
import { areaBetween, isLargeEnough, type AreaPress, type PagePoint } from './area-box';
import { AreaDraft } from './AreaDraft';
import styles from './AreaFrame.module.css';
import { nearestPointOf } from './area-on-screen';
import { useFocusAsked } from './useFocusAsked';
import { useOnScreen } from './useOnScreen';

/** Corners of the rectangle as it is shown: parts of its width and height. */
const CORNERS = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const;

interface AreaFrameProps {
  readonly area: PageArea;
  readonly slot: HighlightSlot;
  readonly handle: DocumentHandle;
  readonly pages: PagesOnScreen;
  readonly stage: HTMLElement;
  /** Changes when the handle is to have the focus. */
  readonly focusSerial: number;
  readonly onPut: (area: PageArea) => void;
  /** An arrow key on the handle; false for other keys. */
  readonly onPress: (key: AreaPress) => boolean;
  /** Back to the document. */
  readonly onLeave: () => void;
}

/** Handles at the corners of the chosen area: dragged they size it, and arrow keys on the last one move and size it. */
export function AreaFrame(props: AreaFrameProps) {
  const { area, slot, handle, pages, stage, focusSerial } = props;
  useOnScreen(handle.region, true);
  const [dragged, setDragged] = useState<PageArea>();
  const last = useFocusAsked(focusSerial);
  /** The corner that stays, while the opposite one is dragged. */
  const fixed = useRef<PagePoint>(undefined);
  const box = pages.boxOfArea(dragged ?? area);
  if (box === undefined) return null;
  const outer = stage.getBoundingClientRect();
  const view = handle.region.getBoundingClientRect();

  const follow = (event: PointerEvent) => {
    const size = pages.sizeOf(area.pageIndex);
    const point = nearestPointOf(pages, area.pageIndex, event);
    if (fixed.current === undefined || size === undefined || point === undefined) return;
    setDragged(areaBetween(fixed.current, point, size));
  };
  const finish = (isDropped: boolean) => {
    fixed.current = undefined;
    setDragged(undefined);
    if (isDropped && dragged !== undefined && isLargeEnough(dragged)) props.onPut(dragged);
  };
  return (
    <>
      {dragged !== undefined && <AreaDraft area={dragged} handle={handle} stage={stage} slot={slot} />}
      {CORNERS.map(([across, down]) => {
        const corner = { clientX: box.left + across * box.width, clientY: box.top + down * box.height };
        const isLast = across === 1 && down === 1;
        const isSeen =
          corner.clientX >= view.left &&
          corner.clientX <= view.right &&
          corner.clientY >= view.top &&
          corner.clientY <= view.bottom;
        // The one that is dragged or has the focus stays, wherever it goes.
        if (!isSeen && !isLast && dragged === undefined) return null;
        return (
          <button
            key={`${across} ${down}`}
            ref={isLast ? last : undefined}
            type="button"
            className={styles.corner}
            data-leaning={across === down ? 'down' : 'up'}
            data-hidden={!isSeen || undefined}
            // One is enough for keys and screen readers.
            tabIndex={isLast ? 0 : -1}
            aria-hidden={!isLast}
            aria-label="Area, arrow keys move it, with Shift they size it"
            style={{ left: corner.clientX - outer.left, top: corner.clientY - outer.top }}
            onClick={(event) => {
              if (isLast) event.currentTarget.focus();
            }}
            // Before the keys of the stage: Escape only leaves the handle.
            onKeyDownCapture={(event) => {
              const leaves = event.key === 'Escape' || event.key === 'Enter';
              if (event.altKey || event.metaKey || (!leaves && !props.onPress(event))) return;
              event.preventDefault();
              event.stopPropagation();
              if (leaves) props.onLeave();
            }}
            onPointerDown={(event) => {
              if (event.button !== 0) return;
              event.currentTarget.setPointerCapture(event.pointerId);
              event.stopPropagation();
              fixed.current = oppositeOf(area, nearestPointOf(pages, area.pageIndex, corner));
            }}
            onPointerMove={follow}
            onPointerUp={() => finish(true)}
            onPointerCancel={() => finish(false)}
          />
        );
      })}
    </>
  );
}

/** The corner of an area that lies farthest from a point, on the page as it is not turned. */
function oppositeOf({ pageIndex, box }: PageArea, point: PagePoint | undefined): PagePoint | undefined {
  if (point === undefined) return undefined;
  const far = (value: number, low: number, extent: number) => (value - low > extent / 2 ? low : low + extent);
  return { pageIndex, x: far(point.x, box.x, box.width), y: far(point.y, box.y, box.height) };
}
