import type { DesktopApi } from '../../../preload/desktop-api';
import { failure, type Result, success } from '../../../shared/result';
import type { Archive, ExportScope } from '../../core/archive';
import type { WriteFailure } from '../../core/ports';
import { type CommandEnd, type CommandOutput, DONE, failed, misused, SOME_FAILED } from './command-answer';
import { optionValue, type ParsedCommand } from './parse-command';
import { findSource } from './reading-commands';
import { findEvent } from './writing-commands';

/** `export --format markdown|jsonld (--event ID | --source ID | --all) --out FILE` */
export async function exportCommand(
  archive: Archive,
  desktop: DesktopApi,
  command: ParsedCommand,
  output: CommandOutput,
): Promise<CommandEnd> {
  const format = optionValue(command, 'format');
  if (format !== 'markdown' && format !== 'jsonld')
    return misused(output, '--format takes markdown or jsonld.');
  const chosen = ['event', 'source', 'all'].filter((name) => command.options.has(name));
  if (chosen.length !== 1) return misused(output, 'export needs one of --event, --source and --all.');
  const scope = await exportScope(archive, command);
  if (!scope.ok) return failed(output, scope.failure);
  const exported = await exportAs(archive, format, scope.value);
  if (!exported.ok) return failed(output, exported.failure.message);
  const { text, excerpts, sources, mismatches } = exported.value;
  const out = optionValue(command, 'out') ?? '';
  const saved = await desktop.command.writeText(out, text);
  if (!saved.ok) return failed(output, saved.failure.message);
  await output.answer({
    json: { out, excerpts, sources, mismatches },
    text: `${excerpts} excerpts from ${sources} sources written to ${out}.`,
  });
  if (mismatches === 0) return DONE;
  await output.say(
    `${mismatches} quotes no longer stand in their text as they were marked; the file says which.`,
  );
  return SOME_FAILED;
}

interface ExportedText {
  readonly text: string;
  readonly excerpts: number;
  readonly sources: number;
  readonly mismatches: number;
}

async function exportAs(
  archive: Archive,
  format: 'markdown' | 'jsonld',
  scope: ExportScope,
): Promise<Result<ExportedText, WriteFailure>> {
  if (format === 'markdown') {
    const written = await archive.do.exportMarkdown(scope);
    return written.ok ? success({ ...written.value, text: written.value.markdown }) : written;
  }
  const written = await archive.do.exportWebAnnotations(scope);
  if (!written.ok) return written;
  return success({ ...written.value, text: written.value.json, excerpts: written.value.annotations });
}

async function exportScope(archive: Archive, command: ParsedCommand): Promise<Result<ExportScope, string>> {
  const eventId = optionValue(command, 'event');
  const sourceId = optionValue(command, 'source');
  if (eventId !== undefined) {
    const event = await findEvent(archive, eventId);
    return event.ok ? success({ kind: 'event', eventId: event.value }) : failure(event.failure);
  }
  if (sourceId !== undefined) {
    const source = await findSource(archive, sourceId);
    return source.ok ? success({ kind: 'source', sourceId: source.value.id }) : failure(source.failure);
  }
  return success({ kind: 'all' });
}
