import type { ElectronApplication } from '@playwright/test';

/** What the system's dialog for choosing files or a folder will answer: tests cannot reach into it. */
export async function chooseInDialog(electron: ElectronApplication, paths: readonly string[]): Promise<void> {
  await electron.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] });
  }, paths);
}

/** Where the system's dialog for saving a file will say that it goes. */
export async function saveInDialog(electron: ElectronApplication, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
}
