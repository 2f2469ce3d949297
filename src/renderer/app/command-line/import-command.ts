import type { DesktopApi } from '../../../preload/desktop-api';
import type { ChosenFile } from '../../../shared/record';
import type { Archive, ImportItem } from '../../core/archive';
import { attentionOf, importedMessage } from '../../core/model/new-source';
import type { ReadingProblem, Source } from '../../core/model/source';
import {
  type Answer,
  type CommandEnd,
  type CommandOutput,
  DONE,
  misused,
  SOME_FAILED,
} from './command-answer';
import type { ParsedCommand } from './parse-command';
import { recognitionOption } from './recognition-option';

/** `import PATH…`: every file gets an answer of its own, in the order they were found. */
export async function importCommand(
  archive: Archive,
  desktop: DesktopApi,
  command: ParsedCommand,
  output: CommandOutput,
): Promise<CommandEnd> {
  const languages = await recognitionOption(archive, desktop, command);
  if (!languages.ok) return misused(output, languages.failure);
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
  const inner = groupByContainer(await archive.imports.items.read());
  for (const [index, item] of items.entries()) {
    const path = chosen[index]?.path ?? item.name;
    for (const member of withContents(path, item, inner)) {
      const answer = await finished(archive, command, languages.value, member);
      anyFailed ||= FAILED.has(String(answer.json['status']));
      await output.answer(answer);
    }
  }
  return anyFailed ? SOME_FAILED : DONE;
}

/** Statuses that make the command end with 1. */
const FAILED: ReadonlySet<string> = new Set(['failed', 'needs-password']);

interface Member {
  readonly path: string;
  readonly item: ImportItem;
}

function groupByContainer(items: readonly ImportItem[]): ReadonlyMap<string, readonly ImportItem[]> {
  const groups = new Map<string, ImportItem[]>();
  for (const item of items) {
    if (item.container === undefined) continue;
    const group = groups.get(item.container) ?? [];
    group.push(item);
    groups.set(item.container, group);
  }
  return groups;
}

/** A file, and after it what came out of it, each under a path that goes on from the container's. */
function withContents(
  path: string,
  item: ImportItem,
  inner: ReadonlyMap<string, readonly ImportItem[]>,
): readonly Member[] {
  const members = (inner.get(item.id) ?? []).flatMap((each) => {
    const outcome = each.outcome;
    const source = outcome?.status === 'imported' ? outcome.source : undefined;
    return withContents(`${path}/${source?.parent?.path ?? each.name}`, each, inner);
  });
  return [{ path, item }, ...members];
}

/** Passwords are tried and pictures recognised first; then the answer says what came of it. */
async function finished(
  archive: Archive,
  command: ParsedCommand,
  languages: LanguagesFor,
  { path, item }: Member,
): Promise<Answer> {
  const outcome = item.outcome;
  switch (outcome?.status) {
    case 'imported': {
      const opened = await unlocked(archive, command, outcome.source);
      const source = await recognised(archive, languages, opened.source);
      const isSame = source === outcome.source;
      return importedAnswer(path, source, opened.why, isSame ? outcome.message : importedMessage(source));
    }
    case 'duplicate':
      return {
        json: {
          path,
          status: 'duplicate',
          ...sourceFields(outcome.source),
          reason: null,
          message: outcome.message,
        },
        text: `Already there: ${path} (${outcome.source.id}). ${outcome.message}`,
      };
    case 'failed':
      return failedAnswer(path, outcome.reason, outcome.message, outcome.sha256);
    case 'cancelled':
    case undefined:
      return failedAnswer(path, 'cancelled', outcome?.message ?? 'Not imported.', '');
  }
}

/** The languages to recognise a picture in; none: it is not to be recognised. */
export type LanguagesFor = (source: Source) => Promise<readonly string[]>;

interface Unlocked {
  readonly source: Source;
  /** Why it is still locked, when a password was tried. */
  readonly why?: { readonly reason: string; readonly message: string };
}

async function unlocked(archive: Archive, command: ParsedCommand, source: Source): Promise<Unlocked> {
  if (attentionOf(source) !== 'needs-password') return { source };
  let last: Unlocked = { source };
  for (const password of command.options.get('password') ?? []) {
    const read = await archive.do.readAgain(source.id, { password });
    if (read.ok) return { source: read.value.source };
    last = { source, why: { reason: read.failure.kind, message: read.failure.message } };
  }
  return last;
}

async function recognised(archive: Archive, languages: LanguagesFor, source: Source): Promise<Source> {
  if (attentionOf(source) !== 'no-text') return source;
  const chosen = await languages(source);
  if (chosen.length === 0) return source;
  const begun = await archive.recognition.start([source.id], chosen);
  if (!begun.ok) return source;
  await archive.recognition.finished(source.id);
  return (await archive.sources.one(source.id).read()) ?? source;
}

function importedAnswer(path: string, source: Source, why: Unlocked['why'], message: string): Answer {
  const status = statusOf(source);
  const reason = why?.reason ?? source.extraction.problem?.kind ?? null;
  const said = why?.message ?? message;
  return {
    json: { path, status, ...sourceFields(source), reason, message: said },
    text: `${STATUS_WORDS[status]}: ${path} (${source.id}). ${said}`,
  };
}

type Status = 'imported' | 'needs-password' | 'no-text' | 'kept-unread' | 'failed';
const STATUS_WORDS: Readonly<Record<Status, string>> = {
  imported: 'Imported',
  'needs-password': 'Needs a password',
  'no-text': 'Without text',
  'kept-unread': 'Kept unread',
  failed: 'Failed',
};

/** A script has to tell a file that is broken from one of a kind that is only kept. */
function statusOf(source: Source): Status {
  switch (attentionOf(source)) {
    case 'needs-password':
      return 'needs-password';
    case 'no-text':
      return 'no-text';
    case 'kept-unread':
      return BROKEN.has(source.extraction.problem?.kind) ? 'failed' : 'kept-unread';
    case 'partly-read':
    case 'uncertain-encoding':
    case undefined:
      return 'imported';
  }
}
const BROKEN: ReadonlySet<ReadingProblem['kind'] | undefined> = new Set([
  'damaged',
  'unreadable',
  'too-long',
]);

/** The path as typed for a single file; below a folder, with the folders between. */
function pathOf(typed: string, file: ChosenFile, isOnly: boolean): string {
  const place = typed.replace(/[/\\]+$/u, '');
  const isFileItself = isOnly && file.folder === '' && place.split(/[/\\]/u).at(-1) === file.name;
  if (isFileItself) return typed;
  return [place, file.folder, file.name].filter((part) => part !== '').join('/');
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
    encoding: null,
    confidence: null,
    warnings: [],
    parent: null,
    reason,
    message,
  },
  text: `Failed: ${path}. ${message}`,
});

/** Kinds that scripts know by the name of their format. */
const FORMAT_NAMES: Partial<Record<Source['kind'], string>> = { email: 'eml', mailbox: 'mbox' };

/** The fields that `import` and `sources` both answer with. */
export const sourceFields = ({ id, extraction, ...source }: Source): Record<string, unknown> => ({
  sourceId: id,
  kind: FORMAT_NAMES[source.kind] ?? source.kind,
  title: source.title,
  pages: extraction.pages,
  words: extraction.words,
  language: source.language,
  sha256: source.sha256,
  encoding: extraction.encoding === '' ? null : extraction.encoding,
  /** Of recognised text, from 0 to 100. */
  confidence: extraction.recognised?.confidence ?? null,
  warnings: extraction.warnings,
  parent: source.parent?.sourceId ?? null,
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
