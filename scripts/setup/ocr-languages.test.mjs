import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureOcrLanguages } from './ocr-languages.mjs';

const content = 'the data of a language';
const data = {
  code: 'rus',
  package: 'some-package',
  sha256: createHash('sha256').update(content).digest('hex'),
};

let folder;
let fetched;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ocr-languages-'));
  fetched = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Plays Debian's archive: unpacks a package that holds the given words. */
const packageWith = (words) => (_name, into) => {
  fetched += 1;
  const deep = join(into, 'unpacked', 'usr', 'share');
  mkdirSync(deep, { recursive: true });
  writeFileSync(join(deep, 'rus.traineddata'), words);
  return Promise.resolve(undefined);
};
const kept = () => join(folder, 'rus.traineddata.gz');

test('the data is fetched, checked and kept compressed', async () => {
  expect(await ensureOcrLanguages({ folder, data, fetchPackage: packageWith(content) })).toBe(true);
  expect(gunzipSync(readFileSync(kept())).toString()).toBe(content);
  expect(readdirSync(folder).filter((name) => name.startsWith('fetch-'))).toEqual([]);
});

test('a second time nothing is fetched', async () => {
  await ensureOcrLanguages({ folder, data, fetchPackage: packageWith(content) });
  expect(await ensureOcrLanguages({ folder, data, fetchPackage: packageWith(content) })).toBe(true);
  expect(fetched).toBe(1);
});

test('other data than the pinned one is not taken', async () => {
  expect(await ensureOcrLanguages({ folder, data, fetchPackage: packageWith('something else') })).toBe(false);
  expect(existsSync(kept())).toBe(false);
});

test('without a network the set-up goes on, and tries again the next time', async () => {
  const offline = () => Promise.resolve('The archive could not be reached.');
  expect(await ensureOcrLanguages({ folder, data, fetchPackage: offline })).toBe(false);
  expect(await ensureOcrLanguages({ folder, data, fetchPackage: packageWith(content) })).toBe(true);
});

test('a lost file is fetched again though the stamp is there', async () => {
  await ensureOcrLanguages({ folder, data, fetchPackage: packageWith(content) });
  rmSync(kept());
  expect(await ensureOcrLanguages({ folder, data, fetchPackage: packageWith(content) })).toBe(true);
  expect(fetched).toBe(2);
});
