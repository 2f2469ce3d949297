import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readOrCreateArchive } from './archive-folder';
import type { Recorder } from './recorder';
import { openTest, operation, removeTestFolders, testFolder, valueOf } from './test-archive';

const megabyte = 1024 * 1024;
const mounts: string[] = [];
afterEach(() => {
  for (const mount of mounts.splice(0)) spawnSync('umount', [mount]);
  removeTestFolders();
});

/** A real small disk in memory; only root on Linux may make one. */
function smallDisk(megabytes: number): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const folder = testFolder();
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]).status !== 0)
    return undefined;
  mounts.push(folder);
  return folder;
}

/** Writes pairs of an object and an operation until the disk refuses. */
async function fill(recorder: Recorder): Promise<{ objects: string[]; kinds: string[]; lowSpace: boolean }> {
  const objects: string[] = [];
  const kinds: string[] = [];
  let lowSpace = false;
  for (let place = 0; kinds.length < 6; place += 1) {
    const id = await recorder.openObject();
    if (!id.ok) {
      kinds.push(id.failure.kind);
      continue;
    }
    await recorder.writeObject(id.value, Buffer.alloc(300_000, `${place} `));
    const stored = await recorder.closeObject(id.value);
    if (!stored.ok) kinds.push(stored.failure.kind);
    const receipt = await recorder.append([operation({ place, text: 'x'.repeat(100_000) })]);
    if (!receipt.ok) kinds.push(receipt.failure.kind);
    else {
      if (stored.ok) objects.push(stored.value.sha256);
      lowSpace ||= receipt.value.lowSpace;
    }
  }
  return { objects, kinds, lowSpace };
}

test('a disk that is really full is told in words, costs nothing acknowledged, and works again when there is room', async (context) => {
  const disk = smallDisk(30) ?? context.skip('needs root on Linux to make a small disk');
  const folder = join(disk, 'archive');
  valueOf(readOrCreateArchive(folder));
  // As if the ballast had been made while there was room.
  fs.writeFileSync(join(folder, 'ballast'), Buffer.alloc(4 * megabyte, 1));
  const recorder = await openTest(folder);
  const first = await fill(recorder);
  expect(new Set(first.kinds)).toEqual(new Set(['disk-full', 'unknown-handle']));
  expect(first.lowSpace).toBe(true);
  const { seq } = valueOf(await recorder.head());
  await recorder.close();

  const full = await openTest(folder);
  expect(valueOf(await full.head()).seq).toBe(seq);
  expect(valueOf(await full.verify({ expected: first.objects })).problems).toEqual([]);
  await full.close();

  spawnSync('mount', ['-o', 'remount,size=60m', disk]);
  const roomy = await openTest(folder);
  const second = await fill(roomy);
  expect(second.objects.length).toBeGreaterThan(10);
  expect(valueOf(await roomy.verify({ expected: [...first.objects, ...second.objects] })).problems).toEqual(
    [],
  );
  expect(valueOf(await roomy.entries(0, 10_000, 1e9)).length).toBe(valueOf(await roomy.head()).seq);
  await roomy.close();
});
