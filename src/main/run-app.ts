import { type BrowserWindow, app, dialog, ipcMain, nativeTheme, screen, session } from 'electron';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { type WindowMessage, messageChannel, textEditChannel } from '../preload/channels';
import type { MenuCommand, MenuState, Settings, StartupReport } from '../preload/desktop-api';
import { appHandlers } from './app-handlers';
import { serveApp } from './app-protocol';
import { BlockedRequests } from './blocked-requests';
import { textEditSchema } from './call-arguments';
import { ChosenFiles } from './chosen-files';
import { commandHandlers } from './command-handlers';
import { createEnding } from './ending';
import { reportFault } from './faults';
import { fileHandlers } from './file-handlers';
import type { GuardReport } from './leveldb-guard/guard-leveldb';
import { lockSession, lockWebContents } from './lockdown';
import { createMainWindow, focusWindow, loadPage, placeOf } from './main-window';
import { showMenu } from './menu';
import { openRecord } from './open-record';
import type { PreparedStart } from './prepare-start';
import { recordHandlers } from './record-handlers';
import { isFromOurPage, registerHandlers } from './register-handlers';
import { type AppState, readAppState, rememberAppState } from './state-file';
import { switchArchive } from './switch-archive';
import { TerminalOutput } from './terminal-output';
import { watchWindow } from './window-faults';
import { windowPlace } from './window-place';

/** What a command ends with when the archive is open elsewhere. */
export const inUseCode = 3;

/** Joins the parts, once Electron is ready: lockdown first, the window last. */
export async function runApp(start: PreparedStart, guard: GuardReport, outFolder: string): Promise<void> {
  const { arguments: given, choice, folders, settings } = start;
  const { command } = given;
  const isCommand = command !== undefined;
  const blocked = new BlockedRequests();
  const chosen = new ChosenFiles();
  const output = new TerminalOutput(process);
  let window: BrowserWindow | undefined;
  let menuState: MenuState = { undo: undefined, redo: undefined, view: 'welcome' };
  let hasStartedAgain = false;

  const currentWindow = () => (window === undefined || window.isDestroyed() ? undefined : window);
  const send = (message: WindowMessage, value: unknown) =>
    currentWindow()?.webContents.send(messageChannel(message), value);

  lockSession(session.defaultSession, blocked);
  lockWebContents(blocked);
  blocked.listen((request) => send('blockedRequest', request));
  const archiveFolder = choice.opening.ok ? choice.archive.path : undefined;
  serveApp({ rendererFolder: join(outFolder, 'renderer'), archiveFolder, blocked });

  const { recorder, opening } = openRecord({
    choice,
    recorderModule: join(outFolder, 'main', 'recorder.js'),
    guard,
    settingsNotice: settings.notice,
  });
  const ending = createEnding({
    window: currentWindow,
    recorder,
    isCommand,
    beforeEnd: () => {
      const shown = currentWindow();
      if (!isCommand && shown !== undefined) remember(folders.stateFile, { window: placeOf(shown) });
    },
  });

  const drawMenu = () => {
    if (isCommand) return;
    showMenu({
      appName: app.name,
      platform: process.platform,
      state: menuState,
      theme: settings.settings.theme,
      hasDevTools: !app.isPackaged,
      run: (chosenCommand: MenuCommand) => send('menuCommand', chosenCommand),
    });
  };
  const applySettings = ({ theme }: Settings) => {
    if (nativeTheme.themeSource !== theme) nativeTheme.themeSource = theme;
    drawMenu();
  };

  const createWindow = async () => {
    const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
    window = createMainWindow({
      title: `${choice.archive.name} — ${app.name}`,
      preload: join(outFolder, 'preload', 'index.cjs'),
      place: isCommand ? undefined : windowPlace(readAppState(folders.stateFile).window, areas),
    });
    ending.guardWindow(window);
    if (isCommand) endWhenWindowStops(window);
    else watchWindow(window, () => void ending.end(1));
    const made = window;
    try {
      await loadPage(made);
    } catch (error) {
      // A window that was closed while it loaded is no fault.
      if (made !== currentWindow() || ending.hasBegun()) return;
      reportFault(error, isCommand);
      await ending.endCommand(1);
    }
  };
  const endWhenWindowStops = (commandWindow: BrowserWindow) => {
    commandWindow.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason === 'clean-exit' || commandWindow !== window) return;
      void output
        .print('stderr', `The command stopped in the middle (${reason}). Everything confirmed is safe.`)
        .then(() => ending.endCommand(1));
    });
  };

  const startup = async (): Promise<StartupReport> => ({
    mode: isCommand ? 'command' : 'window',
    appVersion: app.getVersion(),
    platform: process.platform as StartupReport['platform'],
    account: accountName(),
    archive: choice.archive,
    opening: await opening,
    settings: settings.settings,
  });

  registerHandlers(
    {
      ...recordHandlers({
        recorder,
        chosen,
        onStoreProgress: (progress) => send('storeProgress', progress),
        onVerifyProgress: (progress) => send('verifyProgress', progress),
      }),
      ...fileHandlers({ chosen, resourcesFolder: resourcesFolder(), window: currentWindow }),
      ...appHandlers({
        startup,
        settings,
        blocked,
        archivePath: choice.archive.path,
        onSettings: (changed) => {
          applySettings(changed);
          send('settings', changed);
        },
        onMenuState: (state) => {
          menuState = state;
          drawMenu();
        },
        openArchive: async () => {
          const parent = currentWindow();
          if (parent === undefined) return false;
          return switchArchive({ window: parent, openNow: choice.realPath, end: ending.end });
        },
      }),
    },
    command === undefined
      ? undefined
      : commandHandlers({
          command,
          chosen,
          output,
          end: ending.endCommand,
          hasStartedAgain: () => hasStartedAgain,
          startAgain: async () => {
            hasStartedAgain = true;
            const old = window;
            window = undefined;
            old?.destroy();
            await session.defaultSession.clearStorageData();
            await createWindow();
          },
        }),
    () => currentWindow()?.webContents,
  );
  ipcMain.on(textEditChannel, (event, edit: unknown) => {
    const parsed = textEditSchema.safeParse(edit);
    if (parsed.success && isFromOurPage(event, currentWindow()?.webContents)) event.sender[parsed.data]();
  });

  app.on('window-all-closed', () => {
    if (!isCommand) app.quit();
  });
  app.on('activate', () => {
    const shown = currentWindow();
    if (shown !== undefined && !isCommand) focusWindow(shown);
  });
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    const isWindowAsked = (data as { readonly mode?: unknown } | null)?.mode === 'window';
    if (!isWindowAsked) return;
    const shown = currentWindow();
    if (isCommand) tellBusy();
    else if (shown !== undefined) focusWindow(shown);
  });

  nativeTheme.themeSource = settings.settings.theme;
  drawMenu();
  if (isCommand) {
    app.dock?.hide();
    const opened = await opening;
    if (!opened.ok) {
      await output.print('stderr', opened.failure.message);
      return ending.endCommand(opened.failure.kind === 'in-use' ? inUseCode : 1);
    }
  } else {
    void opening.then((opened) => {
      if (opened.ok) remember(folders.stateFile, { lastArchive: choice.archive.path });
    });
  }
  await createWindow();
}

/** What the app remembers by itself is a convenience: when it cannot be written, that is said and goes no further. */
function remember(stateFile: string, changes: AppState): void {
  try {
    rememberAppState(stateFile, changes);
  } catch (error) {
    process.stderr.write(`The window’s place could not be remembered: ${String(error)}\n`);
  }
}

/** The account's name; some systems have none for a running program. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'researcher';
  }
}

function resourcesFolder(): string {
  return app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources');
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
