import { app, nativeTheme } from 'electron';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { StartupReport } from '../preload/desktop-api';
import { appHandlers } from './app-handlers';
import type { BlockedRequests } from './blocked-requests';
import type { ChosenFiles } from './chosen-files';
import type { CurrentWindow } from './current-window';
import type { Ending } from './ending';
import { fileHandlers } from './file-handlers';
import type { DesktopHandlers } from './handler-types';
import type { HeldLooks } from './held-looks';
import { importHandlers } from './import-handlers';
import type { OpenedRecord } from './open-record';
import type { PreparedStart } from './prepare-start';
import { recordHandlers } from './record-handlers';
import { openSecondWindow, windowTitle } from './second-window';
import type { ShownMenu } from './shown-menu';
import { switchArchive } from './switch-archive';

export interface DesktopParts {
  readonly start: PreparedStart;
  readonly outFolder: string;
  readonly current: CurrentWindow;
  readonly record: OpenedRecord;
  readonly ending: Ending;
  readonly blocked: BlockedRequests;
  readonly chosen: ChosenFiles;
  readonly looks: HeldLooks;
  /** Undefined for a terminal command. */
  readonly menu: ShownMenu | undefined;
}

/** One function for each call of the window. */
export function desktopHandlers(parts: DesktopParts): DesktopHandlers {
  const { start, outFolder, current, record, ending, blocked, chosen, looks, menu } = parts;
  const { choice, settings } = start;

  const startup = async (): Promise<StartupReport> => ({
    mode: start.arguments.command === undefined ? 'window' : 'command',
    appVersion: app.getVersion(),
    platform: process.platform as StartupReport['platform'],
    account: accountName(),
    archive: choice.archive,
    opening: await record.opening,
    settings: settings.settings,
  });

  return {
    ...recordHandlers({
      recorder: record.recorder,
      chosen,
      onStoreProgress: (progress) => current.send('storeProgress', progress),
      onVerifyProgress: (progress) => current.send('verifyProgress', progress),
    }),
    ...fileHandlers({ chosen, resourcesFolder: resourcesFolder(), window: () => current.focused() }),
    ...importHandlers({
      chosen,
      dataFolder: start.dataFolder,
      archivePath: choice.archive.path,
      window: () => current.get(),
      onWatchedFolder: (folder) => current.send('watchedFolder', folder),
    }),
    holdLook: async (document) => looks.hold(document),
    releaseLook: async (address) => looks.release(address),
    ...appHandlers({
      startup,
      settings,
      blocked,
      archivePath: choice.archive.path,
      onSettings: (changed) => {
        nativeTheme.themeSource = changed.theme;
        menu?.changeSettings(changed);
        current.send('settings', changed);
      },
      onMenuState: (state) => menu?.changeState(state),
      openSecondWindow: () =>
        openSecondWindow({ title: windowTitle(choice.archive.name), outFolder, current }),
      openArchive: async () => {
        const window = current.get();
        if (window === undefined) return false;
        return switchArchive({ window, openNow: choice.realPath, end: ending.end });
      },
    }),
  };
}

/** The account's name; some systems have none for a running program. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'researcher';
  }
}

function resourcesFolder(): string {
  return app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources');
}
