import type { DesktopApi } from '../../../preload/desktop-api';
import type { ChosenFile } from '../../../shared/record';
import type { Archive, ImportItem } from '../../core/archive';
import type { Source } from '../../core/model/source';
import { type Answer, type CommandEnd, type CommandOutput, DONE, SOME_FAILED } from './command-answer';
import type { ParsedCommand } from './parse-command';

/** `import PATH…`: every file gets an answer of its own, in the order they were found. */
export async function importCommand(
  archive: Archive,
  desktop: DesktopApi,
  command: ParsedCommand,
  output: CommandOutput,
): Promise<CommandEnd> {
  let anyFailed = false;
  const chosen: { path: string; file: ChosenFile }[] = [];
  for (const path of command.positionals) {
    const files = await desktop.command.filesAt(path);
    if (!files.ok) {
      anyFailed = true;
      await output.answer(failedAnswer(path, files.failure.kind, files.failure.message, ''));
      continue;
    }
    for (const file of files.value) chosen.push({ path: pathOf(path, file, files.value.length === 1), file });
  }
  const stopSaying = archive.imports.items.watch(sayProgress(output), () => undefined);
  const items = await archive.imports.add(chosen.map((each) => each.file));
  stopSaying();
  for (const [index, item] of items.entries()) {
    if (item.outcome?.status === 'failed' || item.outcome?.status === 'cancelled') anyFailed = true;
    await output.answer(answerOf(chosen[index]?.path ?? item.name, item));
  }
  return anyFailed ? SOME_FAILED : DONE;
}

/** The path as typed for a single file; below a folder, with the folders between. */
function pathOf(typed: string, file: ChosenFile, isOnly: boolean): string {
  const place = typed.replace(/[/\\]+$/u, '');
  const isFileItself = isOnly && file.folder === '' && place.split(/[/\\]/u).at(-1) === file.name;
  if (isFileItself) return typed;
  return [place, file.folder, file.name].filter((part) => part !== '').join('/');
}

function answerOf(path: string, item: ImportItem): Answer {
  const outcome = item.outcome;
  switch (outcome?.status) {
    case 'imported':
    case 'duplicate':
      return {
        json: {
          path,
          status: outcome.status,
          ...sourceFields(outcome.source),
          reason: null,
          message: outcome.message,
        },
        text: `${outcome.status === 'imported' ? 'Imported' : 'Already there'}: ${path} (${outcome.source.id}). ${outcome.message}`,
      };
    case 'failed':
      return failedAnswer(path, outcome.reason, outcome.message, outcome.sha256);
    case 'cancelled':
    case undefined:
      return failedAnswer(path, 'cancelled', outcome?.message ?? 'Not imported.', '');
  }
}

const failedAnswer = (path: string, reason: string, message: string, sha256: string): Answer => ({
  json: {
    path,
    status: 'failed',
    sourceId: null,
    kind: null,
    title: null,
    pages: null,
    words: null,
    language: null,
    sha256: sha256 === '' ? null : sha256,
    reason,
    message,
  },
  text: `Failed: ${path}. ${message}`,
});

/** The fields that `import` and `sources` both answer with. */
export const sourceFields = (source: Source): Record<string, unknown> => ({
  sourceId: source.id,
  kind: source.kind,
  title: source.title,
  pages: source.extraction.pages,
  words: source.extraction.words,
  language: source.language,
  sha256: source.sha256,
});

/** Says a count on standard error, not more often than every two seconds. */
function sayProgress(output: CommandOutput): (items: readonly ImportItem[]) => void {
  let saidAt = Date.now();
  return (items) => {
    if (Date.now() - saidAt < 2000 || items.length < 2) return;
    saidAt = Date.now();
    const finished = items.filter((item) => item.stage === 'finished').length;
    void output.say(`${finished} of ${items.length} files done.`);
  };
}
