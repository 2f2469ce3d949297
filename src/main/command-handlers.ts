import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { failure, success } from '../shared/result';
import type { TerminalCommand } from './app-arguments';
import type { ChosenFiles } from './chosen-files';
import type { CommandHandlers } from './handler-types';
import { pathFailure, readText } from './read-text';
import { saveFile } from './save-file';
import type { TerminalOutput } from './terminal-output';
import { walkFiles } from './walk-files';
import { walkRemarks } from './walk-remarks';

export interface CommandHandlerParts {
  readonly command: TerminalCommand;
  readonly chosen: ChosenFiles;
  readonly output: TerminalOutput;
  /** Ends the program, after the archive is closed. */
  readonly end: (code: number) => Promise<void>;
}

/** What the hidden window of a terminal command may do. Paths are as typed, relative to where it was called. */
export function commandHandlers(parts: CommandHandlerParts): CommandHandlers {
  const { command, chosen, output } = parts;
  return {
    request: async () => ({ args: command.args, columns: command.columns }),
    filesAt: async (path) => {
      const place = resolve(command.cwd, path);
      try {
        await stat(place);
      } catch (error) {
        return failure(pathFailure(path, error));
      }
      const { files, unreadable, isCut } = await walkFiles([place]);
      const remark = walkRemarks(unreadable, isCut);
      if (remark !== undefined) await output.print('stderr', remark);
      return success(chosen.give(files));
    },
    readText: (path) => readText(path, command.cwd, process.stdin),
    writeText: (path, text) => saveFile(resolve(command.cwd, path), text),
    print: (stream, text) => output.print(stream, text),
    exit: async (code) => {
      await output.flushed();
      await parts.end(code);
    },
  };
}
