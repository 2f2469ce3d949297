import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';

/** How much of a toolbar has moved into its menu: from 0 (nothing) to this. */
export const MOST_COLLAPSED = 4;

/** How much of a toolbar has to be put away so that the rest fits its width. */
export function useToolbarLevel(bar: RefObject<HTMLElement | null>): number {
  const [level, setLevel] = useState(0);
  useEffect(() => {
    if (bar.current === null) return undefined;
    let width = bar.current.clientWidth;
    const element = bar.current;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth === width) return;
      width = element.clientWidth;
      setLevel(0);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [bar]);
  // Runs before the window is drawn, so that one sees the last of these steps only.
  useLayoutEffect(() => {
    const element = bar.current;
    if (element !== null && level < MOST_COLLAPSED && element.scrollWidth > element.clientWidth)
      setLevel(level + 1);
  });
  return level;
}
