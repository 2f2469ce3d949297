import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { electronExecutable } from '../scripts/setup/electron-runtime.mjs';
import { killTree } from './support/durability-processes';
import { makeWorkplace, projectFolder, type Workplace } from './support/launch';

/** The user who owns nothing; the tests of a container run as root, for whom Chromium has no sandbox. */
const nobody = 65534;
const asNobody = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'];
const canChangeUser =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('setpriv', [...asNobody, 'test', '-x', electronExecutable()]).status === 0;

let workplace: Workplace;
let app: ChildProcess | undefined;
test.beforeEach(() => {
  workplace = makeWorkplace();
});
test.afterEach(async () => {
  if (app?.pid !== undefined) await killTree(app.pid);
  workplace.remove();
});

test('an ordinary user’s windows run in Chromium’s sandbox', async () => {
  test.skip(!canChangeUser, 'needs Linux, root and setpriv, to become an ordinary user');
  const home = join(workplace.folder, 'home');
  mkdirSync(home);
  const authority = process.env['XAUTHORITY'];
  if (authority !== undefined) {
    copyFileSync(authority, join(home, 'Xauthority'));
    chownSync(join(home, 'Xauthority'), nobody, nobody);
  }
  for (const folder of [workplace.folder, home]) {
    chmodSync(folder, 0o700);
    chownSync(folder, nobody, nobody);
  }
  const places = ['--archive', workplace.archive, '--data-dir', workplace.data];
  const child = spawn(
    'setpriv',
    [...asNobody, electronExecutable(), '--disable-gpu', projectFolder, ...places],
    {
      cwd: home,
      env: {
        PATH: process.env['PATH'],
        DISPLAY: process.env['DISPLAY'],
        XAUTHORITY: join(home, 'Xauthority'),
        HOME: home,
        TMPDIR: home,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  app = child;
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
  });

  // Seccomp mode 2 is a filter of system calls: the last thing a renderer does before it runs a page.
  await expect
    .poll(
      () => {
        if (child.exitCode !== null) throw new Error(`The app ended with ${child.exitCode}: ${said}`);
        return appRenderers().map((status) => field(status, 'Seccomp'));
      },
      { timeout: 60_000 },
    )
    .toContainEqual('2');
  const found = appRenderers();
  expect(found.length).toBeGreaterThan(0);
  for (const status of found) {
    expect(field(status, 'Uid')).toMatch(new RegExp(`^${nobody}\\t`, 'u'));
    expect(field(status, 'Seccomp')).toBe('2');
    expect(field(status, 'NoNewPrivs')).toBe('1');
    expect(field(status, 'CapEff')).toBe('0000000000000000');
  }
});

/**
 * /proc/<pid>/status of every renderer of the app that was started here, which its command line tells.
 */
function appRenderers(): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map((pid) => ({ command: proc(pid, 'cmdline'), status: proc(pid, 'status') }))
    .filter(({ command }) => command.includes('--type=renderer') && command.includes(workplace.data))
    .map(({ status }) => status);
}

/** A file of a process; empty when the process has ended meanwhile. */
function proc(pid: string, file: string): string {
  try {
    return readFileSync(join('/proc', pid, file), 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return '';
    throw error;
  }
}

const field = (status: string, name: string): string =>
  new RegExp(`^${name}:\\s+(.*)$`, 'mu').exec(status)?.[1] ?? '';
