import { app } from 'electron';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../shared/result';
import { failure, success } from '../shared/result';
import { type AppArguments, parseAppArguments } from './app-arguments';
import { type AppFolders, appFolders, archiveDataFolder } from './app-folders';
import { type ArchiveChoice, chooseArchive } from './choose-archive';
import { errorCode } from './record/error-code';
import { unfitRuntime } from './runtime-check';
import { SettingsFile } from './settings-file';
import { readAppState } from './state-file';

/** Everything that is decided before Electron is ready. */
export interface PreparedStart {
  readonly arguments: AppArguments;
  readonly folders: AppFolders;
  readonly settings: SettingsFile;
  readonly choice: ArchiveChoice;
  readonly dataFolder: string;
}

/** Why the app cannot start at all. */
export interface StartRefusal {
  readonly message: string;
}

/** Reads the arguments, chooses the archive, and points Electron at that archive's own data folder. */
export function prepareStart(): Result<PreparedStart, StartRefusal> {
  const unfit = unfitRuntime({
    isPackaged: app.isPackaged,
    electron: process.versions.electron,
    hasNoSandbox: app.commandLine.hasSwitch('no-sandbox'),
  });
  if (unfit !== undefined) return failure({ message: unfit });
  const parsed = parseAppArguments(process.argv, process.cwd());
  if (!parsed.ok) return parsed;

  const folders = appFolders(parsed.value.dataFolder ?? join(app.getPath('appData'), 'Sourcebook'));
  try {
    mkdirSync(folders.base, { recursive: true });
    const settings = new SettingsFile(folders.settingsFile);
    const choice = chooseArchive({
      asked: parsed.value.archive,
      last: readAppState(folders.stateFile).lastArchive,
      usual: join(app.getPath('documents'), 'Sourcebook'),
      appVersion: app.getVersion(),
    });
    const dataFolder = archiveDataFolder(folders, choice.archive.id || 'none', choice.realPath);
    mkdirSync(dataFolder, { recursive: true });
    app.setPath('userData', dataFolder);
    app.setPath('sessionData', dataFolder);
    return success({ arguments: parsed.value, folders, settings, choice, dataFolder });
  } catch (error) {
    const message = `Sourcebook cannot use its own data folder “${folders.base}” (${errorCode(error)}). Your archives are not touched. Check that you may write there and that the disk is not full.`;
    return failure({ message });
  }
}
