/** Folders and documents of a benchmark, and the terminal command on them. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { projectNode } from '../setup/node-runtime.mjs';
import { SetupProblem, inProject, projectFolder } from '../setup/project.mjs';
import { watchMemory } from './peak-memory.mjs';

/** An archive and the app's own data, thrown away at the end. */
export function makeWorkplace() {
  const folder = mkdtempSync(join(tmpdir(), 'sourcebook-bench-'));
  return {
    folder,
    places: ['--archive', join(folder, 'archive'), '--data-dir', join(folder, 'data')],
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}

/**
 * Runs the terminal command and answers its time from start to end, the memory its processes held at
 * most (MB), and its JSON answers.
 *
 * @param {ReturnType<typeof makeWorkplace>} workplace
 * @param {readonly string[]} args
 * @param {readonly number[]} ends exit codes that are right; 1 is "some items failed"
 * @returns {Promise<{ seconds: number, memory: { together: number, largest: number }, values: readonly Record<string, any>[] }>}
 */
export async function timedCommand(workplace, args, ends = [0]) {
  const command = [inProject('scripts', 'sourcebook.mjs'), ...args, '--json', ...workplace.places];
  const { seconds, output, memory } = await timed(projectNode(), command, ends);
  const values = output.split('\n').filter((line) => line.startsWith('{'));
  return { seconds, memory, values: values.map((line) => JSON.parse(line)) };
}

/** Runs a program to its end; throws a sentence when it ends otherwise than it should. */
export function timed(program, args, ends = [0]) {
  return new Promise((done, reject) => {
    const startedAt = performance.now();
    const child = spawn(program, args, { cwd: projectFolder, stdio: ['ignore', 'pipe', 'pipe'] });
    const memory = watchMemory(child.pid);
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      const seconds = (performance.now() - startedAt) / 1000;
      const held = memory.stop();
      if (ends.includes(code)) done({ seconds, output, memory: held });
      else reject(new SetupProblem(`${program} ${args.join(' ')} ended with ${code}:\n${errors.trim()}`));
    });
  });
}

/** A file of the shared documents: in the folder SOURCEBOOK_SHARED, or beside the checkout; undefined when absent. */
export function sharedDocument(...parts) {
  const shared = resolve(projectFolder, process.env.SOURCEBOOK_SHARED ?? join('..', 'shared'));
  const path = join(shared, 'data', 'documents', ...parts);
  return existsSync(path) ? path : undefined;
}

/** Writes `count` short texts, each with words of its own. */
export function writeTexts(folder, count) {
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < count; index += 1) {
    const lines = Array.from(
      { length: 20 },
      (_, line) =>
        `Entry ${line + 1} of book ${index}: the water at weir ${(index * 7 + line) % 90} stood at ${index + line * 3} centimetres.`,
    );
    const name = `book-${String(index).padStart(5, '0')}.txt`;
    writeFileSync(join(folder, name), `Gauge book ${index}\n\n${lines.join('\n\n')}\n`);
  }
}
