import { type IpcMainEvent, app, dialog, ipcMain } from 'electron';
import { textEditChannel } from '../preload/channels';
import { textEditSchema } from './call-arguments';
import type { CurrentWindow } from './current-window';
import { focusWindow } from './main-window';
import { isFromOurPage } from './register-handlers';

/** What the system and other starts of the app ask of this one. */
export function answerAppEvents(current: CurrentWindow, isCommand: boolean): void {
  const show = () => {
    const window = current.get();
    if (window !== undefined) focusWindow(window);
  };
  app.on('window-all-closed', () => {
    if (!isCommand) app.quit();
  });
  app.on('activate', () => {
    if (!isCommand) show();
  });
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    const isWindowAsked = (data as { readonly mode?: unknown } | null)?.mode === 'window';
    if (!isWindowAsked) return;
    if (isCommand) tellBusy();
    else show();
  });
  const isOurs = (event: IpcMainEvent) =>
    isFromOurPage(event, current.contents()) || isFromOurPage(event, current.secondContents());
  ipcMain.on(textEditChannel, (event, edit: unknown) => {
    const parsed = textEditSchema.safeParse(edit);
    if (parsed.success && isOurs(event)) event.sender[parsed.data]();
  });
}

/** Somebody opened the app while a terminal command has the archive. */
function tellBusy(): void {
  void dialog.showMessageBox({
    type: 'info',
    message: 'A terminal command is working on this archive',
    detail: 'Open Sourcebook again when the command has ended.',
    buttons: ['OK'],
  });
}
