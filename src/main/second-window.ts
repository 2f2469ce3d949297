import { app } from 'electron';
import { join } from 'node:path';
import type { CurrentWindow } from './current-window';
import { reportFault } from './faults';
import { createMainWindow, focusWindow, loadSecondPage } from './main-window';
import { askWindowToFinish } from './window-closing';

export interface SecondWindowParts {
  readonly title: string;
  readonly outFolder: string;
  readonly current: CurrentWindow;
}

/** Size of the second window when it opens, in device-independent px. */
const SIZE = { width: 1200, height: 860 } as const;

/**
 * Opens the second window, or brings it to the front. It is the same page, locked down the same way,
 * and writes through the first: it may ask main for little; see register-handlers.ts.
 */
export async function openSecondWindow({ title, outFolder, current }: SecondWindowParts): Promise<void> {
  const present = current.second();
  if (present !== undefined) {
    focusWindow(present);
    return;
  }
  const window = createMainWindow({
    title,
    preload: join(outFolder, 'preload', 'index.cjs'),
    place: { ...SIZE, maximized: false },
  });
  current.holdSecond(window);
  let isFinished = false;
  window.on('close', (event) => {
    if (isFinished) return;
    event.preventDefault();
    isFinished = true;
    // What is being typed in it goes to the archive before it closes.
    void askWindowToFinish(window).finally(() => window.destroy());
  });
  const close = () => {
    if (!window.isDestroyed()) window.destroy();
  };
  window.webContents.on('render-process-gone', close);
  // Without the first window's page nothing answers this one.
  const first = current.contents();
  first?.on('did-start-loading', close);
  window.once('closed', () => first?.off('did-start-loading', close));
  try {
    await loadSecondPage(window);
  } catch (error) {
    close();
    reportFault(error, false);
  }
}

/** The window's title, with the archive's name. */
export const windowTitle = (archiveName: string): string => `${archiveName} — ${app.name}`;
