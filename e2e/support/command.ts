import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder, type Workplace } from './launch';

export interface CommandRun {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output, one JSON value a line. */
  readonly values: readonly Record<string, unknown>[];
}

/** Runs the terminal command as a script would, on the workplace's archive. */
export function sourcebook(workplace: Workplace, args: readonly string[], input = ''): Promise<CommandRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [
        join(projectFolder, 'scripts', 'sourcebook.mjs'),
        ...args,
        '--archive',
        workplace.archive,
        '--data-dir',
        workplace.data,
      ],
      { cwd: workplace.folder, stdio: ['pipe', 'pipe', 'pipe'] },
    );
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    child.once('error', reject);
    child.once('close', (exit) => resolve({ exit, stdout, stderr, values: jsonLines(stdout) }));
    child.stdin.end(input);
  });
}

const jsonLines = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
