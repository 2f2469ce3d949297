import { type BrowserWindow, app, dialog } from 'electron';
import { realpathSync } from 'node:fs';
import { argumentsForArchive } from './app-arguments';
import { readOrCreateArchive } from './record/archive-folder';

/**
 * Asks for another archive's folder and starts the app again on it: an archive has its own data
 * folder, which Electron takes only at start. An empty folder becomes a new archive.
 */
export async function switchArchive(parts: {
  readonly window: BrowserWindow;
  /** Real path of the archive that is open now. */
  readonly openNow: string;
  readonly end: (code: number) => Promise<void>;
}): Promise<boolean> {
  const { canceled, filePaths } = await dialog.showOpenDialog(parts.window, {
    title: 'Open an archive',
    message: 'Choose an archive, or an empty folder for a new one.',
    properties: ['openDirectory', 'createDirectory'],
  });
  const [folder] = filePaths;
  if (canceled || folder === undefined) return false;
  const archive = readOrCreateArchive(folder, { appVersion: app.getVersion() });
  if (!archive.ok) {
    await dialog.showMessageBox(parts.window, {
      type: 'warning',
      message: 'This folder cannot be opened as an archive',
      detail: archive.failure.message,
      buttons: ['OK'],
    });
    return false;
  }
  if (realpathSync(folder) === parts.openNow) return true;
  const appImage = process.env['APPIMAGE'];
  app.relaunch({
    args: [...argumentsForArchive(process.argv.slice(1), folder)],
    // An AppImage runs from a mount that goes away with it.
    ...(appImage === undefined ? {} : { execPath: appImage }),
  });
  await parts.end(0);
  return true;
}
