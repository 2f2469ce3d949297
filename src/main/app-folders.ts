import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** Names inside the app's own data folder. The archive itself is never in here. */
export interface AppFolders {
  readonly base: string;
  readonly settingsFile: string;
  /** What the app remembers without being told: the last archive, the window's place. */
  readonly stateFile: string;
  readonly archives: string;
}

export function appFolders(base: string): AppFolders {
  return {
    base,
    settingsFile: join(base, 'settings.json'),
    stateFile: join(base, 'state.json'),
    archives: join(base, 'archives'),
  };
}

/**
 * Electron's data folder for one archive. Every archive has its own, and with it its own working
 * database (a fault in one cannot touch another), its own single-instance lock (two archives can be
 * open side by side, one archive cannot be open twice) and its own LevelDB log to be guarded before
 * Chromium opens it. The path is part of the name because a copied archive folder keeps its id:
 * the copy goes its own way from there and must not share the original's working database.
 * `realPath` is the folder with symbolic links resolved.
 */
export function archiveDataFolder(folders: AppFolders, archiveId: string, realPath: string): string {
  const place = createHash('sha256').update(realPath).digest('hex').slice(0, 8);
  return join(folders.archives, `${archiveId}-${place}`);
}
