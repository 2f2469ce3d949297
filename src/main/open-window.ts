import { type BrowserWindow, screen } from 'electron';
import { join } from 'node:path';
import type { CurrentWindow } from './current-window';
import type { Ending } from './ending';
import { reportFault } from './faults';
import { createMainWindow, loadPage } from './main-window';
import type { PreparedStart } from './prepare-start';
import { windowTitle } from './second-window';
import { readAppState } from './state-file';
import type { TerminalOutput } from './terminal-output';
import { watchWindow } from './window-faults';
import { windowPlace } from './window-place';

export interface OpenWindowParts {
  readonly start: PreparedStart;
  readonly outFolder: string;
  readonly current: CurrentWindow;
  readonly ending: Ending;
  readonly output: TerminalOutput;
}

/** Makes the window, watches over it, and loads the page; a page that cannot be loaded ends the app with words. */
export async function openWindow({
  start,
  outFolder,
  current,
  ending,
  output,
}: OpenWindowParts): Promise<void> {
  const isCommand = start.arguments.command !== undefined;
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
  const window = createMainWindow({
    title: windowTitle(start.choice.archive.name),
    preload: join(outFolder, 'preload', 'index.cjs'),
    place: isCommand ? undefined : windowPlace(readAppState(start.folders.stateFile).window, areas),
  });
  current.hold(window);
  ending.guardWindow(window);
  if (isCommand) endWithWindow(window, current, ending, output);
  else watchWindow(window, () => void ending.end(1));
  try {
    await loadPage(window);
  } catch (error) {
    // A window that was closed while it loaded is no fault.
    if (window !== current.get() || ending.hasBegun()) return;
    reportFault(error, isCommand);
    await ending.endCommand(1);
  }
}

/** A command cannot ask anybody whether to reload: when its window stops, it says so and ends. */
function endWithWindow(
  window: BrowserWindow,
  current: CurrentWindow,
  ending: Ending,
  output: TerminalOutput,
): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window !== current.get()) return;
    const message = `The command stopped in the middle (${reason}). Everything confirmed is safe.`;
    void output.print('stderr', message).then(() => ending.endCommand(1));
  });
}
