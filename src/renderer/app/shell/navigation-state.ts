import type { Tab, View } from '../../features/routes';

/**
 * Which tabs are open, which is shown, and where back and forward lead. The first tab is the hub:
 * library, events, notes, settings and help take turns in it. A source, an event, a comparison and
 * the search have tabs of their own, one each.
 */
export interface NavigationState {
  readonly tabs: readonly Tab[];
  readonly activeTab: string;
  /** Views in the order they were visited, and where in it we are. */
  readonly visits: readonly View[];
  readonly position: number;
  /** Closed ones, the last at the end. */
  readonly closed: readonly View[];
}

export type NavigationAction =
  | { readonly type: 'open'; readonly view: View; readonly inBackground: boolean }
  | { readonly type: 'replace'; readonly view: View }
  | { readonly type: 'select'; readonly tab: string }
  | { readonly type: 'step'; readonly by: 1 | -1 }
  | { readonly type: 'cycle'; readonly by: 1 | -1 }
  | { readonly type: 'close'; readonly tab: string }
  | { readonly type: 'reopen' };

const HUB = 'hub';
const MOST_VISITS = 100;

export const initialNavigation: NavigationState = {
  tabs: [{ id: HUB, view: { screen: 'library' } }],
  activeTab: HUB,
  visits: [{ screen: 'library' }],
  position: 0,
  closed: [],
};

/** The tab a view belongs in. */
export function tabOf(view: View): string {
  switch (view.screen) {
    case 'source':
      return `source:${view.sourceId}`;
    case 'event':
      return `event:${view.eventId}`;
    case 'compare':
      // The same sources in another order are the same comparison.
      return `compare:${view.sourceIds.toSorted().join('+')}`;
    case 'search':
      return 'search';
    case 'library':
    case 'events':
    case 'notes':
    case 'settings':
    case 'help':
      return HUB;
  }
}

/** The view that is shown. */
export function shownView(state: NavigationState): View {
  return state.tabs.find((tab) => tab.id === state.activeTab)?.view ?? { screen: 'library' };
}

export function navigate(state: NavigationState, action: NavigationAction): NavigationState {
  switch (action.type) {
    case 'open':
      if (action.inBackground) return { ...state, tabs: withView(state.tabs, action.view) };
      return visit(shown(state, action.view), action.view);
    case 'replace': {
      const visits = state.visits.with(state.position, action.view);
      return { ...shown(state, action.view), visits };
    }
    case 'select':
      return select(state, action.tab);
    case 'cycle': {
      const at = state.tabs.findIndex((tab) => tab.id === state.activeTab);
      const next = state.tabs.at((at + action.by) % state.tabs.length);
      return next === undefined ? state : select(state, next.id);
    }
    case 'step': {
      const view = state.visits[state.position + action.by];
      if (view === undefined) return state;
      return { ...shown(state, view), position: state.position + action.by };
    }
    case 'close':
      return close(state, action.tab);
    case 'reopen': {
      const view = state.closed.at(-1);
      if (view === undefined) return state;
      return visit(shown({ ...state, closed: state.closed.slice(0, -1) }, view), view);
    }
  }
}

function shown(state: NavigationState, view: View): NavigationState {
  return { ...state, tabs: withView(state.tabs, view), activeTab: tabOf(view) };
}

function withView(tabs: readonly Tab[], view: View): readonly Tab[] {
  const id = tabOf(view);
  const tab: Tab = { id, view };
  return tabs.some((each) => each.id === id)
    ? tabs.map((each) => (each.id === id ? tab : each))
    : [...tabs, tab];
}

function visit(state: NavigationState, view: View): NavigationState {
  const visits = [...state.visits.slice(0, state.position + 1), view].slice(-MOST_VISITS);
  return { ...state, visits, position: visits.length - 1 };
}

function select(state: NavigationState, id: string): NavigationState {
  const tab = state.tabs.find((each) => each.id === id);
  if (tab === undefined || id === state.activeTab) return state;
  return visit({ ...state, activeTab: id }, tab.view);
}

function close(state: NavigationState, id: string): NavigationState {
  const at = state.tabs.findIndex((tab) => tab.id === id);
  const tab = state.tabs[at];
  if (tab === undefined || id === HUB) return state;
  const tabs = state.tabs.toSpliced(at, 1);
  const closed = [...state.closed, tab.view];
  const rest = { ...state, tabs, closed };
  if (id !== state.activeTab) return rest;
  const neighbour = tabs[Math.min(at, tabs.length - 1)] ?? tabs[0];
  return neighbour === undefined ? rest : visit({ ...rest, activeTab: neighbour.id }, neighbour.view);
}
