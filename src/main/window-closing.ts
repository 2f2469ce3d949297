import { type BrowserWindow, ipcMain } from 'electron';
import { closeReadyChannel, messageChannel } from '../preload/channels';
import { closeReasonsSchema } from './call-arguments';
import { isFromOurPage } from './register-handlers';

/** How long the window may take to finish its writes. */
const windowLimitMs = 5_000;

/**
 * Asks the window to finish its writes and waits, at most five seconds. Answers why it could not
 * finish, if it could not: it is told and goes no further, for nothing confirmed is at stake.
 */
export async function askWindowToFinish(window: BrowserWindow): Promise<readonly string[]> {
  const { webContents } = window;
  if (window.isDestroyed() || webContents.isCrashed() || webContents.isLoadingMainFrame()) return [];
  return new Promise((resolve) => {
    const settle = (reasons: readonly string[]) => {
      clearTimeout(timer);
      ipcMain.off(closeReadyChannel, onReady);
      resolve(reasons);
    };
    const onReady = (event: Electron.IpcMainEvent, reasons: unknown) => {
      if (!isFromOurPage(event, webContents)) return;
      const parsed = closeReasonsSchema.safeParse(reasons);
      settle(parsed.success ? parsed.data : []);
    };
    const timer = setTimeout(() => settle(['The window did not finish in time.']), windowLimitMs);
    ipcMain.on(closeReadyChannel, onReady);
    webContents.send(messageChannel('beforeClose'));
  });
}

/** Waits for `work`, but no longer than `limitMs`; true when it was done. */
export async function within(limitMs: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), limitMs);
  });
  try {
    return await Promise.race([work.then(() => true), limit]);
  } finally {
    clearTimeout(timer);
  }
}
