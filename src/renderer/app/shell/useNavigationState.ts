import { useEffect, useMemo, useReducer } from 'react';
import type { Navigation, View } from '../../features/routes';
import { initialNavigation, navigate, type NavigationState, shownView } from './navigation-state';
import { readStored } from './useStored';

const KEY = 'open-tabs';

/** What the second window is to show at first, and how it hears of something else. */
export interface ShownFromOutside {
  readonly view: View;
  readonly onShow: (listener: (view: View) => void) => () => void;
}

/**
 * Navigation with its tabs, restored from the last time this archive was open. The second window
 * begins with what it was opened for, and remembers nothing.
 */
export function useNavigationState(
  shown: ShownFromOutside | undefined,
): Navigation & { readonly cycle: (by: 1 | -1) => void } {
  const [state, dispatch] = useReducer(navigate, initialNavigation, (initial) =>
    shown === undefined
      ? restored(initial)
      : navigate(initial, { type: 'open', view: shown.view, inBackground: false }),
  );
  const isRemembered = shown === undefined;
  useEffect(() => {
    if (isRemembered)
      localStorage.setItem(KEY, JSON.stringify({ tabs: state.tabs, activeTab: state.activeTab }));
  }, [state, isRemembered]);
  useEffect(() => shown?.onShow((view) => dispatch({ type: 'open', view, inBackground: false })), [shown]);
  return useMemo(
    () => ({
      view: shownView(state),
      tabs: state.tabs,
      activeTab: state.activeTab,
      canGoBack: state.position > 0,
      canGoForward: state.position < state.visits.length - 1,
      open: (view, options) => dispatch({ type: 'open', view, inBackground: options?.newTab ?? false }),
      replace: (view) => dispatch({ type: 'replace', view }),
      selectTab: (tab) => dispatch({ type: 'select', tab }),
      closeTab: (tab) => dispatch({ type: 'close', tab }),
      reopenTab: () => dispatch({ type: 'reopen' }),
      back: () => dispatch({ type: 'step', by: -1 }),
      forward: () => dispatch({ type: 'step', by: 1 }),
      cycle: (by) => dispatch({ type: 'cycle', by }),
    }),
    [state],
  );
}

function restored(initial: NavigationState): NavigationState {
  const stored = readStored(KEY) as Partial<Pick<NavigationState, 'tabs' | 'activeTab'>> | undefined;
  const tabs = Array.isArray(stored?.tabs) && stored.tabs[0]?.id === 'hub' ? stored.tabs : initial.tabs;
  const active = tabs.find((tab) => tab.id === stored?.activeTab) ?? tabs[0];
  if (active === undefined) return initial;
  return { ...initial, tabs, activeTab: active.id, visits: [active.view] };
}
