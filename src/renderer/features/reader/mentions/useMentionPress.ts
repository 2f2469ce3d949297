import { useEffect } from 'react';
import type { DocumentHandle } from '../document-handle';
import { useLatest } from '../useLatest';
import type { Mention } from './mention';

interface MentionPress {
  /** False while they are not underlined, or the pointer does something else. */
  readonly isOn: boolean;
  /** Those of a page that can be pressed. */
  readonly onPage: (pageIndex: number) => readonly Mention[];
  /** True where a mark lies on the words: then the mark is chosen, not the date in it. */
  readonly isMarked: (place: { readonly pageIndex: number; readonly offset: number }) => boolean;
  /** A mention was pressed; undefined when something else was. */
  readonly onPress: (mention: Mention | undefined) => void;
}

/** A press on the words of a date or a name, with nothing selected. Links and marks go first. */
export function useMentionPress(handle: DocumentHandle | undefined, press: MentionPress): void {
  const latest = useLatest(press);
  useEffect(() => {
    if (handle === undefined) return undefined;
    const { region } = handle;
    const onClick = (event: MouseEvent) => {
      const { isOn, onPress } = latest.current;
      if (!isOn || event.button !== 0 || !(window.getSelection()?.isCollapsed ?? true)) return;
      onPress(isOnLink(region, event.target) ? undefined : mentionAt(handle, event, latest.current));
    };
    region.addEventListener('click', onClick);
    return () => region.removeEventListener('click', onClick);
  }, [handle, latest]);
}

function mentionAt(
  { letters }: DocumentHandle,
  { clientX, clientY }: MouseEvent,
  { onPage, isMarked }: MentionPress,
): Mention | undefined {
  const place = letters?.placeAt(clientX, clientY);
  if (letters === undefined || place === undefined || isMarked(place)) return undefined;
  const found = onPage(place.pageIndex).find(
    ({ start, end }) => start <= place.offset && place.offset <= end,
  );
  // The nearest place may be far from the point.
  const isHit = (box: DOMRect) =>
    clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
  return found !== undefined && letters.boxesOf(found).some(isHit) ? found : undefined;
}

/** Pages say where a link is under the pointer; a text has elements for its links. */
const isOnLink = (region: HTMLElement, target: EventTarget | null): boolean =>
  region.hasAttribute('data-over-link') ||
  (target instanceof Element && target.closest('button, a, [data-to]') !== null);
