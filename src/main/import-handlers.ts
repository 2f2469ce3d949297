import type { BrowserWindow } from 'electron';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { WatchedFolder as ShownFolder } from '../preload/desktop-api';
import type { ChosenFiles } from './chosen-files';
import type { DesktopHandlers } from './handler-types';
import { PendingImports } from './pending-imports';
import type { FoundFile } from './walk-files';
import { type WatchedFiles, WatchedFolder } from './watched-folder';
import { askToOpen, warn } from './window-dialogs';

export type ImportHandlers = Pick<
  DesktopHandlers,
  | 'rememberFiles'
  | 'settleFiles'
  | 'pendingFiles'
  | 'watchedFolder'
  | 'chooseWatchedFolder'
  | 'stopWatching'
  | 'dismissOffered'
>;

export interface ImportHandlerParts {
  readonly chosen: ChosenFiles;
  /** The app's own folder for this archive. */
  readonly dataFolder: string;
  readonly archivePath: string;
  readonly window: () => BrowserWindow | undefined;
  readonly onWatchedFolder: (folder: ShownFolder | undefined) => void;
}

/** What outlasts a run of an import: the files that are left, and the folder that is watched. */
export function importHandlers(parts: ImportHandlerParts): ImportHandlers {
  const { chosen, dataFolder, archivePath, window } = parts;
  let read: PendingImports | undefined;
  // Read when it is first asked for: a terminal command never does.
  const pending = () => (read ??= new PendingImports(join(dataFolder, 'pending-imports.jsonl')));
  let given: { readonly files: WatchedFiles; readonly shown: ShownFolder } | undefined;

  /** The same files keep their tokens, so that what the window has ticked stays ticked. */
  const shown = (files: WatchedFiles | undefined): ShownFolder | undefined => {
    if (files === undefined) {
      given = undefined;
    } else if (given?.files !== files) {
      const { name, path, trouble } = files;
      given = { files, shown: { name, path, trouble, offered: chosen.give(files.offered) } };
    }
    return given?.shown;
  };
  const watched = new WatchedFolder(join(dataFolder, 'watched-folder.json'), archivePath, (files) =>
    parts.onWatchedFolder(shown(files)),
  );

  return {
    rememberFiles: async (tokens) => noted(() => pending().remember(chosen.files(tokens))),
    settleFiles: async (tokens) => noted(() => pending().settle(chosen.files(tokens))),
    pendingFiles: async () => chosen.give(await Promise.all(pending().list().map(withSize))),
    watchedFolder: async () => shown(await watched.now()),
    chooseWatchedFolder: async () => {
      const parent = window();
      const answer = await askToOpen(parent, {
        title: 'Watch a folder',
        message: 'New files in this folder will be offered for import.',
        properties: ['openDirectory'],
      });
      const [folder] = answer.filePaths;
      if (answer.canceled || folder === undefined) return shown(await watched.now());
      const refusal = await watched.choose(folder);
      if (refusal !== undefined)
        await warn(parent, { message: 'This folder cannot be watched', detail: refusal, button: 'OK' });
      return shown(await watched.now());
    },
    stopWatching: async () => watched.stop(),
    dismissOffered: async (tokens) => watched.settle(chosen.files(tokens).map(({ path }) => path)),
  };
}

/** The list of files that are left is a convenience: without it the import goes on, and this is said. */
function noted(write: () => void): void {
  try {
    write();
  } catch (error) {
    process.stderr.write(`The list of files to be imported could not be written: ${String(error)}\n`);
  }
}

/** A file may have grown since it was chosen; one that is gone says so when it is read. */
async function withSize(file: FoundFile): Promise<FoundFile> {
  const facts = await stat(file.path).catch(() => undefined);
  return { ...file, size: facts?.size ?? file.size };
}
