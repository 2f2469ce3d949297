/**
 * What every setup script shares: where things are, how to speak on the
 * terminal, and the one kind of failure that is shown as a plain sentence.
 *
 * The scripts in this folder run before anything is installed, on whatever Node
 * the machine has, so they use only built-ins that Node 20 offers.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout. */
export const projectFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Downloads and locks that can be deleted at any time; ignored by git. */
export const cacheFolder = join(projectFolder, '.cache');

/** A path inside the project. */
export const inProject = (...parts) => join(projectFolder, ...parts);

/**
 * An expected failure. Its message is a whole sentence for the person at the
 * terminal, saying what happened and what to do; it is shown without a stack.
 */
export class SetupProblem extends Error {
  name = 'SetupProblem';
}

/**
 * Says something about the setup. Always on standard error, so that standard
 * output stays free for what a command was asked to print.
 */
export function say(message) {
  process.stderr.write(`[sourcebook] ${message}\n`);
}

/**
 * Runs the body of a script. An expected failure becomes a sentence and exit
 * code 1; anything else is a bug and keeps its stack.
 *
 * @param {() => Promise<number>} body resolves to the exit code
 */
export async function runScript(body) {
  try {
    process.exitCode = await body();
  } catch (error) {
    if (error instanceof SetupProblem) say(error.message);
    else console.error(error);
    process.exitCode = 1;
  }
}
