import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isRunning, ownIdentity } from './process-identity';

it('knows this process as running', () => {
  expect(isRunning(ownIdentity().pid)).toBe(true);
});

it.skipIf(process.platform !== 'linux')(
  'takes a process that ended and was not waited for as ended',
  async () => {
    // The child ends after the shell has become another program, which never waits for it.
    const parent = spawn('sh', ['-c', 'sleep 1 & echo $!; exec sleep 30'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const child = Number(line.toString().trim());
    const state = () => readFileSync(`/proc/${child}/stat`, 'utf8').split(') ')[1]?.[0];
    await expect.poll(state, { timeout: 10_000 }).toBe('Z');
    expect(isRunning(child)).toBe(false);
    parent.kill('SIGKILL');
  },
);
