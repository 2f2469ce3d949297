import type { Archive } from '../../core/archive';
import { quoteOf } from '../../core/model/anchors';
import { type CommandEnd, type CommandOutput, DONE, failed, misused } from './command-answer';
import { findById } from './find-by-id';
import { optionValue, type ParsedCommand } from './parse-command';

/** `tags` */
export async function tagsCommand(archive: Archive, output: CommandOutput): Promise<CommandEnd> {
  for (const { tag, colour, count, countWithin } of await archive.annotations.tags().read()) {
    await output.answer({
      json: { tag, colour: colour ?? null, count, countWithin },
      text: `${tag}  ${countWithin}${colour === undefined ? '' : `  ${colour}`}`,
    });
  }
  return DONE;
}

/** `tag rename FROM TO` */
export async function tagRenameCommand(
  archive: Archive,
  command: ParsedCommand,
  output: CommandOutput,
): Promise<CommandEnd> {
  const [from = '', to = ''] = command.positionals;
  const renamed = await archive.do.renameTag(from, to);
  if (!renamed.ok) return failed(output, renamed.failure.message);
  const { changed } = renamed.value;
  await output.answer({
    json: { from, to, changed },
    text: `${changed} ${changed === 1 ? 'annotation' : 'annotations'} changed.`,
  });
  return DONE;
}

/** `bin [--restore ID | --empty]` */
export async function binCommand(
  archive: Archive,
  command: ParsedCommand,
  output: CommandOutput,
): Promise<CommandEnd> {
  const rows = await archive.annotations.bin().read();
  const restored = optionValue(command, 'restore');
  if (restored !== undefined && command.options.has('empty'))
    return misused(output, 'bin takes --restore or --empty, not both.');
  if (restored !== undefined) return restore(archive, rows, restored, output);
  if (command.options.has('empty')) {
    const emptied = await archive.do.emptyBin();
    if (!emptied.ok) return failed(output, emptied.failure.message);
    await output.answer({ json: { emptied: rows.length }, text: `${rows.length} removed for good.` });
    return DONE;
  }
  for (const { annotation, source, removedAt, removedBy } of rows) {
    await output.answer({
      json: {
        annotationId: annotation.id,
        sourceId: annotation.sourceId,
        quote: quoteOf(annotation),
        note: annotation.note,
        removedAt,
        removedBy,
      },
      text: `${annotation.id}  “${quoteOf(annotation)}” (${source?.title ?? 'its source was removed too'}), removed ${removedAt} by ${removedBy}`,
    });
  }
  return DONE;
}

async function restore(
  archive: Archive,
  rows: readonly { readonly annotation: { readonly id: string } }[],
  given: string,
  output: CommandOutput,
): Promise<CommandEnd> {
  const row = findById(rows, ({ annotation }) => [annotation.id], given, 'annotation');
  if (!row.ok) return failed(output, row.failure);
  const { id } = row.value.annotation;
  const restored = await archive.do.restoreFromBin([id]);
  if (!restored.ok) return failed(output, restored.failure.message);
  await output.answer({ json: { annotationId: id }, text: id });
  return DONE;
}
