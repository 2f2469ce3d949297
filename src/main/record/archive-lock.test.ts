import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { takeLock } from './archive-lock';
import { archivePaths } from './archive-paths';
import { type FileSystem, nodeFileSystem } from './file-system';
import { openRecorder } from './open-recorder';
import { ownIdentity } from './process-identity';
import { openTest, pictureOf, removeTestFolders, testArchive, testOptions, valueOf } from './test-archive';

afterEach(removeTestFolders);

const goneProcess = () => ({
  ...ownIdentity(),
  pid: spawnSync(process.execPath, ['-e', '']).pid,
  processStart: '1',
  startedAt: new Date().toISOString(),
  token: 'token-of-the-dead',
});
const writeLock = (folder: string, content: unknown) =>
  fs.writeFileSync(join(folder, 'LOCK'), JSON.stringify(content));

test('the second opener is refused and told who has the archive, and nothing changes', async () => {
  const folder = testArchive();
  const first = await openTest(folder);
  const picture = pictureOf(folder);
  expect(await openRecorder(folder, testOptions)).toMatchObject({
    ok: false,
    failure: { kind: 'in-use', pid: process.pid, host: hostname() },
  });
  expect(pictureOf(folder)).toEqual(picture);
  valueOf(await first.close());
  expect(fs.existsSync(join(folder, 'LOCK'))).toBe(false);
  await (await openTest(folder)).close();
});

test('a lock left by a process that is gone is taken over, and that is told', async () => {
  const folder = testArchive();
  writeLock(folder, goneProcess());
  const recorder = await openTest(folder);
  expect(recorder.openReport.tookOverLock).toBe(true);
  await recorder.close();
  expect(fs.readdirSync(folder).filter((name) => name.startsWith('LOCK'))).toEqual([]);
});

test.runIf(process.platform === 'linux').each([
  ['from before the computer was started', { bootId: 'another-boot' }],
  ['of a pid that another process has by now', { processStart: '12345' }],
])('a lock %s is taken over', async (_, difference) => {
  const folder = testArchive();
  writeLock(folder, { ...goneProcess(), pid: process.pid, ...difference });
  const recorder = await openTest(folder);
  expect(recorder.openReport.tookOverLock).toBe(true);
  await recorder.close();
});

test('a lock of another computer stays, unless the researcher says that it may be broken', async () => {
  const folder = testArchive();
  writeLock(folder, { ...goneProcess(), host: 'the-other-one' });
  const refused = await openRecorder(folder, testOptions);
  expect(refused).toMatchObject({ ok: false, failure: { kind: 'in-use', host: 'the-other-one' } });
  const token = !refused.ok && refused.failure.kind === 'in-use' ? refused.failure.token : '';
  await (await openTest(folder, { takeOverToken: token })).close();
});

test('a lock that cannot be read counts as taken for ten seconds, then as left behind', async () => {
  const folder = testArchive();
  fs.writeFileSync(join(folder, 'LOCK'), '');
  expect(await openRecorder(folder, testOptions)).toMatchObject({ ok: false, failure: { kind: 'in-use' } });
  fs.utimesSync(join(folder, 'LOCK'), new Date(0), new Date(Date.now() - 60_000));
  await (await openTest(folder)).close();
});

test('of many that find a dead lock at once exactly one takes it over, also where one died while doing so', async () => {
  for (let round = 0; round < 14; round += 1) {
    const folder = testArchive();
    const paths = archivePaths(folder);
    writeLock(folder, goneProcess());
    if (round % 2 === 1) {
      fs.writeFileSync(
        join(folder, 'LOCK.after-token-of-the-dead'),
        JSON.stringify({ ...goneProcess(), token: 'died-on-the-way' }),
      );
    }
    const files = shuffled(round);
    const taken = await Promise.all(
      Array.from({ length: 8 }, () => takeLock(files, paths, { now: new Date() })),
    );
    expect(taken.filter(({ ok }) => ok)).toHaveLength(1);
    for (const lock of taken) if (lock.ok) await lock.value.release();
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('LOCK'))).toEqual([]);
  }
});

test('where there are no hard links the lock still keeps others out', async () => {
  const folder = testArchive();
  const files: FileSystem = {
    ...nodeFileSystem,
    link: () => Promise.reject(Object.assign(new Error('no links here'), { code: 'EPERM' })),
  };
  const paths = archivePaths(folder);
  const taken = await Promise.all(
    Array.from({ length: 6 }, () => takeLock(files, paths, { now: new Date() })),
  );
  expect(taken.filter(({ ok }) => ok)).toHaveLength(1);
});

/** Every call waits a random moment, so that openers overtake one another in many ways. */
function shuffled(seed: number): FileSystem {
  let state = seed * 7919 + 1;
  const pause = async () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    for (let turns = state % 5; turns > 0; turns -= 1) await new Promise((resolve) => setImmediate(resolve));
  };
  const entries = Object.entries(nodeFileSystem) as [string, (...args: unknown[]) => Promise<unknown>][];
  return Object.fromEntries(
    entries.map(([name, call]) => [
      name,
      async (...args: unknown[]) => {
        await pause();
        return call(...args);
      },
    ]),
  ) as unknown as FileSystem;
}
