import { useSyncExternalStore } from 'react';

const narrow = window.matchMedia('(width <= 1180px)');

/** Whether the window is at most 1180 px wide, where the sidebar becomes a rail. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      narrow.addEventListener('change', changed);
      return () => narrow.removeEventListener('change', changed);
    },
    () => narrow.matches,
  );
}
