import type { DesktopApi } from '../../../preload/desktop-api';
import type { Archive } from '../../core/archive';
import { type CommandEnd, type CommandOutput, DONE, failed, misused } from './command-answer';
import type { ParsedCommand } from './parse-command';
import { findSource } from './reading-commands';

/** `replace SOURCE FILE` */
export async function replaceCommand(
  archive: Archive,
  desktop: DesktopApi,
  command: ParsedCommand,
  output: CommandOutput,
): Promise<CommandEnd> {
  const [given = '', path = ''] = command.positionals;
  const source = await findSource(archive, given);
  if (!source.ok) return failed(output, source.failure);
  const files = await desktop.command.filesAt(path);
  if (!files.ok) return failed(output, files.failure.message);
  const [file, another] = files.value;
  if (file === undefined || another !== undefined)
    return misused(output, `replace takes one file, and “${path}” is a folder.`);
  const replaced = await archive.do.replaceSource(source.value.id, file);
  if (!replaced.ok) return failed(output, replaced.failure.message);
  const { kept, moved, approximate, lost } = replaced.value;
  await output.answer({
    json: { sourceId: source.value.id, kept, moved, approximate, lost },
    text: `Replaced. Annotations where they stood: ${kept}; found elsewhere: ${moved.length}; by likeness: ${approximate.length}; lost: ${lost.length}.`,
  });
  return DONE;
}
