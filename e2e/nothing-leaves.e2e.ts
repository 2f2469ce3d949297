import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { projectFolder } from './support/launch';

const rig = join(import.meta.dirname, 'support', 'silent-network.sh');
const has = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
/** Network namespaces need Linux, the right to make them, and two small programs. */
const canListen =
  process.platform === 'linux' &&
  has('ip') &&
  has('tcpdump') &&
  spawnSync('unshare', ['--net', '--mount', 'true']).status === 0;

test('the whole journey sends no packet, on a network where any packet would be seen', () => {
  test.skip(!canListen, 'network namespaces, ip or tcpdump are not available here');
  test.setTimeout(600_000);
  const folder = mkdtempSync(join(tmpdir(), 'sourcebook-silent-'));
  const log = join(folder, 'packets.log');
  const playwright = join(createRequire(import.meta.url).resolve('playwright'), '..', 'cli.js');
  const run = spawnSync(
    'unshare',
    [
      '--net',
      '--mount',
      'sh',
      rig,
      log,
      process.execPath,
      playwright,
      'test',
      'journey.e2e.ts',
      '--reporter=list',
    ],
    { cwd: projectFolder, encoding: 'utf8', env: { ...process.env, SOURCEBOOK_NETWORK: 'silent' } },
  );
  const reading = (name: string) =>
    Number(new RegExp(`^${name} (\\d+)$`, 'mu').exec(run.stdout)?.[1] ?? Number.NaN);
  expect(reading('status'), run.stderr).toBe(0);
  const [during] = readFileSync(log, 'utf8').split('the rig checks itself');
  expect(during).toBe('');
  expect(reading('left')).toBe(0);
  expect(reading('seen')).toBeGreaterThan(0);
  rmSync(folder, { recursive: true, force: true });
});
