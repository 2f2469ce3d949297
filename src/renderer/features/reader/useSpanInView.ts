import { type RefObject, useEffect, useState } from 'react';

/** A stretch of the scrolled content, in px from its top. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** The answer changes in steps of so many px, and reaches so far beyond the view. */
const STEP_PX = 300;
const BEYOND_PX = 300;

/** What is in view, and some more above and below, of the region that scrolls an element. */
export function useSpanInView(element: RefObject<HTMLElement | null>): Span {
  const [span, setSpan] = useState<Span>({ top: 0, bottom: window.innerHeight + BEYOND_PX });
  useEffect(() => {
    const region = element.current?.closest<HTMLElement>('[role=region]');
    if (!region) return undefined;
    const look = () => {
      const top = Math.floor((region.scrollTop - BEYOND_PX) / STEP_PX) * STEP_PX;
      const bottom = Math.ceil((region.scrollTop + region.clientHeight + BEYOND_PX) / STEP_PX) * STEP_PX;
      setSpan((before) => (before.top === top && before.bottom === bottom ? before : { top, bottom }));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(region);
    region.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      region.removeEventListener('scroll', look);
    };
  }, [element]);
  return span;
}
