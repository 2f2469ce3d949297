import { useEffect } from 'react';
import { useLatest } from '../useLatest';
import type { ShownBlocks } from './shown-blocks';
import { placeInView, readingLine } from './text-places';

/** Told at most so often while the text is scrolled, in ms. */
const EVERY_MS = 120;

/** Tells where one reads, as an offset of the text: at first, and as the text is scrolled. */
export function useReadingPosition(
  shown: ShownBlocks | undefined,
  region: HTMLElement | null,
  onPosition: ((start: number) => void) | undefined,
): void {
  const tell = useLatest(onPosition);
  useEffect(() => {
    if (shown === undefined || region === null) return undefined;
    let timer: number | undefined;
    const now = () => {
      timer = undefined;
      const { scrollTop, clientHeight, scrollHeight } = region;
      tell.current?.(placeInView(region, shown, readingLine(scrollTop, clientHeight, scrollHeight)));
    };
    const soon = () => {
      timer ??= window.setTimeout(now, EVERY_MS);
    };
    now();
    region.addEventListener('scroll', soon, { passive: true });
    return () => {
      window.clearTimeout(timer);
      region.removeEventListener('scroll', soon);
    };
  }, [shown, region, tell]);
}
