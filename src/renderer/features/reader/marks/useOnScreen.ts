import { useEffect, useReducer } from 'react';

/**
 * Renders anew, once a frame at most, when what the region shows has moved: scrolled, zoomed, or
 * given another width. For things that float over the letters.
 */
export function useOnScreen(region: HTMLElement | undefined, isWanted: boolean): void {
  const [, renderAnew] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (region === undefined || !isWanted) return undefined;
    let frame = 0;
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(renderAnew);
    };
    region.addEventListener('scroll', soon, { passive: true });
    const observer = new ResizeObserver(soon);
    for (const element of [region, ...region.children]) observer.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      region.removeEventListener('scroll', soon);
      observer.disconnect();
    };
  }, [region, isWanted]);
}
