import { useEffect, useRef, useState } from 'react';
import type { DocumentHandle } from '../document-handle';
import { useOnScreen } from '../marks/useOnScreen';
import { mentionKey } from './mention';
import styles from './MentionLayer.module.css';
import { MentionPopover } from './MentionPopover';
import type { Mentions } from './useMentions';

interface MentionLayerProps {
  readonly handle: DocumentHandle | undefined;
  readonly mentions: Mentions;
  readonly sourceDate: string;
  readonly focusDocument: () => void;
}

/** Over the document: a ring around the date or name one is at, and what it is taken for beside it. */
export function MentionLayer(props: MentionLayerProps) {
  const { handle, mentions } = props;
  return handle === undefined || mentions.current === undefined ? null : <Ring {...props} handle={handle} />;
}

function Ring({
  handle,
  mentions,
  sourceDate,
  focusDocument,
}: MentionLayerProps & { readonly handle: DocumentHandle }) {
  const { region } = handle;
  const { current } = mentions;
  const [layer, setLayer] = useState<HTMLDivElement | null>(null);
  const popover = useRef<HTMLDivElement>(null);
  useOnScreen(region, true);
  useTabInto(region, popover);
  const boxes = current === undefined ? [] : seenBoxes(handle, current);
  const [first] = boxes;
  const outer = layer?.getBoundingClientRect();
  return (
    <div ref={setLayer} className={styles.layer}>
      {outer !== undefined &&
        boxes.map((box) => (
          <i
            key={`${box.left},${box.top}`}
            className={styles.ring}
            data-mention-ring=""
            aria-hidden="true"
            style={{
              left: box.left - outer.left,
              top: box.top - outer.top,
              width: box.width,
              height: box.height,
            }}
          />
        ))}
      {layer !== null && current !== undefined && first !== undefined && (
        <MentionPopover
          key={mentionKey(current)}
          ref={popover}
          mention={current}
          box={around(boxes)}
          stage={layer}
          sourceDate={sourceDate}
          propose={mentions.propose}
          tiedTo={mentions.tiedTo(current)}
          linkIsOpen={mentions.linkIsOpen}
          onOpenLink={mentions.openLink}
          onAdd={(event, stance) => mentions.add(current, event, stance)}
          onIgnore={mentions.ignore}
          onStep={mentions.step}
          onClose={() => {
            mentions.leave();
            focusDocument();
          }}
        />
      )}
    </div>
  );
}

/** Where words stand in the window, as far as the region shows them. */
function seenBoxes(
  { region, letters }: DocumentHandle,
  place: Parameters<NonNullable<typeof letters>['boxesOf']>[0],
) {
  const view = region.getBoundingClientRect();
  return (letters?.boxesOf(place) ?? []).filter((box) => box.bottom > view.top && box.top < view.bottom);
}

function around(boxes: readonly DOMRect[]): DOMRect {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  return new DOMRect(
    left,
    top,
    Math.max(...boxes.map((box) => box.right)) - left,
    Math.max(...boxes.map((box) => box.bottom)) - top,
  );
}

/** The Tab key leads from the document into the popover, which stands far away in the page's order. */
function useTabInto(region: HTMLElement, popover: React.RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Tab' || event.shiftKey || event.defaultPrevented || isControl(event.target)) return;
      const button = popover.current?.querySelector<HTMLElement>('input, button');
      if (!button) return;
      event.preventDefault();
      button.focus();
    };
    region.addEventListener('keydown', onKeyDown);
    return () => region.removeEventListener('keydown', onKeyDown);
  }, [region, popover]);
}

const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, input, a') !== null;
