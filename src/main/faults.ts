import { app, dialog } from 'electron';
import { writeSync } from 'node:fs';

/** Says why the app ends before it has begun: in a box, or on the terminal for a command. */
export function refuseToStart(message: string, isCommand: boolean, code = 1): void {
  if (isCommand) writeLine(message);
  else dialog.showErrorBox('Sourcebook cannot start', message);
  app.exit(code);
}

/** A fault of our own, caught at the last place: told with its details, never swallowed. */
export function reportFault(error: unknown, isCommand: boolean): void {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const message = `Sourcebook came upon a fault of its own. Everything that was confirmed is safe in the archive’s folder.\n\n${details}`;
  if (!isCommand) return dialog.showErrorBox('Something went wrong', message);
  writeLine(message);
  app.exit(1);
}

/** Straight to the file, because the program may end in the next moment. */
function writeLine(text: string): void {
  try {
    writeSync(process.stderr.fd, `${text}\n`);
  } catch {
    // Nobody listens on the terminal any more, and there is no other place to say it.
  }
}
