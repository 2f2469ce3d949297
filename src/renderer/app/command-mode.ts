import type { DesktopApi, StartupReport } from '../../preload/desktop-api';
import type { Archive } from '../core/archive';
import { runCommandLine } from './command-line/run-command-line';
import { openArchive, type OpenedArchive } from './open-archive';

/** Runs the terminal command in the hidden window, then ends the program. */
export async function runCommandMode(desktop: DesktopApi, startup: StartupReport): Promise<void> {
  const say = (message: string) => desktop.command.print('stderr', message);
  let opened: OpenedArchive | undefined;

  const open = async (discard: boolean): Promise<Archive> => {
    if (opened !== undefined && !discard) return opened.archive;
    await opened?.close();
    const result = await openArchive({
      desktop,
      startup,
      discard,
      onProgress: sayProgress(say),
      onProblem: (message) => void say(message),
    });
    if (!result.ok) throw new ArchiveNotOpened(result.failure);
    opened = result.value;
    // A rebuild that was asked for needs no telling.
    if (!discard) for (const notice of opened.notices) await say(notice);
    return opened.archive;
  };

  const { args } = await desktop.command.request();
  let exit: number;
  try {
    if (startup.opening.ok) for (const notice of startup.opening.value.notices) await say(notice);
    exit = await runCommandLine(args, desktop, { open: () => open(false), rebuild: () => open(true) });
  } catch (error) {
    await say(
      error instanceof ArchiveNotOpened
        ? error.message
        : `Something went wrong that should not: ${String(error)}`,
    );
    exit = 1;
  }
  await opened?.close();
  await desktop.command.exit(exit);
}

class ArchiveNotOpened extends Error {}

function sayProgress(say: (message: string) => Promise<void>): (done: number, total: number) => void {
  let saidAt = Date.now();
  return (done, total) => {
    if (Date.now() - saidAt < 2000) return;
    saidAt = Date.now();
    void say(`Building the working database: ${done} of ${total} operations.`);
  };
}
