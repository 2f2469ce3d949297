import type { DesktopApi } from '../../../preload/desktop-api';
import type { Archive } from '../../core/archive';
import { annotationsCommand, historyCommand, relateCommand, repairCommand } from './annotation-commands';
import {
  type Answer,
  type CommandEnd,
  type CommandOutput,
  DONE,
  failed,
  misused,
  SOME_FAILED,
  WRONG_USAGE,
} from './command-answer';
import { commandHelp, generalHelp } from './command-specs';
import { importCommand } from './import-command';
import { exportCommand } from './export-command';
import { type ParsedCommand, type ParseFailure, parseCommand } from './parse-command';
import {
  dumpCommand,
  eventListCommand,
  reportCommand,
  searchCommand,
  sourcesCommand,
  textCommand,
  verifyCommand,
} from './reading-commands';
import { replaceCommand } from './replace-command';
import { splitLine } from './split-line';
import { binCommand, tagRenameCommand, tagsCommand } from './tag-commands';
import { annotateCommand, eventAddCommand, linkCommand } from './writing-commands';

/** The open archive, and the way to throw its working database away and open it again. */
export interface CommandArchive {
  open(): Promise<Archive>;
  rebuild(): Promise<Archive>;
}

/** Runs what stands after `sourcebook` and answers with the exit code. */
export async function runCommandLine(
  args: readonly string[],
  desktop: DesktopApi,
  archive: CommandArchive,
): Promise<number> {
  const parsed = parseCommand(args);
  const say = (message: string) => desktop.command.print('stderr', message);
  if (!parsed.ok) {
    if (parsed.failure.kind === 'help') {
      await desktop.command.print('stdout', helpFor(parsed.failure));
      return DONE.exit;
    }
    await say(usageMessage(parsed.failure));
    return WRONG_USAGE.exit;
  }
  const command = parsed.value;
  const output: CommandOutput = {
    say,
    answer: (answer) => desktop.command.print('stdout', printed(answer, command.json)),
  };
  return (await runCommand(command, desktop, archive, output)).exit;
}

async function runCommand(
  command: ParsedCommand,
  desktop: DesktopApi,
  archive: CommandArchive,
  output: CommandOutput,
): Promise<CommandEnd> {
  switch (command.spec.name) {
    case 'import':
      return importCommand(await archive.open(), desktop, command, output);
    case 'report':
      return reportCommand(await archive.open(), command, output);
    case 'sources':
      return sourcesCommand(await archive.open(), output);
    case 'text':
      return textCommand(await archive.open(), command, output);
    case 'search':
      return searchCommand(await archive.open(), command, output);
    case 'annotate':
      return annotateCommand(await archive.open(), command, output);
    case 'annotations':
      return annotationsCommand(await archive.open(), command, output);
    case 'relate':
      return relateCommand(await archive.open(), command, output);
    case 'history':
      return historyCommand(await archive.open(), command, output);
    case 'repair':
      return repairCommand(await archive.open(), output);
    case 'replace':
      return replaceCommand(await archive.open(), desktop, command, output);
    case 'tags':
      return tagsCommand(await archive.open(), output);
    case 'tag rename':
      return tagRenameCommand(await archive.open(), command, output);
    case 'bin':
      return binCommand(await archive.open(), command, output);
    case 'event add':
      return eventAddCommand(await archive.open(), command, output);
    case 'event list':
      return eventListCommand(await archive.open(), output);
    case 'link':
      return linkCommand(await archive.open(), command, output);
    case 'export':
      return exportCommand(await archive.open(), desktop, command, output);
    case 'verify':
      return verifyCommand(await archive.open(), output);
    case 'rebuild':
      return rebuildCommand(archive, output);
    case 'dump':
      return dumpCommand(await archive.open(), output);
    case 'run':
      return runFile(command, desktop, archive, output);
    default:
      throw new Error(`The command ${command.spec.name} is in the table and has no implementation`);
  }
}

async function rebuildCommand(archive: CommandArchive, output: CommandOutput): Promise<CommandEnd> {
  const rebuilt = await archive.rebuild();
  const counts = await rebuilt.sources.counts().read();
  await output.answer({
    json: { sources: counts.sources, annotations: counts.annotations, events: counts.events },
    text: `Rebuilt: ${counts.sources} sources, ${counts.annotations} notes, ${counts.events} events.`,
  });
  return DONE;
}

/** `run FILE|-`: every line gets one answer; a line that fails does not stop the next. */
async function runFile(
  command: ParsedCommand,
  desktop: DesktopApi,
  archive: CommandArchive,
  output: CommandOutput,
): Promise<CommandEnd> {
  const text = await desktop.command.readText(command.positionals[0] ?? '');
  if (!text.ok) return failed(output, text.failure.message);
  let end = DONE;
  for (const [index, line] of text.value.split(/\r?\n/u).entries()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const results: Answer[] = [];
    const said: string[] = [];
    const collecting: CommandOutput = {
      answer: async (answer) => void results.push(answer),
      say: async (message) => {
        said.push(message);
        await output.say(`line ${index + 1}: ${message}`);
      },
    };
    const ran = await runLine(line, desktop, archive, collecting);
    if (ran.exit !== 0) end = SOME_FAILED;
    await output.answer({
      json: {
        line: index + 1,
        command: ran.command,
        exit: ran.exit,
        results: results.map((result) => result.json),
        ...(said.length > 0 ? { messages: said } : {}),
      },
      text: [`# line ${index + 1}: ${line.trim()}`, ...results.map((result) => result.text)].join('\n'),
    });
  }
  return end;
}

async function runLine(
  line: string,
  desktop: DesktopApi,
  archive: CommandArchive,
  output: CommandOutput,
): Promise<CommandEnd & { readonly command: string }> {
  const words = splitLine(line);
  if (!words.ok) return { ...(await misused(output, words.failure)), command: '' };
  const args = words.value[0] === 'sourcebook' ? words.value.slice(1) : words.value;
  const parsed = parseCommand(args);
  if (!parsed.ok) {
    if (parsed.failure.kind === 'help') {
      const help = helpFor(parsed.failure);
      await output.answer({ json: { help }, text: help });
      return { ...DONE, command: parsed.failure.spec?.name ?? '' };
    }
    return {
      ...(await misused(output, parsed.failure.message)),
      command: parsed.failure.spec?.name ?? args[0] ?? '',
    };
  }
  const { spec, options } = parsed.value;
  if (spec.name === 'run')
    return { ...(await misused(output, 'run cannot stand inside a command file.')), command: 'run' };
  if (options.has('archive')) {
    return {
      ...(await misused(output, '--archive is given to run itself, not to its lines.')),
      command: spec.name,
    };
  }
  return { ...(await runCommand(parsed.value, desktop, archive, output)), command: spec.name };
}

const printed = (answer: Answer, json: boolean): string => (json ? JSON.stringify(answer.json) : answer.text);

const helpFor = (asked: ParseFailure): string =>
  asked.spec === undefined ? generalHelp() : commandHelp(asked.spec);

const usageMessage = (wrong: Extract<ParseFailure, { kind: 'wrong-usage' }>): string =>
  `${wrong.message} ${wrong.spec === undefined ? '“sourcebook --help” lists the commands.' : `“sourcebook ${wrong.spec.name} --help” tells more.`}`;
