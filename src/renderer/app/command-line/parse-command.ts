import { failure, type Result, success } from '../../../shared/result';
import { COMMAND_SPECS, type CommandSpec, GLOBAL_OPTIONS } from './command-specs';

/** Arguments sorted by a command's table. */
export interface ParsedCommand {
  readonly spec: CommandSpec;
  readonly positionals: readonly string[];
  /** Values by option name, in the order given; switches have one empty value. */
  readonly options: ReadonlyMap<string, readonly string[]>;
  readonly json: boolean;
}

export type ParseFailure =
  | { readonly kind: 'wrong-usage'; readonly message: string; readonly spec: CommandSpec | undefined }
  /** Not a failure of the user's: help was asked for. */
  | { readonly kind: 'help'; readonly spec: CommandSpec | undefined };

/** Sorts the arguments after `sourcebook`. `--name value` and `--name=value` are the same. */
export function parseCommand(args: readonly string[]): Result<ParsedCommand, ParseFailure> {
  const words: string[] = [];
  const flags: { name: string; value: string }[] = [];
  // First find the command, so that its own options tell which of them take a value.
  const spec = findSpec(args);
  const known = [...(spec?.options ?? []), ...GLOBAL_OPTIONS];
  let onlyWords = false;
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] as string;
    if (onlyWords || !arg.startsWith('--')) {
      words.push(arg);
      continue;
    }
    if (arg === '--') {
      onlyWords = true;
      continue;
    }
    const equals = arg.indexOf('=');
    const name = equals === -1 ? arg.slice(2) : arg.slice(2, equals);
    const option = known.find((each) => each.name === name);
    if (option === undefined) {
      return wrong(
        spec,
        spec === undefined ? unknownCommand(words[0]) : `--${name} is not an option of ${spec.name}.`,
      );
    }
    if (option.value === undefined) {
      if (equals !== -1) return wrong(spec, `--${name} takes no value.`);
      flags.push({ name, value: '' });
      continue;
    }
    const value = equals === -1 ? args[at + 1] : arg.slice(equals + 1);
    if (value === undefined) return wrong(spec, `--${name} needs a value.`);
    if (equals === -1) at += 1;
    flags.push({ name, value });
  }
  const options = new Map<string, string[]>();
  for (const flag of flags) options.set(flag.name, [...(options.get(flag.name) ?? []), flag.value]);
  if (options.has('help') || (spec === undefined && words.length === 0))
    return failure({ kind: 'help', spec });
  if (spec === undefined) return wrong(spec, unknownCommand(words[0]));

  const positionals = words.slice(spec.name.split(' ').length);
  const problem = positionalProblem(spec, positionals) ?? optionProblem(spec, options);
  if (problem !== undefined) return wrong(spec, problem);
  return success({ spec, positionals, options, json: options.has('json') });
}

function findSpec(args: readonly string[]): CommandSpec | undefined {
  const words = wordsBeforeOptions(args);
  return (
    COMMAND_SPECS.find((spec) => spec.name === `${words[0]} ${words[1]}`) ??
    COMMAND_SPECS.find((spec) => spec.name === words[0])
  );
}

/** The first two words that are neither global options nor their values. */
function wordsBeforeOptions(args: readonly string[]): string[] {
  const words: string[] = [];
  for (let at = 0; at < args.length && words.length < 2; at += 1) {
    const arg = args[at] as string;
    if (arg === '--archive') at += 1;
    else if (!arg.startsWith('--')) words.push(arg);
    else if (words.length === 1 && !['--json', '--help'].includes(arg) && !arg.startsWith('--archive='))
      break;
  }
  return words;
}

function positionalProblem(spec: CommandSpec, positionals: readonly string[]): string | undefined {
  const last = spec.positionals.at(-1);
  const missing = spec.positionals[positionals.length];
  if (missing !== undefined) return `${spec.name} needs ${missing.name}.`;
  if (positionals.length > spec.positionals.length && !last?.many) {
    return `${spec.name} does not take “${positionals[spec.positionals.length]}”. Put words that belong together in quotes.`;
  }
  return undefined;
}

function optionProblem(
  spec: CommandSpec,
  options: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  for (const option of [...spec.options, ...GLOBAL_OPTIONS]) {
    const given = options.get(option.name);
    if (given === undefined && option.required) return `${spec.name} needs --${option.name}.`;
    if (given !== undefined && given.length > 1 && !option.repeatable)
      return `--${option.name} was given twice.`;
  }
  return undefined;
}

const unknownCommand = (word: string | undefined): string =>
  word === undefined ? 'A command is needed.' : `There is no command “${word}”.`;

const wrong = (spec: CommandSpec | undefined, message: string) =>
  failure<ParseFailure>({ kind: 'wrong-usage', message, spec });

/** Only value of an option, or undefined. */
export const optionValue = (command: ParsedCommand, name: string): string | undefined =>
  command.options.get(name)?.[0];

/** A whole number from 1, or a failure that names the option. */
export function countOption(command: ParsedCommand, name: string): Result<number | undefined, string> {
  const text = optionValue(command, name);
  if (text === undefined) return success(undefined);
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1)
    return failure(`--${name} takes a whole number from 1, not “${text}”.`);
  return success(count);
}
