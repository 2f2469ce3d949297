/** One value on standard output: JSON with `--json`, else its text. */
export interface Answer {
  readonly json: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** How a command ended. Exit: 0 done, 1 some items failed, 2 wrong usage. */
export interface CommandEnd {
  readonly exit: 0 | 1 | 2;
}

/** Where a command writes. */
export interface CommandOutput {
  answer(answer: Answer): Promise<void>;
  /** A line for people, on standard error. */
  say(message: string): Promise<void>;
}

export const DONE: CommandEnd = { exit: 0 };
export const SOME_FAILED: CommandEnd = { exit: 1 };
export const WRONG_USAGE: CommandEnd = { exit: 2 };

/** Says why and ends with exit 1. */
export async function failed(output: CommandOutput, message: string): Promise<CommandEnd> {
  await output.say(message);
  return SOME_FAILED;
}

/** Says why and ends with exit 2. */
export async function misused(output: CommandOutput, message: string): Promise<CommandEnd> {
  await output.say(message);
  return WRONG_USAGE;
}
