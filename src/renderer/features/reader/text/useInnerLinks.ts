import { useCallback, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { Stretch } from '../pdf-view-port';
import type { ShownBlocks } from './shown-blocks';
import { blockIndexAt } from './text-blocks';
import { scrollToPlace } from './text-places';
import { nodeAt } from './text-ranges';

/**
 * Links of the document that lead to another place in it: to a note, and back. Followed with the
 * pointer or Enter; the place gone to is answered, a new object at each visit, so that it can flash.
 */
export function useInnerLinks(shown: ShownBlocks | undefined, region: HTMLElement | null) {
  const [gone, setGone] = useState<Stretch>();
  const follow = useCallback(
    (target: EventTarget): boolean => {
      const link = target instanceof Element ? target.closest<HTMLElement>('[data-to]') : null;
      if (link === null || shown === undefined || region === null) return false;
      const to = Number(link.dataset['to']);
      const index = blockIndexAt(shown.blocks, to);
      const block = shown.blocks[index];
      if (block === undefined) return false;
      const place = { pageIndex: 0, start: Math.max(to, block.start), end: endOfPlace(shown, index, to) };
      setGone(undefined);
      void scrollToPlace(region, shown, place).then(() => {
        setGone(place);
        placeCaret(shown, index, place.start, region);
      });
      return true;
    },
    [shown, region],
  );
  return {
    gone,
    onClick: (event: MouseEvent): boolean =>
      (window.getSelection()?.isCollapsed ?? true) && follow(event.target),
    onKeyDown: (event: KeyboardEvent) => {
      if ((event.key === 'Enter' || event.key === ' ') && isLink(event.target) && follow(event.target))
        event.preventDefault();
    },
  };
}

const isLink = (target: EventTarget) => target instanceof Element && target.hasAttribute('data-to');

/** Notes flash whole; elsewhere the words of the link that leads back, or the block. */
function endOfPlace({ blocks, flow }: ShownBlocks, index: number, to: number): number {
  const block = blocks[index];
  const note = flow.noteOf.get(index);
  if (note !== undefined) return blocks[note.first + note.count - 1]?.end ?? to;
  const link = block?.styles?.find(
    ({ start, end, to: leads }) => start === to && end > to && leads !== undefined,
  );
  if (link !== undefined) return link.end;
  return block?.kind === 'heading' ? block.end : to + 1;
}

/** The keyboard goes on from the place. */
function placeCaret(shown: ShownBlocks, index: number, start: number, region: HTMLElement): void {
  const place = nodeAt(shown, index, start);
  const isNote = shown.flow.noteOf.has(index);
  region.querySelector('[data-selecting]')?.setAttribute('data-selecting', isNote ? 'note' : 'text');
  region.focus({ preventScroll: true });
  if (place !== undefined) window.getSelection()?.collapse(place.node, place.at);
}
