import { type BrowserWindow, dialog, type OpenDialogOptions, type OpenDialogReturnValue } from 'electron';

/** Asks for files or a folder, over the window where there is one. */
export function askToOpen(
  parent: BrowserWindow | undefined,
  options: OpenDialogOptions,
): Promise<OpenDialogReturnValue> {
  return parent === undefined ? dialog.showOpenDialog(options) : dialog.showOpenDialog(parent, options);
}

/** Tells something that has to be known before one goes on, and waits until it is read. */
export async function warn(
  parent: BrowserWindow | undefined,
  words: { readonly message: string; readonly detail: string; readonly button: string },
): Promise<void> {
  const { message, detail, button } = words;
  const options = { type: 'warning' as const, message, detail, buttons: [button] };
  await (parent === undefined ? dialog.showMessageBox(options) : dialog.showMessageBox(parent, options));
}
