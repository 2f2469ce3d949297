import { type BrowserWindow, app, clipboard, dialog } from 'electron';
import { dirname, join } from 'node:path';
import type { ChosenFile } from '../shared/record';
import { failure } from '../shared/result';
import type { ChosenFiles } from './chosen-files';
import { freeFileName, safeFileName } from './file-names';
import type { DesktopHandlers } from './handler-types';
import { sampleFilePaths } from './sample-files';
import { saveFile } from './save-file';
import { walkFiles } from './walk-files';
import { walkRemarks } from './walk-remarks';
import { askToOpen, warn } from './window-dialogs';

export type FileHandlers = Pick<
  DesktopHandlers,
  'chooseFiles' | 'droppedFiles' | 'sampleFiles' | 'saveText' | 'copyText'
>;

export interface FileHandlerParts {
  readonly chosen: ChosenFiles;
  /** Holds `sample/sample.json` and the sample's files. */
  readonly resourcesFolder: string;
  readonly window: () => BrowserWindow | undefined;
}

/** Choosing, dropping and saving files. The window gets names and tokens, never paths. */
export function fileHandlers({ chosen, resourcesFolder, window }: FileHandlerParts): FileHandlers {
  let saveFolder: string | undefined;

  const found = async (paths: readonly string[]): Promise<readonly ChosenFile[]> => {
    const { files, unreadable, isCut } = await walkFiles(paths);
    const message = walkRemarks(unreadable, isCut);
    if (message !== undefined)
      await warn(window(), {
        message: 'Not everything can be imported',
        detail: message,
        button: 'Continue',
      });
    return chosen.give(files);
  };

  return {
    chooseFiles: async (kind) => {
      const properties: ('openFile' | 'openDirectory' | 'multiSelections')[] =
        kind === 'files' ? ['openFile', 'multiSelections'] : ['openDirectory', 'multiSelections'];
      const title = kind === 'files' ? 'Import files' : 'Import a folder';
      const answer = await askToOpen(window(), { properties, title });
      return answer.canceled ? [] : found(answer.filePaths);
    },
    droppedFiles: (paths) => found(paths),
    sampleFiles: async () => {
      // One at a time: a walk would sort them, and the sample has an order of its own.
      const walks = await Promise.all(
        (await sampleFilePaths(resourcesFolder)).map((path) => walkFiles([path])),
      );
      return chosen.give(walks.flatMap((walk) => walk.files));
    },
    saveText: async (suggestedName, text) => {
      const folder = saveFolder ?? app.getPath('documents');
      const name = freeFileName(folder, safeFileName(suggestedName));
      const options = { defaultPath: join(folder, name), properties: ['showOverwriteConfirmation' as const] };
      const parent = window();
      const answer = await (parent === undefined
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(parent, options));
      if (answer.canceled || answer.filePath === '')
        return failure({ kind: 'cancelled', message: 'Nothing was saved.' });
      saveFolder = dirname(answer.filePath);
      return saveFile(answer.filePath, text);
    },
    copyText: async (text) => clipboard.writeText(text),
  };
}
