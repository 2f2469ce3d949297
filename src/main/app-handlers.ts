import { shell } from 'electron';
import { join } from 'node:path';
import type { MenuState, Settings, StartupReport } from '../preload/desktop-api';
import type { BlockedRequests } from './blocked-requests';
import type { DesktopHandlers } from './handler-types';
import type { SettingsFile } from './settings-file';

export type AppHandlers = Pick<
  DesktopHandlers,
  | 'startup'
  | 'settings'
  | 'changeSettings'
  | 'blockedRequests'
  | 'setMenuState'
  | 'openSecondWindow'
  | 'openArchive'
  | 'showArchiveFolder'
>;

export interface AppHandlerParts {
  readonly startup: () => Promise<StartupReport>;
  readonly settings: SettingsFile;
  readonly onSettings: (settings: Settings) => void;
  readonly blocked: BlockedRequests;
  readonly onMenuState: (state: MenuState) => void;
  readonly openSecondWindow: () => Promise<void>;
  readonly openArchive: () => Promise<boolean>;
  readonly archivePath: string;
}

/** The calls about the app itself. */
export function appHandlers(parts: AppHandlerParts): AppHandlers {
  return {
    startup: parts.startup,
    settings: async () => parts.settings.settings,
    changeSettings: async (changes) => {
      const given = Object.entries(changes).filter(([, value]) => value !== undefined);
      const settings = parts.settings.change(Object.fromEntries(given));
      parts.onSettings(settings);
      return settings;
    },
    blockedRequests: async () => parts.blocked.list(),
    setMenuState: async (state) => parts.onMenuState(state),
    openSecondWindow: parts.openSecondWindow,
    openArchive: parts.openArchive,
    // The folder opens with this file chosen; nothing in it is run or opened.
    showArchiveFolder: async () => shell.showItemInFolder(join(parts.archivePath, 'README.txt')),
  };
}
