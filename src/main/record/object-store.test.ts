import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type FileSystem, nodeFileSystem } from './file-system';
import {
  openTest,
  pictureOf,
  removeTestFolders,
  sha256Of,
  testArchive,
  testFolder,
  valueOf,
} from './test-archive';

afterEach(removeTestFolders);

function sourceFile(bytes: Uint8Array | string): string {
  const path = join(testFolder(), 'source');
  fs.writeFileSync(path, bytes);
  return path;
}

const temporaryFiles = (folder: string) => fs.readdirSync(join(folder, 'tmp'));

test('a file is stored read-only under the hash of its bytes, with progress to the end', async () => {
  const folder = testArchive();
  const recorder = await openTest(folder);
  for (const size of [0, 1, 1024 * 1024, 3_500_001]) {
    const bytes = Buffer.alloc(size, `${size} `);
    const progress: number[] = [];
    const stored = valueOf(
      await recorder.storeFile(sourceFile(bytes), {
        onProgress: ({ bytesDone }) => progress.push(bytesDone),
      }),
    );
    expect(stored).toEqual({ sha256: sha256Of(bytes), bytes: size, existed: false, repaired: false });
    const path = recorder.objectPath(stored.sha256) ?? '';
    expect(fs.readFileSync(path).equals(bytes)).toBe(true);
    expect(fs.statSync(path).mode & 0o777).toBe(0o444);
    expect(progress.at(-1) ?? 0).toBe(size);
    expect(valueOf(await recorder.hasObject(stored.sha256))).toBe(true);
  }
  expect(temporaryFiles(folder)).toEqual([]);
  await recorder.close();
});

test('the same bytes a second time are found to be there already, also when both come at once', async () => {
  const folder = testArchive();
  const recorder = await openTest(folder);
  const path = sourceFile('the same');
  const both = await Promise.all([recorder.storeFile(path), recorder.storeFile(path)]);
  expect(new Set(both.map((stored) => valueOf(stored).sha256))).toEqual(new Set([sha256Of('the same')]));
  expect(valueOf(await recorder.storeFile(path))).toMatchObject({ existed: true, repaired: false });
  expect(temporaryFiles(folder)).toEqual([]);
  await recorder.close();
});

test('importing again repairs an object that has gone bad, and keeps the bad one', async () => {
  const folder = testArchive();
  const recorder = await openTest(folder);
  const path = sourceFile('irreplaceable');
  const { sha256 } = valueOf(await recorder.storeFile(path));
  const object = recorder.objectPath(sha256) ?? '';
  fs.chmodSync(object, 0o644);
  fs.writeFileSync(object, 'irreplacEable');
  expect(valueOf(await recorder.storeFile(path))).toMatchObject({ existed: true, repaired: true });
  expect(fs.readFileSync(object, 'utf8')).toBe('irreplaceable');
  const [damaged] = fs.readdirSync(join(folder, 'damaged'));
  expect(fs.readFileSync(join(folder, 'damaged', damaged ?? ''), 'utf8')).toBe('irreplacEable');
  expect(valueOf(await recorder.verify()).problems).toEqual([]);
  await recorder.close();
});

test('what cannot be stored is told by its kind and leaves nothing behind', async () => {
  const folder = testArchive();
  const recorder = await openTest(folder);
  const before = pictureOf(folder);
  const pipe = join(testFolder(), 'pipe');
  const hasPipe = spawnSync('mkfifo', [pipe]).status === 0;
  expect(await recorder.storeFile(join(folder, 'no-such-file'))).toMatchObject({
    failure: { kind: 'not-found' },
  });
  expect(await recorder.storeFile(folder)).toMatchObject({ failure: { kind: 'is-directory' } });
  const device = hasPipe ? pipe : '/dev/null';
  expect(await recorder.storeFile(device)).toMatchObject({ failure: { kind: 'not-a-regular-file' } });
  expect(pictureOf(folder)).toEqual(before);
  await recorder.close();
});

test('a file without read permission is not readable', async () => {
  const denied: FileSystem = {
    ...nodeFileSystem,
    open: (path, flags, mode) =>
      path.endsWith('source')
        ? Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' }))
        : nodeFileSystem.open(path, flags, mode),
  };
  const recorder = await openTest(testArchive(), { files: denied });
  expect(await recorder.storeFile(sourceFile('x'))).toMatchObject({
    failure: { kind: 'not-readable', code: 'EACCES' },
  });
  await recorder.close();
});

test.each([
  ['grows', (path: string) => fs.appendFileSync(path, 'more')],
  ['shrinks', (path: string) => fs.truncateSync(path, 2_000_000)],
  ['is overwritten in place', (path: string) => fs.utimesSync(path, new Date(), new Date(Date.now() + 5000))],
])('a file that %s while it is read is not stored', async (_, change) => {
  const folder = testArchive();
  const recorder = await openTest(folder);
  const path = sourceFile(Buffer.alloc(4_000_000, 1));
  let isChanged = false;
  const onProgress = () => {
    if (!isChanged) change(path);
    isChanged = true;
  };
  expect(await recorder.storeFile(path, { onProgress })).toMatchObject({
    failure: { kind: 'changed-while-reading' },
  });
  expect(temporaryFiles(folder)).toEqual([]);
  expect(fs.readdirSync(join(folder, 'objects'))).toEqual([]);
  await recorder.close();
});

test('a cancelled import leaves nothing behind', async () => {
  const folder = testArchive();
  const recorder = await openTest(folder);
  const controller = new AbortController();
  const stored = recorder.storeFile(sourceFile(Buffer.alloc(8_000_000)), {
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });
  expect(await stored).toMatchObject({ failure: { kind: 'cancelled' } });
  expect(temporaryFiles(folder)).toEqual([]);
  await recorder.close();
});

test('an import is refused with figures before the disk is too full, and small journal lines still go through', async () => {
  const files: FileSystem = { ...nodeFileSystem, freeBytes: () => Promise.resolve(900) };
  const recorder = await openTest(testArchive(), { files, reserveBytes: 500 });
  valueOf(await recorder.storeFile(sourceFile('x'.repeat(450))));
  const refused = await recorder.storeFile(sourceFile('x'.repeat(451)));
  expect(refused).toMatchObject({ failure: { kind: 'disk-full', freeBytes: 900, neededBytes: 902 } });
  expect(await recorder.openObject(1000)).toMatchObject({ failure: { kind: 'disk-full' } });
  valueOf(
    await recorder.append([
      { kind: 'note-written', at: '2026-11-23T00:00:00Z', actor: '', step: 1, payload: 'x'.repeat(5000) },
    ]),
  );
  await recorder.close();
});

test('an object that comes in pieces is put together in order, even if nobody waits between the pieces', async () => {
  const folder = testArchive();
  const recorder = await openTest(folder);
  const id = valueOf(await recorder.openObject());
  const pieces = Array.from({ length: 50 }, (_, place) => Buffer.from(`piece ${place}\n`));
  const written = pieces.map((piece) => recorder.writeObject(id, piece));
  const stored = valueOf(await recorder.closeObject(id));
  for (const answer of await Promise.all(written)) valueOf(answer);
  expect(stored).toMatchObject({ sha256: sha256Of(Buffer.concat(pieces)), existed: false });
  expect(await recorder.writeObject(id, Buffer.from('late'))).toMatchObject({
    failure: { kind: 'unknown-handle' },
  });
  await recorder.close();
});

test('an object that is thrown away, or left open until the archive is closed, leaves nothing behind', async () => {
  const folder = testArchive();
  const recorder = await openTest(folder);
  const thrownAway = valueOf(await recorder.openObject());
  await recorder.writeObject(thrownAway, Buffer.from('x'));
  valueOf(await recorder.discardObject(thrownAway));
  await recorder.writeObject(valueOf(await recorder.openObject()), Buffer.from('y'));
  valueOf(await recorder.close());
  expect(temporaryFiles(folder)).toEqual([]);
  expect(await recorder.openObject()).toMatchObject({ failure: { kind: 'closed' } });
});

test('an object can only be asked for by a hash', async () => {
  const recorder = await openTest(testArchive());
  for (const name of ['../../archive.json', '', 'A'.repeat(64), `${'a'.repeat(64)}\n`, 'a'.repeat(63)]) {
    expect(recorder.objectPath(name)).toBeUndefined();
    expect(valueOf(await recorder.hasObject(name))).toBe(false);
  }
  await recorder.close();
});
