import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildFingerprint } from './build.mjs';
import { installFingerprint } from './dependencies.mjs';
import { fingerprintOf, isStamped, writeStamp } from './stamps.mjs';

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stamps-'));
  mkdirSync(join(folder, 'src', 'deep'), { recursive: true });
  writeFileSync(join(folder, 'src', 'one.ts'), 'one');
  writeFileSync(join(folder, 'src', 'deep', 'two.ts'), 'two');
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ devDependencies: { a: '1' }, scripts: {} }));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a fingerprint stays the same when nothing has changed but the time of a file', () => {
  const before = fingerprintOf(folder, ['src']);
  writeFileSync(join(folder, 'src', 'one.ts'), 'one');
  expect(fingerprintOf(folder, ['src'])).toBe(before);
});

test('a changed, a new and a renamed file each change the fingerprint', () => {
  const seen = new Set([buildFingerprint(folder)]);
  writeFileSync(join(folder, 'src', 'deep', 'two.ts'), 'tow');
  seen.add(buildFingerprint(folder));
  writeFileSync(join(folder, 'src', 'three.ts'), '');
  seen.add(buildFingerprint(folder));
  renameSync(join(folder, 'src', 'three.ts'), join(folder, 'src', 'four.ts'));
  seen.add(buildFingerprint(folder));
  writeFileSync(join(folder, 'tsconfig.node.json'), '{}');
  seen.add(buildFingerprint(folder));
  expect(seen.size).toBe(5);
});

test('files outside the given paths do not count', () => {
  const before = buildFingerprint(folder);
  writeFileSync(join(folder, 'README.md'), 'new words');
  expect(buildFingerprint(folder)).toBe(before);
});

test('the install is asked for again when dependencies change, not when a script does', () => {
  const before = installFingerprint(folder);
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ devDependencies: { a: '1' }, scripts: { b: 'c' } }),
  );
  expect(installFingerprint(folder)).toBe(before);
  writeFileSync(join(folder, 'package-lock.json'), '{}');
  const withLock = installFingerprint(folder);
  expect(withLock).not.toBe(before);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ devDependencies: { a: '2' } }));
  expect(installFingerprint(folder)).not.toBe(withLock);
});

test('a stamp holds for its own fingerprint only', () => {
  const stamp = join(folder, 'out', '.stamp');
  expect(isStamped(stamp, 'abc')).toBe(false);
  writeStamp(stamp, 'abc');
  expect(isStamped(stamp, 'abc')).toBe(true);
  expect(isStamped(stamp, 'abd')).toBe(false);
});
