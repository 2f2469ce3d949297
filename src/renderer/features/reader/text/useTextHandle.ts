import { useEffect, useRef } from 'react';
import type { TextBlock } from '../../../core/model/extraction';
import type { Stretch } from '../pdf-view-port';
import { useLatest } from '../useLatest';
import { reachesOutside, type PagePart } from './article-part';
import type { ShownBlocks } from './shown-blocks';
import { caretIn, lettersOnScreen } from './text-letters';
import { BEGINNING, positionInView, returnToPosition, scrollToPlace, selectionIn } from './text-places';
import type { TextSurfaceProps } from './TextSurface';

interface ShownText {
  readonly region: HTMLElement | null;
  /** The blocks that are on the screen, once they are. */
  readonly shown: ShownBlocks | undefined;
  /** Every block of the text. */
  readonly blocks: readonly TextBlock[];
  readonly text: string;
  readonly part: PagePart;
}

/**
 * Gives the reader its way to the text. One handle serves as long as the region is there, whatever
 * part of the text is shown. Going to a place outside the article shows the whole page first.
 */
export function useTextHandle(
  { region, shown, blocks, text, part }: ShownText,
  { onReady, onWholePage }: Pick<TextSurfaceProps, 'onReady' | 'onWholePage'>,
): void {
  const latest = useLatest({ shown, blocks, text, part, onReady, onWholePage });
  const waiting = useRef<{ readonly place: Stretch; readonly arrived: () => void }>(undefined);
  const isShown = shown !== undefined;

  useEffect(() => {
    if (region === null || !isShown) return undefined;
    latest.current.onReady({
      region,
      goTo(place) {
        const now = latest.current;
        if (now.shown === undefined) return Promise.resolve();
        if (now.part === 'whole' || !reachesOutside(now.blocks, place))
          return scrollToPlace(region, now.shown, place);
        return new Promise<void>((arrived) => {
          waiting.current?.arrived();
          waiting.current = { place, arrived };
          now.onWholePage();
        });
      },
      selection() {
        const now = latest.current;
        return now.shown === undefined ? [] : selectionIn(region, now.shown, now.text, now.blocks, now.part);
      },
      position() {
        const now = latest.current.shown;
        return now === undefined ? BEGINNING : positionInView(region, now);
      },
      returnTo(position) {
        const now = latest.current.shown;
        if (now !== undefined) void returnToPosition(region, now, position);
      },
      isPicture: () => false,
      letters: lettersOnScreen(region, () => latest.current.shown),
      caret: () => caretIn(latest.current.shown),
    });
    return () => latest.current.onReady(undefined);
  }, [region, isShown, latest]);

  // The whole page is on the screen: now there is a way to the place.
  useEffect(() => {
    const wanted = waiting.current;
    if (wanted === undefined || region === null || shown?.blocks !== blocks) return;
    waiting.current = undefined;
    void scrollToPlace(region, shown, wanted.place).then(wanted.arrived);
  }, [region, shown, blocks]);
}
