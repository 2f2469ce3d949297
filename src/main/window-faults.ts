import { type BrowserWindow, dialog } from 'electron';

const safe = 'Everything that was confirmed is safe: the archive is written by another part of the app.';

/** Offers to load the window again when its process ended or does not answer. */
export function watchWindow(window: BrowserWindow, close: () => void): void {
  let isAsking = false;
  const ask = async (message: string, detail: string, buttons: readonly [string, string]) => {
    if (isAsking || window.isDestroyed()) return;
    isAsking = true;
    const options = {
      type: 'error' as const,
      message,
      detail,
      buttons: [...buttons],
      defaultId: 0,
      cancelId: 0,
    };
    const { response } = await dialog.showMessageBox(window, options);
    isAsking = false;
    return response;
  };

  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    const detail = `${safe} Words you were typing may be lost. (${details.reason}, ${details.exitCode})`;
    void ask('The window stopped working', detail, ['Reload', 'Close']).then((response) => {
      if (response === 0) window.webContents.reload();
      if (response === 1) close();
    });
  });
  window.on('unresponsive', () => {
    const detail = `${safe} It may only be busy with something long. Reloading loses words you were typing.`;
    void ask('The window does not answer', detail, ['Wait', 'Reload']).then((response) => {
      if (response === 1) window.webContents.reload();
    });
  });
}
