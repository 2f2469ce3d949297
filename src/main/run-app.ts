import { app, nativeTheme, session } from 'electron';
import { join } from 'node:path';
import { answerAppEvents } from './app-events';
import { serveApp } from './app-protocol';
import { BlockedRequests } from './blocked-requests';
import { ChosenFiles } from './chosen-files';
import { commandHandlers } from './command-handlers';
import { CurrentWindow } from './current-window';
import { desktopHandlers } from './desktop-handlers';
import { createEnding } from './ending';
import type { GuardReport } from './leveldb-guard/guard-leveldb';
import { HeldLooks } from './held-looks';
import { lockSession, lockWebContents } from './lockdown';
import { placeOf } from './main-window';
import { openRecord } from './open-record';
import { openWindow } from './open-window';
import type { PreparedStart } from './prepare-start';
import { registerHandlers } from './register-handlers';
import { ShownMenu } from './shown-menu';
import { type AppState, rememberAppState } from './state-file';
import { TerminalOutput } from './terminal-output';

/** What a command ends with when the archive is open elsewhere. */
export const inUseCode = 3;

/** Joins the parts, once Electron is ready: lockdown first, the window last. */
export async function runApp(start: PreparedStart, guard: GuardReport, outFolder: string): Promise<void> {
  const { choice, folders, settings } = start;
  const { command } = start.arguments;
  const isCommand = command !== undefined;
  const blocked = new BlockedRequests();
  const chosen = new ChosenFiles();
  const looks = new HeldLooks();
  const current = new CurrentWindow();
  const output = new TerminalOutput(process);

  lockSession(session.defaultSession, blocked);
  lockWebContents(blocked);
  blocked.listen((request) => current.send('blockedRequest', request));
  const archiveFolder = choice.opening.ok ? choice.archive.path : undefined;
  serveApp({ rendererFolder: join(outFolder, 'renderer'), archiveFolder, blocked, looks });

  const recorderModule = join(outFolder, 'main', 'recorder.js');
  const record = openRecord({ choice, recorderModule, guard, settingsNotice: settings.notice });
  const ending = createEnding({
    windows: () => [current.second(), current.get()].filter((window) => window !== undefined),
    recorder: record.recorder,
    isCommand,
    beforeEnd: () => {
      const window = current.get();
      if (!isCommand && window !== undefined) remember(folders.stateFile, { window: placeOf(window) });
    },
  });
  nativeTheme.themeSource = settings.settings.theme;
  const menu = isCommand ? undefined : new ShownMenu(current, settings.settings);
  const showWindow = () => openWindow({ start, outFolder, current, ending, output });

  registerHandlers(
    desktopHandlers({ start, outFolder, current, record, ending, blocked, chosen, looks, menu }),
    command &&
      commandHandlers({
        command,
        chosen,
        output,
        end: ending.endCommand,
      }),
    { first: () => current.contents(), second: () => current.secondContents() },
  );
  answerAppEvents(current, isCommand);

  if (isCommand) {
    app.dock?.hide();
    const opened = await record.opening;
    if (!opened.ok) {
      await output.print('stderr', opened.failure.message);
      return ending.endCommand(opened.failure.kind === 'in-use' ? inUseCode : 1);
    }
  }
  await showWindow();
  if (!isCommand && (await record.opening).ok)
    remember(folders.stateFile, { lastArchive: choice.archive.path });
}

/** What the app remembers by itself is a convenience: when it cannot be written, that is said and goes no further. */
function remember(stateFile: string, changes: AppState): void {
  try {
    rememberAppState(stateFile, changes);
  } catch (error) {
    process.stderr.write(`The app’s own notes could not be written: ${String(error)}\n`);
  }
}
