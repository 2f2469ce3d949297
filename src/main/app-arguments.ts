import { resolve } from 'node:path';
import { z } from 'zod';
import type { Result } from '../shared/result';
import { failure, success } from '../shared/result';

/** What the app was started with. Paths are absolute. */
export interface AppArguments {
  /** `--archive DIR`: the archive to open. */
  readonly archive: string | undefined;
  /** `--data-dir DIR`: where the app keeps its own data instead of the system's place for it. */
  readonly dataFolder: string | undefined;
  /** The terminal command, when there is one: then the window stays hidden. */
  readonly command: TerminalCommand | undefined;
}

export interface TerminalCommand {
  /** The words after `sourcebook`, as typed, without `--data-dir`, which is for main alone. */
  readonly args: readonly string[];
  /** Folder from which it was called; its paths are relative to it. */
  readonly cwd: string;
  /** Width of the terminal, or 80. */
  readonly columns: number;
}

const requestSchema = z.object({
  args: z.array(z.string()),
  cwd: z.string().min(1),
  columns: z.number().int().positive().catch(80),
});

/**
 * Reads the app's arguments. Others, such as Chromium's switches, are ignored. A terminal command
 * comes as one word, `--command <base64url of {args, cwd, columns}>`, and brings its own `--archive`.
 */
export function parseAppArguments(
  argv: readonly string[],
  cwd: string,
): Result<AppArguments, { readonly kind: 'bad-command'; readonly message: string }> {
  const place = (path: string | undefined, from: string) =>
    path === undefined ? undefined : resolve(from, path);
  const archive = place(optionValue(argv, 'archive'), cwd);
  const dataFolder = place(optionValue(argv, 'data-dir'), cwd);
  const encoded = optionValue(argv, 'command');
  if (encoded === undefined) return success({ archive, dataFolder, command: undefined });

  const request = decodeCommand(encoded);
  if (request === undefined) {
    const message = 'The command reached the app incomplete, so nothing was done. Please run it again.';
    return failure({ kind: 'bad-command', message });
  }
  const typed = optionsBeforeDashes(request.args);
  return success({
    archive: place(optionValue(typed, 'archive'), request.cwd) ?? archive,
    dataFolder: place(optionValue(typed, 'data-dir'), request.cwd) ?? dataFolder,
    command: { ...request, args: withoutOption(request.args, 'data-dir') },
  });
}

/** The arguments for starting again on another archive: the same, with `--archive` replaced and no command. */
export function argumentsForArchive(argv: readonly string[], archive: string): readonly string[] {
  return [...withoutOption(withoutOption(argv, 'archive'), 'command'), '--archive', archive];
}

function decodeCommand(encoded: string): TerminalCommand | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8'));
    const request = requestSchema.safeParse(value);
    return request.success ? request.data : undefined;
  } catch {
    return undefined;
  }
}

/** The value of `--name value` or `--name=value`; the last one counts. */
function optionValue(argv: readonly string[], name: string): string | undefined {
  let value: string | undefined;
  argv.forEach((argument, index) => {
    if (argument.startsWith(`--${name}=`)) value = argument.slice(name.length + 3);
    else if (argument === `--${name}`) value = argv[index + 1];
  });
  return value;
}

function withoutOption(argv: readonly string[], name: string): readonly string[] {
  const options = optionsBeforeDashes(argv).length;
  return argv.filter((argument, index) => {
    if (index >= options) return true;
    return argument !== `--${name}` && argv[index - 1] !== `--${name}` && !argument.startsWith(`--${name}=`);
  });
}

/** After a bare `--` everything is a word of the researcher, even when it looks like an option. */
function optionsBeforeDashes(args: readonly string[]): readonly string[] {
  const dashes = args.indexOf('--');
  return dashes === -1 ? args : args.slice(0, dashes);
}
