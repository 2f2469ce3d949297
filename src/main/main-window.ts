import { BrowserWindow, type Rectangle, app, nativeTheme } from 'electron';
import { secondWindowAddress, windowAddress } from './app-address';
import { hasTestHooks } from './test-hooks';
import { type WindowPlace, smallestWindow } from './window-place';

/** The colours of the window before the page has drawn: `--board` of the design, light and dark. */
const board = { light: '#e4e9e8', dark: '#101516' } as const;

export interface MainWindowParts {
  readonly title: string;
  readonly preload: string;
  /** Undefined for the terminal command, whose window is never shown. */
  readonly place:
    | (Partial<Rectangle> & { readonly width: number; readonly height: number; readonly maximized: boolean })
    | undefined;
}

/** Makes the window, locked down; it is shown when its first drawing is ready. */
export function createMainWindow({ title, preload, place }: MainWindowParts): BrowserWindow {
  const { maximized = false, ...bounds } = place ?? { width: 1440, height: 900 };
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title,
    show: false,
    backgroundColor: boardColour(),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      plugins: false,
      spellcheck: false,
      devTools: !app.isPackaged,
      backgroundThrottling: place !== undefined,
    },
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  const followTheme = () => window.setBackgroundColor(boardColour());
  nativeTheme.on('updated', followTheme);
  window.once('closed', () => nativeTheme.off('updated', followTheme));
  if (place !== undefined)
    window.once('ready-to-show', () => {
      if (maximized) window.maximize();
      window.show();
    });
  return window;
}

/**
 * Loads the page. Rejects when the built files are missing. With `--test-hooks`, which a packaged app
 * ignores, the page lets end-to-end tests reach the open archive (src/renderer/app/test-hooks.ts).
 */
export async function loadPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(hasTestHooks() ? `${windowAddress}?test-hooks` : windowAddress);
}

/** Loads the page into the second window. Rejects when the built files are missing. */
export async function loadSecondPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(hasTestHooks() ? `${secondWindowAddress}&test-hooks` : secondWindowAddress);
}

/** Brings the window to the front, from wherever it is. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Where the window is now; its size before it was maximized counts. */
export function placeOf(window: BrowserWindow): WindowPlace {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() };
}

const boardColour = () => (nativeTheme.shouldUseDarkColors ? board.dark : board.light);
