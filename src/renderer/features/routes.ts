import { createContext, useContext } from 'react';

/** What a tab can show. A view is a plain value: it can be remembered, compared and restored. */
export type View =
  | { readonly screen: 'library'; readonly select?: SelectedSource }
  | { readonly screen: 'source'; readonly sourceId: string; readonly at?: PlaceInSource }
  | { readonly screen: 'search'; readonly query: string }
  | { readonly screen: 'events' }
  | { readonly screen: 'event'; readonly eventId: string }
  | { readonly screen: 'notes'; readonly part?: NotebookPart; readonly tag?: string }
  /** Two to four sources beside one another, in this order. */
  | { readonly screen: 'compare'; readonly sourceIds: readonly string[] }
  | { readonly screen: 'settings' }
  | { readonly screen: 'help' };

/** A part of the notebook: all notes, pairs of passages, tags, what wants repair, what was removed. */
export type NotebookPart = 'notes' | 'pairs' | 'tags' | 'repair' | 'bin';

/** A source to select in the library. `serial` differs each time, so that it is selected again. */
export interface SelectedSource {
  readonly sourceId: string;
  readonly serial: number;
}

/** A place to go to in a source. `serial` differs at each visit, so that the same place flashes again. */
export interface PlaceInSource {
  readonly pageIndex: number;
  readonly start: number;
  readonly end: number;
  /** Set when the place is an annotation: it is selected in the notes panel too. */
  readonly annotationId?: string;
  /**
   * Set when one returns to where one was: how far down its page the view's upper edge stood, as part
   * of the page's height. Then nothing flashes.
   */
  readonly part?: number;
  readonly serial: number;
}

export interface Navigation {
  readonly view: View;
  readonly tabs: readonly Tab[];
  readonly activeTab: string;
  /** In the present tab, or in a new one. A source or an event that has a tab already is shown there. */
  readonly open: (view: View, options?: { readonly newTab?: boolean }) => void;
  /** Replaces the present tab's view without a step in its history (a query being typed). */
  readonly replace: (view: View) => void;
  readonly selectTab: (id: string) => void;
  readonly closeTab: (id: string) => void;
  readonly reopenTab: () => void;
  readonly back: () => void;
  readonly forward: () => void;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
}

export interface Tab {
  readonly id: string;
  readonly view: View;
}

export const NavigationContext = createContext<Navigation | undefined>(undefined);

export function useNavigation(): Navigation {
  const value = useContext(NavigationContext);
  if (value === undefined) throw new Error('useNavigation is used outside the app');
  return value;
}
