import { useCallback, useSyncExternalStore } from 'react';

const narrow = window.matchMedia('(width <= 1180px)');
const overlaid = window.matchMedia('(width <= 760px)');

/** Whether the window is at most 1180 px wide, where the sidebar becomes a rail. */
export const useNarrow = (): boolean => useMatches(narrow);

/**
 * Whether the window is at most 760 px wide, as at 200 % zoom: panels then lie over the screen, and are
 * opened when they are wanted.
 */
export const useOverlaid = (): boolean => useMatches(overlaid);

function useMatches(query: MediaQueryList): boolean {
  return useSyncExternalStore(
    useCallback(
      (changed) => {
        query.addEventListener('change', changed);
        return () => query.removeEventListener('change', changed);
      },
      [query],
    ),
    () => query.matches,
  );
}
