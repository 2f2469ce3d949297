import { createContext, useContext } from 'react';
import type { DesktopApi, Settings, StartupReport } from '../../preload/desktop-api';
import type { Archive } from '../core/archive';
import type { View } from './routes';
import type { ArchivePreferences } from '../core/model/archive-preferences';

/** How every screen reaches the app; app/main.tsx provides it. */
export interface AppContextValue {
  readonly archive: Archive;
  readonly desktop: DesktopApi;
  readonly startup: StartupReport;
  readonly settings: Settings;
  /** What the archive has its own way of: names of highlights, colours of tags, relations. */
  readonly preferences: ArchivePreferences;
  readonly changeSettings: (changes: Partial<Settings>) => void;
  /** The effective theme, after following the system. */
  readonly theme: 'light' | 'dark';
  /** Shows a view in the second window, opening it when it is not there. Undefined in that window itself. */
  readonly openInSecondWindow: ((view: View) => void) | undefined;
  /** Says something to screen readers, politely, and in the status bar for a few seconds. */
  readonly announce: (message: string) => void;
  /** Shows a failure as a notice that stays until dismissed. */
  readonly reportFailure: (message: string) => void;
}

export const AppContext = createContext<AppContextValue | undefined>(undefined);

/** The open archive and its surroundings. Only inside the app's provider. */
export function useArchive(): AppContextValue {
  const value = useContext(AppContext);
  if (value === undefined) throw new Error('useArchive is used outside the app');
  return value;
}
