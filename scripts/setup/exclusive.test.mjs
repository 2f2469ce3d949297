import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exclusively } from './exclusive.mjs';

let folder;
let lock;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'exclusive-'));
  lock = join(folder, 'not', 'there', 'yet.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

const pause = (delayMs) => new Promise((resolve) => setTimeout(resolve, delayMs));

test('tasks that start together run one after another', async () => {
  const log = [];
  const task = (name) => async () => {
    log.push(`${name} begins`);
    await pause(30);
    log.push(`${name} ends`);
  };
  await Promise.all(['a', 'b', 'c'].map((name) => exclusively(lock, task(name))));
  for (let index = 0; index < log.length; index += 2) {
    expect(log[index + 1]).toBe(log[index].replace('begins', 'ends'));
  }
  expect(log).toHaveLength(6);
});

test('a task that fails gives the lock back', async () => {
  await expect(exclusively(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(lock)).toBe(false);
  expect(await exclusively(lock, async () => 'next')).toBe('next');
});

test('the lock of a process that is gone is taken over', async () => {
  await exclusively(lock, async () => {});
  const noSuchProcess = '2147483646';
  writeFileSync(lock, noSuchProcess);
  expect(await exclusively(lock, async () => 'mine')).toBe('mine');
});

test('the lock of a holder that has been silent for long is taken over', async () => {
  await exclusively(lock, async () => {});
  writeFileSync(lock, String(process.pid));
  const tenMinutesAgo = new Date(Date.now() - 600_000);
  utimesSync(lock, tenMinutesAgo, tenMinutesAgo);
  expect(await exclusively(lock, async () => 'mine')).toBe('mine');
});

test('who has to wait is told so once', async () => {
  let timesTold = 0;
  const first = exclusively(lock, () => pause(350));
  await exclusively(
    lock,
    async () => {},
    () => {
      timesTold += 1;
    },
  );
  await first;
  expect(timesTold).toBe(1);
});
