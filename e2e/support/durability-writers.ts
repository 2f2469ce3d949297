import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { TestDocument } from './durability-documents';
import { type Acknowledged, acknowledgedIn } from './durability-dump';
import { killedEnvironment, killTree } from './durability-processes';
import { projectFolder, type Workplace } from './launch';

/** When to kill: so long after the start, or so long after the first thing that was said to be done. */
export type KillMoment = { readonly afterStartMs: number } | { readonly afterFirstMs: number };

/** How long a program may take until its first answer. */
export const firstAnswerMs = 90_000;

/** A script of import, annotation, event and link commands; links tie what earlier rounds have made. */
export function commandScript(
  documents: readonly TestDocument[],
  label: string,
  earlier: readonly Acknowledged[],
): string {
  const annotations = earlier.filter(({ table }) => table === 'annotations');
  const events = earlier.filter(({ table }) => table === 'events');
  return documents
    .flatMap(({ path, sha256, quote }, index) => {
      const lines = [
        `import "${path}"`,
        `annotate ${sha256} --quote "${quote}" --note "Read in ${label}, number ${index}" --tag ${label}`,
      ];
      if (index % 2 === 1)
        lines.push(`event add "Reading ${index} of ${label}" --date 2026-03-${10 + (index % 20)}`);
      const annotation = annotations[(index * 7) % Math.max(1, annotations.length)];
      const event = events[(index * 3) % Math.max(1, events.length)];
      if (annotation !== undefined && event !== undefined && index % 3 === 2)
        lines.push(`link ${annotation.id} ${event.id} --stance supports`);
      return lines;
    })
    .join('\n');
}

/** Runs commands from standard input, kills everything at the given moment, and answers what was acknowledged. */
export function killCommand(
  workplace: Workplace,
  script: string,
  moment: KillMoment,
): Promise<readonly Acknowledged[]> {
  const program = join(projectFolder, 'scripts', 'sourcebook.mjs');
  const places = ['--archive', workplace.archive, '--data-dir', workplace.data];
  const child = spawn(process.execPath, [program, 'run', '-', '--json', ...places], {
    cwd: workplace.folder,
    env: killedEnvironment(workplace.folder),
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  let answered = '';
  let said = '';
  return new Promise((resolve, reject) => {
    let killing: Promise<void> | undefined;
    const kill = () => {
      killing ??= killTree(child.pid ?? 0).catch(reject);
    };
    const timer = setTimeout(kill, 'afterStartMs' in moment ? moment.afterStartMs : firstAnswerMs);
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      if (answered === '' && 'afterFirstMs' in moment) setTimeout(kill, moment.afterFirstMs);
      answered += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
    // The pipe breaks when the program is killed before it has read everything.
    child.stdin.on('error', () => undefined);
    child.stdin.end(script);
    child.once('error', reject);
    child.once('close', (exit) => {
      clearTimeout(timer);
      if ('afterFirstMs' in moment && answered === '')
        return reject(new Error(`The command answered nothing (${exit}): ${said}`));
      // What ends without a newline was not said to the end.
      const whole = answered.slice(0, answered.lastIndexOf('\n') + 1).split('\n');
      const values = whole.filter((line) => line.startsWith('{'));
      const acknowledged = acknowledgedIn(values.map((line) => JSON.parse(line) as Record<string, unknown>));
      void Promise.resolve(killing).then(() => resolve(acknowledged));
    });
  });
}
